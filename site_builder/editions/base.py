"""The base of all editions: a whole bundle of its own, in which what editions replace stands last."""

from __future__ import annotations

import hashlib
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from site_builder.diagnostics.language import _
from site_builder.editions.fragments import Named
from site_builder.editions.pieces import Piece, piece
from site_builder.editions.slots import LOCAL_SEARCH, PAGE, SLOT
from site_builder.emit.bundle.card import PAGES, READ_ME, START, SUMS, Card
from site_builder.emit.bundle.gate import check_bundle
from site_builder.emit.bundle.pack import bundle_files, write_zip
from site_builder.emit.bundle.unpack import Refused, read_zip
from site_builder.emit.page_facts import page_facts
from site_builder.emit.settings import LOCAL_STYLE

ALWAYS_OWN = (START, READ_ME, SUMS, f"{PAGES}/{LOCAL_STYLE}", f"{PAGES}/{LOCAL_SEARCH}")


@dataclass(frozen=True, slots=True)
class Template:
    """A page of the base cut at its slots: before the first, between, behind the last."""

    place: str
    """Below the folder of the bundle: `trang/index.html`."""
    parts: tuple[Piece, ...]
    slots: tuple[str, ...]
    ids: frozenset[str]


@dataclass(frozen=True, slots=True)
class Base:
    """All that is needed to lay editions over a base that passed its gate; small enough to be sent to other machines."""

    path: Path
    sha256: str
    shared: int
    """How many of its bytes, from the first, every edition begins with."""
    directory: bytes
    """The entries of the central directory that every edition keeps."""
    names: frozenset[str]
    sums: Piece
    templates: tuple[Template, ...]
    style: Piece
    card: Card
    named: Mapping[str, Named]
    """The things that local texts name, by address."""


def base_bytes(built: Path, card: Card) -> bytes:
    """Return the base as a zip: the bundle of the built site, what editions replace behind all the rest."""
    files = bundle_files(built, card)
    kept = {place: content for place, content in files.items() if not _is_own(place, content)}
    made = BytesIO()
    write_zip(kept | files, card, made)
    return made.getvalue()


def read_base(path: Path, card: Card, named: Mapping[str, Named]) -> Base:
    """Return the base after it passed the gate as a whole; a base with any fault is refused."""
    content = path.read_bytes()
    sha256 = hashlib.sha256(content).hexdigest()
    files = _whole(BytesIO(content), sha256)
    inner = {place.partition("/")[2]: content for place, content in files.items()}
    own = {place for place, content in files.items() if _is_own(place, content)}
    if {place.partition("/")[0] for place in files} != {card.top} or f"{card.top}/{PAGES}/{PAGE}.html" not in own:
        raise Refused(_("Tệp {name} không phải nền của các bản địa phương này.").format(name=path.name))
    shared, directory = _shared_part(content, own)
    lines = inner[SUMS].decode().splitlines(keepends=True)
    return Base(
        path=path,
        sha256=sha256,
        shared=shared,
        directory=directory,
        names=frozenset(place.lower() for place in files if place not in own),
        sums=piece("".join(line for line in lines if _listed(line, card) not in own).encode()),
        templates=tuple(
            _template(place, inner[place])
            for place in (name.partition("/")[2] for name in sorted(own))
            if _slots(inner[place])
        ),
        style=piece(inner[f"{PAGES}/{LOCAL_STYLE}"]),
        card=card,
        named={address: _within(name, inner) for address, name in named.items()},
    )


def _whole(content: BytesIO, sha256: str) -> Mapping[str, bytes]:
    """Return the files of a zip that passes the gate; what passed it once passes it again."""
    files = read_zip(content)
    if sha256 not in _passed:
        for fault in check_bundle(files):
            raise Refused(fault)
        _passed.add(sha256)
    return files


_passed: set[str] = set()


def _is_own(place: str, content: bytes) -> bool:
    """Say whether an edition brings this file itself."""
    return place.partition("/")[2] in ALWAYS_OWN or (place.endswith(".html") and bool(_slots(content)))


def _slots(content: bytes) -> list[bytes]:
    return SLOT.findall(content)


def _listed(line: str, card: Card) -> str:
    return f"{card.top}/{line.rstrip().partition('  ')[2]}"


def _template(place: str, content: bytes) -> Template:
    pieces = SLOT.split(content)
    return Template(
        place,
        tuple(piece(part) for part in pieces[::2]),
        tuple(name.decode() for name in pieces[1::2]),
        frozenset(page_facts(content.decode()).ids),
    )


def _shared_part(content: bytes, own: set[str]) -> tuple[int, bytes]:
    """Return where what editions replace begins, and the directory's entries for all that lies before."""
    with zipfile.ZipFile(BytesIO(content)) as opened:
        entries, start = opened.infolist(), opened.start_dir
    shared = min(entry.header_offset for entry in entries if entry.filename in own)
    kept = b""
    for entry in entries:
        size = 46 + len(entry.orig_filename.encode()) + len(entry.extra) + len(entry.comment)
        record = content[start : start + size]
        start += size
        if entry.filename in own:
            continue
        if entry.header_offset >= shared or record[:4] != b"PK\x01\x02":
            raise Refused(_("Gói nền không xếp đúng thứ tự; hãy làm lại gói nền."))
        kept += record
    return shared, kept


def _within(name: Named, inner: Mapping[str, bytes]) -> Named:
    """Return the thing with its page if the base has that page and the anchor on it, else with its words only."""
    content = inner.get(f"{PAGES}/{name.page}.html")
    if content is None or (name.anchor and f'id="{name.anchor}"'.encode() not in content):
        return Named("", "", name.words)
    return name
