"""The two things many tests share: where the repository is, and our own site built once."""

from __future__ import annotations

from pathlib import Path

import pytest

from site_builder.adapters.cli.build import compiled_site, render_site

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="session")
def root() -> Path:
    """Return the repository."""
    return ROOT


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return our own site, built once, in a folder with spaces and Vietnamese letters in its name."""
    out = tmp_path_factory.mktemp("site") / "Tập huấn chi bộ 2026 (bản #1 50%)"
    out.mkdir()
    compiled = compiled_site(ROOT)
    assert compiled is not None
    render_site(compiled, out)
    return out
