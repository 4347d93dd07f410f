"""A built site to one HTML file."""

from __future__ import annotations

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
from site_builder.emit.single.packed import harmless, packed_scripts, packed_within, scripts_of
from site_builder.emit.single.pages import pressed_pages
from site_builder.emit.single.plain import CLASSES
from site_builder.emit.single.pressing import pressed
from site_builder.emit.single.rewire import data_url, rewire
from site_builder.emit.single.sections import Section, read_sections, without_manual
from site_builder.emit.single.signs import Signs
from site_builder.emit.single.slack import without_slack
from site_builder.emit.single.styles import thinned, used_words, without_idle_names
from site_builder.emit.tree import ASSETS
from site_builder.model.page import NavItem, Site
from site_builder.text.templates import templates_of

SHEETS = tuple(
    f"assets/{name}.css" for name in ("theme", "site", "practice", "print", "search", "learn", "class-results")
)
FIXED_WORDS = "js no-js st-single st-scripted"


def single_file(site: Site, built: Path, card: Card) -> bytes:
    """Return the whole site as one HTML file that reads with and without scripts."""
    signs, sources = Signs(), Sources()
    rich = _pages(site, built, signs, sources)
    wanted = scripts_of({name for page in rich for name in page.scripts})
    script = harmless(_asset("single.js"))
    scripts = packed_scripts(built, wanted)
    later = "\n".join(scripts.values())
    css = _css(built, "".join(page.html for page in rich), script + later) + signs.css()
    used = used_words(css, script, later) | CLASSES
    held = pressed_pages([replace(page, html=without_slack(page.html, used)) for page in rich])
    packed = packed_within(built, scripts, held.words)
    safe = Markup  # what follows is made by us, or by the compiler that made the pages
    text = (
        _environment()
        .get_template("single.html.j2")
        .render(
            card=card,
            description=site.description,
            policy=safe(policy_tag(script, *packed.scripts.values())),
            icon=data_url("image/svg+xml", (ASSETS / "favicon.svg").read_bytes()),
            fonts=safe(font_faces(_letters(rich, script + later + card.title + card.as_of))),
            plain_css=safe(_without_banner(_asset("single-plain.css")) + held.signs_css()),
            look=safe(pressed(css)),
            script=safe(script),
            signs=safe(signs.sheet()),
            nav=_contents(site, sources),
            keys={page.path: page.key for page in rich},
            plain=safe(held.plain),
            pages=safe(held.data),
            packed={name: safe(letters) for name, letters in packed.pressed().items()},
            index=safe(packed.index),
            questions=safe(packed.bank),
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
    return without_idle_names("".join(thinned(sheet, used) for sheet in [*sheets, _asset("single-file.css")]))


def _asset(name: str) -> str:
    return (ASSETS / name).read_text(encoding="utf-8")


def _without_banner(css: str) -> str:
    return re.sub(r"/\*.*?\*/\s*", "", css, flags=re.DOTALL).strip()


def _frame() -> str:
    return (Path(__file__).parent / "templates/single.html.j2").read_text(encoding="utf-8")


def _class_names(html: str) -> str:
    return " ".join(quoted or bare for quoted, bare in re.findall(r'\sclass=(?:"([^"]*)"|([^\s>]+))', html))


@cache
def _environment() -> Environment:
    return templates_of("site_builder.emit.single")
