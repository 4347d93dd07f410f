"""Reads photographed answer sheets and counts: `python -m benchmarks.scans [--sheets 500] [--seed 2026]`."""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections import Counter
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import numpy as np

from benchmarks.scans.photos import HARD, REALISTIC, Setting, chosen, filled, page_picture, photographed
from site_builder.emit.paper.exam_press import ExamPress, pressed
from site_builder.exam.bank import PaperBank, paper_bank
from site_builder.exam.geometry import SheetPlan
from site_builder.exam.key import Key, key_of
from site_builder.exam.paper import Wish, make_exam
from site_builder.exam.scan.read import read_sheet
from site_builder.pipeline import exam_pages, link_library


@dataclass(frozen=True)
class Blank:
    """An empty sheet of one variant."""

    code: str
    plan: SheetPlan
    picture: np.ndarray


def blank_sheets(root: Path, bank: PaperBank | None, variants: int, folder: Path) -> tuple[Key, list[Blank]]:
    """Return the key of a new exam (from the bank, or from the library's own) and each variant's empty sheet as a picture."""
    linked = link_library(root, date(2026, 11, 23))
    exam = make_exam(bank or paper_bank(linked.library.quizzes), Wish(30, variants, "2026"))
    printed = exam_pages(linked, exam)
    press, sheets = ExamPress(printed), []
    for variant in printed.variants:
        pdf = folder / f"{variant.code}.pdf"
        pdf.write_bytes(pressed(press.sheet(variant), variant.code))
        sheets.append(Blank(variant.code, variant.plan, page_picture(pdf, 1, folder / variant.code)))
    return key_of(exam), sheets


def read_back(key: Key, blanks: list[Blank], setting: Setting, sheets: int, seed: int) -> Counter[str]:
    """Return how many sheets were read for sure, how many of their answers were wrong, and why others were listed."""
    counts = Counter[str]()
    for index in range(sheets):
        chance = np.random.default_rng([seed, index])
        blank = blanks[index % len(blanks)]
        number, letters, spots = chosen(blank.plan, chance)
        photo = photographed(filled(blank.picture, spots, chance, setting.pen), setting, chance)
        reading = read_sheet(photo, key, f"{index}.jpg")
        counts["sheets"] += 1
        if reading.given is None:
            counts["listed"] += 1
            counts[f"because {reading.reasons[0]}"] += 1
            continue
        counts["sure"] += 1
        wrong = sum(one != other for one, other in zip(reading.given.letters, letters, strict=True))
        wrong += reading.given.code != blank.code or reading.given.person != number
        counts["wrong answers"] += wrong
        counts["answers"] += len(letters)
    return counts


def main() -> int:
    """Print the counts of both settings; fail where a sure answer is wrong or too few sheets are sure."""
    wanted = argparse.ArgumentParser(description=__doc__)
    wanted.add_argument("--sheets", type=int, default=500)
    wanted.add_argument("--seed", type=int, default=2026)
    asked = wanted.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        key, blanks = blank_sheets(Path.cwd(), None, 6, Path(folder))
        failed = False
        for setting in (REALISTIC, HARD):
            begun = time.perf_counter()
            counts = read_back(key, blanks, setting, asked.sheets, asked.seed)
            print(f"{setting.name}: {dict(counts)}, {time.perf_counter() - begun:.0f} s")
            failed |= counts["wrong answers"] > 0
            failed |= setting is REALISTIC and counts["sure"] < 0.97 * counts["sheets"]
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
