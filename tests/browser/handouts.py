"""What courses hand out, made once from our own content and laid where readers lay it."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from once import once

from site_builder.adapters.cli.bundle import bundle

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def handed_out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of every zip and every single-file edition."""

    def make(out: Path) -> None:
        assert bundle(ROOT, (), True, out, False, both=True) == 0

    return once(tmp_path_factory, "goi", make)


@pytest.fixture(scope="session")
def unzipped(handed_out: Path, tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Return every bundle unzipped into a folder with spaces and Vietnamese letters in its name."""

    def unzip(folder: Path) -> None:
        for path in handed_out.glob("*.zip"):
            with zipfile.ZipFile(path) as opened:
                opened.extractall(folder / "Tập huấn chi bộ 2026 (bản #1 50%)")

    return sorted(next(once(tmp_path_factory, "usb", unzip).iterdir()).iterdir())


@pytest.fixture(scope="session")
def single(handed_out: Path) -> Path:
    """Return the single-file edition of the whole site."""
    return next(handed_out.glob("so-tay-chi-uy*.html"))
