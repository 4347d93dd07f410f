"""A value that does not fit its place, as the messages see it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from pydantic_core import ErrorDetails

from site_builder.diagnostics.language import _
from site_builder.model.node import Node
from site_builder.model.span import Path, Source, Span


@dataclass(frozen=True, slots=True)
class Misfit:
    """One value that does not fit: where it stands, what was written, what was wanted."""

    kind: str
    path: Path
    location: tuple[int | str, ...]
    given: Any
    context: dict[str, Any]
    model: type[Node]
    source: Source

    @property
    def name(self) -> str:
        """The key the value stands under."""
        return next((step for step in reversed(self.path) if isinstance(step, str)), "")

    @property
    def subject(self) -> str:
        """The value as a message names it."""
        if self.path and isinstance(self.path[-1], int):
            return _("Phần thứ {number} của “{name}”").format(number=self.path[-1] + 1, name=self.name)
        return f"“{self.name}”"

    @property
    def written(self) -> str:
        """What was written, cut to what a message can hold."""
        return shortened(str(self.given))

    @property
    def place(self) -> Span:
        """Where the value stands."""
        return self.source.value_at(self.path)


def misfit_of(detail: ErrorDetails, model: type[Node], source: Source) -> Misfit:
    """Return one of pydantic's findings with the path its author wrote."""
    location = detail["loc"]
    return Misfit(
        detail["type"], path_written(location, source), location, detail["input"], detail.get("ctx", {}), model, source
    )


def path_written(location: tuple[int | str, ...], source: Source) -> Path:
    """Return the location without the steps pydantic adds, such as the tag of a union."""
    path: Path = ()
    for index, step in enumerate(location):
        last = index == len(location) - 1
        if last or (*path, step) in source.values or (*path, step) in source.keys:
            path = (*path, step)
    return path


def beginning(path: Path, source: Source) -> Span:
    """Return where a block begins: the key that opens it, else its first line."""
    return source.keys.get(path) or source.value_at(path)


def shortened(text: str) -> str:
    """Return the text, cut with “…” where it is long."""
    return text if len(text) <= 40 else text[:39] + "…"
