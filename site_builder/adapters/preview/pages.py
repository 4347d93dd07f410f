"""What the preview adds: the bar that leads to a page's source, and the page that tells what is wrong."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from jinja2 import Environment, FileSystemLoader

from site_builder.adapters.preview.places import Places
from site_builder.adapters.preview.why import why_link
from site_builder.diagnostics.catalogue import Severity
from site_builder.diagnostics.diagnostic import Diagnostic
from site_builder.diagnostics.draw import VISIBLE
from site_builder.diagnostics.language import _, current_language

MOST = 20
"""Errors shown at once; who mends so many sees the rest then."""
AROUND = 2
BEFORE = "@@BEFORE@@"
"""Stands for the link to the last good page until it is known which page is asked for."""

TEMPLATES = Environment(loader=FileSystemLoader(Path(__file__).parent), autoescape=True, trim_blocks=False)


def edit_bar(places: Places, page: str) -> str:
    """Return the bar as HTML, or nothing for a page that nobody wrote."""
    held = places.of_page.get(page, ())
    if not held:
        return ""
    known = [
        {
            "anchor": place.anchor,
            "file": place.file,
            "line": place.line,
            "path": str(places.path(place.file)),
            "vscode": places.vscode(place.file, place.line),
        }
        for place in held
    ]
    return TEMPLATES.get_template("edit_bar.html.j2").render(places=known, words=bar_words())


def bar_words() -> dict[str, str]:
    """Return what the buttons say, in the language in use."""
    return {"edit": _("Sửa trang này"), "copy": _("Chép đường dẫn"), "copied": _("Đã chép")}


def error_page(problems: Sequence[Diagnostic], places: Places, previous: str) -> str:
    """Return the page that tells every error, where it is, why and the way out; `previous` is where the last good site is."""
    errors = [problem for problem in problems if problem.severity is Severity.ERROR]
    left = len(errors) - MOST
    return TEMPLATES.get_template("error.html.j2").render(
        language=current_language(),
        problems=[_shown(problem, places) | {"why": why_link(problem.code, previous)} for problem in errors[:MOST]],
        before=BEFORE if previous else "",
        more=_("Còn {count} lỗi nữa, sẽ hiện khi sửa xong các lỗi trên.").format(count=left) if left > 0 else "",
        words={
            **bar_words(),
            "title": _("Chưa dựng được trang: {count} lỗi").format(count=len(errors)),
            "lead": _("Sửa tệp rồi lưu lại; trang này tự mở lại khi hết lỗi."),
            "before": _("Xem trang dựng được lần trước"),
            "line": _("dòng"),
            "open": _("Mở trong VS Code"),
            "why": _("Vì sao, sửa thế nào"),
        },
    )


def failure_page(message: str) -> str:
    """Return the page for what is no fault of the content."""
    return TEMPLATES.get_template("error.html.j2").render(
        language=current_language(),
        problems=[],
        before="",
        more="",
        words={
            **bar_words(),
            "title": _("Chưa dựng được trang"),
            "lead": message,
            "line": "",
            "open": "",
            "before": "",
        },
    )


def before_banner() -> str:
    """Return the line above a page of the last good site; its link leads to `BEFORE`."""
    words = _("Đây là trang dựng được lần trước; bản đang sửa còn lỗi.")
    return f'<div id="st-before" role="status">{words} <a href="{BEFORE}">{_("Xem lỗi")}</a></div>'


def _shown(problem: Diagnostic, places: Places) -> dict[str, object]:
    span = problem.span
    start = max(0, span.column - 1)
    path = places.path(span.file)
    return {
        "file": span.file,
        "line": span.line,
        "code": problem.code,
        "message": problem.message.translate(VISIBLE),
        "help": problem.help.translate(VISIBLE),
        "around": _around(path, span.line) if span.line_text.strip() else [],
        "text_before": span.line_text[:start].translate(VISIBLE),
        "text_marked": (span.line_text[start : start + span.length] or " ").translate(VISIBLE),
        "text_after": span.line_text[start + span.length :].translate(VISIBLE),
        "vscode": places.vscode(span.file, span.line, span.column),
        "path": f"{path}:{span.line}",
    }


def _around(path: Path, line: int) -> list[tuple[int, str]]:
    """Return the line with its neighbours, numbered; nothing where the file cannot be read again."""
    try:
        lines = path.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return []
    first = max(1, line - AROUND)
    return [(number, text.translate(VISIBLE)) for number, text in enumerate(lines[first - 1 : line + AROUND], first)]
