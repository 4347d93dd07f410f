"""The base of all that authors write: frozen, strict about keys, and able to say where it stands."""

from __future__ import annotations

from functools import cache
from typing import Self, cast

from pydantic import BaseModel, ConfigDict, PrivateAttr

from site_builder.model.span import Path, Source, Span

NOWHERE = Source(file="")


class Node(BaseModel):
    """A value an author wrote. `where` tells the place of any of its parts."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True, defer_build=True)

    _source: Source = PrivateAttr(default_factory=lambda: NOWHERE)  # a default would be copied deeply for every node
    _path: Path = PrivateAttr(default=())

    def where(self, *steps: str | int) -> Span:
        """Return the span of the value at `steps`, or of the nearest one written around it."""
        private = self.__pydantic_private__ or {}  # asked for by name, each would be sought in several places first
        return cast("Source", private["_source"]).value_at(private["_path"] + steps)

    def where_text(self, literal: str, *steps: str | int) -> Span:
        """Return where `literal` stands inside the value at `steps`."""
        return self._source.find(literal, self.where(*steps))

    @property
    def written_in(self) -> Source:
        """Return the file it was written in."""
        return self._source

    def bound_to(self, source: Source, path: Path = ()) -> Self:
        """Return this node after telling it, and every node in it, where it was written."""
        self._source, self._path = source, path
        for name in field_names(type(self)):
            value = getattr(self, name)
            if isinstance(value, Node):
                value.bound_to(source, (*path, name))
            elif isinstance(value, tuple):
                for index, item in enumerate(value):
                    if isinstance(item, Node):
                        item.bound_to(source, (*path, name, index))
        return self


@cache
def field_names(model: type[Node]) -> tuple[str, ...]:
    """Return the names of a model's fields; asking the model itself is slow."""
    return tuple(model.model_fields)
