"""The theme's sheet is cut from the vendored originals, and holds all that our pages can use of it."""

from __future__ import annotations

import re
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "scripts"))
from cut_theme import CLASSES, ELEMENTS, MADE, SOURCES, cut_theme  # noqa: E402

from site_builder.text.sanitise import TAGS  # noqa: E402

NAMED = re.compile(r"\.(-?[a-zA-Z_][\w-]*)")
DATA = re.compile(r"url\(\"[^\"]*\"\)")
OWN = re.compile(r"[a-z]+-[a-z-]+\Z")
UNSTYLED = {"head", "link", "meta", "noscript", "script", "title", "path", "rect", "text", "defs", "marker", "md-dialog"}
"""What the theme's sheet says nothing of, or what no reader sees."""
GONE = {"md-dialog", "md-dialog__inner"}
"""In every page, for a script that no page has."""


def test_the_sheet_is_cut_from_the_vendored_ones() -> None:
    assert len(SOURCES) == 2
    assert MADE.read_text(encoding="utf-8") == cut_theme(), "run scripts/cut-theme"


def test_nothing_a_page_of_ours_uses_was_cut_away(site: Path) -> None:
    pages = "".join(path.read_text(encoding="utf-8") for path in site.rglob("*.html"))
    styled = set(NAMED.findall(DATA.sub("", "".join(path.read_text(encoding="utf-8") for path in SOURCES))))
    used = {word for words in re.findall(r'class="([^"]*)"', pages) for word in words.split()}
    assert (used & styled) - CLASSES - GONE == set(), "add to scripts/cut_theme.py"
    elements = {tag for tag in re.findall(r"<([a-z][a-z0-9-]*)", pages) if not OWN.match(tag)}
    assert elements - ELEMENTS - UNSTYLED == set(), "add to scripts/cut_theme.py"


def test_what_authors_may_write_keeps_its_style() -> None:
    assert TAGS <= ELEMENTS


def test_no_page_loads_what_it_does_not_use(site: Path) -> None:
    for path in site.rglob("*.html"):
        page = path.read_text(encoding="utf-8")
        assert "assets/javascripts/" not in page and "assets/stylesheets/" not in page, path
