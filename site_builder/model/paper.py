"""`content/paper.yml`: how a Party paper is laid out in Word, each number with its source and whether anyone has checked it."""

from __future__ import annotations

from pydantic import Field

from site_builder.model.node import Node
from site_builder.model.scalars import Flag, Markdown, Text, Whole


class Measure(Node):
    """One number of the layout."""

    value: Whole = Field(title="Số", description="Lề tính bằng mm, cỡ chữ bằng pt.")
    source: Text = Field(title="Lấy từ đâu")
    verified: Flag = Field(title="Đã đối chiếu với văn bản về thể thức")


class Paper(Node):
    """The layout of the Word forms."""

    font: Text = Field(title="Phông chữ")
    party: Text = Field(title="Dòng đầu bên phải")
    note: Markdown = Field(title="Ghi chú in dưới mỗi biểu mẫu")
    margin_top: Measure = Field(title="Lề trên (mm)")
    margin_bottom: Measure = Field(title="Lề dưới (mm)")
    margin_left: Measure = Field(title="Lề trái (mm)")
    margin_right: Measure = Field(title="Lề phải (mm)")
    party_size: Measure = Field(title="Cỡ chữ dòng đầu bên phải (pt)")
    body_size: Measure = Field(title="Cỡ chữ phần chính (pt)")
    title_size: Measure = Field(title="Cỡ chữ tên biểu mẫu (pt)")
    small_size: Measure = Field(title="Cỡ chữ chỉ dẫn, ghi chú (pt)")
    page_number_size: Measure = Field(title="Cỡ chữ số trang (pt)")

    @property
    def verified(self) -> bool:
        """Whether every number has been checked."""
        return all(
            getattr(self, name).verified
            for name, field in type(self).model_fields.items()
            if field.annotation is Measure
        )
