"""What many tests share: where the repository is, our own site built once, a browser, and who works beside whom."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from site_builder.adapters.cli.build import compiled_site, render_site

sys.path.insert(0, str(Path(__file__).parent))
sys.path.insert(0, str(Path(__file__).parent / "browser"))

from browsing import browser, server, visit  # noqa: E402
from once import once  # noqa: E402
from online import build_online  # noqa: E402

__all__ = ["browser", "server", "visit"]
ROOT = Path(__file__).parent.parent
NAME = "Tập huấn chi bộ 2026 (bản #1 50%)"
TOGETHER = ("paper",)
ALONE = ("test_accessibility", "test_print", "test_bundles", "test_from_disk")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let a file's tests run in one process, since they share what they read; slow files are dealt out test by test."""
    for item in items:
        path = item.path.relative_to(Path(__file__).parent)
        name = path.parts[0] if path.parts[0] in TOGETHER else str(path)
        item.add_marker(pytest.mark.xdist_group(item.nodeid if path.stem in ALONE else name))


@pytest.fixture(scope="session")
def root() -> Path:
    """Return the repository."""
    return ROOT


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return our own site, built once, in a folder with spaces and Vietnamese letters in its name."""

    def build(folder: Path) -> None:
        compiled = compiled_site(ROOT)
        assert compiled is not None
        out = folder / NAME
        out.mkdir()
        render_site(compiled, out)

    return once(tmp_path_factory, "site", build) / NAME


@pytest.fixture(scope="session")
def online(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return our own site as a server has it, built once by the command: with an address (`tests/online.py`) and a note for readers."""
    return once(tmp_path_factory, "online", build_online) / "site"
