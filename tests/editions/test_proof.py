"""The proof of an edition on its base says what the gate says of the whole, whatever is done to the file."""

from __future__ import annotations

import io
import os
import zipfile
import zlib
from pathlib import Path
from random import Random

import pytest

from site_builder.editions.append import tail_of, write_edition
from site_builder.editions.base import Base
from site_builder.editions.fragments import fragment, style_of
from site_builder.editions.overlay import overlay_of
from site_builder.editions.pieces import piece
from site_builder.editions.proof import proof_faults
from site_builder.editions.slots import LOCAL_SEARCH
from site_builder.emit.bundle.gate import check_bundle
from site_builder.emit.bundle.pack import MARK
from site_builder.emit.bundle.unpack import Refused, read_zip
from site_builder.load.read import CONTROL
from site_builder.model.edition import Contact, LocalDocument, LocalEdition, LocalLevel, LocalQuestion, LocalThresholds
from tests.editions.making import checked_in
from tests.hostile import active_in, vectors

CASES = int(os.environ.get("SO_TAY_CASES", "2000")) // 10


def put(base: Base, edition: LocalEdition, path: Path, **changed: bytes) -> Path:
    """Write the edition as the builder does, some of its files with other content."""
    files = overlay_of(base, edition, b"")
    for name, content in changed.items():
        files[name] = (piece(content),)
    with path.open("wb") as out:
        write_edition(base.path.read_bytes()[: base.shared], tail_of(base, files, b""), out)
    return path


def proof(base: Base, path: Path) -> list[str]:
    return proof_faults(base, base.path.read_bytes()[: base.shared], path)


def gate(path: Path) -> list[str]:
    try:
        return check_bundle(read_zip(path))
    except Refused as refused:
        return [str(refused)]


@pytest.fixture
def edition(project: Path) -> LocalEdition:
    """Return the edition with something of everything."""
    return checked_in(project).editions.placed[1].edition


def test_no_byte_of_an_edition_can_change_unnoticed(base: Base, edition: LocalEdition, tmp_path: Path) -> None:
    path = put(base, edition, tmp_path / "a.zip")
    content = path.read_bytes()
    assert proof(base, path) == [] == gate(path)
    dice = Random(2026)  # noqa: S311 - to be repeated
    for _case in range(CASES):
        at = dice.randrange(base.shared - 64, len(content)) if dice.random() < 0.9 else dice.randrange(len(content))
        spoilt = bytearray(content)
        spoilt[at] ^= 1 << dice.randrange(8)
        path.write_bytes(spoilt)
        assert proof(base, path) or unpacked(bytes(spoilt)) == unpacked(content), f"byte {at} of {len(content)} changed"


