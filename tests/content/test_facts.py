"""What the site says of a fact is what was read: 40 drawn at random lead back to the index of the sources."""

from __future__ import annotations

import random
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
import yaml

DRAWN, SEED = 40, 2026
LEVELS = {
    "Độ tin cậy cao": "high",
    "Độ tin cậy vừa, chưa đối chiếu bản gốc": "medium",
    "Độ tin cậy thấp": "low",
    "Chưa kiểm chứng được": "unverified",
}
INDEX = Path(__file__).parents[1] / "data/facts-index.yml"


class ShownFacts(HTMLParser):
    """Collects, from a built page, the words under each fact's anchor."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.words: dict[str, list[str]] = {}
        self._open: str | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag == "section" and "st-fact" in (given.get("class") or "").split():
            self._open = given["id"] or ""
            self.words[self._open] = []

    def handle_endtag(self, tag: str) -> None:
        if tag == "section":
            self._open = None

    def handle_data(self, data: str) -> None:
        if self._open is not None:
            self.words[self._open].append(data)


@pytest.fixture(scope="module")
def shown(site: Path) -> dict[str, str]:
    found: dict[str, str] = {}
    for page in sorted((site / "du-kien").glob("*.html")):
        reader = ShownFacts()
        reader.feed(page.read_text(encoding="utf-8"))
        found |= {anchor: " ".join(" ".join(words).split()) for anchor, words in reader.words.items()}
    return found


@pytest.fixture(scope="module")
def index() -> dict[str, dict]:
    return yaml.safe_load(INDEX.read_text(encoding="utf-8"))


def test_every_fact_of_the_sources_is_on_the_site(shown: dict[str, str], index: dict[str, dict]) -> None:
    assert set(shown) == {id.lower() for id in index}


def test_forty_facts_lead_back_to_their_sources(shown: dict[str, str], index: dict[str, dict]) -> None:
    """Same level, and every number of the source stands in what the reader sees."""
    astray = {}
    for id in random.Random(SEED).sample(sorted(index), DRAWN):
        words = shown[id.lower()]
        level = next(LEVELS[word] for word in LEVELS if word in words)
        missing = [number for number in index[id]["numbers"] if not _holds(words, str(number))]
        if level != index[id]["confidence"] or missing:
            astray[id] = (level, missing, words)
    assert astray == {}


def test_evidence_on_pages_links_to_the_fact_itself(site: Path, shown: dict[str, str]) -> None:
    """Every evidence link of every page ends at an anchor that exists."""
    dead = []
    for page in site.rglob("*.html"):
        for target in re.findall(r'class="st-evidence__id" href="([^"]+)"', page.read_text(encoding="utf-8")):
            path, _hash, anchor = target.partition("#")
            if anchor not in shown or (path and not (page.parent / path).is_file()):
                dead.append((page.name, target))
    assert dead == []


def _holds(words: str, number: str) -> bool:
    return re.search(rf"(?<!\d){re.escape(number)}(?!\d)", words) is not None
