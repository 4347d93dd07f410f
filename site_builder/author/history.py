"""When each file was last changed and what its editors said of it, from one run of `git log`; nothing where there is no git."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from hashlib import sha256
from html import escape
from pathlib import Path
from xml.etree.ElementTree import Element, SubElement, tostring

from site_builder.author.git import FOLDERS, NoGit, git
from site_builder.model.naming import write_day
from site_builder.model.page import Page, Site

NOTE = re.compile(r"^Ghi chú:\s*(?P<note>\S.*?)\s*$", re.MULTILINE | re.IGNORECASE)
"""The line of a commit's message that is meant for readers; the rest is for editors."""

NEWS = "co-gi-moi"
FEED = f"{NEWS}.xml"
MOST_NEWS = 60
START, PART = "\x00\x01", "\x00\x02"
"""Between the parts of what git says: a message may hold any sign but the first of these."""
NO_TEXT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
"""What no feed may hold (XML 1.0, 2.2), whatever an editor pasted into a message."""


@dataclass(frozen=True, slots=True)
class News:
    """One change that readers are told of: when, what, and in which files."""

    day: date
    note: str
    files: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class History:
    """The last change of each file, the last note on each, and all notes, newest first."""

    changed: Mapping[str, date] = field(default_factory=dict)
    noted: Mapping[str, News] = field(default_factory=dict)
    news: tuple[News, ...] = ()


def history_of(root: Path) -> History:
    """Return the history of the project's content; empty without git, and where only a part of it was fetched."""
    try:
        if git(root, "rev-parse", "--is-shallow-repository").strip() != b"false":
            return History()
        said = git(root, "log", "--relative", "--name-only", "--format=%x00%x01%cs%x00%x02%B%x00%x02", "--", *FOLDERS)
    except NoGit:
        return History()
    changed: dict[str, date] = {}
    noted: dict[str, News] = {}
    news = []
    for day, message, files in _commits(said.decode("utf-8", "replace")):
        for file in files:
            changed.setdefault(file, day)
        found = NOTE.search(message)
        if found and files:
            news.append(News(day, found["note"].rstrip("."), files))
            for file in files:
                noted.setdefault(file, news[-1])
    return History(changed, noted, tuple(news))


def _commits(said: str) -> Iterator[tuple[date, str, tuple[str, ...]]]:
    for record in said.split(START)[1:]:
        day, message, names = record.split(PART, 2)
        yield date.fromisoformat(day), NO_TEXT.sub("", message), tuple(name for name in names.split("\n") if name)


def dated(site: Site, history: History) -> Site:
    """Return the site with the day of its last change on each page, and a page of what is new if anybody noted anything."""
    if not history.changed:
        return site
    news = news_page(site, history)
    pages = tuple(replace(page, footer=_footer(page, history, bool(news))) for page in site.pages)
    if news is None:
        return replace(site, pages=pages)
    feed = ((FEED, atom(site, history)),) if site.address else ()
    return replace(site, pages=(*pages, news), attachments=(*site.attachments, *feed))


def _footer(page: Page, history: History, has_news: bool) -> str:
    day = history.changed.get(page.source)
    if day is None:
        return ""
    words = f"Sửa gần nhất ngày {write_day(day)}"
    noted = history.noted.get(page.source)
    if noted and noted.day == day:
        words += f": {noted.note}"
    more = f' <a href="{"../" * page.path.count("/")}{NEWS}.html">Có gì mới</a>' if has_news else ""
    return f'<p class="st-meta st-changed">{escape(words)}.{more}</p>'


def news_page(site: Site, history: History) -> Page | None:
    """Return the page that lists what readers are told of, newest first, with the pages each change touched."""
    told = _news_with_pages(site, history)
    if not told:
        return None
    lead = "Những thay đổi trong nội dung, mới nhất ở trên."
    follow = f' <a href="{FEED}">Theo dõi bằng trình đọc tin (Atom)</a>' if site.address else ""
    parts = [f"# Có gì mới\n\n<p>{lead}{follow}</p>"]
    for day in dict.fromkeys(item.day for item, _pages in told):
        parts.append(f"## Ngày {write_day(day)}")
        parts.append("<ul>" + "".join(_told(item, pages) for item, pages in told if item.day == day) + "</ul>")
    return Page(NEWS, "Có gì mới", "\n\n".join(parts) + "\n", lead, "news", searchable=False)


def _news_with_pages(site: Site, history: History) -> list[tuple[News, list[Page]]]:
    """Return the newest notes, each with the pages its files became; the same note on the same day is one."""
    made: dict[str, list[Page]] = {}
    for page in site.pages:
        made.setdefault(page.source, []).append(page)
    told: dict[tuple[date, str], dict[Page, News]] = {}
    for item in history.news:
        pages = [page for file in item.files for page in made.get(file, ())]
        told.setdefault((item.day, item.note), {}).update(dict.fromkeys(pages, item))
    return [(next(iter(pages.values())), list(pages)) for pages in told.values() if pages][:MOST_NEWS]


def atom(site: Site, history: History) -> bytes:
    """Return what is new as an Atom feed; its links lead to the site's own address."""
    base = site.address
    feed = Element("feed", {"xmlns": "http://www.w3.org/2005/Atom", "xml:lang": "vi"})
    told = _news_with_pages(site, history)
    SubElement(feed, "title").text = f"{site.title}: có gì mới"
    SubElement(feed, "id").text = base
    SubElement(feed, "link", {"href": base})
    SubElement(feed, "link", {"rel": "self", "href": base + FEED})
    SubElement(feed, "updated").text = f"{told[0][0].day.isoformat()}T00:00:00Z"
    SubElement(SubElement(feed, "author"), "name").text = site.title
    for item, pages in told:
        entry = SubElement(feed, "entry")
        digest = sha256(f"{item.day}{item.note}".encode()).hexdigest()[:16]
        SubElement(entry, "id").text = f"{base}{NEWS}.html#{digest}"
        SubElement(entry, "title").text = item.note
        SubElement(entry, "updated").text = f"{item.day.isoformat()}T00:00:00Z"
        SubElement(entry, "link", {"href": f"{base}{pages[0].path}.html"})
        SubElement(entry, "summary").text = ", ".join(page.title for page in pages)
    written: bytes = tostring(feed, encoding="utf-8", xml_declaration=True)
    return written


def _told(item: News, pages: list[Page]) -> str:
    links = ", ".join(f'<a href="{page.path}.html">{escape(page.title)}</a>' for page in pages)
    return f"<li>{escape(item.note)}: {links}</li>"
