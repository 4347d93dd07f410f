"""Cases (trường hợp): a real place's difficulties and tasks, linked to what answers them."""

from __future__ import annotations

from pydantic import Field

from site_builder.model.node import Node
from site_builder.model.scalars import AddressRef, Day, FactRef, Markdown, Slug, Text


class CaseSource(Node):
    """The article a case was drawn from."""

    title: Text = Field(title="Tên bài")
    publisher: Text = Field(title="Nơi đăng")
    published_on: Day = Field(title="Ngày đăng")


class CasePoint(Node):
    """One difficulty or one task."""

    id: Slug = Field(title="Mã")
    title: Text = Field(title="Tên ngắn")
    text: Markdown = Field(title="Nội dung")
    guides: tuple[AddressRef, ...] = Field(default=(), title="Trang trả lời")


class Case(Node):
    """One case."""

    id: Slug = Field(title="Mã trường hợp")
    title: Text = Field(title="Tên")
    summary: Markdown = Field(title="Tóm tắt một câu")
    source: CaseSource = Field(title="Nguồn")
    setting: Markdown = Field(title="Bối cảnh")
    caution: Markdown | None = Field(default=None, title="Điều cần thận trọng")
    facts: tuple[FactRef, ...] = Field(default=(), title="Dữ kiện làm căn cứ")
    difficulties: tuple[CasePoint, ...] = Field(default=(), title="Khó khăn")
    tasks: tuple[CasePoint, ...] = Field(default=(), title="Nhiệm vụ")
    discussion: tuple[Markdown, ...] = Field(default=(), title="Câu hỏi thảo luận")
