"""Files that no person reads are read back as their readers do: the feed, the list of pages, the manifest, the worker's list."""

from __future__ import annotations

import gzip
import hashlib
import json
import struct
from pathlib import Path

import pytest
from lxml import etree

from site_builder.author.history import FEED
from site_builder.emit.installable import HASH_LENGTH, NOT_KEPT
from tests.online import ADDRESS, NOTE

ATOM = "{http://www.w3.org/2005/Atom}"
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
MUST = ("name", "short_name", "start_url", "scope", "display", "icons", "lang", "theme_color", "background_color")
LISTED = "self.soTayFiles="


@pytest.fixture(scope="module")
def grammar() -> etree.RelaxNG:
    return etree.RelaxNG(etree.parse(Path(__file__).parents[1] / "data/atom.rng"))


def place_of(url: str) -> str:
    """Return the file that an address of the site is answered with."""
    assert url.startswith(ADDRESS), url
    return url.removeprefix(ADDRESS).partition("#")[0] or "index.html"


def test_the_feed_keeps_to_the_format_and_leads_to_built_pages(online: Path, grammar: etree.RelaxNG) -> None:
    feed = etree.fromstring((online / FEED).read_bytes())
    assert grammar.validate(feed), grammar.error_log
    links = [link.get("href") for link in feed.iter(f"{ATOM}link")]
    assert len(links) >= 3 and [link for link in links if not (online / place_of(link)).is_file()] == []
    own = [link.get("href") for link in feed.findall(f"{ATOM}link") if link.get("rel") == "self"]
    assert own == [ADDRESS + FEED]
    ids = [entry.findtext(f"{ATOM}id") for entry in feed.iter(f"{ATOM}entry")]
    assert ids and len(set(ids)) == len(ids) and feed.findtext(f"{ATOM}id") not in ids
    moments = [entry.findtext(f"{ATOM}updated") or "" for entry in feed.iter(f"{ATOM}entry")]
    assert feed.findtext(f"{ATOM}updated") == max(moments)
    assert [entry.findtext(f"{ATOM}title") for entry in feed.iter(f"{ATOM}entry")] == [NOTE]


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("<updated>", "<published>"),
        ("T00:00:00Z", ""),
        ("T00:00:00Z", "T00:00:00"),
        ("<name>", "<nick>"),
        (f'href="{ADDRESS}', 'href="../'),
        (f"<id>{ADDRESS}", "<id>"),
        ('rel="self"', 'rel="here"'),
        ("http://www.w3.org/2005/Atom", "http://purl.org/atom/ns#"),
    ],
)
def test_a_feed_that_does_not_is_told_from_one_that_does(
    online: Path, grammar: etree.RelaxNG, right: str, wrong: str
) -> None:
    text = (online / FEED).read_text(encoding="utf-8")
    assert right in text
    spoilt = text.replace(right, wrong).replace(right.replace("<", "</"), wrong.replace("<", "</"))
    assert not grammar.validate(etree.fromstring(spoilt.encode()))


def test_the_list_of_pages_is_whole(online: Path) -> None:
    content = (online / "sitemap.xml").read_bytes()
    root = etree.fromstring(content)
    assert root.tag == f"{SITEMAP}urlset" and {child.tag for child in root} == {f"{SITEMAP}url"}
    listed = [place_of(str(url.findtext(f"{SITEMAP}loc"))) for url in root]
    built = {path.relative_to(online).as_posix() for path in online.rglob("*.html")} - {"404.html"}
    assert len(listed) == len(set(listed)) and set(listed) == built
    assert gzip.decompress((online / "sitemap.xml.gz").read_bytes()) == content


def test_the_manifest_names_what_is_there(online: Path) -> None:
    manifest = json.loads((online / "manifest.webmanifest").read_text(encoding="utf-8"))
    assert [name for name in MUST if not manifest.get(name)] == []
    assert (online / manifest["start_url"]).is_file() and manifest["scope"] == "./" and manifest["lang"] == "vi"
    kinds = set()
    for icon in manifest["icons"]:
        content = (online / icon["src"]).read_bytes()
        assert content[:8] == b"\x89PNG\r\n\x1a\n" and icon["type"] == "image/png"
        width, height = struct.unpack(">II", content[16:24])
        assert icon["sizes"] == f"{width}x{height}"
        kinds.add((icon["purpose"], width))
    assert {("any", 192), ("any", 512), ("maskable", 192), ("maskable", 512)} <= kinds


def test_the_worker_knows_every_file_by_its_hash(online: Path) -> None:
    first = (online / "sw.js").read_text(encoding="utf-8").split("\n", 1)[0]
    assert first.startswith(LISTED)
    listed = json.loads(first.removeprefix(LISTED).rstrip(";"))
    there = {path.relative_to(online).as_posix(): path for path in online.rglob("*") if path.is_file()}
    assert set(there) - set(listed) == {place for place in there if NOT_KEPT.match(place)}
    for place, digest in listed.items():
        assert hashlib.sha256(there[place].read_bytes()).hexdigest()[:HASH_LENGTH] == digest, place
    assert len(listed) > 250


def test_without_an_address_there_is_no_list_of_pages(site: Path) -> None:
    """The engine writes one of its own, empty, which the protocol forbids; no edition that is handed out has it."""
    from site_builder.emit.bundle.offline import offline_files
    from site_builder.emit.installable import installable_file

    assert (site / "sitemap.xml").is_file(), "this test stands on it"
    for name in ("sitemap.xml", "sitemap.xml.gz"):
        assert installable_file(name, (site / name).read_bytes()) is None
    assert not [place for place, _content in offline_files(site) if "sitemap" in place]
