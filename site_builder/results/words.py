"""What the trainer reads: notes on sources, signs at questions, and numbers as Vietnamese offices write them."""

from __future__ import annotations

from math import floor

from site_builder.diagnostics.language import _
from site_builder.results.values import Note


def note_words(note: Note) -> str:
    """Return what there is to say, with the place it is said of."""
    sentences = {
        "encoding": _("Không đọc được tệp: không phải tệp chữ UTF-8. Hãy lưu lại tệp với mã UTF-8 rồi nộp lại."),
        "empty": _("Không có mã kết quả hay bài làm nào ở đây."),
        "code-damaged": _("Mã kết quả có ký tự sai. Hãy xin người học gửi lại mã, sao chép chứ không gõ tay."),
        "code-short": _("Mã kết quả bị thiếu một phần hoặc có ký tự lạ. Hãy xin người học gửi lại cả mã."),
        "code-newer": _("Mã kết quả này do phiên bản Sổ tay mới hơn làm ra. Hãy dùng bản Sổ tay mới để đọc."),
        "progress-code": _("Đây là mã tiến độ, không phải mã kết quả. Mã kết quả bắt đầu bằng STKQ1."),
        "lines-without": _("{count} dòng không có mã kết quả nên được bỏ qua."),
        "file-damaged": _("Tệp bị hỏng hoặc đã bị sửa, nên không tính. Hãy xin lại tệp từ người học."),
        "file-foreign": _("Tệp này không phải tệp kết quả của Sổ tay."),
        "columns-missing": _("Bảng điểm bài giấy thiếu cột: {columns}."),
        "rows-unread": _("{count} dòng thiếu mã câu hoặc cột “dung” không phải 1 hay 0, nên không tính."),
        "rows-unknown": _("{count} dòng có mã câu không còn trong ngân hàng, nên không tính."),
        "rows-twice": _("{count} dòng lặp lại một câu của cùng một bài; chỉ tính dòng đầu."),
        "rows-differ": _(
            "{count} câu được chấm theo đáp án khác với ngân hàng hiện nay. Điểm giữ như đã chấm; không đếm các phương án đã chọn của những câu này."
        ),
        "paper-other-bank": _("Bài giấy in từ phiên bản ngân hàng {bank}, khác với ngân hàng đang dùng."),
        "bank-other": _(
            "{count} bài, kể từ đây, làm trên phiên bản ngân hàng khác ({bank}). Mọi câu vẫn giữ nguyên trong ngân hàng hiện nay nên được tính đủ."
        ),
        "bank-changed": _(
            "Bài làm trên phiên bản ngân hàng khác ({bank}). Chỉ tính {read} trong {all} câu; những câu kia đã được sửa hoặc bỏ."
        ),
        "bank-unknown": _(
            "Bài làm trên ngân hàng khác ({bank}); không câu nào còn trong ngân hàng hiện nay, nên không tính."
        ),
        "same-attempt": _("Bài này của {person} đã có ở {first}; chỉ tính một lần."),
        "same-person": _(
            "{person} đã có một bài “{test}” ở {first}; chỉ tính bài làm trước. Nếu là hai người trùng tên, hãy ghi thêm đơn vị vào trước mã."
        ),
    }
    values = {**note.values}
    if note.values.get("person") == "?":
        values["person"] = _("một người không ghi tên")
    if note.values.get("bank") == "?":
        values["bank"] = _("không ghi rõ")
    return f"{note.place}: {sentences[note.code].format(**values)}"


def flag_words(flag: str) -> str:
    """Return what a sign at a question means."""
    return {
        "few": _("Ít người làm, chưa đủ để nhận xét."),
        "negative": _("Người làm tốt hay sai câu này hơn người làm kém: xem lại đáp án và cách hỏi."),
        "rival": _("Nhóm làm tốt chọn một phương án khác nhiều hơn đáp án: xem lại đáp án và cách hỏi."),
        "weak": _("Hầu như không phân biệt được người nắm và chưa nắm."),
        "easy": _("Gần như ai cũng làm đúng."),
        "hard": _("Ít người làm đúng: dạy lại, hoặc xem câu hỏi có rõ không."),
        "unused": _("Có phương án sai không ai chọn."),
    }[flag]


def again_words(again: bool, few: bool, doubtful: int) -> str:
    """Return what to do about a clause: a question in doubt is looked at before a class learns again what it may know."""
    if few:
        return _("còn ít lượt trả lời")
    if not again:
        return ""
    return _("xem lại câu hỏi, rồi dạy lại") if doubtful else _("dạy lại")


def level_words(level: str) -> str:
    """Return the level as readers see it."""
    return {"easy": _("dễ"), "medium": _("vừa"), "hard": _("khó")}.get(level, level)


def reliability_words(value: float | None) -> str:
    """Return what a reliability means for a class test."""
    if value is None:
        return _("Chưa tính được: cần ít nhất hai người làm cùng một bộ câu và có điểm khác nhau.")
    if value >= 0.7:
        return _("Đủ dùng để so sánh người học trong một bài kiểm tra trên lớp.")
    if value >= 0.5:
        return _("Chỉ nên dùng để xem cả lớp, chưa đủ để so sánh từng người.")
    return _("Thấp: đừng so sánh từng người bằng điểm này; bài ngắn hoặc rất đều thường thấp.")


def percent(share: float) -> str:
    """Return the share in whole percents, halves upward."""
    return f"{floor(100 * share + 0.5)} %"


def hundredths(number: float | None) -> str:
    """Return the number with two places behind a comma, or a dash where there is none."""
    if number is None:
        return "–"
    whole = floor(100 * abs(number) + 0.5)
    sign = "−" if number < 0 and whole else ""
    return f"{sign}{whole // 100},{whole % 100:02d}"


def day_words(day: str) -> str:
    """Return a day as offices write it: 05/7/2026, 05/02/2026."""
    if not day:
        return ""
    year, month, date = day.split("-")
    return f"{date}/{month if month <= '02' else month.lstrip('0')}/{year}"


def shortened(text: str) -> str:
    """Return the beginning of a long text, cut between words."""
    return text if len(text) <= 90 else f"{text[:90].rpartition(' ')[0]}…"
