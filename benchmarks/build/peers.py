"""The same pages as projects of other tools."""

from __future__ import annotations

import posixpath
from pathlib import Path

from benchmarks.build.pages import Notation, body_of, place, title_of

MKDOCS = """site_name: Sổ tay thử
use_directory_urls: false
theme:
  name: material
  language: vi
  font: false
{features}markdown_extensions: [admonition, attr_list, footnotes, pymdownx.details, pymdownx.superfences, {{pymdownx.tabbed: {{alternate_style: true}}}}, {{toc: {{permalink: true}}}}]
"""
PRUNE = "  features: [navigation.prune]\n"
HUGO_SINGLE = """<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>{{ .Title }}</title></head><body>
<nav><ul>{{ range .CurrentSection.RegularPages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul></nav>
<main><h1>{{ .Title }}</h1>{{ .TableOfContents }}{{ .Content }}</main></body></html>
"""
HUGO_LIST = """<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>{{ .Title }}</title></head><body>
<ul>{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul></body></html>
"""
HUGO_INDEX = (
    '[{{ range $i, $p := site.RegularPages }}{{ if $i }},{{ end }}{"t":{{ $p.Title | jsonify }},'
    '"u":{{ $p.RelPermalink | jsonify }},"x":{{ $p.Plain | jsonify }}}{{ end }}]'
)


def _link(number: int, to: int, words: str) -> str:
    return f"[{words}]({posixpath.relpath(place(to), posixpath.dirname(place(number)))}.md)"


ADMONITIONS = Notation(lambda title, text: f'!!! tip "{title}"\n    {text}', _link)
QUOTES = Notation(lambda title, text: f"> **{title}**\n>\n> {text}", _link)
PLAIN_LINKS = Notation(QUOTES.voice, lambda number, to, words: f"[{words}](/{place(to)}/)")


def write_mkdocs(root: Path, count: int, *, prune: bool) -> None:
    """Write a project for MkDocs with Material, and for Zensical, which reads the same."""
    _write(root / "mkdocs.yml", MKDOCS.format(features=PRUNE if prune else ""))
    _write(root / "docs/index.md", "# Sổ tay thử\n")
    for number in range(count):
        _write(root / "docs" / f"{place(number)}.md", _page(number, count, ADMONITIONS))


def write_hugo(root: Path, count: int) -> None:
    """Write a project for Hugo with a theme of twenty lines: the menu of one section, and a plain text dump as index."""
    _write(root / "hugo.toml", 'title = "Sổ tay thử"\nbaseURL = "/"\n[outputs]\nhome = ["html", "json"]\n')
    _write(root / "layouts/_default/single.html", HUGO_SINGLE)
    _write(root / "layouts/_default/list.html", HUGO_LIST)
    _write(root / "layouts/index.html", HUGO_LIST)
    _write(root / "layouts/index.json", HUGO_INDEX)
    for number in range(count):
        _write(root / "content" / f"{place(number)}.md", _page(number, count, PLAIN_LINKS, heading=False))


def write_mdbook(root: Path, count: int) -> None:
    """Write a book for mdBook, with its search."""
    _write(root / "book.toml", '[book]\ntitle = "Sổ tay thử"\nlanguage = "vi"\n')
    lines = [f"- [{title_of(number)}]({place(number)}.md)" for number in range(count)]
    _write(root / "src/SUMMARY.md", "# Mục lục\n\n" + "\n".join(lines) + "\n")
    for number in range(count):
        _write(root / "src" / f"{place(number)}.md", _page(number, count, QUOTES))


def _page(number: int, count: int, notation: Notation, *, heading: bool = True) -> str:
    title = title_of(number)
    first = f"# {title}\n\n" if heading else ""
    return f'---\ntitle: "{title}"\n---\n\n{first}{body_of(number, count, notation)}\n'


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
