"""What a lesson gives to read, sorted by how much of it a handout prints."""

from __future__ import annotations

from dataclasses import dataclass, field

from site_builder.model.course import Lesson
from site_builder.model.document import PlacedProvision
from site_builder.model.guide import Guide
from site_builder.render.here import Here


@dataclass
class Readings:
    """Guides are printed whole, provisions with their parts, everything else by its name."""

    guides: list[Guide] = field(default_factory=list)
    provisions: list[PlacedProvision] = field(default_factory=list)


def readings(here: Here, lesson: Lesson) -> Readings:
    """Return what the lesson's handout prints of what it gives to read."""
    found = Readings()
    guides = {f"cam-nang/{guide.slug}": guide for guide in here.library.guides}
    for address in lesson.read:
        if address in guides:
            found.guides.append(guides[address])
        elif address in here.links.provisions:
            found.provisions += [
                placed for key, placed in here.links.provisions.items() if (key + "/").startswith(address + "/")
            ]
    return found
