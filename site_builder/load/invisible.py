"""Characters an author cannot see, or takes for others: Tab, non-breaking and zero-width spaces."""

from __future__ import annotations

import re

from site_builder.diagnostics.diagnostic import Diagnostic
from site_builder.diagnostics.language import _
from site_builder.model.span import Source, Span

INDENT = re.compile(r"[^\S\n]*(?:[\u200b-\u200d\u2060\ufeff][^\S\n]*)*")
ODD = re.compile(r"[\u00a0\u00ad\u1680\u2000-\u200f\u202a-\u202f\u205f\u2060\u3000\ufeff]")
UNSEEN = re.compile(rf"\t|{ODD.pattern}")
PICTURE = r"[\u2600-\u27bf\ufe0f\U0001f000-\U0001faff]"
ZERO_WIDTH = re.compile(rf"[\u00ad\u200b\u200c\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]|(?<!{PICTURE})\u200d")
"""What may hide in a text; the joiner inside a picture of several people is right."""
ANY_WIDTHLESS = re.compile(r"[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")
"""One of these stands wherever something hides; sought by itself, it is found ten times as fast."""


def check_lines(source: Source, first_line: int, count: int) -> list[Diagnostic]:
    """Return a problem for lines indented with anything but plain spaces: one for Tabs, one for the rest."""
    if not UNSEEN.search("\n".join(source.lines[first_line - 1 : first_line - 1 + count])):
        return []
    tabs, odd = [], []
    for number in range(first_line, first_line + count):
        line = source.lines[number - 1]
        indent = INDENT.match(line)
        if not indent or indent.end() == len(line):
            continue
        if "\t" in indent.group():
            tabs.append(source.at_line(number, indent.group().index("\t") + 1))
        elif found := ODD.search(indent.group()):
            odd.append(source.at_line(number, found.start() + 1))
    return [*_tabs(tabs), *_odd_indents(odd)]


def check_text(source: Source, first_line: int, count: int) -> list[Diagnostic]:
    """Return a warning for each line that hides a zero-width character in its text."""
    problems: list[Diagnostic] = []
    if not ANY_WIDTHLESS.search("\n".join(source.lines[first_line - 1 : first_line - 1 + count])):
        return problems
    for number in range(first_line, first_line + count):
        found = ZERO_WIDTH.search(source.lines[number - 1])
        if found:
            problems.append(
                Diagnostic(
                    "YM124",
                    _("Trong câu có ký tự không nhìn thấy được ({name}), làm hỏng việc tìm kiếm.").format(
                        name=_name(found.group())
                    ),
                    _("Xóa ký tự ở vị trí mũi tên."),
                    source.at_line(number, found.start() + 1),
                )
            )
    return problems


def check_key(key: str, place: Span) -> list[Diagnostic]:
    """Return a problem if the key hides an invisible character."""
    found = ODD.search(key)
    if not found:
        return []
    return [
        hidden(
            found.group(), _("Tên mục"), Span(place.file, place.line, place.column + found.start(), 1, place.line_text)
        )
    ]


def hidden(character: str, subject: str, at: Span) -> Diagnostic:
    """Return the message for an invisible character where a plain space, or nothing, belongs."""
    return Diagnostic(
        "YM105",
        _("{subject} có một ký tự không nhìn thấy được, không phải dấu cách thường: {name}.").format(
            subject=subject, name=_name(character)
        ),
        _("Xóa ký tự ở vị trí mũi tên; nếu ở đó cần khoảng trắng thì gõ lại bằng phím cách."),
        at,
    )


def _tabs(places: list[Span]) -> list[Diagnostic]:
    if not places:
        return []
    first, more = places[0], len(places) - 1
    message = (
        _("Dòng {line} thụt đầu dòng bằng phím Tab.")
        if not more
        else _("Dòng {line} và {more} dòng nữa thụt đầu dòng bằng phím Tab.")
    )
    return [
        Diagnostic("YM101", message.format(line=first.line, more=more), _("Thay mỗi Tab bằng hai dấu cách."), first)
    ]


def _odd_indents(places: list[Span]) -> list[Diagnostic]:
    if not places:
        return []
    first, more = places[0], len(places) - 1
    subject = _("Đầu dòng này") if not more else _("Đầu dòng này (và {more} dòng nữa)").format(more=more)
    return [hidden(first.line_text[first.column - 1], subject, first)]


def _name(character: str) -> str:
    names = {
        "\u00a0": _("dấu cách không ngắt"),
        "\u202f": _("dấu cách hẹp không ngắt"),
        "\u200b": _("dấu cách rộng bằng không"),
        "\ufeff": _("dấu thứ tự byte"),
        "\u00ad": _("gạch nối ẩn"),
    }
    return f"U+{ord(character):04X}, {names.get(character, _('ký tự ẩn'))}"
