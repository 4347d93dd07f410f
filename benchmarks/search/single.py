"""How well the single file finds things, beside the site it is made from: `python -m benchmarks.search.single`.

It holds only some pairs of words. Asked are the 175 queries on the test pages, and those readers of our own site type.
"""

from __future__ import annotations

import argparse
import json
import re
import tempfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from benchmarks.search.corpus import DATA, site_of, test_pages
from benchmarks.search.run import README, ROOT, node
from site_builder.emit.search.write import search_files
from site_builder.emit.single.packed import search_words
from site_builder.emit.single.pressing import pressed
from site_builder.model.page import Site
from site_builder.pipeline import compile_library

MARKS = ("<!-- single: begin -->", "<!-- single: end -->")

VERSION = re.compile(r'^(soTay\.shelve\("[wt]",\d+,)"[^"]*"')


def main() -> None:
    """Measure, print, and write the table."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--date", default=date.today().isoformat())
    chosen = options.parse_args()
    own = compile_library(ROOT, date.fromisoformat(chosen.date)).site
    assert own is not None
    with tempfile.TemporaryDirectory(prefix="single-") as folder:
        work = Path(folder)
        rows = [
            *_rows("64 test pages", site_of(test_pages()), DATA / "queries.json", work / "test"),
            *_rows(f"our own {len(own.pages)} pages", own, _own_queries(work / "own.json"), work / "own"),
        ]
    print("\n".join(rows))
    _write(chosen.date, rows)


def _own_queries(path: Path) -> Path:
    asked: dict[str, list[list[str]]] = yaml.safe_load((DATA / "own-queries.yml").read_text("utf-8"))
    rows = [
        {"query": query, "category": category, "expect": expected}
        for category, every in asked.items()
        for query, *expected in every
    ]
    path.write_text(json.dumps(rows, ensure_ascii=False), "utf-8")
    return path


def _rows(name: str, site: Site, queries: Path, folder: Path) -> Iterator[str]:
    whole, single = folder / "whole", folder / "single"
    for place in (whole, single):
        place.mkdir(parents=True)
    for path, content in search_files(site):
        (whole / Path(path).name).write_bytes(content)
    core, _words, pairs = search_words(whole.glob("*.js"))
    for shard in whole.glob("[wt]*.js"):
        # One file is of one edition: its shards need no versions of their own.
        (single / shard.name).write_text(VERSION.sub(rf'\1"{core[2]}"', shard.read_text("utf-8"), count=1), "utf-8")
    _shelve(single / "core.js", *core)
    _shelve(single / "p0.js", "p", 0, core[2], pairs)
    for form, index in (("the site", whole), ("the single file", single)):
        found = node("quality_json.mjs", index, queries)["table"]["ALL"]
        held = f"{len(pressed(pairs)) / 1000:.1f}" if index == single else "all"
        yield f"| {name}, {found['n']} queries | {form} | {held} | {_share(found, 'first')} | {_share(found, 'five')} |"


def _shelve(path: Path, *values: Any) -> None:
    path.write_text(f"soTay.shelve({json.dumps(values, ensure_ascii=False)[1:-1]})\n", "utf-8")


def _share(found: dict[str, int], key: str) -> str:
    return f"{100 * found[key] / found['n']:.1f}"


def _write(day: str, rows: list[str]) -> None:
    block = "\n".join(
        [
            MARKS[0],
            "### In the single file",
            "",
            f"Measured {day}: `.venv/bin/python -m benchmarks.search.single`. Of the pairs of words the single file holds those that name",
            "a document or a part of one, and those that many sections share.",
            "",
            "| queries | searched | pairs, kB pressed | s@1 % | s@5 % |",
            "|---|---|---|---|---|",
            *rows,
            MARKS[1],
        ]
    )
    before, rest = README.read_text("utf-8").split(MARKS[0])
    README.write_text(before + block + rest.split(MARKS[1])[1], "utf-8")


if __name__ == "__main__":
    main()
