"""The year of a cell (lịch năm): what is due each month, and what a document asks for it."""

from __future__ import annotations

from pydantic import Field

from site_builder.model.node import Node
from site_builder.model.scalars import AddressRef, FactRef, Markdown, Slug, Text, Whole


class CalendarItem(Node):
    """One thing to do. With facts it is asked by a document; without, it is our advice and is shown as such."""

    text: Markdown = Field(title="Việc")
    facts: tuple[FactRef, ...] = Field(
        default=(), title="Dữ kiện làm căn cứ", description="Bỏ trống nếu là gợi ý của Sổ tay."
    )
    links: tuple[AddressRef, ...] = Field(default=(), title="Đọc thêm")


class CalendarMonth(Node):
    """One month of the year."""

    month: Whole = Field(title="Tháng", description="Từ 1 đến 12.", ge=1, le=12)
    focus: Text | None = Field(default=None, title="Trọng tâm")
    items: tuple[CalendarItem, ...] = Field(title="Các việc", min_length=1)


class Calendar(Node):
    """`content/calendar.yml`."""

    id: Slug = Field(title="Mã lịch")
    title: Text = Field(title="Tên lịch")
    summary: Markdown = Field(title="Giới thiệu một câu")
    caution: Markdown | None = Field(default=None, title="Điều cần thận trọng")
    every_month: tuple[CalendarItem, ...] = Field(default=(), title="Tháng nào cũng làm")
    every_quarter: tuple[CalendarItem, ...] = Field(default=(), title="Mỗi quý")
    every_half_year: tuple[CalendarItem, ...] = Field(default=(), title="Mỗi sáu tháng")
    every_year: tuple[CalendarItem, ...] = Field(default=(), title="Mỗi năm một lần")
    months: tuple[CalendarMonth, ...] = Field(title="Mười hai tháng", min_length=1)
