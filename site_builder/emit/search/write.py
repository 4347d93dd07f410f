"""The index as scripts: a core that is always read, and shards of words, pairs of words and texts, read as needed."""

from __future__ import annotations

import hashlib
import json
import math
from collections.abc import Iterable, Iterator

from site_builder.emit.search.digits import digits, run_of_digits
from site_builder.emit.search.fold import fold
from site_builder.emit.search.index import Index, Known, build_index, rooms_of
from site_builder.emit.search.shards import Shards, shards_of
from site_builder.model.page import Page, Site

FOLDER = "assets/search"
KINDS = {
    "document": "v", "comparison": "v", "guide": "c", "case": "c", "course": "c", "quiz": "q", "faq": "q",
    "form": "f", "glossary": "t", "abbreviations": "t", "local": "d",
}  # fmt: skip
"""The letters by which results are filtered; other pages have none of their own."""


def search_files(site: Site, known: Known | None = None) -> Iterator[tuple[str, bytes]]:
    """Yield the files of the index: their path in the site and their content.

    Pages that `known` holds as they are are not read again; it is brought up to date.
    """
    index = build_index(site.pages, known)
    terms = index.tables.terms()
    shelves = shards_of(index, terms)
    versions = {kind: shards.versions() for kind, shards in shelves.items()}
    listed: dict[str, object] = {kind: [shelves[kind].group, "".join(found)] for kind, found in versions.items()}
    core = _compact(
        _core(index, terms, site, shelves) | {"versions": listed} | ({"local": 1} if site.takes_local else {})
    )
    version = hashlib.sha256(core).hexdigest()[:8]
    yield f"{FOLDER}/core.js", b'soTay.shelve("core",0,"%b",%b)\n' % (version.encode(), core)
    for kind, shards in shelves.items():
        quoted = b'soTay.shelve("%b",%d,"%b",[%b])\n' if kind == "t" else b'soTay.shelve("%b",%d,"%b","%b")\n'
        for number, text in enumerate(shards.texts()):
            version = versions[kind][number // shards.group]
            yield f"{FOLDER}/{kind}{number}.js", quoted % (kind.encode(), number, version.encode(), text)


def local_search_file(site: Site) -> bytes:
    """Return the index of a few pages as one script, which the search reads beside the index of the shared base."""
    index = build_index(site.pages)
    terms = index.tables.terms()
    shelves = shards_of(index, terms)
    value = {"core": _core(index, terms, site, shelves)} | {
        kind: [text.decode() for text in shards.texts()] for kind, shards in shelves.items() if kind != "t"
    }
    texts = b",".join(b"[%b]" % text for text in shelves["t"].texts())
    return b'soTay.shelveLocal(%b,"t":[%b]})\n' % (_compact(value)[:-1], texts)


def _compact(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode(errors="backslashreplace")


def _core(index: Index, terms: list[str], site: Site, shelves: dict[str, Shards]) -> dict[str, object]:
    standing = [_badge(item.page) for item in index.pages]
    badges = list(dict.fromkeys(badge for badge in standing if badge))
    place = {item.page.path: number for number, item in enumerate(index.pages)}
    return {
        "sections": sum(item.words.sections for item in index.pages),
        "rooms": run_of_digits(rooms_of(item.words) for item in index.pages),
        "kinds": "".join(KINDS.get(item.page.kind, "o") for item in index.pages),
        "opening": "".join(str(int(item.words.opens)) for item in index.pages),
        "standing": run_of_digits(badges.index(badge) + 1 if badge else 0 for badge in standing),
        "standings": badges,
        "after": [
            [number, place[path]]
            for number, item in enumerate(index.pages)
            for path in (item.page.standing.by if item.page.standing else ())
            if path in place
        ],
        "terms": _front_coded(terms),
        "spread": "".join(
            digits(min(31, round(2 * math.log2(max(1, index.tables.spread.get(term, 0)))))) for term in terms
        ),
        "short": {fold(short).replace(" ", ""): full for short, full in reversed(site.abbreviations)},
        "w": run_of_digits(_steps(start[0] for start in shelves["w"].starts)),
        "p": run_of_digits(
            number
            for step, (_, second) in zip(
                _steps(start[0] for start in shelves["p"].starts), shelves["p"].starts, strict=True
            )
            for number in (step, second)
        ),
        "t": run_of_digits(_steps(start[0] for start in shelves["t"].starts)),
    }


def _badge(page: Page) -> tuple[str, str, int] | None:
    standing = page.standing
    return (standing.word, standing.tone, int(standing.past)) if standing else None


def _steps(values: Iterable[int]) -> Iterator[int]:
    before = 0
    for value in values:
        yield value - before
        before = value


def _front_coded(terms: list[str]) -> str:
    """Return the sorted terms, each as the number of letters it shares with the one before, and the rest."""
    written, before = [], ""
    for term in terms:
        shared = 0
        while shared < min(9, len(term), len(before)) and term[shared] == before[shared]:
            shared += 1
        written.append(f"{shared}{term[shared:]}")
        before = term
    return " ".join(written)
