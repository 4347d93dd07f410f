"""What a YAML error means to someone who never heard of scanners: the likeliest slip, at the place of the slip."""

from __future__ import annotations

import re

import yaml

from site_builder.diagnostics.diagnostic import Diagnostic
from site_builder.diagnostics.language import _
from site_builder.model.span import Source

DASH_ITEM = re.compile(r"(\s*)([–—−•‐‑])\s")
KEY_COLON = re.compile(r"\s*(?:- +)*[^\s:#\"'\[{][^:]*: +[^\"'\[{|>\s].*?(:)(?:\s|$)")
KEY_NO_SPACE = re.compile(r"\s*(?:- +)*([A-Za-z_][\w-]*)(:)([^\s:/])")
OPENING = re.compile(r"^\s*(?:- +)*(?:[\w-]+: +)?([\"'])")


def explain(error: yaml.YAMLError, source: Source, first_line: int, count: int) -> Diagnostic:
    """Return the one diagnostic that helps most with this error."""
    problem = str(getattr(error, "problem", "") or "")
    mark = getattr(error, "problem_mark", None)
    context = getattr(error, "context_mark", None)
    line = min((mark.line if mark else 0) + first_line, first_line + count - 1)
    start = context.line + first_line if context else line
    quoted = "quoted scalar" in str(getattr(error, "context", ""))
    return (
        _curly_close(source, start, line)
        or (_unclosed(source, start, context.column + 1) if quoted and context else None)
        or _dash_item(source, max(first_line, min(start, line) - 1), line)
        or _colon_in_text(problem, source, line)
        or _no_space(problem, source, max(first_line, min(start, line)), line)
        or _reserved(problem, source, line, mark)
        or _after_quote(source, line, mark)
        or _misaligned(problem, source, line, mark)
        or Diagnostic("YM115", _("Máy không đọc được chỗ này của tệp."), _("Xem dòng này và dòng ngay trên: thiếu dấu hai chấm, dấu cách sau dấu hai chấm, hoặc dấu ngoặc."), source.at_line(line, (mark.column if mark else 0) + 1))
    )


def _curly_close(source: Source, start: int, end: int) -> Diagnostic | None:
    """A straight quotation mark opened and a curly one meant to close it."""
    for number in range(start, end + 1):
        text = source.lines[number - 1] if number <= len(source.lines) else ""
        opened = OPENING.match(text)
        column = max(text.rfind("”"), text.rfind("“"), text.rfind("’")) if opened else -1
        if opened and column > opened.start(1) and text.count(opened.group(1)) % 2:
            return Diagnostic("YM103", _("Câu mở bằng dấu ngoặc thẳng {mark} nhưng đóng bằng dấu ngoặc cong “{curly}”.").format(mark=opened.group(1), curly=text[column]), _("Đổi dấu ở vị trí mũi tên thành {mark}. Dấu ngoặc cong chỉ dùng bên trong câu.").format(mark=opened.group(1)), source.at_line(number, column + 1))
    return None


def _unclosed(source: Source, line: int, column: int) -> Diagnostic:
    mark = source.at_line(line).line_text[column - 1 : column]
    return Diagnostic("YM113", _("Dấu ngoặc {mark} mở ở đây chưa được đóng.").format(mark=mark), _("Thêm {mark} vào cuối câu. Nếu trong câu có dấu {mark}, dùng “ ” thay cho nó.").format(mark=mark), source.at_line(line, column))


def _dash_item(source: Source, start: int, end: int) -> Diagnostic | None:
    for number in range(start, end + 1):
        found = DASH_ITEM.match(source.lines[number - 1])
        if found:
            return dash_item(source, number, found)
    return None


def dash_item(source: Source, number: int, found: re.Match[str]) -> Diagnostic:
    """Return the message for a list item that begins with a character that only looks like a hyphen."""
    character = found.group(2)
    return Diagnostic("YM104", _("Đầu dòng là ký tự “{character}” (U+{code:04X}), không phải dấu gạch nối “-”.").format(character=character, code=ord(character)), _("Gõ lại bằng dấu gạch nối trên bàn phím rồi một dấu cách: “- ”."), source.at_line(number, found.start(2) + 1))


def _colon_in_text(problem: str, source: Source, line: int) -> Diagnostic | None:
    if "mapping values are not allowed" not in problem:
        return None
    found = KEY_COLON.match(source.lines[line - 1])
    if not found:
        return None
    return Diagnostic("YM102", _("Trong câu có dấu hai chấm, máy tưởng là bắt đầu một mục mới."), _("Đặt cả câu trong ngoặc kép: tên_mục: \"câu có dấu: hai chấm\"."), source.at_line(line, found.start(1) + 1))


def _no_space(problem: str, source: Source, start: int, end: int) -> Diagnostic | None:
    if "could not find expected" not in problem and "mapping values are not allowed" not in problem and "did not find expected" not in problem:
        return None
    for number in range(start, end + 1):
        found = KEY_NO_SPACE.match(source.lines[number - 1])
        if found:
            return Diagnostic("YM115", _("Sau dấu hai chấm của “{key}” thiếu một dấu cách.").format(key=found.group(1)), _("Viết “{key}: …”.").format(key=found.group(1)), source.at_line(number, found.start(2) + 1))
    return None


def _reserved(problem: str, source: Source, line: int, mark: yaml.Mark | None) -> Diagnostic | None:
    text = source.lines[line - 1]
    column = mark.column if mark else 0
    character = text[column : column + 1]
    if character not in ("@", "`", "%", "*", "&", "!"):
        return None
    return Diagnostic("YM115", _("Câu không được bắt đầu bằng ký tự “{character}”.").format(character=character), _("Đặt cả câu trong ngoặc kép \"…\"."), source.at_line(line, column + 1))


def _after_quote(source: Source, line: int, mark: yaml.Mark | None) -> Diagnostic | None:
    """Text after a closed quotation: quotes inside quotes."""
    text = source.lines[line - 1]
    opened = OPENING.match(text)
    column = mark.column if mark else 0
    if not opened or column <= opened.start(1) + 1 or opened.group(1) not in text[opened.end(1) : column + 1]:
        return None
    return Diagnostic("YM113", _("Câu đã đóng ngoặc {mark} trước chỗ này, phần còn lại bị thừa ra.").format(mark=opened.group(1)), _("Bên trong câu dùng “ ”, chỉ giữ một cặp {mark} ở hai đầu.").format(mark=opened.group(1)), source.at_line(line, column + 1))


def _misaligned(problem: str, source: Source, line: int, mark: yaml.Mark | None) -> Diagnostic | None:
    if "did not find expected" not in problem and "mapping values are not allowed" not in problem and "block sequence entries" not in problem and "could not find expected" not in problem:
        return None
    text = source.lines[line - 1]
    column = (mark.column if mark else 0) + 1
    if not text.strip() and line > 1:
        line, text = line - 1, source.lines[line - 2]
        column = len(text) - len(text.lstrip()) + 1
    return Diagnostic("YM114", _("Dòng này không thẳng hàng với các dòng cùng khối, hoặc thiếu dấu hai chấm sau tên mục."), _("Các mục cùng cấp phải thụt đầu dòng bằng nhau; mỗi mục con thụt thêm hai dấu cách."), source.at_line(line, column))
