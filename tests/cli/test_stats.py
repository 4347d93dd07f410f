"""`site-builder stats` counts what readers meet."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

from site_builder.pipeline import count_library

ROOT = Path(__file__).parents[2]


def stats(*arguments: str) -> str:
    command = [sys.executable, "-m", "site_builder", "--project", str(ROOT), "stats", *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT).stdout


def test_json_is_the_census() -> None:
    counted = json.loads(stats("--format", "json"))
    assert counted == json.loads(json.dumps(count_library(ROOT)))


def test_parts_add_up_to_the_whole() -> None:
    counted = count_library(ROOT)
    for name in ("documents", "provisions", "facts", "questions"):
        for key, parts in counted.items():
            if key.startswith(f"{name}_by_"):
                assert isinstance(parts, dict) and sum(parts.values()) == counted[name], key


def test_the_count_of_questions_is_that_of_the_files() -> None:
    written = sum(
        len(re.findall(r"^ +reviewed_on:", path.read_text("utf-8"), re.MULTILINE))
        for path in (ROOT / "quizzes").glob("*.yml")
    )
    assert count_library(ROOT)["questions"] == written


def test_text_is_for_people() -> None:
    text = stats()
    assert text.startswith("Văn bản: ") and "\nCâu hỏi: " in text
    assert not re.findall(r"\b[a-z]+_[a-z_]+\b", text), "no name of the code's own"
    assert {"single", "multiple", "matching", "ordering", "trials"}.isdisjoint(re.findall(r"\w+", text))
