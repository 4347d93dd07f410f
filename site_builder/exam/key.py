"""The key of an exam as data: what marking needs, and nothing of the questions' words."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import asdict, dataclass
from typing import Any

from site_builder.exam.paper import Exam, Variant

KIND = "so-tay-chi-uy exam 1"


class NoKey(Exception):
    """The text is not the key of an exam."""


@dataclass(frozen=True, slots=True)
class KeyLine:
    """One question of one variant: which letters are right, and what the bank calls each option in printed order."""

    number: int
    id: str
    topic: str
    difficulty: str
    many: bool
    right: str
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Key:
    """The keys of all variants of an exam."""

    exam: str
    bank: str
    title: str
    variants: dict[str, tuple[KeyLine, ...]]


def key_of(exam: Exam) -> Key:
    """Return the key of an exam."""
    return Key(exam.number, exam.bank, exam.title, {one.code: _lines(one) for one in exam.variants})


def _lines(variant: Variant) -> tuple[KeyLine, ...]:
    return tuple(
        KeyLine(
            one.number,
            one.item.question.id,
            one.item.topic,
            one.item.question.difficulty.value,
            one.item.question.many,
            one.right,
            one.values,
        )
        for one in variant.asked
    )


def write_key(key: Key) -> str:
    """Return the key as JSON, one question a line."""
    variants = ",\n".join(
        f"{json.dumps(code)}: [\n" + ",\n".join(_written(line) for line in lines) + "\n]"
        for code, lines in key.variants.items()
    )
    head = {"kind": KIND, "exam": key.exam, "bank": key.bank, "title": key.title}
    return json.dumps(head, ensure_ascii=False, indent=0)[:-2] + f',\n"variants": {{\n{variants}\n}}\n}}\n'


def _written(line: KeyLine) -> str:
    return json.dumps(asdict(line), ensure_ascii=False)


def read_key(text: str) -> Key:
    """Return the key that was written, or refuse what is none."""
    try:
        data = json.loads(text)
        if data["kind"] != KIND:
            raise NoKey(str(data["kind"]))
        variants = {code: tuple(_line(line) for line in lines) for code, lines in data["variants"].items()}
        return Key(_text(data["exam"]), _text(data["bank"]), _text(data["title"]), variants)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise NoKey(str(error)) from error


def _line(data: dict[str, Any]) -> KeyLine:
    words = {name: _text(data.pop(name)) for name in ("id", "topic", "difficulty", "right")}
    number, many = data.pop("number"), data.pop("many")
    values = tuple(_text(value) for value in data.pop("values"))
    if type(number) is not int or type(many) is not bool or data:
        raise NoKey("a line is not as it was written")
    return KeyLine(number=number, many=many, values=values, **words)


def _text(value: object) -> str:
    """Return the value, which was written as text."""
    if not isinstance(value, str):
        raise NoKey("a value is no text")
    return value


def key_table(key: Key) -> str:
    """Return the key as a table for a spreadsheet: a row for each question of each variant."""
    out = io.StringIO()
    pen = csv.writer(out, lineterminator="\r\n")
    pen.writerow(["ma_de", "ngan_hang", "cau", "id", "chu_de", "dap_an"])
    for code, lines in key.variants.items():
        pen.writerows([code, key.bank, line.number, line.id, line.topic, line.right] for line in lines)
    return "\ufeff" + out.getvalue()
