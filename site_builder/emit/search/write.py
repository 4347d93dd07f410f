"""The index as scripts: a core that is always read, and shards of words, pairs of words and texts, read as needed."""

from __future__ import annotations

import hashlib
import json
import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from site_builder.emit.search.digits import digits, run_of_digits
from site_builder.emit.search.fold import fold
from site_builder.emit.search.index import Index, Known, build_index, rooms_of
from site_builder.model.page import Page, Site

FOLDER = "assets/search"
WORD_SHARDS = (1_500, 5_000, 200)
PAIR_SHARDS = (1_800, 6_500, 300)
TEXT_SHARD = 3_500
"""Aimed-at sizes in characters; the longer the shards, the more is read in vain, the shorter, the more files. Words and
pairs: the shortest, the longest, and into how many shards a large index is cut."""

KINDS = {
    "document": "v", "comparison": "v", "guide": "c", "case": "c", "course": "c", "quiz": "q", "faq": "q",
    "form": "f", "glossary": "t", "abbreviations": "t", "local": "d",
}  # fmt: skip
"""The letters by which results are filtered; other pages have none of their own."""


@dataclass(frozen=True, slots=True)
class Shards:
    """Texts cut into shards, and the key with which each shard begins."""

    starts: list[list[int]]
    texts: list[str]


def search_files(site: Site, known: Known | None = None) -> Iterator[tuple[str, bytes]]:
    """Yield the files of the index: their path in the site and their content.

    Pages that `known` holds as they are are not read again; it is brought up to date.
    """
    index = build_index(site.pages, known)
    terms = index.tables.terms()
    shelves = _shelves(index, terms)
    local = {"local": 1} if site.takes_local else {}
    core = json.dumps(_core(index, terms, site, shelves) | local, ensure_ascii=False, separators=(",", ":"))
    version = _version(core, shelves)
    yield f"{FOLDER}/core.js", f'soTay.shelve("core",0,"{version}",{core})\n'.encode()
    for kind, shards in shelves.items():
        for number, text in enumerate(shards.texts):
            value = f"[{text}]" if kind == "t" else f'"{text}"'
            yield f"{FOLDER}/{kind}{number}.js", f'soTay.shelve("{kind}",{number},"{version}",{value})\n'.encode()


def local_search_file(site: Site) -> bytes:
    """Return the index of a few pages as one script, which the search reads beside the index of the shared base."""
    index = build_index(site.pages)
    terms = index.tables.terms()
    shelves = _shelves(index, terms)
    value = {"core": _core(index, terms, site, shelves)} | {
        kind: shards.texts for kind, shards in shelves.items() if kind != "t"
    }
    texts = ",".join(f"[{text}]" for text in shelves["t"].texts)
    whole = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return f'soTay.shelveLocal({whole[:-1]},"t":[{texts}]}})\n'.encode()


def _shelves(index: Index, terms: list[str]) -> dict[str, Shards]:
    tables = index.tables
    words = [([number], tables.forms.get(term, "")) for number, term in enumerate(terms)]
    pair_shard = _size(sum(len(runs) for _, runs in tables.beside.values()), PAIR_SHARDS)
    return {
        "w": _cut(" ", _size(sum(len(text) for _key, text in words), WORD_SHARDS), words),
        "p": _cut("&", pair_shard, _pair_groups(index, terms, pair_shard)),
        "t": _cut(
            ",\n", TEXT_SHARD, (([number], item.words.shown.decode()) for number, item in enumerate(index.pages))
        ),
    }


def _size(total: int, bounds: tuple[int, int, int]) -> int:
    shortest, longest, number = bounds
    return min(longest, max(shortest, total // number))


def _version(core: str, shelves: dict[str, Shards]) -> str:
    found = hashlib.sha256(core.encode())
    for shards in shelves.values():
        for text in shards.texts:
            found.update(text.encode())
    return found.hexdigest()[:8]


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
        "p": [" ".join(map(str, start)) for start in shelves["p"].starts],
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


def _pair_groups(index: Index, terms: list[str], longest: int) -> Iterator[tuple[list[int], str]]:
    """Yield the pairs in order: those with the same first word together, in pieces no longer than a shard."""
    place = {term: number for number, term in enumerate(terms)}
    for one in sorted(index.tables.beside):
        names, runs = index.tables.beside[one]
        first, seconds = place[one], [*map(place.__getitem__, names.split(" "))]
        items: list[str] = []
        size, start, before = 0, seconds[0], 0
        for two, run in zip(seconds, runs.split("%"), strict=True):
            if size > longest:
                yield [first, start], f"{digits(first)}!{'%'.join(items)}"
                items, size, start, before = [], 0, two, 0
            items.append(digits(two - before) + run)
            size += len(items[-1]) + 1
            before = two
        yield [first, start], f"{digits(first)}!{'%'.join(items)}"


def _cut(between: str, size: int, pieces: Iterable[tuple[list[int], str]]) -> Shards:
    starts: list[list[int]] = []
    texts: list[list[str]] = []
    room = 0
    for key, piece in pieces:
        if not texts or (texts[-1] and len(piece) > room):
            starts.append(key)
            texts.append([])
            room = size
        texts[-1].append(piece)
        room -= len(piece) + 1
    return Shards(starts, [between.join(parts) for parts in texts])
