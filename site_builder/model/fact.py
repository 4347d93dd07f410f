"""Facts about documents, and the public sources they were read in."""

from __future__ import annotations

from collections.abc import Mapping

from pydantic import Field

from site_builder.model.confidence import Confidence
from site_builder.model.node import Node
from site_builder.model.scalars import Day, Slug, SourceRef, Text


class FactSource(Node):
    """A public page, paper or file in which facts were read."""

    id: Slug = Field(title="Mã nguồn", description="Chữ thường không dấu, số và gạch nối; không đổi về sau.")
    name: Text = Field(title="Tên nguồn", description="Tên ngắn để người đọc nhận ra, ví dụ “Báo Nghệ An”.")
    url: Text | None = Field(default=None, title="Địa chỉ trang", description="Bắt đầu bằng https:// hoặc http://.")
    note: Text | None = Field(default=None, title="Ghi chú")


class SourceFile(Node):
    """`content/sources.yml`."""

    sources: tuple[FactSource, ...] = Field(default=(), title="Danh sách nguồn")


class Fact(Node):
    """One statement about a document, with how far it can be trusted and who says so."""

    id: Text = Field(title="Mã dữ kiện", description="Ví dụ Q213-01; không đổi về sau.")
    statement: Text = Field(title="Nội dung", description="Một hoặc hai câu, giữ đúng mọi con số và ngày.")
    confidence: Confidence = Field(
        title="Độ tin cậy", description="high: cao; medium: vừa; low: thấp; unverified: chưa kiểm chứng được."
    )
    confidence_note: Text | None = Field(default=None, title="Ghi chú về độ tin cậy")
    sources: tuple[SourceRef, ...] = Field(default=(), title="Nguồn", description="Mã trong content/sources.yml.")
    place: Text | None = Field(
        default=None, title="Nơi áp dụng", description="Chỉ ghi khi dữ kiện chỉ đúng ở một địa phương."
    )
    checked_on: Day | None = Field(
        default=None, title="Ngày kiểm tra", description="Bỏ trống thì lấy ngày chung của tệp."
    )
    review_by: Day | None = Field(
        default=None, title="Ngày phải xem lại", description="Qua ngày này mà chưa xem lại thì có cảnh báo."
    )
    values: Mapping[Slug, Text] = Field(
        default_factory=dict,
        title="Số để các trang lấy dùng",
        description="Ví dụ toi-thieu: 90 phút; trong câu viết [[=H42-01.toi-thieu]].",
    )


class FactFile(Node):
    """One file of `content/facts/`."""

    title: Text = Field(title="Tên nhóm dữ kiện")
    checked_on: Day = Field(title="Ngày kiểm tra chung")
    facts: tuple[Fact, ...] = Field(default=(), title="Các dữ kiện")
