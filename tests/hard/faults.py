"""What the tests of faults share: a small site whose every page bears its version, published by a process that may die."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

CASES = int(os.environ.get("SO_TAY_CASES", "2000"))
LONG = CASES >= 20_000
"""Whether this is the long run."""
PAGES = [f"muc-{number}/trang-{number}.html" for number in range(12)]

FOLDERS = "from site_builder.emit.publish import publishing as making"
RELEASES = """
from contextlib import contextmanager
from site_builder.emit.releases import releasing

@contextmanager
def making(out, sources):
    with releasing(out, sources, lambda _site: []) as release:
        yield release.aside
"""
PUBLISH = """
import os, random, sys
from pathlib import Path
from site_builder.emit.publish import Locked

out, sources, first, count = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4])
pages = sys.argv[5].split()
print("ready", flush=True)
for version in range(first, first + count):
    try:
        with making(out, sources) as aside:
            for page in pages:
                (aside / page).parent.mkdir(exist_ok=True)
                (aside / page).write_text(f"{version}\\n" * 200)
        print(version, flush=True)
    except Locked:
        print("locked", flush=True)
"""


def publisher(out: Path, sources: Path, first: int, count: int, how: str = FOLDERS) -> subprocess.Popen[str]:
    """Start a process that publishes versions one behind the other, and wait until it is ready."""
    command = [sys.executable, "-c", how + PUBLISH, str(out), str(sources), str(first), str(count), " ".join(PAGES)]
    child = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert child.stdout and child.stdout.readline() == "ready\n"
    return child


def version_of(out: Path) -> int:
    """Return the version of the published site, after seeing that every page of it is there, whole, and of that version."""
    texts = {(out / page).read_text() for page in PAGES}
    assert len(texts) == 1, f"{len(texts)} versions at once"
    (text,) = texts
    number = text.partition("\n")[0]
    assert text == f"{number}\n" * 200, "a page is cut short"
    return int(number)