def unpacked(content: bytes) -> dict[str, bytes]:
    """Return what a reader finds in it: packed text may say the same in two ways, as a repetition of one place or another."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as held:
            return {name: held.read(name) for name in held.namelist()}
    except (zipfile.BadZipFile, NotImplementedError, OSError, ValueError, zlib.error):
        return {"": content}


@pytest.mark.parametrize("cut", [1, 30, 4000, -1, -200])
def test_an_edition_cut_short_is_no_edition(base: Base, edition: LocalEdition, tmp_path: Path, cut: int) -> None:
    path = put(base, edition, tmp_path / "a.zip")
    path.write_bytes(path.read_bytes()[:cut] if cut < 0 else path.read_bytes()[: base.shared + cut])
    assert proof(base, path)
    assert cut == -1 or gate(path), "of a comment that lacks its end other readers say nothing"


def test_what_the_gate_refuses_the_proof_refuses(base: Base, edition: LocalEdition, tmp_path: Path) -> None:
    page = "trang/dia-phuong/index.html"
    whole = b"".join(one.raw for one in overlay_of(base, edition, b"")[page])
    mark = b"<p><strong>N\xc6\xa1i li\xc3\xaan h\xe1\xbb\x87 m\xe1\xba\xabu</strong></p>"
    assert mark in whole
    spoilt = {
        "a link that leads nowhere": (page, whole.replace(mark, b'<a href="khong-co.html">x</a>')),
        "an anchor that is not there": (page, whole.replace(mark, b'<a href="../index.html#khong-co-muc">x</a>')),
        "an id twice": (page, whole.replace(mark, b'<p id="van-ban"></p>')),
        "a picture from elsewhere": (page, whole.replace(mark, b'<img src="https://vi-du.example/a.png" alt="">')),
        "a script that asks for the network": (f"{LOCAL_SEARCH}", b"fetch ('x')"),
        "a policy removed": (page, whole.replace(b'http-equiv="Content-Security-Policy"', b'name="x"')),
        "a text without its mark": ("DOC-TRUOC.txt", b"abc\n"),
        "sums of something else": ("SHA256SUMS", b"0" * 64 + b"  trang/index.html\n"),
        "a file nobody listed": ("la.txt", b"x"),
    }
    for why, (name, content) in spoilt.items():
        name = f"trang/{name}" if name.startswith("assets") else name
        path = put(base, edition, tmp_path / "a.zip", **{name: content})
        assert proof(base, path), why
        assert gate(path), why


def test_a_file_that_replaces_a_shared_one_is_refused(base: Base, edition: LocalEdition, tmp_path: Path) -> None:
    path = put(base, edition, tmp_path / "a.zip", **{"trang/assets/site.css": b"a{}"})
    assert proof(base, path) and gate(path)


def test_an_edition_that_zipfile_appended_to_is_no_longer_ours(
    base: Base, edition: LocalEdition, tmp_path: Path
) -> None:
    path = put(base, edition, tmp_path / "a.zip")
    with zipfile.ZipFile(path, "a") as opened:
        opened.writestr(f"{base.card.top}/trang/them.html", "x")
    assert proof(base, path) and gate(path)


def test_nothing_a_trainer_writes_runs(base: Base, tmp_path: Path) -> None:
    day = "2026-01-15"
    for number, written in enumerate(vectors()):
        vector = CONTROL.sub("", written).strip() or "x"  # what the reader of files lets through
        address = f"https://vi-du.example/{vector}"
        edition = LocalEdition(
            code="00000",
            name=vector,
            within=vector,
            lead=vector,
            contacts=(Contact(name=vector, phone=vector, email=vector, address=vector, hours=vector),),
            documents=(
                LocalDocument(
                    id="a",
                    name=vector,
                    issuer=vector,
                    summary=vector,
                    status=vector,
                    source=vector,
                    url=address,
                    checked_on=day,
                ),
            ),
            thresholds=(
                LocalThresholds(
                    form="bieu-mau/phieu-cham",
                    levels=(LocalLevel(choice=vector, least="1"),),
                    source=vector,
                    note=vector,
                    checked_on=day,
                ),
            ),
            faq=(LocalQuestion(id="b", question=vector, answer=vector, source=vector, checked_on=day),),
        )
        for template in base.templates:
            page = template.place.removeprefix("trang/").removesuffix(".html")
            for slot in template.slots:
                assert active_in(fragment(slot, page, edition, base.named, page)) == [], vector
        style = style_of(edition)
        assert style.count("{") == 1 and style.count('"') == 2 and "<" not in style and "url(" not in style
        if number % 80 == 0:
            path = put(base, edition, tmp_path / "a.zip")
            assert [fault for fault in gate(path) if "liên kết" not in fault] == []


def test_the_mark_and_what_the_edition_is_made_of_end_the_file(base: Base, edition: LocalEdition) -> None:
    made = io.BytesIO()
    write_edition(
        base.path.read_bytes()[: base.shared], tail_of(base, overlay_of(base, edition, b""), b" edition 1"), made
    )
    with zipfile.ZipFile(made) as opened:
        assert opened.comment == MARK + b" edition 1"
