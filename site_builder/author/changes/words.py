"""Changes in words: for a terminal, and as Markdown for the page of a merge request."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from site_builder.author.changes.compare import Change, Reworded
from site_builder.author.changes.entry import ANSWER
from site_builder.diagnostics.language import _
from site_builder.diagnostics.suggest import listed

LONGEST = 320
AROUND = 60


def in_words(changes: Sequence[Change]) -> Iterator[str]:
    """Yield the lines for a terminal."""
    yield summary(changes)
    for change in changes:
        yield ""
        yield _headline(change)
        for text in change.texts:
            yield f"  {_label(text)}"
            if text.old:
                yield f"    - {_shortened(text.old, text.new)}"
            if text.new:
                yield f"    + {_shortened(text.new, text.old)}"
        if change.used_by:
            yield "  " + _used(change)


def as_markdown(changes: Sequence[Change]) -> Iterator[str]:
    """Yield the lines of a comment for reviewers."""
    yield f"### {summary(changes)}"
    for change in changes:
        yield f"\n**{_bare(_headline(change))}**\n"
        for text in change.texts:
            old, new = (_bare(_shortened(*pair)) for pair in ((text.old, text.new), (text.new, text.old)))
            told = " → ".join(part for part in (f"~~{old}~~" if old else "", new) if part)
            yield f"- {_bare(_label(text))}: {told}"
        if change.used_by:
            yield f"- {_used(change)}"


def summary(changes: Sequence[Change]) -> str:
    """Return in one line how much changed."""
    if not changes:
        return _("Nội dung không có gì thay đổi.")
    turned = sum(change.turns_answer for change in changes)
    counts = {how: sum(change.how == how for change in changes) for how in ("added", "changed", "removed")}
    text = _("{changed} chỗ sửa, {added} chỗ thêm, {removed} chỗ bỏ.").format(**counts)
    return text + (" " + _("{count} câu hỏi đổi đáp án.").format(count=turned) if turned else "")


def _headline(change: Change) -> str:
    how = {"added": _("Thêm"), "removed": _("Bỏ"), "changed": _("Sửa")}[change.how]
    if change.turns_answer:
        how = _("Đổi đáp án")
    entry = change.entry
    return f"{how}: {_kind(entry.kind)} {_cut(entry.name, 100)} ({entry.span.file}:{entry.span.line})"


def _kind(kind: str) -> str:
    """Return what an entry is called before its name."""
    return {
        "fact": _("dữ kiện"),
        "document": _("văn bản"),
        "provision": _("nội dung"),
        "question": _("câu hỏi"),
        "situation": _("tình huống"),
        "quiz": _("đề"),
        "trial": _("đề thử"),
        "guide": _("cẩm nang"),
        "faq": _("hỏi đáp"),
        "faq_topic": _("chủ đề hỏi đáp"),
        "term": _("thuật ngữ"),
        "abbreviation": _("chữ viết tắt"),
        "comparison": _("so sánh"),
        "course": _("khóa học"),
        "form": _("biểu mẫu"),
        "case": _("trường hợp"),
        "calendar": _("lịch năm"),
        "topic": _("chủ đề áp dụng"),
        "source": _("nguồn"),
    }.get(kind, _("thiết lập"))


def _label(text: Reworded) -> str:
    name = _("đáp án") if text.label == ANSWER else text.label
    gone, come = text.numbers
    if gone or come:
        return f"{name} [{', '.join(gone) or '–'} → {', '.join(come) or '–'}]"
    return name


def _used(change: Change) -> str:
    return _("Dựa vào dữ kiện này: {names}.").format(names=listed(change.used_by))


def _shortened(text: str, other: str) -> str:
    """Return the text in one line; of a long one the part that differs from the other."""
    text, other = " ".join(text.split()), " ".join(other.split())
    if len(text) <= LONGEST or not other:
        return _cut(text, LONGEST)
    start = next(
        (place for place, pair in enumerate(zip(text, other, strict=False)) if pair[0] != pair[1]),
        min(len(text), len(other)),
    )
    start = max(0, start - AROUND)
    if start:
        start = text.rfind(" ", 0, start) + 1
    return ("… " if start else "") + _cut(text[start:], LONGEST)


def _cut(text: str, most: int) -> str:
    return text if len(text) <= most else text[:most].rsplit(" ", 1)[0] + " …"


def _bare(text: str) -> str:
    """Return the text with nothing in it that Markdown would take for markup."""
    return "".join(f"\\{letter}" if letter in "\\`*_{}[]<>#|~" else letter for letter in text)
