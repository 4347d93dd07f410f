"""The readers of paper tests and of local editions, given files spoilt at random: in time, and in words of our own.

SO_TAY_CASES and SO_TAY_SEED are those of `test_fuzz`; the shares below come on top of its own.
"""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Callable
from copy import deepcopy
from pathlib import Path
from random import Random
from time import process_time

import pytest

from site_builder.editions.manifest import Made, Manifest, Unmergeable, manifest_text, merge, read_manifest
from site_builder.editions.read import read_editions
from site_builder.editions.rules import check_editions
from site_builder.emit.exam_marks import marks_files
from site_builder.exam.key import Key, KeyLine, NoKey, read_key, write_key
from site_builder.exam.marking import mark_sheet
from site_builder.exam.typed import read_typed
from site_builder.model.library import Library
from site_builder.model.links import Links
from site_builder.model.settings import Settings
from tests.editions.making import PROJECT
from tests.hard.test_fuzz import SECONDS, assert_ours
from tests.mutate import mutant

NUMBER = int(os.environ.get("SO_TAY_CASES", "2000"))
SEED = os.environ.get("SO_TAY_SEED", "so-tay")
LINES = tuple(
    KeyLine(at, f"q-{at}", "Họp", "easy", at == 3, "AC" if at == 3 else "B", ("0", "1", "2")) for at in range(1, 6)
)
KEY = Key("202601", "12345678", "Đề thử", {"101": LINES, "118": LINES[::-1]})
KEYS = (write_key(KEY).encode(),)
TYPED = (
    b"101,7,B B AC B B\n118;An;A,B,AC,D,E\n101\t12\tBBACBB\n",
    "ma_de,so,don_vi,tra_loi\n101,7,Chi bộ 1,B B AC B -\n118,8,=1+1,A\n".encode(),
    b"\xef\xbb\xbfm\xc3\xa3;t\xc3\xaan;tr\xe1\xba\xa3 l\xe1\xbb\x9di\n101;B\xc3\xacnh;1B 2B 3AC 4B 5B\n",
)
MADE = Made("00000", "Xã mẫu A", "a-00000.zip", 10, "0" * 64, "1" * 64)
MANIFESTS = (manifest_text(Manifest("nen.zip", "2" * 64, (1, 2), (MADE,))).encode(),)
EDITIONS = tuple(path.read_bytes() for path in sorted(PROJECT.rglob("*.yml")) if "content" not in path.parts)


WEIRD = (None, True, -1, 0, 10**60, 1e308, "", "x" * 3000, "=1+1", "<script>", [], {}, [[]], {"__proto__": 1})


def twisted(raw: bytes, seed: str) -> bytes:
    """Return JSON of the same shape in which a few values are of another kind: what no slip of the keyboard makes."""
    dice = Random(seed)
    held = json.loads(raw)
    for _ in range(dice.randint(1, 3)):
        at = held
        while True:
            key = dice.choice(list(at) if isinstance(at, dict) else range(len(at)))
            if not isinstance(at[key], dict | list) or not at[key] or dice.random() < 0.15:
                break
            at = at[key]
        at[key] = deepcopy(dice.choice(WEIRD))
        if dice.random() < 0.2 and isinstance(at, dict):
            del at[key]
    return json.dumps(held, ensure_ascii=False).encode()


