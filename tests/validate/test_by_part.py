"""Rules by part: what was found before holds for as long as the part, and what the rule hangs on, are the same."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from site_builder.diagnostics.diagnostic import Diagnostic
from site_builder.link.build import link
from site_builder.model.library import Library
from site_builder.model.node import Node
from site_builder.validate.by_part import ByPart, Findings, parts_of
from site_builder.validate.rules import RULES, validate
from tests.words import TODAY, guide, library

KEYS = {"guides/mot.md": "1", "guides/hai.md": "2"}


def two_guides() -> Library:
    """Return a library of two guides, each with a word that is none."""
    return library(guide("Họp chi bbộ.", "mot.md"), guide("Họp chi ủyy.", "hai.md"))


def seen_by(held: Library, known: Findings, keys: dict[str, str], *hangs_on: str) -> list[str]:
    """Return the files that a rule looks at."""
    seen: list[str] = []

    def look(part: Node, scope: object) -> Iterator[Diagnostic]:
        seen.append(part.written_in.file)
        return iter(())

    rule = ByPart("a rule", look, lambda library, links: None, hangs_on)
    list(known.of(rule, parts_of(held), keys, held, link(held)))
    known.settle(parts_of(held))
    return [file for file in seen if file.startswith("guides/")]


def test_only_a_part_with_another_key_is_looked_at_again() -> None:
    known = Findings()
    assert len(seen_by(two_guides(), known, KEYS)) == 2
    assert seen_by(two_guides(), known, KEYS) == []
    assert seen_by(two_guides(), known, KEYS | {"guides/hai.md": "3"}) == ["guides/hai.md"]


def test_a_part_without_key_is_looked_at_every_time() -> None:
    known = Findings()
    for _time in range(2):
        assert "guides/hai.md" in seen_by(two_guides(), known, {"guides/mot.md": "1"})


def test_all_are_looked_at_when_what_the_rule_hangs_on_changes() -> None:
    known = Findings()
    seen_by(two_guides(), known, KEYS, "guides")
    assert len(seen_by(two_guides(), known, KEYS | {"guides/mot.md": "9"}, "guides")) == 2
    assert len(seen_by(replace(two_guides(), unread=frozenset({"F-1"})), known, KEYS)) == 2


def test_of_the_rest_a_rule_sees_only_what_it_says_it_hangs_on() -> None:
    shown: list[Library] = []
    rule: ByPart[None] = ByPart("a rule", lambda part, scope: iter(()), lambda library, links: shown.append(library))
    list(rule(two_guides(), link(two_guides()), TODAY))
    assert not shown[0].guides


def test_what_is_known_gives_the_same_diagnostics() -> None:
    held, known = two_guides(), Findings()
    cold = validate(held, link(held), TODAY)
    assert {found.code for found in cold} >= {"SP701"}
    for _time in range(2):
        assert validate(held, link(held), TODAY, known, KEYS) == cold


def test_names_of_rules_by_part_are_their_own() -> None:
    names = [rule.name for rule in RULES if isinstance(rule, ByPart)]
    assert len(names) == len(set(names)) > 5
