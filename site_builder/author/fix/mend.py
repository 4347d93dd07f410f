"""One file mended: every mend in turn, each kept only if the file still means what it meant."""

from __future__ import annotations

import codecs
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any

from site_builder.author.fix.ids import with_ids
from site_builder.author.fix.marks import with_bare_keys, with_plain_marks
from site_builder.author.fix.meaning import meaning_of
from site_builder.author.fix.spaces import without_trailing_spaces
from site_builder.author.fix.tabs import without_tabs
from site_builder.author.fix.tones import OWN_SPELLING, in_press_spelling
from site_builder.diagnostics.language import _
from site_builder.load.read import decode

MOST_TURNS = 5


@dataclass(frozen=True, slots=True)
class Mended:
    """A file before and after, and what was mended, in words. `before` is its text as the loader reads it."""

    place: str
    before: str
    after: str
    done: tuple[str, ...]

    @property
    def content(self) -> bytes:
        """What is to be written."""
        return self.after.encode()


def mended(raw: bytes, place: str, known: frozenset[str], taken: set[str]) -> Mended | None:
    """Return what can surely be mended in the file, or nothing; `known` are words spelt their own way, `taken` ids in use."""
    source, _problems = decode(raw, place)
    if source is None:
        return None
    before = text = "\n".join(source.lines)
    done = list(_of_encoding(raw))
    for _turn in range(MOST_TURNS):
        start = text
        for words, mend in _mends(place, known, taken):
            better = _kept(text, mend(text), place, known)
            if better != text:
                text = better
                done += [words] if words not in done else []
        if text == start:
            break
    return Mended(place, before, text, tuple(done)) if done else None


def _mends(place: str, known: frozenset[str], taken: set[str]) -> Iterator[tuple[str, Callable[[str], str]]]:
    yield _("Tab đầu dòng đổi thành dấu cách"), partial(without_tabs, place=place)
    yield _("ngoặc cong quanh tên mục đổi thành chữ trơn"), partial(with_bare_keys, place=place)
    yield _("ký tự giống dấu của YAML đổi thành dấu thật"), partial(with_plain_marks, place=place)
    yield _("thêm mã còn thiếu"), partial(with_ids, place=place, taken=taken)
    if place not in OWN_SPELLING:
        yield _("dấu thanh đặt như báo chí"), partial(_every_line, known=known)
    yield _("bỏ dấu cách thừa cuối dòng"), partial(without_trailing_spaces, place=place)


def _every_line(text: str, known: frozenset[str]) -> str:
    return "\n".join(in_press_spelling(line, known) for line in text.split("\n"))


def _of_encoding(raw: bytes) -> Iterator[str]:
    """Yield what the loader put right by itself when it read the bytes, and what is now written so."""
    if raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) or b"\0" in raw[:4]:
        yield _("UTF-16 đổi thành UTF-8")
        return
    text = raw.decode()
    if raw.startswith(codecs.BOM_UTF8):
        yield _("bỏ dấu thứ tự byte (BOM)")
    if "\r" in text:
        yield _("xuống dòng kiểu Windows đổi thành kiểu chung (LF)")
    if unicodedata.normalize("NFC", text) != text:
        yield _("chữ tổ hợp (NFD) đổi thành chữ dựng sẵn (NFC)")


def _kept(text: str, better: str, place: str, known: frozenset[str]) -> str:
    """Return the better text, or the old one where the better would be read as something else."""
    if better == text:
        return text
    meant = meaning_of(text, place)
    if meant is None:
        return better
    return better if same_meaning(meant, meaning_of(better, place), known) else text


def same_meaning(one: Any, other: Any, known: frozenset[str]) -> bool:
    """Say whether two meanings differ in nothing but where tone marks stand."""
    if isinstance(one, str) and isinstance(other, str):
        return one == other or _every_line(one, known) == _every_line(other, known)
    if isinstance(one, dict) and isinstance(other, dict):
        return list(one) == list(other) and all(same_meaning(one[key], other[key], known) for key in one)
    if isinstance(one, list | tuple) and isinstance(other, list | tuple):
        return len(one) == len(other) and all(map(partial(same_meaning, known=known), one, other))
    return type(one) is type(other) and bool(one == other)
