"""The base of all that authors write: frozen, strict about keys, and able to say where it stands."""

from __future__ import annotations

from typing import Self

from pydantic import BaseModel, ConfigDict, PrivateAttr

from site_builder.model.span import Path, Source, Span

NOWHERE = Source(file="")


class Node(BaseModel):
    """A value an author wrote. `where` tells the place of any of its parts."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)

    _source: Source = PrivateAttr(default_factory=lambda: NOWHERE)  # a default would be copied deeply for every node
    _path: Path = PrivateAttr(default=())

    def where(self, *steps: str | int) -> Span:
        """Return the span of the value at `steps`, or of the nearest one written around it."""
        return self._source.value_at(self._path + steps)

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
        for name in type(self).model_fields:
            value = getattr(self, name)
            if isinstance(value, Node):
                value.bound_to(source, (*path, name))
            elif isinstance(value, tuple):
                for index, item in enumerate(value):
                    if isinstance(item, Node):
                        item.bound_to(source, (*path, name, index))
        return self
