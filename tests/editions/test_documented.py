"""What the README shows and the sample in the repository are editions that can be made."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

from site_builder.adapters.cli.editions import checked_editions
from site_builder.editions.read import name_below
from site_builder.model.edition import LocalEdition

ROOT = Path(__file__).parents[2]
SECTION = re.compile(r"## Bản cho từng địa phương\n.*?```yaml\n(.*?)```", re.DOTALL)


def test_the_example_of_the_readme_and_the_sample_have_no_fault(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shown = SECTION.search((ROOT / "README.vi.md").read_text(encoding="utf-8"))
    assert shown
    (tmp_path / "editions.yml").write_text(shown.group(1), encoding="utf-8")
    for file in (tmp_path / "editions.yml", ROOT / "editions.yml"):
        checked = checked_editions(ROOT, file)
        assert checked and checked.editions.placed
        assert name_below(file, ROOT) not in capsys.readouterr().err
        for placed in checked.editions.placed:
            assert "mẫu" in placed.edition.name and set(placed.edition.code) == {"0"}, "a sample names no real place"


def test_the_example_shows_every_part_but_the_logo() -> None:
    text = SECTION.search((ROOT / "README.vi.md").read_text(encoding="utf-8"))
    assert text
    shown = yaml.safe_load(text.group(1))["editions"][0]
    assert set(LocalEdition.model_fields) - set(shown) == {"logo"}


def test_the_samples_for_many_machines_make_every_part_and_put_them_together() -> None:
    for name in ("editions.github.yml", "editions.gitlab-ci.yml"):
        text = (ROOT / "deploy" / name).read_text(encoding="utf-8")
        jobs = yaml.safe_load(text)
        assert "200" in text and jobs
        for command in ("--base-only", "--shard", "editions merge", "editions verify"):
            assert command in text, name
