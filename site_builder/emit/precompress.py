"""Beside each text of a built site the same text compressed, so that a server need not do it for each reader."""

from __future__ import annotations

import gzip
from pathlib import Path

import brotli

KINDS = {".html", ".css", ".js", ".json", ".xml", ".svg", ".txt", ".webmanifest"}
"""What shrinks; pictures, fonts and Word files are compressed already."""
SMALLEST = 512
"""Below this a file fits into one packet, and nothing is won."""


def precompress(built: Path) -> int:
    """Write `.gz` and `.br` beside the site's texts and return how many texts got them; the same site gets the same bytes."""
    texts = [path for path in sorted(built.rglob("*")) if path.suffix in KINDS and path.is_file()]
    done = 0
    for path in texts:
        content = path.read_bytes()
        if len(content) >= SMALLEST:
            beside(path, ".gz").write_bytes(gzip.compress(content, 9, mtime=0))
            beside(path, ".br").write_bytes(brotli.compress(content, quality=11, lgwin=22))
            done += 1
    return done


def beside(path: Path, ending: str) -> Path:
    """Return the place of a compressed twin."""
    return path.with_name(path.name + ending)
