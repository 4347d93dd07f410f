"""What a page links to, loads, runs and can be linked at, read as a browser reads it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

LOADED = {
    ("script", "src"),
    ("img", "src"),
    ("iframe", "src"),
    ("frame", "src"),
    ("source", "src"),
    ("audio", "src"),
    ("video", "src"),
    ("video", "poster"),
    ("track", "src"),
    ("embed", "src"),
    ("object", "data"),
    ("input", "src"),
    ("image", "href"),
    ("image", "xlink:href"),
    ("use", "href"),
    ("use", "xlink:href"),
    ("html", "data-st-online"),
}
LOADING_LINKS = {
    "stylesheet", "preload", "prefetch", "modulepreload", "icon", "manifest", "shortcut", "apple-touch-icon", "preconnect",
    "dns-prefetch", "prerender",
}  # fmt: skip
CSS_URL = re.compile(r"url\(\s*['\"]?([^'\")]+)['\"]?\s*\)|@import\s+['\"]([^'\"]+)['\"]")
ADDED = re.compile(r'"((?:\.\./|/)*assets/[\w./-]+\.(?:js|css))"')
"""What an inline script adds to the page, as `theme/main.html` writes it."""
REFRESH = re.compile(r"url\s*=\s*['\"]?([^'\"]+)", re.IGNORECASE)


@dataclass
class PageFacts:
    """What one page links to, loads and can be linked at."""

    links: list[str] = field(default_factory=list)
    loads: list[str] = field(default_factory=list)
    ids: set[str] = field(default_factory=set)
    repeated_ids: list[str] = field(default_factory=list)
    scripts: list[str] = field(default_factory=list)
    """The text of its inline scripts."""
    modules: int = 0
    """How many scripts are modules, which no browser runs from a folder."""
    bases: int = 0
    policies: list[str] = field(default_factory=list)
    classes: set[str] = field(default_factory=set)


def page_facts(html: str) -> PageFacts:
    """Return what the page links to, loads and can be linked at."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.facts


def style_urls(css: str) -> list[str]:
    """Return everything a style sheet loads."""
    return [found.group(1) or found.group(2) for found in CSS_URL.finditer(css)]


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.facts = PageFacts()
        self._inside = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what this tag links to, loads and is called."""
        values = {name: value or "" for name, value in attrs}
        self._inside = tag if tag in ("script", "style") else ""
        self._note_names(tag, values)
        self._note_links(tag, values)
        self._note_loads(tag, values)

    handle_startendtag = handle_starttag

    def handle_endtag(self, tag: str) -> None:
        """Note that a script or style ends."""
        self._inside = ""

    def handle_data(self, data: str) -> None:
        """Note what stands inside scripts and styles."""
        if self._inside == "script":
            self.facts.scripts.append(data)
            self.facts.loads += ADDED.findall(data)
        elif self._inside == "style":
            self.facts.loads += style_urls(data)

    def _note_names(self, tag: str, values: dict[str, str]) -> None:
        facts = self.facts
        if values.get("id"):
            if values["id"] in facts.ids:
                facts.repeated_ids.append(values["id"])
            facts.ids.add(values["id"])
        if tag == "a" and values.get("name"):
            facts.ids.add(values["name"])
        facts.classes.update(values.get("class", "").split())
        facts.bases += tag == "base"
        if tag == "meta" and values.get("http-equiv", "").lower() == "content-security-policy":
            facts.policies.append(values.get("content", ""))

    def _note_links(self, tag: str, values: dict[str, str]) -> None:
        if tag in ("a", "area") and values.get("href"):
            self.facts.links.append(values["href"])
        if tag in ("form", "button", "input"):
            self.facts.links += [values[name] for name in ("action", "formaction") if values.get(name)]
        if tag == "meta" and values.get("http-equiv", "").lower() == "refresh":
            self.facts.links += REFRESH.findall(values.get("content", ""))

    def _note_loads(self, tag: str, values: dict[str, str]) -> None:
        facts = self.facts
        facts.loads += [value for name, value in values.items() if value and (tag, name) in LOADED]
        facts.loads += [part.split()[0] for part in values.get("srcset", "").split(",") if part.strip()]
        facts.loads += style_urls(values.get("style", ""))
        if tag == "link" and LOADING_LINKS & set(values.get("rel", "").lower().split()) and values.get("href"):
            facts.loads.append(values["href"])
        facts.modules += tag == "script" and values.get("type", "").strip().lower() == "module"
        facts.modules += tag == "link" and "modulepreload" in values.get("rel", "").lower()
