"""The words readers see for the values authors choose."""

from __future__ import annotations

from dataclasses import dataclass

from site_builder.model.audience import Audience
from site_builder.model.confidence import Confidence
from site_builder.model.document import State
from site_builder.model.form import Origin
from site_builder.model.questions import Difficulty


@dataclass(frozen=True, slots=True)
class Sign:
    """A meaning shown three ways: a word, an icon and a colour (by the name of its class)."""

    word: str
    icon: str
    tone: str


STATES = {
    State.IN_FORCE: Sign("Còn hiệu lực", "check", "good"),
    State.REPLACEMENT_ORDERED: Sign("Còn áp dụng, đã có yêu cầu thay thế", "clock", "warn"),
    State.SUPERSEDED: Sign("Đã được thay thế về nội dung", "swap", "warn"),
    State.REPLACED: Sign("Đã bị thay thế", "swap", "warn"),
    State.UNKNOWN: Sign("Chưa rõ hiệu lực", "ask", "grey"),
}

CONFIDENCES = {
    Confidence.HIGH: Sign("Độ tin cậy cao", "check", "good"),
    Confidence.MEDIUM: Sign("Độ tin cậy vừa, chưa đối chiếu bản gốc", "dash", "grey"),
    Confidence.LOW: Sign("Độ tin cậy thấp", "ask", "grey"),
    Confidence.UNVERIFIED: Sign("Chưa kiểm chứng được", "ask", "grey"),
}

AUDIENCES = {
    Audience.SECRETARY: "bí thư chi bộ",
    Audience.COMMITTEE: "chi ủy viên",
    Audience.MEMBER: "đảng viên",
    Audience.TRAINER: "giảng viên",
}

DIFFICULTIES = {Difficulty.EASY: "dễ", Difficulty.MEDIUM: "vừa", Difficulty.HARD: "khó"}

ORIGINS = {
    Origin.OFFICIAL: "Mẫu chính thức",
    Origin.LOCAL: "Mẫu của địa phương",
    Origin.OURS: "Mẫu gợi ý của Sổ tay, không phải mẫu chính thức",
}
