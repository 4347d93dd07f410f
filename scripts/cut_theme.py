"""The theme's style sheets cut down to what our pages can use; `scripts/cut-theme` writes `assets/theme.css` from it.

The sources lie unchanged under `assets/vendor`. A page that comes to use more of the theme fails `tests/test_theme.py`,
which says which word to add here.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import tinycss2

from site_builder.emit.single.styles import CLASS, GROUPS, NOT, split_selectors, squeezed

ROOT = Path(__file__).parents[1]
ASSETS = ROOT / "site_builder/assets"
SOURCES = sorted((ASSETS / "vendor").glob("mkdocs-material-*/*.css"))
MADE = ASSETS / "theme.css"
BANNER = "/* Cut from Material for MkDocs (MIT, vendor/mkdocs-material-9.8.1/LICENSE) by scripts/cut-theme; do not edit. */\n"

CLASSES = frozenset(
    """
    admonition admonition-title footnote footnote-backref footnote-ref headerlink js
    md-container md-content md-content__inner md-copyright md-copyright__highlight md-ellipsis
    md-footer md-footer-meta md-footer-meta__inner md-footer__button md-footer__direction md-footer__inner md-footer__link
    md-footer__link--next md-footer__link--prev md-footer__title md-grid
    md-header md-header__button md-header__ellipsis md-header__inner md-header__option md-header__title
    md-header__title--active md-header__topic md-icon md-logo md-main md-main__inner
    md-nav md-nav--lifted md-nav--primary md-nav--secondary md-nav__button md-nav__container md-nav__icon md-nav__item
    md-nav__item--active md-nav__item--nested md-nav__item--section md-nav__link md-nav__link--active md-nav__list
    md-nav__title md-nav__toggle md-overlay
    md-sidebar md-sidebar--primary md-sidebar--secondary md-sidebar__inner md-sidebar__scrollwrap md-skip
    md-tabs md-tabs__item md-tabs__item--active md-tabs__link md-tabs__list md-toggle md-typeset no-js
    """.split()
)
"""Of the theme's frame, and of what our Markdown dialect makes."""

ELEMENTS = frozenset(
    """
    a abbr article aside b blockquote body br button caption code col colgroup dd del details dfn div dl dt em fieldset
    figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html i img input ins kbd label legend li main mark nav ol
    option p pre q s section select small span strong sub summary sup svg table tbody td textarea tfoot th thead tr u ul
    """.split()
)
"""What authors may write (`text/sanitise.py`), and what our templates and the theme's frame add."""

IDLE = re.compile(
    r'\[dir="?rtl|data-md-color-(?:primary|accent)="?(?!custom)|data-md-toggle="?search|for="?__search|role="?columnheader'
    r"|data-linenos|data-md-(?:state|visible|scrolllock)|gh-dark|gh-light|only-(?:dark|light)|\[hidden\]~|focus-visible\]"
)
"""Attributes no page of ours carries: right-to-left text, colours of others, the theme's own search, sorted tables."""

ELEMENT = re.compile(r"(?<![\w.#:\\-])([a-z][a-z0-9-]*)")
OWN_PROPERTY = re.compile(r"(?<=[{;])(--[\w-]+)\s*:(?:\"[^\"]*\"|'[^']*'|[^;{}\"'])*;?")
READ = re.compile(r"var\(\s*(--[\w-]+)")


def cut_theme() -> str:
    """Return the style sheet: rules that can apply to our pages, without the properties none of them reads."""
    css = "".join("".join(_kept(path.read_text(encoding="utf-8"))) for path in SOURCES)
    others = "".join(path.read_text(encoding="utf-8") for path in sorted((ROOT / "site_builder/client").rglob("*.css")))
    while True:
        read = set(READ.findall(css + others))
        fewer = OWN_PROPERTY.sub(lambda found, read=read: found.group() if found.group(1) in read else "", css)
        if fewer == css:
            return BANNER + re.sub(r"[^{};]+\{\}", "", css) + "\n"
        css = fewer


def _kept(css: str) -> Iterator[str]:
    for rule in tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True):
        yield _written(rule)


def _written(rule: Any) -> str:
    if rule.type == "at-rule":
        return _at_rule(rule)
    selectors = [one for one in split_selectors(tinycss2.serialize(rule.prelude)) if may_apply(one)]
    return f"{','.join(selectors)}{{{_pressed(tinycss2.serialize(rule.content)).rstrip(';')}}}\n" if selectors else ""


def _at_rule(rule: Any) -> str:
    if rule.lower_at_keyword not in GROUPS:
        return ""  # only the charset and the pulse of Material's own comments
    inner = "".join(
        _written(one) for one in tinycss2.parse_rule_list(rule.content, skip_comments=True, skip_whitespace=True)
    )
    return f"@{rule.lower_at_keyword} {squeezed(tinycss2.serialize(rule.prelude))}{{{inner}}}\n" if inner else ""


def may_apply(selector: str) -> bool:
    """Say whether an element of our pages can match the selector."""
    bare = NOT.sub("", selector)
    if (
        IDLE.search(bare) or ":not(.focus-visible)" in selector
    ):  # set by a script we do not load; it would hide the focus
        return False
    names = re.sub(r"\[[^\]]*\]|::?[\w-]+(?:\([^)]*\))?", "", bare)
    classes = {name.replace("\\", "") for name in CLASS.findall(names)}
    return classes <= CLASSES and set(ELEMENT.findall(CLASS.sub("", names))) <= ELEMENTS


def _pressed(text: str) -> str:
    """Return declarations without needless spaces; text in quotes keeps its own."""
    parts = re.split(r"(\"[^\"]*\"|'[^']*')", squeezed(text))
    return "".join(part if index % 2 else re.sub(r"\s*([:;,])\s*", r"\1", part) for index, part in enumerate(parts))


if __name__ == "__main__":
    MADE.write_text(cut_theme(), encoding="utf-8")
    print(f"{MADE.relative_to(ROOT)}: {MADE.stat().st_size} bytes", file=sys.stderr)
