"""What was made: a manifest of each run, and the manifests of many machines made one."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from site_builder.diagnostics.language import _

FORMAT = "so-tay-chi-uy editions 1"

MOST_PARTS = 100_000


@dataclass(frozen=True, slots=True)
class Made:
    """One edition on disk."""

    code: str
    name: str
    file: str
    size: int
    sha256: str
    key: str
    """The hash of everything it was made of."""


@dataclass(frozen=True, slots=True)
class Manifest:
    """The editions of one run, or of several runs put together."""

    base: str
    base_sha256: str
    shard: tuple[int, int]
    """Which part of how many this run made; (1, 1) is the whole."""
    editions: tuple[Made, ...]


class Unmergeable(Exception):
    """Why manifests cannot be put together, one line for each reason."""

    def __init__(self, reasons: list[str]) -> None:
        super().__init__("\n".join(reasons))
        self.reasons = reasons


def manifest_name(shard: tuple[int, int]) -> str:
    """Return what the manifest of this part is called."""
    number, of = shard
    return "editions.json" if of == 1 else f"editions-{number}-{of}.json"


def manifest_text(manifest: Manifest) -> str:
    """Return the manifest as JSON, the editions in the order of their codes."""
    held = asdict(manifest)
    held["editions"] = sorted(held["editions"], key=lambda made: made["code"])
    return json.dumps({"format": FORMAT, **held}, ensure_ascii=False, indent=1) + "\n"


def read_manifest(path: Path) -> Manifest:
    """Return the manifest in the file, or say that it is none."""
    try:
        held = json.loads(path.read_text(encoding="utf-8"))
        if held.pop("format") != FORMAT:
            raise ValueError(FORMAT)
        editions = tuple(_made(one) for one in held.pop("editions"))
        number, of = (int(value) for value in held.pop("shard"))
        if not 1 <= number <= of <= MOST_PARTS:
            raise ValueError(of)
        return Manifest(str(held.pop("base")), str(held.pop("base_sha256")), (number, of), editions)
    except (OSError, ValueError, KeyError, TypeError, AttributeError, OverflowError, RecursionError) as error:
        raise Unmergeable([_("{name} không phải bảng kê của lệnh editions.").format(name=path)]) from error


def _made(held: dict[str, Any]) -> Made:
    if not all(isinstance(held[name], str) for name in ("code", "name", "file", "sha256", "key")):
        raise ValueError
    return Made(**{**held, "size": int(held["size"])})


def merge(manifests: Iterable[Manifest]) -> Manifest:
    """Return one manifest of all parts; parts that are missing, of another base or at odds are all told."""
    parts = list(manifests)
    reasons = [*_bases(parts), *_shards(parts)]
    found: dict[str, Made] = {}
    for part in parts:
        for made in part.editions:
            if found.setdefault(made.code, made) != made:
                reasons.append(_("Mã {code} có hai bản khác nhau.").format(code=made.code))
    if reasons:
        raise Unmergeable(reasons)
    return Manifest(parts[0].base, parts[0].base_sha256, (1, 1), tuple(found[code] for code in sorted(found)))


def _bases(parts: list[Manifest]) -> list[str]:
    bases = sorted({f"{part.base} ({part.base_sha256[:12]})" for part in parts})
    return [] if len(bases) == 1 else [_("Các phần dùng những nền khác nhau: {bases}.").format(bases=", ".join(bases))]


def _shards(parts: list[Manifest]) -> list[str]:
    counts = {part.shard[1] for part in parts}
    if len(counts) > 1:
        return [
            _("Các phần được chia theo những cách khác nhau: {counts}.").format(
                counts=", ".join(map(str, sorted(counts)))
            )
        ]
    of = counts.pop() if counts else 1
    missing = sorted(set(range(1, of + 1)) - {part.shard[0] for part in parts})
    if not missing:
        return []
    return [_("Còn thiếu phần {missing} trong {count} phần.").format(missing=", ".join(map(str, missing)), count=of)]
