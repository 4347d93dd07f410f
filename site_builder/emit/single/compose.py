"""A built site to one HTML file."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path

from jinja2 import Environment
from markupsafe import Markup

from site_builder.emit.bundle.card import Card
from site_builder.emit.bundle.pack import MARK
from site_builder.emit.policy import hash_of
from site_builder.emit.single.facts import FACT_PAGES, KEY, TITLE, Sources, by_link
from site_builder.emit.single.fonts import font_faces
from site_builder.emit.single.names import Names
from site_builder.emit.single.packed import fills_in, harmless, packed_within
from site_builder.emit.single.rewire import data_url, rewire
from site_builder.emit.single.sections import Section, read_sections, without_manual
from site_builder.emit.single.signs import Signs
from site_builder.emit.single.slack import without_slack
from site_builder.emit.single.styles import thinned, used_words, without_idle_names
from site_builder.emit.tree import ASSETS
from site_builder.model.page import NavItem, Site
from site_builder.text.templates import templates_of

SHEETS = tuple(f"assets/{name}.css" for name in ("theme", "site", "practice", "print", "search"))
HEAD_SCRIPT = "document.documentElement.className='js st-single'"
SCRIPTS = ("single.js", "page.js", "quiz.js")
"""In this order: the first takes the pages apart, the others then find only what is shown."""

FIXED_WORDS = "js no-js st-single st-scripted"


def single_file(site: Site, built: Path, card: Card) -> bytes:
    """Return the whole site as one HTML file that reads with and without scripts."""
    signs, sources = Signs(), Sources()
    rich = _pages(site, built, signs, sources)
    html = "".join(page.html for page in rich)
    names_of_scripts = (*SCRIPTS, *(("fill.js",) if fills_in(html) else ()))
    script = "\n".join(harmless((ASSETS / name).read_text(encoding="utf-8")) for name in names_of_scripts)
    packed = packed_within(built, html)
    asleep = "\n".join(packed.scripts.values())
    css = _css(built, html, script + asleep) + signs.css()
    used = used_words(css, script, asleep)
    slim = [replace(page, html=without_slack(page.html, used)) for page in rich]
    names = Names((page.html for page in slim), _frame())
    pages = [replace(page, html=Markup(names.in_html(page.html))) for page in slim]  # noqa: S704 - our own pages
    text = (
        _environment()
        .get_template("single.html.j2")
        .render(
            card=card,
            description=site.description,
            policy=Markup(policy_tag(HEAD_SCRIPT, script, *packed.scripts.values())),  # noqa: S704 - made of hashes
            icon=data_url("image/svg+xml", (ASSETS / "favicon.svg").read_bytes()),
            css=Markup(font_faces(_letters(pages, script + asleep + card.title + card.as_of)) + names.in_css(css)),  # noqa: S704 - our own
            head_script=Markup(HEAD_SCRIPT),  # noqa: S704 - our own script
            signs=Markup(signs.sheet()),  # noqa: S704 - drawings of our own pages
            nav=_contents(site, sources),
            keys={page.path: page.key for page in pages},
            pages=pages,
            names=Markup(json.dumps(names.long, separators=(",", ":"))),  # noqa: S704 - class names
            body_script=Markup(script),  # noqa: S704 - our own scripts
            packed=packed.pressed(),
            index=packed.index,
            mark=MARK.decode(),
        )
    )
    return text.encode()


def _letters(pages: list[Section], more: str) -> set[str]:
    """Return every letter a reader may come to see; those of our scripts among them, and all of ASCII."""
    shown = "".join(re.sub(r"<[^>]+>", "", page.html) for page in pages)
    return set(shown + more) | set(map(chr, range(0x20, 0x7F)))


def _contents(site: Site, sources: Sources) -> tuple[NavItem, ...]:
    last = (NavItem(TITLE, KEY),) if sources.named else ()
    return (NavItem(site.title, "index"), *without_manual(site).nav, *last)


def policy_tag(*scripts: str) -> str:
    """Return the policy under which only these scripts run, and nothing is ever loaded."""
    hashes = " ".join(hash_of(text) for text in scripts)
    return (
        '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; '
        f"script-src {hashes}; style-src 'unsafe-inline'; img-src data: blob:; font-src data:; "
        "connect-src 'none'; worker-src 'none'; base-uri 'none'; form-action 'none'\">"
    )


def _pages(site: Site, built: Path, signs: Signs, sources: Sources) -> list[Section]:
    sections = read_sections(site, built)
    keys, files = {section.path: section.key for section in sections}, _files(built)
    pages = []
    for section in sections:
        html = by_link(signs.shared(rewire(section, keys, files)))
        pages.append(replace(section, html=sources.numbered(html) if section.kind in FACT_PAGES else html))
    return [*pages, Section(KEY, KEY, TITLE, "sources", sources.page())] if sources.named else pages


def _files(built: Path) -> Mapping[str, bytes]:
    """Return what pages may show or hand out: pictures and attachments."""
    return {
        path.relative_to(built).as_posix(): path.read_bytes()
        for path in sorted(built.rglob("*"))
        if path.is_file()
        and path.suffix not in (".html", ".js", ".css", ".map", ".json", ".woff2", ".xml", ".gz", ".txt")
    }


def _css(built: Path, html: str, scripts: str) -> str:
    sheets = [path.read_text(encoding="utf-8") for pattern in SHEETS for path in sorted(built.glob(pattern))]
    used = used_words(_class_names(html), scripts, _frame(), FIXED_WORDS)
    own = (ASSETS / "single-file.css").read_text(encoding="utf-8")
    return without_idle_names("".join(thinned(sheet, used) for sheet in [*sheets, own])).replace("</", "<\\/")


def _frame() -> str:
    return (Path(__file__).parent / "templates/single.html.j2").read_text(encoding="utf-8")


def _class_names(html: str) -> str:
    return " ".join(quoted or bare for quoted, bare in re.findall(r'\sclass=(?:"([^"]*)"|([^\s>]+))', html))


@cache
def _environment() -> Environment:
    return templates_of("site_builder.emit.single")
