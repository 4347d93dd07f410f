"""One edition to the files it brings: each a run of pieces, most of them pressed long before."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from site_builder.editions.base import Base, Template
from site_builder.editions.fragments import fragment, style_of
from site_builder.editions.logo import logo_file
from site_builder.editions.pieces import Piece, piece
from site_builder.editions.slots import LOCAL_SEARCH, PAGE, PARTS, local_body
from site_builder.emit.bundle.card import PAGES, READ_ME, START, SUMS, Card
from site_builder.emit.bundle.words import read_first, start_page
from site_builder.emit.search.write import local_search_file
from site_builder.emit.settings import LOCAL_STYLE
from site_builder.model.edition import LocalEdition
from site_builder.model.page import Page, Site, Standing

Overlay = dict[str, tuple[Piece, ...]]
"""Files by their place below the folder of the bundle."""


def overlay_of(base: Base, edition: LocalEdition, logo: bytes) -> Overlay:
    """Return every file that the edition brings, the sums of all files last."""
    card = card_of_edition(base.card, edition)
    files: Overlay = {START: (piece(start_page(card)),), READ_ME: (piece(read_first(card)),)}
    filled: dict[str, str] = {}
    for template in base.templates:
        files[template.place] = _page(template, edition, base, filled)
    files[f"{PAGES}/{LOCAL_STYLE}"] = (base.style, piece(style_of(edition).encode()))
    files[f"{PAGES}/{LOCAL_SEARCH}"] = (piece(_search(edition, filled)),)
    if edition.logo:
        files[f"{PAGES}/{logo_file(edition.logo)}"] = (Piece(logo, b""),)
    files[SUMS] = (base.sums, piece(sums_of_own(files)))
    return files


def sums_of_own(files: Mapping[str, tuple[Piece, ...]]) -> bytes:
    """Return the checksum lines of what an edition brings."""
    return "".join(f"{_digest(pieces)}  {place}\n" for place, pieces in sorted(files.items())).encode()


def card_of_edition(card: Card, edition: LocalEdition) -> Card:
    """Return the card of the base as the edition's own outside says it."""
    local = (
        (len(edition.documents), f"văn bản của {edition.name}"),
        (len(edition.faq), f"câu hỏi đáp của {edition.name}"),
    )
    return replace(
        card,
        name=f"{card.name}-{edition.code}",
        title=f"{card.title} – bản của {edition.name}",
        contents=(*card.contents, *(line for line in local if line[0])),
    )


def logo_of(edition: LocalEdition, folder: Path) -> bytes:
    """Return the content of the edition's logo, nothing where it has none."""
    return (folder / edition.logo).read_bytes() if edition.logo else b""


def _page(template: Template, edition: LocalEdition, base: Base, filled: dict[str, str]) -> tuple[Piece, ...]:
    page = template.place.removeprefix(f"{PAGES}/").removesuffix(".html")
    pieces = [template.parts[0]]
    for name, part in zip(template.slots, template.parts[1:], strict=True):
        text = fragment(name, page, edition, base.named, page)
        if page == PAGE:
            filled[name] = text
        pieces += [piece(text.encode()), part]
    return tuple(pieces)


def _search(edition: LocalEdition, filled: dict[str, str]) -> bytes:
    """Return the index of the local page; each result says where it holds."""
    standing = Standing(f"Chỉ dùng ở {edition.name}", "grey", past=False)
    title = f"Địa phương: {edition.name}"
    shown = {name: text for name, text in filled.items() if name not in PARTS or _written(name, edition)}
    body = local_body(shown | {name: "<p></p>" for name in PARTS if name not in shown})
    page = Page(
        PAGE,
        title,
        body,
        kind="local",
        subject=f"Liên hệ, văn bản, ngưỡng điểm, hỏi đáp của {edition.name}",
        standing=standing,
    )
    return local_search_file(Site(edition.name, "", (page,), ()))


def _written(part: str, edition: LocalEdition) -> bool:
    """Say whether the edition has anything in a part of its page; that it has not is nothing to be found."""
    held = {
        "lien-he": edition.contacts,
        "van-ban": edition.documents,
        "nguong-diem": edition.thresholds,
        "hoi-dap": edition.faq,
    }
    return bool(held[part])


def _digest(pieces: tuple[Piece, ...]) -> str:
    found = hashlib.sha256()
    for one in pieces:
        found.update(one.raw)
    return found.hexdigest()
