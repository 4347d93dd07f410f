"""Firefox shuts each file opened from disk off from its neighbours; search and quizzes work there all the same."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest

pytestmark = pytest.mark.browser
SCRIPT = Path(__file__).parent / "firefox.mjs"


def test_the_single_file_and_the_folder_work_under_the_strict_file_policy(single: Path, unzipped: list[Path]) -> None:
    firefox = shutil.which("firefox-esr") or shutil.which("firefox")
    if not firefox:
        pytest.skip("no Firefox on this machine; Debian has it: apt-get install firefox-esr")
    whole = next(path for path in unzipped if path.name.startswith("so-tay-chi-uy"))
    done = subprocess.run(
        ["node", str(SCRIPT), firefox, str(single), str(whole / "trang")], capture_output=True, text=True, timeout=240
    )
    assert done.returncode == 0, done.stderr
    seen = json.loads(done.stdout)
    assert seen["faults"] == []
    for place in ("single", "folder"):
        assert "cư trú" in seen[place]["hit"].lower()
        assert seen[place]["outcome"] == "right" and seen[place]["kept"]
    assert seen["folder"]["notice"], "the reader is told that results stay with each page"
