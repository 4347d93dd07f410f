"""Forms (biểu mẫu) as fields, so that they can be shown, printed and filled in."""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field

from site_builder.model.node import Node
from site_builder.model.quantity import Quantity
from site_builder.model.scalars import AddressRef, FactRef, Flag, Markdown, Slug, Text, Whole


class Origin(StrEnum):
    """Where a form comes from."""

    OFFICIAL = "official"
    LOCAL = "local"
    OURS = "ours"


class FieldKind(StrEnum):
    """What is written into a field."""

    TEXT = "text"
    LONG_TEXT = "long_text"
    NUMBER = "number"
    DATE = "date"
    TIME = "time"
    CHOICE = "choice"
    TABLE = "table"


class FormField(Node):
    """One thing to fill in."""

    id: Slug = Field(title="Mã ô")
    label: Text = Field(title="Tên ô")
    kind: FieldKind = Field(title="Loại ô")
    help: Markdown | None = Field(default=None, title="Chỉ dẫn")
    choices: tuple[Text, ...] = Field(default=(), title="Các lựa chọn")
    columns: tuple[Text, ...] = Field(default=(), title="Các cột")


class FormSection(Node):
    """A titled group of fields."""

    title: Text = Field(title="Tên phần")
    fields: tuple[FormField, ...] = Field(title="Các ô", min_length=1)


class ScoredPart(Node):
    """A field whose number counts towards the total."""

    field: Slug = Field(title="Mã ô")
    most: Quantity = Field(title="Điểm tối đa")


class ScoredLevel(Node):
    """A level, and the least total that earns it."""

    choice: Text = Field(title="Mức", description="Đúng như một lựa chọn của ô mức.")
    least: Quantity | None = Field(default=None, title="Từ bao nhiêu điểm", description="Bỏ trống ở mức thấp nhất.")


class Scoring(Node):
    """How a scoring sheet adds up, and where its numbers hold."""

    total: Slug = Field(title="Mã ô tổng")
    level: Slug = Field(title="Mã ô mức")
    parts: tuple[ScoredPart, ...] = Field(title="Các ô được cộng", min_length=1)
    levels: tuple[ScoredLevel, ...] = Field(title="Các mức, cao trước", min_length=2)
    local: tuple[FactRef, ...] = Field(default=(), title="Dữ kiện chỉ đúng ở một địa phương")


class Form(Node):
    """A form, and an honest word about where it comes from."""

    id: Slug = Field(title="Mã biểu mẫu")
    title: Text = Field(title="Tên biểu mẫu")
    summary: Markdown = Field(title="Dùng để làm gì")
    order: Whole = Field(default=1000, title="Thứ tự trong danh sách")
    origin: Origin = Field(
        title="Nguồn gốc", description="official: mẫu chính thức; local: mẫu địa phương; ours: mẫu gợi ý của Sổ tay."
    )
    origin_note: Markdown | None = Field(default=None, title="Ghi chú nguồn gốc")
    citations: tuple[AddressRef, ...] = Field(default=(), title="Căn cứ")
    facts: tuple[FactRef, ...] = Field(default=(), title="Dữ kiện làm căn cứ")
    own_numbers: tuple[Text, ...] = Field(
        default=(),
        title="Số không lấy từ dữ kiện",
        description="Số tính ra, số của tình huống, mức Sổ tay gợi ý; ví dụ [15 phút, 27 người].",
    )
    party_heading: Flag = Field(
        default=True, title="Có phần đầu của văn bản Đảng", description="false cho phiếu cá nhân, không gửi đi đâu."
    )
    scoring: Scoring | None = Field(default=None, title="Cách cộng điểm")
    sections: tuple[FormSection, ...] = Field(title="Các phần", min_length=1)
