"""The base of all that authors write: frozen, strict about keys, and able to say where it stands."""

from __future__ import annotations

from functools import cache
from typing import Annotated, Literal, Self, cast, get_args, get_origin

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
        private = self.__pydantic_private__
        if private is None:
            self._source, self._path = source, path
        else:  # set by their names, they would be sought in several places first
            private["_source"], private["_path"] = source, path
        for name in holders(type(self)):
            value = getattr(self, name)
            if isinstance(value, Node):
                value.bound_to(source, (*path, name))
            elif isinstance(value, tuple):
                for index, item in enumerate(value):
                    if isinstance(item, Node):
                        item.bound_to(source, (*path, name, index))
        return self


@cache
def holders(model: type[Node]) -> tuple[str, ...]:
    """Return the names of the fields that may hold nodes."""
    return tuple(name for name, field in model.model_fields.items() if _may_hold(field.annotation))


def _may_hold(annotation: object) -> bool:
    """Say whether a value of this kind may be, or have in it, a node; plain values never are."""
    if get_origin(annotation) is Literal or annotation is Ellipsis:
        return False
    if get_origin(annotation) is Annotated:
        return _may_hold(get_args(annotation)[0])
    if get_args(annotation):
        return any(_may_hold(part) for part in get_args(annotation))
    return not isinstance(annotation, type) or issubclass(annotation, Node) or annotation in (object, tuple)


@cache
def field_names(model: type[Node]) -> tuple[str, ...]:
    """Return the names of a model's fields; asking the model itself is slow."""
    return tuple(model.model_fields)
