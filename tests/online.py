"""Our own site as it stands on a server, and how what machines read in it is found again."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
ADDRESS = "https://example.org/so-tay/"
NOTE = "Thêm địa chỉ của trang & <nguồn tin>"
WHO = ("-c", "user.name=Sổ tay", "-c", "user.email=so-tay@example.org")


def build_online(folder: Path) -> None:
    """Build our own site below the folder, in a project of its own that has an address and a history."""
    from site_builder.adapters.cli.run import run

    project = folder / "project"
    for name in ("content", "guides", "quizzes"):
        shutil.copytree(ROOT / name, project / name)
    library = project / "content/library.yml"
    library.write_text(f"{library.read_text(encoding='utf-8')}\nsite_url: {ADDRESS}\n", encoding="utf-8")
    for command in (("init", "--quiet"), ("add", "."), ("commit", "--quiet", "-m", f"Begin\n\nGhi chú: {NOTE}.")):
        subprocess.run(["git", *WHO, *command], cwd=project, check=True)
    assert run(["--project", str(project), "build", "--no-cache", "--out", str(folder / "site")]) == 0


class _Data(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.blocks: list[str] = []
        self.ids: set[str] = set()
        self.words: list[str] = []
        self._inside = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.ids |= {value for name, value in attrs if name == "id" and value}
        if tag in ("script", "style"):
            self._inside = dict(attrs).get("type") or tag
            if self._inside == "application/ld+json":
                self.blocks.append("")

    def handle_endtag(self, tag: str) -> None:
        self._inside = ""

    def handle_data(self, data: str) -> None:
        if self._inside == "application/ld+json":
            self.blocks[-1] += data
        elif not self._inside:
            self.words.append(data)


class Seen:
    """A page as machines and readers see it: its data, the marks in it, its words."""

    def __init__(self, path: Path) -> None:
        reader = _Data()
        reader.feed(path.read_text(encoding="utf-8"))
        reader.close()
        self.texts, self.ids = reader.blocks, reader.ids
        self.words = " ".join(" ".join(reader.words).split())
        self.graph: list[dict[str, Any]] = [part for text in reader.blocks for part in json.loads(text)["@graph"]]

    def things(self) -> Iterator[dict[str, Any]]:
        """Yield everything the page tells of, the outer before the inner."""
        waiting: list[Any] = list(self.graph)
        while waiting:
            one = waiting.pop(0)
            if isinstance(one, dict):
                yield one
                waiting += one.values()
            elif isinstance(one, list):
                waiting += one

    def of_type(self, kind: str) -> list[dict[str, Any]]:
        """Return what it tells of things of this type."""
        return [thing for thing in self.things() if thing.get("@type") == kind]
