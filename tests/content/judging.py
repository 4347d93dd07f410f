"""What is said of a slip in one of our files, without reading the other files again."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass, field, replace
from pathlib import Path

from site_builder.author.fix.meaning import meaning_of, shelf_of
from site_builder.diagnostics.diagnostic import Diagnostic
from site_builder.link.build import link
from site_builder.link.values import with_values
from site_builder.load.library import load
from site_builder.model.library import Library
from site_builder.validate.rules import validate
from tests.content.mutations import ROOT, Mutant
from tests.golden import TODAY


@dataclass
class Judge:
    """Our library, read once."""

    library: Library = field(default_factory=lambda: load(ROOT)[0])

    def told_of(self, mutant: Mutant) -> list[Diagnostic]:
        """Return every problem there is after the slip."""
        with tempfile.TemporaryDirectory() as folder:
            root = Path(folder)
            path = root / mutant.place
            path.parent.mkdir(parents=True)
            path.write_text(mutant.text, encoding="utf-8")
            part, problems = load(root)
        if any(problem.span.file == mutant.place and problem.code[:2] in ("YM", "CT") for problem in problems):
            return problems
        library = with_values(self._with_part(part, mutant.place))
        return [*problems, *validate(library, link(library), TODAY)]

    def _with_part(self, part: Library, place: str) -> Library:
        """Return our library with this file's nodes in place of those it had."""
        shelf = shelf_of(place)
        assert shelf
        name = shelf.name
        held = getattr(self.library, name)
        if not isinstance(held, tuple):
            return replace(self.library, **{name: getattr(part, name)})
        new = getattr(part, name)
        kept = [node for node in held if node.written_in.file != place]
        at = next((index for index, node in enumerate(held) if node.written_in.file == place), len(kept))
        return replace(self.library, **{name: (*kept[:at], *new, *kept[at:])})


def changes_meaning(mutant: Mutant) -> bool:
    """Say whether the file is now read as something else, or not at all."""
    before = meaning_of((ROOT / mutant.place).read_text(encoding="utf-8"), mutant.place)
    return meaning_of(mutant.text, mutant.place) != before
