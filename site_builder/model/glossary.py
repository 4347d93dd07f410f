"""Terms (thuật ngữ) and abbreviations (chữ viết tắt)."""

from __future__ import annotations

from pydantic import Field

from site_builder.model.node import Node
from site_builder.model.scalars import AddressRef, FactRef, Flag, Markdown, Slug, Text


class Term(Node):
    """A word of the field, explained."""

    id: Slug = Field(title="Mã thuật ngữ")
    term: Text = Field(title="Thuật ngữ")
    aliases: tuple[Text, ...] = Field(default=(), title="Cách gọi khác")
    marked: Flag = Field(
        default=True, title="Đánh dấu trong bài", description="false cho từ ai cũng biết, để trang đỡ rối."
    )
    definition: Markdown = Field(title="Nghĩa là gì")
    citations: tuple[AddressRef, ...] = Field(default=(), title="Căn cứ")
    facts: tuple[FactRef, ...] = Field(default=(), title="Dữ kiện làm căn cứ")


class Abbreviation(Node):
    """Letters that stand for words."""

    short: Text = Field(title="Viết tắt")
    full: Text = Field(title="Đọc là")


class Glossary(Node):
    """`content/glossary.yml`."""

    terms: tuple[Term, ...] = Field(default=(), title="Thuật ngữ")
    abbreviations: tuple[Abbreviation, ...] = Field(default=(), title="Chữ viết tắt")
