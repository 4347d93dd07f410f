"""The vocabulary of the search tests: an index written to a folder, and a browser-less searcher over it."""

from __future__ import annotations

import json
import subprocess
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType

import yaml

from benchmarks.search.corpus import site_of, test_pages
from site_builder.emit.search.write import search_files
from site_builder.model.page import Site

HERE = Path(__file__).parent
QUERIES = json.loads((HERE / "data/search/queries.json").read_text("utf-8"))
OWN_QUERIES = yaml.safe_load((HERE / "data/search/own-queries.yml").read_text("utf-8"))


def test_site() -> Site:
    """Return the site of the 64 test pages."""
    return site_of(test_pages())


test_site.__test__ = False  # type: ignore[attr-defined]


def write_index(site: Site, folder: Path) -> Path:
    """Write the site's index and return its folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for place, content in search_files(site):
        (folder / Path(place).name).write_bytes(content)
    return folder


@dataclass(frozen=True)
class Answer:
    """Where the hits of a query lead, best first, and how long it took."""

    paths: list[str]
    ms: float

    @property
    def pages(self) -> list[str]:
        """The pages, each once."""
        return list(dict.fromkeys(path.split(".html")[0] for path in self.paths))

    @property
    def places(self) -> list[str]:
        """The pages with their anchors, without the ending."""
        return [path.replace(".html", "") for path in self.paths]


class Searcher:
    """Asks the client's engine, which runs in Node, while the block lasts."""

    def __init__(self, index: Path) -> None:
        self._index = index

    def __enter__(self) -> Searcher:
        command = ["node", str(HERE / "search_lines.mjs"), str(self._index)]
        self._node = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8"
        )
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        assert self._node.stdin
        self._node.stdin.close()
        self._node.wait(timeout=20)

    def ask(self, text: str) -> Answer:
        """Return the answer to one query."""
        assert self._node.stdin and self._node.stdout
        self._node.stdin.write(json.dumps(text) + "\n")
        self._node.stdin.flush()
        return Answer(**json.loads(self._node.stdout.readline()))
