"""Questions as people ask them, with short answers (hỏi đáp)."""

from __future__ import annotations

from pydantic import Field

from site_builder.model.node import Node
from site_builder.model.scalars import AddressRef, Day, FactRef, Markdown, Slug, Text, Whole


class FaqEntry(Node):
    """One question and its answer."""

    id: Slug = Field(title="Mã câu hỏi đáp")
    question: Text = Field(title="Câu hỏi")
    answer: Markdown = Field(title="Trả lời", description="Hai đến bốn câu.")
    citations: tuple[AddressRef, ...] = Field(default=(), title="Căn cứ")
    facts: tuple[FactRef, ...] = Field(default=(), title="Dữ kiện làm căn cứ")
    own_numbers: tuple[Text, ...] = Field(
        default=(),
        title="Số không lấy từ dữ kiện",
        description="Số tính ra, số của tình huống, mức Sổ tay gợi ý; ví dụ [15 phút, 27 người].",
    )
    reviewed_on: Day | None = Field(default=None, title="Ngày rà soát gần nhất")
    review_by: Day | None = Field(
        default=None, title="Ngày phải xem lại", description="Qua ngày này mà chưa rà soát lại thì có cảnh báo."
    )


class Faq(Node):
    """The questions on one topic."""

    id: Slug = Field(title="Mã chủ đề")
    title: Text = Field(title="Chủ đề")
    order: Whole = Field(default=1000, title="Thứ tự trong danh sách")
    questions: tuple[FaqEntry, ...] = Field(title="Các câu hỏi", min_length=1)
