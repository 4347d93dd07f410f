"""Rules that look at one part of a library at a time, so that what they said of a part holds until it, or what it hangs on, changes."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping, MutableMapping
from dataclasses import dataclass, replace
from datetime import date
from types import MappingProxyType
from typing import Any, Generic, TypeVar

from site_builder.diagnostics.diagnostic import Diagnostic
from site_builder.model.library import Library
from site_builder.model.links import Links
from site_builder.model.node import Node
from site_builder.model.settings import Settings

Scope = TypeVar("Scope")
Parts = Mapping[str, tuple[Node, ...]]
"""The topmost nodes of a library by the file they stand in."""
Keys = Mapping[str, str]
"""For each file that was read without any problem, what its content and the values it draws from facts come to, as a hash."""
Said = Mapping[str, tuple[str, str, tuple[Diagnostic, ...]]]
"""For each rule the key a file had, the key of what the rule hung on, and what it said of the file."""
NOTHING_SAID: Said = MappingProxyType({})
FILES = "files"
"""In `hangs_on`: which files guides may lead to, but not what is written in them."""
EMPTY = Library(Settings(id="so-tay", title="Sổ tay"))
LINKS_OF = {"documents": ("documents", "provisions", "facts_below"), "facts": ("facts",), FILES: ("places",)}
"""Which links hang on which part of a library, and on nothing else."""


@dataclass(frozen=True, slots=True)
class ByPart(Generic[Scope]):
    """A rule for one part at a time. Of the rest of the library it sees only the fields it says it hangs on."""

    name: str
    look: Callable[[Node, Scope], Iterator[Diagnostic]]
    scope: Callable[[Library, Links], Scope]
    """Draws from the rest of the library what `look` must know of it."""
    hangs_on: tuple[str, ...] = ()

    def __call__(self, library: Library, links: Links, today: date) -> Iterator[Diagnostic]:
        """Yield what the rule has to say of every part."""
        scope = self.scope_in(library, links)
        for part in library.nodes():
            yield from self.look(part, scope)

    def scope_in(self, library: Library, links: Links) -> Scope:
        """Return what `look` must know, drawn from nothing but the fields the rule hangs on."""
        held = {name: getattr(library, name) for name in self.hangs_on if name != FILES}
        linked = {name: getattr(links, name) for field in self.hangs_on for name in LINKS_OF.get(field, ())}
        return self.scope(replace(EMPTY, unread=library.unread, **held), replace(Links(), **linked))


class Findings:
    """What rules by part said before; `held` gives for each file, by rule, what that hung on and what was said."""

    def __init__(self, held: MutableMapping[str, Said] | None = None) -> None:
        self._held = {} if held is None else held
        self._now: dict[str, dict[str, tuple[str, str, tuple[Diagnostic, ...]]]] = {}

    def of(self, rule: ByPart[Any], parts: Parts, keys: Keys, library: Library, links: Links) -> Iterator[Diagnostic]:
        """Yield what the rule has to say of every part, looking only at those it does not know."""
        hangs_on = _key_of(rule, keys, library, links)
        scope: list[Any] = []
        for file, nodes in parts.items():
            key = keys.get(file, "") if hangs_on else ""
            held = self._held.get(file, NOTHING_SAID).get(rule.name)
            if held is None or not key or held[0] != key or held[1] != hangs_on:
                scope = scope or [rule.scope_in(library, links)]
                said = tuple(found for node in nodes for found in rule.look(node, scope[0]))
                if key:
                    self._now.setdefault(file, {})[rule.name] = (key, hangs_on, said)
            else:
                said = held[2]
            yield from said

    def settle(self, parts: Parts) -> None:
        """Remember what was said now, and forget the files that are no longer there."""
        for file, said in self._now.items():
            self._held[file] = {**self._held.get(file, {}), **said}
        for file in self._held.keys() - parts.keys():
            del self._held[file]
        self._now = {}


def parts_of(library: Library) -> dict[str, tuple[Node, ...]]:
    """Return the topmost nodes by file, in the order of the library."""
    found: dict[str, list[Node]] = {}
    for node in library.nodes():
        found.setdefault(node.written_in.file, []).append(node)
    return {file: tuple(nodes) for file, nodes in found.items()}


def _key_of(rule: ByPart[Any], keys: Keys, library: Library, links: Links) -> str:
    """Return the hash of all that the rule hangs on beside the part it looks at; nothing where that is not known."""
    known: list[object] = [sorted(library.unread)]
    for name in rule.hangs_on:
        if name == FILES:
            known.append(sorted(links.places))
            continue
        held = getattr(library, name)
        files = dict.fromkeys(node.written_in.file for node in (held if isinstance(held, tuple) else (held,)))
        if any(file and file not in keys for file in files):
            return ""
        known.append([(file, keys.get(file, "")) for file in files])
    return hashlib.sha256(repr(known).encode(errors="surrogatepass")).hexdigest()
