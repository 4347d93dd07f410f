"""`content/planner.yml`: what the meeting planner offers, with the minutes taken from facts."""

from __future__ import annotations

from enum import StrEnum
from typing import Literal

from pydantic import Field

from site_builder.model.node import Node
from site_builder.model.quantity import Quantity
from site_builder.model.scalars import AddressRef, FactRef, Flag, Markdown, Slug, Text, Whole


class Stage(StrEnum):
    """The three stages of a meeting."""

    OPENING = "opening"
    WORK = "work"
    CLOSING = "closing"


class CellKind(Node):
    """A kind of cell, and questions it may discuss."""

    id: Slug = Field(title="Mã")
    title: Text = Field(title="Loại hình chi bộ")
    read: AddressRef | None = Field(default=None, title="Đọc ở đâu")
    topics: tuple[Text, ...] = Field(default=(), title="Gợi ý việc để bàn")


class AgendaItem(Node):
    """One thing on the agenda."""

    id: Slug = Field(title="Mã")
    stage: Stage = Field(title="Chặng", description="opening: mở đầu; work: tiến hành; closing: kết thúc.")
    title: Text = Field(title="Việc")
    who: Text = Field(title="Người làm")
    minutes: Whole = Field(title="Số phút gợi ý", description="Trong buổi thường kỳ ngắn nhất.")
    topics: Flag = Field(default=False, title="Là phần thảo luận các việc trọng tâm")
    facts: tuple[FactRef, ...] = Field(default=(), title="Dữ kiện làm căn cứ")


class PlannedTask(Node):
    """One thing to do before or after the meeting."""

    title: Text = Field(title="Việc", description="Viết {limit} ở chỗ cần in số của mục limit.")
    who: Text = Field(title="Người làm")
    limit: Quantity | None = Field(default=None, title="Hạn mà văn bản đặt ra")
    days: Whole = Field(title="Trước hoặc sau mấy ngày")
    after: Flag = Field(default=False, title="Sau buổi họp")
    facts: tuple[FactRef, ...] = Field(default=(), title="Dữ kiện làm căn cứ")


class Fill(Node):
    """A field of a form, and what is known of it before the meeting."""

    field: Slug = Field(title="Mã ô của biểu mẫu")
    value: Literal[
        "cell",
        "day",
        "start",
        "place",
        "kind",
        "chair",
        "secretary",
        "members",
        "minutes",
        "topics",
        "agenda",
        "topic_rows",
    ] = Field(
        title="Điền bằng gì",
        description="cell: chi bộ; day: ngày; start: giờ; place: địa điểm; kind: loại buổi; chair: chủ trì; secretary: thư ký; members: số đảng viên; minutes: thời lượng; topics, topic_rows: các việc trọng tâm; agenda: chương trình.",
    )


class Draft(Node):
    """A form that the planner begins to fill in."""

    form: AddressRef = Field(title="Biểu mẫu")
    fills: tuple[Fill, ...] = Field(default=(), title="Những ô đã biết")


class Planner(Node):
    """The meeting planner."""

    title: Text = Field(title="Tên trang")
    summary: Markdown = Field(title="Giới thiệu một câu")
    note: Markdown = Field(title="Điều cần biết khi dùng")
    regular: Quantity = Field(title="Thời lượng tối thiểu của buổi thường kỳ")
    combined: Quantity = Field(title="Thời lượng tối thiểu khi kết hợp chuyên đề")
    small: FactRef = Field(title="Dữ kiện về chi bộ ít đảng viên")
    citations: tuple[AddressRef, ...] = Field(default=(), title="Căn cứ")
    kinds: tuple[CellKind, ...] = Field(title="Các loại hình chi bộ", min_length=1)
    agenda: tuple[AgendaItem, ...] = Field(title="Chương trình", min_length=1)
    special: tuple[AgendaItem, ...] = Field(title="Thêm khi kết hợp chuyên đề", min_length=1)
    tasks: tuple[PlannedTask, ...] = Field(title="Việc trước và sau buổi họp", min_length=1)
    drafts: tuple[Draft, ...] = Field(default=(), title="Các dự thảo")
