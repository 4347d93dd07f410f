"""How each kind of value is written, and an example of it, for the schemas that editors show. All of it is Vietnamese."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pydantic.fields import FieldInfo

from site_builder.model.node import Node
from site_builder.model.walk import role_of

ENUM_WORDS: Mapping[str, Mapping[str, str]] = {
    "Audience": {"secretary": "bí thư", "committee": "chi ủy viên", "member": "đảng viên", "trainer": "giảng viên"},
    "Confidence": {
        "high": "cao: đọc trong văn bản chính thức hoặc trích từng khoản",
        "medium": "vừa: nhiều nguồn thứ cấp cùng nói",
        "low": "thấp: nhớ lại, hoặc nguồn chưa chắc",
        "unverified": "chưa nguồn nào cho đọc",
    },
    "Difficulty": {"easy": "dễ", "medium": "vừa", "hard": "khó"},
    "DocumentKind": {
        "charter": "điều lệ",
        "regulation": "quy định",
        "guidance": "hướng dẫn",
        "directive": "chỉ thị",
        "conclusion": "kết luận",
        "decision": "quyết định",
        "resolution": "nghị quyết",
        "plan": "kế hoạch",
    },
    "State": {
        "in_force": "còn hiệu lực",
        "replacement_ordered": "còn áp dụng, đã có yêu cầu thay",
        "superseded_in_substance": "đã được thay về nội dung",
        "replaced": "đã bị thay",
        "unknown": "chưa rõ",
    },
    "FieldKind": {
        "text": "một dòng chữ",
        "long_text": "nhiều dòng",
        "number": "số",
        "date": "ngày",
        "time": "giờ",
        "choice": "chọn một trong các mục ở “choices”",
        "table": "bảng có các cột ở “columns”",
    },
    "Origin": {"official": "mẫu chính thức", "local": "mẫu của địa phương", "ours": "mẫu gợi ý của Sổ tay"},
    "Stage": {"opening": "mở đầu", "work": "tiến hành", "closing": "kết thúc"},
}

ROLES = {
    "address": "Địa chỉ của một trang, điều hoặc khoản.",
    "fact": "Mã dữ kiện, đúng như trong content/facts/.",
    "source": "Mã nguồn, đúng như trong content/sources.yml.",
    "id": "Chữ thường không dấu, chữ số và gạch nối.",
    "markdown": "Được in đậm bằng **…** và dẫn bằng [[địa chỉ]]; số lấy từ dữ kiện viết [[=mã.tên]].",
}
TYPES = {
    "boolean": "Ghi true (có) hoặc false (không).",
    "integer": "Một số nguyên.",
    "string": "Chữ thường, không định dạng.",
    "array": "Danh sách, mỗi phần bắt đầu bằng “- ”.",
    "object": "Một khối gồm các mục thụt vào hai dấu cách.",
}
DAY = r"^\d{4}-\d{2}-\d{2}$"

ROLE_EXAMPLES = {
    "address": "qd-213-2020/dieu-2/khoan-3",
    "fact": "H42-01",
    "source": "bna213",
    "id": "chuan-bi-buoi-hop",
    "markdown": "Chi ủy họp trước để chuẩn bị, theo [[hd-42-2025]].",
}
EXAMPLES: Mapping[str, Any] = {
    "Document.id": "qd-213-2020",
    "Document.number": "213-QĐ/TW",
    "Document.issuer": "Bộ Chính trị",
    "Document.title": "Trách nhiệm của đảng viên ở nơi cư trú",
    "Document.summary": "Đảng viên đang công tác giữ mối liên hệ với chi ủy nơi cư trú.",
    "Document.completeness": "Đọc được toàn văn qua một bản sao trên báo.",
    "Provision.id": "khoan-3",
    "Provision.label": "Khoản 3",
    "Provision.heading": "Nhiệm vụ ở nơi cư trú",
    "Provision.gist": "Đảng viên tham gia họp chi bộ nơi cư trú khi được mời.",
    "Fact.id": "Q213-01",
    "Fact.statement": "Quy định 213-QĐ/TW ban hành ngày 02/01/2020.",
    "Fact.place": "Nghệ An",
    "Fact.values": {"toi-thieu": "90 phút"},
    "FactSource.name": "Báo Nghệ An",
    "FactSource.url": "https://example.org/bai-viet",
    "Quiz.id": "noi-cu-tru",
    "Quiz.topic": "Nơi cư trú",
    "Option.text": "90 phút",
    "Option.feedback": "Đúng vậy. Buổi thường kỳ cần ít nhất 90 phút.",
    "FaqEntry.question": "Chi bộ ít đảng viên có phải họp đủ 90 phút không?",
    "Term.term": "Chi ủy",
    "Term.aliases": ["ban chi ủy"],
    "Abbreviation.short": "BTCTW",
    "Abbreviation.full": "Ban Tổ chức Trung ương",
    "FormField.id": "thoi-gian",
    "FormField.label": "Thời gian",
    "FormField.choices": ["Đạt", "Chưa đạt"],
    "FormField.columns": ["Họ và tên", "Nơi cư trú"],
    "Lesson.minutes": 45,
    "Lesson.id": "bai-1",
    "Situation.prompt": "Chi bộ họp, hai đảng viên vắng không báo trước.",
    "Settings.site_url": "https://example.org/so-tay/",
    "Trainer.id": "to-kiem-tra",
    "Trainer.name": "Tổ biên soạn đề kiểm tra",
    "Trainer.files": ["quizzes"],
    "Pool.topic": "Nơi cư trú",
    "EditionFile.base": "dang-vien-giu-lien-he-noi-cu-tru",
    "EditionFile.files": ["dia-phuong/*.yml"],
    "LocalEdition.code": "00000",
    "LocalEdition.name": "Xã mẫu A",
    "LocalEdition.within": "Tỉnh mẫu A",
    "LocalEdition.logo": "hinh/bieu-trung.png",
    "Contact.name": "Văn phòng Đảng ủy",
    "Contact.phone": "0000 000 000",
    "Contact.email": "lien-he@vi-du.example",
    "Contact.address": "Nhà số 0, đường mẫu, Xã mẫu A",
    "Contact.hours": "Sáng thứ Hai đến thứ Sáu",
    "LocalDocument.name": "Hướng dẫn mẫu số 00-HD/ĐU",
    "LocalDocument.issuer": "Đảng ủy Xã mẫu A",
    "LocalDocument.status": "Đang áp dụng, theo nơi cung cấp",
    "LocalDocument.source": "Bản giấy mẫu",
    "LocalDocument.url": "https://example.org/van-ban",
    "LocalLevel.choice": "Hoàn thành tốt nhiệm vụ",
    "LocalThresholds.form": "bieu-mau/phieu-cham-buoi-sinh-hoat",
    "LocalThresholds.source": "Văn bản mẫu của Xã mẫu A",
    "LocalQuestion.question": "Ở Xã mẫu A, hỏi ở đâu?",
    "LocalQuestion.source": "Nơi liên hệ mẫu",
}
BY_NAME: Mapping[str, Any] = {
    "title": "Chuẩn bị buổi sinh hoạt chi bộ",
    "summary": "Chi ủy họp trước, gửi tài liệu sớm, mỗi buổi chọn một việc để bàn kỹ.",
    "topic": "Sinh hoạt chi bộ",
    "prompt": "Một buổi sinh hoạt chi bộ thường kỳ kéo dài ít nhất bao lâu?",
    "own_numbers": ["27 người", "15 phút"],
    "order": 10,
    "when": "Trước buổi họp vài ngày",
    "duration": "Nửa buổi",
    "label": "Thời gian",
}


def how_to_write(field: FieldInfo, shown: Mapping[str, Any]) -> str:
    """Return how a value of this field is written."""
    inner = shown.get("items", shown)
    told = [TYPES["array"]] if shown.get("type") == "array" else []
    role = role_of(field)
    if role:
        told.append(ROLES[role])
    elif inner.get("pattern") == DAY:
        told.append("Ngày viết năm-tháng-ngày.")
    elif "const" in inner:
        told.append(f"Ghi đúng chữ {inner['const']}.")
    elif inner.get("type") in ("boolean", "integer", "string", "object"):
        told.append(TYPES[inner["type"]])
    return " ".join(told) or "Xem các giá trị được gợi ý khi gõ."


def example_of(model: type[Node], name: str, field: FieldInfo, shown: Mapping[str, Any]) -> Any:
    """Return an example of the field's value, nothing where the editor lists all values or the value is a block."""
    known = EXAMPLES.get(f"{model.__name__}.{name}", BY_NAME.get(name))
    inner = shown.get("items", shown)
    if known is None:
        known = _example_by_form(role_of(field), inner)
    if known is None or shown.get("type") != "array" or isinstance(known, list):
        return known
    return [known]


def _example_by_form(role: str | None, inner: Mapping[str, Any]) -> Any:
    if role:
        return ROLE_EXAMPLES[role]
    if inner.get("pattern") == DAY:
        return "2026-11-23"
    return (
        {"boolean": True, "integer": 10, "string": "Chuẩn bị nội dung"}.get(inner.get("type", ""))
        if not {"const", "enum"} & inner.keys()
        else None
    )
