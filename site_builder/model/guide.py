"""Guides (cẩm nang): best practice in Markdown, never shown as if it were a rule."""

from __future__ import annotations

from pydantic import Field

from site_builder.model.audience import Audience
from site_builder.model.node import Node
from site_builder.model.scalars import AddressRef, Day, FactRef, Markdown, Text, Whole


class GuideHead(Node):
    """The front matter of a guide; all of it is optional."""

    title: Text | None = Field(default=None, title="Tên bài")
    summary: Markdown | None = Field(default=None, title="Trả lời trong một câu")
    audience: tuple[Audience, ...] = Field(
        default=(), title="Dành cho ai", description="secretary, committee, member, trainer."
    )
    when: Text | None = Field(default=None, title="Khi nào")
    duration: Text | None = Field(default=None, title="Mất bao lâu")
    order: Whole = Field(default=1000, title="Thứ tự trong danh sách")
    citations: tuple[AddressRef, ...] = Field(default=(), title="Điều, khoản được giải thích")
    facts: tuple[FactRef, ...] = Field(default=(), title="Dữ kiện làm căn cứ")
    own_numbers: tuple[Text, ...] = Field(
        default=(),
        title="Số không lấy từ dữ kiện",
        description="Số tính ra, số của tình huống, mức Sổ tay gợi ý; ví dụ [15 phút, 27 người].",
    )
    forms: tuple[AddressRef, ...] = Field(default=(), title="Biểu mẫu dùng kèm")
    related: tuple[AddressRef, ...] = Field(default=(), title="Xem tiếp")
    reviewed_on: Day | None = Field(default=None, title="Ngày rà soát gần nhất")
    review_by: Day | None = Field(
        default=None, title="Ngày phải xem lại", description="Qua ngày này mà chưa rà soát lại thì có cảnh báo."
    )


class Guide(Node):
    """One Markdown file of `guides/`."""

    slug: Text
    """The part of its address after `cam-nang/`: its path, in ASCII."""
    head: GuideHead
    title: Text
    """From the front matter, else the first heading, else the file's name."""
    body: Markdown
    first_line: Whole = 1
    """The line of the file on which the body begins."""
    is_index: bool = False
    """Whether it is the page of its folder (`index.md`)."""
