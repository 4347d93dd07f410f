"""The kinds of single values authors write, each read strictly from text.

YAML 1.1 turns `no`, `010` and `12:30` into other things; here every scalar stays text
until one of these types converts it, so what an author sees is what is meant.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, StringConstraints, WithJsonSchema
from pydantic_core import PydanticCustomError

DEVICE = re.compile(r"(?:con|prn|aux|nul|com[0-9]|lpt[0-9])\Z")
"""Names that Windows keeps for devices: it makes no file called so, whatever its ending."""
SLUG = re.compile(rf"(?!{DEVICE.pattern})[a-z0-9]+(?:-[a-z0-9]+)*\Z")
DAY = re.compile(r"\d{4}-\d{2}-\d{2}\Z")
WHOLE = re.compile(r"(?:0|[1-9]\d{0,8})\Z")


@dataclass(frozen=True, slots=True)
class Mark:
    """What a text is for: `markdown` text, an `id`, or a reference to an `address`, a `fact` or a `source`."""

    role: str


def _slug(value: str) -> str:
    if not SLUG.match(value):
        raise PydanticCustomError("slug", "not a slug")
    return value


def _day(value: Any) -> Any:
    if isinstance(value, date):
        return value
    if not isinstance(value, str) or not DAY.match(value):
        raise PydanticCustomError("day_form", "not written as a day")
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise PydanticCustomError("day_unreal", "no such day") from None


def _flag(value: Any) -> Any:
    if isinstance(value, bool):
        return value
    if value not in ("true", "false"):
        raise PydanticCustomError("flag", "neither true nor false")
    return value == "true"


def _whole(value: Any) -> Any:
    if isinstance(value, int):
        return value
    if not isinstance(value, str) or not WHOLE.match(value):
        raise PydanticCustomError("whole", "not a whole number")
    return int(value)


Text = Annotated[str, StringConstraints(min_length=1)]
Markdown = Annotated[str, StringConstraints(min_length=1), Mark("markdown")]
Slug = Annotated[
    str,
    StringConstraints(min_length=1),
    AfterValidator(_slug),
    Mark("id"),
    WithJsonSchema({"type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$"}),
]
AddressRef = Annotated[str, StringConstraints(min_length=1), Mark("address")]
FactRef = Annotated[str, StringConstraints(min_length=1), Mark("fact")]
SourceRef = Annotated[str, StringConstraints(min_length=1), Mark("source")]
Day = Annotated[date, BeforeValidator(_day), WithJsonSchema({"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}$"})]
Flag = Annotated[bool, BeforeValidator(_flag)]
Whole = Annotated[int, BeforeValidator(_whole)]
