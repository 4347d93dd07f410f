"""Every page of our site is valid HTML, as the Nu checker of the W3C reads it: one run over all of them."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
JAR = ROOT / "node_modules/vnu-jar/build/dist/vnu.jar"
OF_THE_THEME = re.compile(
    r"Attribute “autocomplete” is only allowed when the input type"
    r"|The value of the “for” attribute of the “label” element must be the ID of a non-hidden form control"
)
"""Two harmless slips in the frame of Material for MkDocs 9.8.1, outside the blocks it lets others fill: `autocomplete` on the
boxes that open its menu, and on list pages a title of the contents that points at a box which only other pages have."""


def test_every_page_is_valid(site: Path) -> None:
    if shutil.which("java") is None:
        pytest.skip("no Java on this machine; the Nu checker needs it")
    assert JAR.exists(), "No Nu checker. Mend it with: scripts/install-node-packages"
    command = [
        "java",
        "-XX:+UseSerialGC",
        "-jar",
        str(JAR),
        "--errors-only",
        "--format",
        "gnu",
        "--skip-non-html",
        str(site),
    ]
    done = subprocess.run(command, capture_output=True, text=True, timeout=300)
    said = [line for line in done.stderr.splitlines() if ": error: " in line]
    assert done.returncode in (0, 1), done.stderr[-2000:]
    assert [line for line in said if not OF_THE_THEME.search(line)] == []
