"""Two documents side by side (so sánh), with what the change means for the cell."""

from __future__ import annotations

from pydantic import Field

from site_builder.model.node import Node
from site_builder.model.scalars import AddressRef, FactRef, Markdown, Slug, Text


class ComparisonCell(Node):
    """What one of the two documents says."""

    text: Markdown = Field(title="Nội dung")
    facts: tuple[FactRef, ...] = Field(default=(), title="Dữ kiện làm căn cứ")
    at: AddressRef | None = Field(default=None, title="Điều, khoản")


class ComparisonRow(Node):
    """One topic, before and after."""

    topic: Text = Field(title="Vấn đề")
    old: ComparisonCell = Field(title="Trước")
    new: ComparisonCell = Field(title="Nay")
    meaning: Markdown | None = Field(default=None, title="Chi bộ cần làm gì")


class Comparison(Node):
    """One file of `content/comparisons/`."""

    id: Slug = Field(title="Mã so sánh")
    title: Text = Field(title="Tên")
    summary: Markdown = Field(title="Tóm tắt một câu")
    old: AddressRef = Field(title="Văn bản trước")
    new: AddressRef = Field(title="Văn bản nay")
    rows: tuple[ComparisonRow, ...] = Field(title="Các vấn đề", min_length=1)
