"""`editions.yml` and the files it names to editions, with every problem of every file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from site_builder.diagnostics.diagnostic import Diagnostic
from site_builder.diagnostics.language import _
from site_builder.load.read import read_text
from site_builder.load.shape import to_model
from site_builder.load.yaml_text import parse_yaml
from site_builder.model.edition import EditionFile, LocalEdition

PLAIN = re.compile(r"[^\W_][^\\:<>|?\"\x00-\x1f]{0,199}\Z")
"""Begins with a letter or a digit, and holds no sign that Windows refuses."""


@dataclass(frozen=True, slots=True)
class Placed:
    """An edition, and the folder from which its logo is named."""

    edition: LocalEdition
    folder: Path


@dataclass(frozen=True, slots=True)
class Editions:
    """All editions of a set of files, and the course whose bundle is their base; none for the whole site."""

    base: str | None
    placed: tuple[Placed, ...]
    head: EditionFile | None


def read_editions(path: Path, root: Path) -> tuple[Editions, list[Diagnostic]]:
    """Return the editions of the file and of those it names, in their order, and all there is to say."""
    head, problems = _read(path, root)
    if head is None:
        return Editions(None, (), None), problems
    placed = [Placed(edition, path.parent) for edition in head.editions]
    for number, pattern in enumerate(head.files):
        others = sorted(_matching(path.parent, pattern))
        if not others:
            problems.append(_nothing_there(head, number, pattern))
        for other in others:
            found, told = _read(other, root)
            problems += [*told, *_only_in_the_first(found)]
            placed += [Placed(edition, other.parent) for edition in (found.editions if found else ())]
    return Editions(head.base, tuple(placed), head), problems


def _read(path: Path, root: Path) -> tuple[EditionFile | None, list[Diagnostic]]:
    source, problems = read_text(path, name_below(path, root))
    if source is None:
        return None, problems
    values, spanned, found = parse_yaml(source)
    problems += found
    if values is None and found:
        return None, problems
    model, misfits = to_model(values, EditionFile, spanned)
    return model, [*problems, *misfits]


def name_below(path: Path, root: Path) -> str:
    """Return the path as messages show it: from the project's folder where it lies there."""
    whole, above = path.resolve(), root.resolve()
    return whole.relative_to(above).as_posix() if whole.is_relative_to(above) else path.as_posix()


def _matching(folder: Path, pattern: str) -> Iterator[Path]:
    """Yield the files a pattern names; nothing outside the folder, whatever it says."""
    if not below(pattern) or "**" in pattern:
        return
    with suppress(OSError, ValueError, NotImplementedError):
        yield from (path for path in folder.glob(pattern) if path.suffix in (".yml", ".yaml"))


def below(name: str) -> bool:
    """Say whether a written name or pattern is plain and stays in its folder, on every system."""
    return bool(PLAIN.match(name)) and ".." not in name.split("/")


def _nothing_there(head: EditionFile, number: int, pattern: str) -> Diagnostic:
    return Diagnostic(
        "LK306",
        _("Không có tệp .yml nào khớp với “{pattern}”.").format(pattern=pattern),
        _("Ghi tên tệp hoặc mẫu tính từ thư mục của tệp này, ví dụ dia-phuong/*.yml."),
        head.where("files", number),
    )


def _only_in_the_first(found: EditionFile | None) -> Iterator[Diagnostic]:
    for name in ("base", "files"):
        if found is not None and getattr(found, name):
            yield Diagnostic(
                "CT202",
                _("“{name}” chỉ ghi ở tệp đầu, không ghi ở tệp được nêu trong “files”.").format(name=name),
                _("Chuyển dòng này sang tệp đầu, hoặc xóa đi."),
                found.where(name),
            )
