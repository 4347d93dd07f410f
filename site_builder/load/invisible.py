"""Characters an author cannot see, or takes for others: Tab, non-breaking and zero-width spaces."""

from __future__ import annotations

import re

from site_builder.diagnostics.diagnostic import Diagnostic
from site_builder.diagnostics.language import _
from site_builder.model.span import Source, Span

INDENT = re.compile(r"[^\S\n]*(?:[\u200b-\u200d\u2060\ufeff][^\S\n]*)*")
ODD = re.compile(r"[\u00a0\u1680\u2000-\u200d\u202f\u205f\u2060\u3000\ufeff\u00ad]")
ZERO_WIDTH = re.compile(r"[\u200b-\u200d\u2060\ufeff\u00ad]")


def check_lines(source: Source, first_line: int, count: int) -> list[Diagnostic]:
    """Return a problem for each line indented with anything but plain spaces."""
    problems = []
    for number in range(first_line, first_line + count):
        indent = INDENT.match(source.lines[number - 1])
        if indent and indent.end() < len(source.lines[number - 1]):
            problems += _check_indent(indent.group(), source, number)
    return problems


def check_key(key: str, place: Span) -> list[Diagnostic]:
    """Return a problem if the key hides an invisible character."""
    found = ODD.search(key)
    if not found:
        return []
    at = Span(place.file, place.line, place.column + found.start(), 1, place.line_text)
    return [_hidden(found.group(), _("Tên mục"), at)]


def check_text(source: Source, first_line: int, count: int) -> list[Diagnostic]:
    """Return a warning for each line that hides a zero-width character in its text."""
    problems = []
    for number in range(first_line, first_line + count):
        found = ZERO_WIDTH.search(source.lines[number - 1])
        if found:
            name = _name(found.group())
            problems.append(Diagnostic("YM124", _("Trong câu có ký tự không nhìn thấy được ({name}), làm hỏng việc tìm kiếm.").format(name=name), _("Xóa ký tự ở vị trí mũi tên."), source.at_line(number, found.start() + 1)))
    return problems


def _check_indent(indent: str, source: Source, number: int) -> list[Diagnostic]:
    if "\t" in indent:
        at = source.at_line(number, indent.index("\t") + 1)
        return [Diagnostic("YM101", _("Dòng {line} thụt đầu dòng bằng phím Tab.").format(line=number), _("Thay mỗi Tab bằng hai dấu cách."), at)]
    found = ODD.search(indent)
    return [_hidden(found.group(), _("Khoảng thụt đầu dòng"), source.at_line(number, found.start() + 1))] if found else []


def _hidden(character: str, subject: str, at: Span) -> Diagnostic:
    return Diagnostic(
        "YM105",
        _("{subject} có ký tự không phải dấu cách thường: {name}.").format(subject=subject, name=_name(character)),
        _("Xóa ký tự ở vị trí mũi tên, gõ lại bằng phím cách (hoặc bỏ hẳn nếu nằm trong tên mục)."),
        at,
    )


def _name(character: str) -> str:
    names = {
        "\u00a0": _("dấu cách không ngắt"),
        "\u202f": _("dấu cách hẹp không ngắt"),
        "\u200b": _("dấu cách rộng bằng không"),
        "\ufeff": _("dấu thứ tự byte"),
        "\u00ad": _("gạch nối ẩn"),
    }
    return f"U+{ord(character):04X}, {names.get(character, _('dấu cách lạ'))}"
