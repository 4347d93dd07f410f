"""Gives the tests beside it every handout of our own library, made once, as a PDF and as the HTML it came from."""

from __future__ import annotations

import shutil
import sys
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from site_builder.emit.paper.pdf import write_pdf
from site_builder.model.handout import Handout
from site_builder.pipeline import print_library

TODAY = date(2026, 11, 23)


@dataclass(frozen=True)
class Made:
    handout: Handout
    pdf: Path


@pytest.fixture(scope="session")
def poppler() -> None:
    """Stop where the PDF reader is missing, with the line that mends it."""
    if not shutil.which("pdftotext"):
        pytest.fail("No pdftotext found. Mend it with: scripts/install-paper-tools", pytrace=False)


@pytest.fixture(scope="session")
def handouts(root: Path, poppler: None, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Made]:
    out = tmp_path_factory.mktemp("handouts")
    made = {}
    for number, (address, maker) in enumerate(print_library(root, TODAY).makers.items()):
        handout = maker()
        path = out / f"{number}.pdf"
        path.write_bytes(write_pdf(handout))
        made[address] = Made(handout, path)
    return made
