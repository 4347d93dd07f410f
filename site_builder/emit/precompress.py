"""Beside each text of a built site the same text compressed, so that a server need not do it for each reader."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from pathlib import Path

import brotli

from site_builder.emit.assembly import Assembly

KINDS = {".html", ".css", ".js", ".json", ".xml", ".svg", ".txt", ".webmanifest"}
"""What shrinks; pictures, fonts and Word files are compressed already."""
ENDINGS = (".gz", ".br")
SMALLEST = 512
"""Below this a file fits into one packet, and nothing is won."""


def precompress(built: Path) -> int:
    """Write `.gz` and `.br` beside the site's texts and return how many texts got them; the same site gets the same bytes."""
    texts = [path for path in sorted(built.rglob("*")) if path.suffix in KINDS and path.is_file()]
    done = 0
    for path in texts:
        content = path.read_bytes()
        if len(content) >= SMALLEST:
            for ending, packed in twins(content):
                beside(path, ending).write_bytes(packed)
            done += 1
    return done


def precompress_into(assembly: Assembly) -> int:
    """Write the same beside the files of a folder being put together; twins of files taken over are taken over."""
    done = 0
    for place in sorted(assembly.digests):
        path = assembly.folder / place
        if path.suffix not in KINDS or path.stat().st_size < SMALLEST:
            continue
        if not (assembly.kept(place) and all(assembly.keep(place + ending) for ending in ENDINGS)):
            for ending, packed in twins(path.read_bytes()):
                assembly.put(place + ending, packed)
        done += 1
    return done


def twins(content: bytes) -> Iterator[tuple[str, bytes]]:
    """Yield the content packed in each way, with the ending it then has."""
    yield ".gz", gzip.compress(content, 9, mtime=0)
    yield ".br", brotli.compress(content, quality=11, lgwin=22)


def beside(path: Path, ending: str) -> Path:
    """Return the place of a compressed twin."""
    return path.with_name(path.name + ending)
