"""A small project with local editions, its base made once for all tests beside it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from site_builder.adapters.cli.editions import Checked, base_of, checked_editions
from site_builder.editions.base import Base
from tests.once import once

LIBRARY = Path(__file__).parents[1] / "libraries/one_of_each"
PROJECT = Path(__file__).parent / "project"
PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c6360f8cf50"
    "0f0003860180b4a3d1a50000000049454e44ae426082"
)


def new_project(folder: Path) -> Path:
    """Return the project, laid into the folder."""
    project = Path(shutil.copytree(LIBRARY, folder / "du-an"))
    shutil.copytree(PROJECT, project, dirs_exist_ok=True)
    return project


def checked_in(project: Path) -> Checked:
    """Return the editions of the project, which have no fault."""
    checked = checked_editions(project, project / "editions.yml")
    assert checked is not None
    return checked


@pytest.fixture(scope="session")
def base_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the base bundle and nothing else."""

    def make(out: Path) -> None:
        project = new_project(out / "nguon")
        base_of(project, checked_in(project), out / "dist")

    return once(tmp_path_factory, "nen", make) / "dist"


@pytest.fixture
def project(tmp_path: Path, base_folder: Path) -> Path:
    """Return a fresh project whose base is made already."""
    made = new_project(tmp_path)
    shutil.copytree(base_folder, made / "dist")
    return made


@pytest.fixture(scope="session")
def base(base_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Base:
    """Return the base, read through the gate once."""
    project = new_project(tmp_path_factory.mktemp("nguon"))
    return base_of(project, checked_in(project), base_folder)