@pytest.mark.parametrize("name", ["exam key", "manifest"])
def test_values_of_another_kind_are_refused_or_read(name: str) -> None:
    read, sample = {"exam key": (reads_key, KEYS[0]), "manifest": (reads_manifest, MANIFESTS[0])}[name]
    for number in range(NUMBER // 20):
        raw = twisted(sample, f"{SEED} twisted {name} {number}")
        try:
            read(raw)
        except Exception as error:
            pytest.fail(f"SO_TAY_SEED={SEED}, twisted case {number} of {name}: {error!r}\n{raw[:900].decode()}")


def reads_key(raw: bytes) -> None:
    try:
        key = read_key(raw.decode("utf-8", "replace"))
    except NoKey:
        return
    marks(key, TYPED[1].decode())


def reads_typed(raw: bytes) -> None:
    marks(KEY, raw.decode("utf-8", "replace"))


def marks(key: Key, text: str) -> None:
    given, slips = read_typed(text, key)
    assert all(slip.reason for slip in slips)
    assert all(content for _name, content in marks_files(key, [mark_sheet(one, key) for one in given], [], slips))


def reads_manifest(raw: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "editions-1-2.json"
        path.write_bytes(raw)
        try:
            merge([read_manifest(path)])
        except Unmergeable as refused:
            assert refused.reasons


def reads_editions(raw: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "editions.yml"
        file.write_bytes(raw)
        os.utime(file, (1, 1))
        editions, problems = read_editions(file, Path(folder))
        problems += check_editions(editions, Library(Settings(id="a", title="A")), Links())
        assert_ours(problems, None)
        assert editions.placed or editions.head or problems


@pytest.mark.parametrize(
    ("name", "read", "samples", "share"),
    [
        ("exam key", reads_key, KEYS, 5),
        ("typed answers", reads_typed, TYPED, 5),
        ("manifest", reads_manifest, MANIFESTS, 4),
        ("editions", reads_editions, EDITIONS, 6),
    ],
)
def test_spoilt_files_end_in_our_own_words(
    name: str, read: Callable[[bytes], None], samples: tuple[bytes, ...], share: int
) -> None:
    for sample in samples:
        read(sample)
    for number in range(NUMBER * share // 100):
        raw = mutant(samples, f"{SEED} {name} {number}", text=True)
        started = process_time()
        try:
            read(raw)
        except Exception as error:
            pytest.fail(f"SO_TAY_SEED={SEED}, case {number} of {name}: {error!r}\n{raw[:600]!r}")
        assert process_time() - started < SECONDS, f"case {number} of {name} took long: {raw[:300]!r}"


def pictures() -> tuple[bytes, ...]:
    """Return small pictures of a page with a stamp and four corners, as cameras and scanners save them."""
    import cv2
    import numpy as np

    from site_builder.exam.codes import Stamp
    from site_builder.exam.qr import qr_png

    page = np.full((620, 440), 245, np.uint8)
    qr = cv2.imdecode(
        np.frombuffer(qr_png(Stamp(KEY.exam, KEY.bank, "101", "T").payload()), np.uint8), cv2.IMREAD_GRAYSCALE
    )
    page[30:130, 30:130] = cv2.resize(qr, (100, 100), interpolation=cv2.INTER_AREA)
    for y, x in ((8, 8), (8, 420), (600, 8), (600, 420)):
        page[y : y + 12, x : x + 12] = 0
    saved = [
        cv2.imencode(ending, page, options)
        for ending, options in (
            (".jpg", [cv2.IMWRITE_JPEG_QUALITY, 40]),
            (".png", []),
            (".webp", []),
            (".tiff", []),
            (".bmp", []),
        )
    ]
    return tuple(held.tobytes() for _done, held in saved)


def test_spoilt_pictures_are_no_sheets(capfd: pytest.CaptureFixture[str]) -> None:
    from site_builder.exam.scan.read import read_sheet

    samples = pictures()
    for number in range(max(10, NUMBER // 100)):
        raw = mutant(samples, f"{SEED} picture {number}")
        started = process_time()
        try:
            reading = read_sheet(raw, KEY, "phieu.jpg")
        except Exception as error:
            pytest.fail(f"SO_TAY_SEED={SEED}, case {number} of pictures: {error!r}")
        assert reading.given is None and reading.reasons, "a page without bubbles says nothing for sure"
        assert process_time() - started < SECONDS, f"case {number} of pictures took long"


def test_a_picture_that_swells_without_end_is_refused() -> None:
    """A PNG of a few bytes that says it is 60,000 pixels wide and high."""
    import struct
    import zlib

    from site_builder.exam.scan.read import read_sheet

    def chunk(kind: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))

    head = chunk(b"IHDR", struct.pack(">IIBBBBB", 60_000, 60_000, 8, 0, 0, 0, 0))
    bomb = b"\x89PNG\r\n\x1a\n" + head + chunk(b"IDAT", zlib.compress(bytes(1_000_000))) + chunk(b"IEND", b"")
    started = process_time()
    assert read_sheet(bomb, KEY, "phieu.png").given is None
    assert process_time() - started < SECONDS
