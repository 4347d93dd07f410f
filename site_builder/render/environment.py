"""The one Jinja environment: escapes by itself, refuses undefined names."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from typing import Any

from jinja2 import Environment
from markupsafe import Markup, escape

from site_builder.model.naming import KIND_NAMES, short_name, write_day, write_issue
from site_builder.render.words import AUDIENCES, CONFIDENCES, DIFFICULTIES, ORIGINS, STATES
from site_builder.text.signs import with_whole_signs
from site_builder.text.slug import slugify
from site_builder.text.templates import templates_of

MARKDOWN_SIGNS = re.compile(r"[\\`*_{}\[\]<>&#|~]")
ANCHOR = re.compile(r'\{: id="([^"]+)" \}$', re.MULTILINE)
FENCE = re.compile(r"`{3,}|~{3,}")


def render_page(template: str, **values: Any) -> str:
    """Return the body of a page: Markdown headings between finished HTML blocks."""
    text = environment().get_template(template).render(**values)
    text = FENCE.sub(lambda found: "".join(f"&#{ord(sign)};" for sign in found.group()), text)
    text = _distinct_anchors(text)
    return re.sub(r"\n{3,}", "\n\n", text).strip() + "\n"


def heading(level: int, text: str, anchor: str = "") -> Markup:
    """Return a Markdown heading whose words no engine can take for markup, with an anchor of its own."""
    words = with_whole_signs(MARKDOWN_SIGNS.sub(lambda sign: f"&#{ord(sign.group())};", text))
    mark = escape(anchor or slugify(text) or "muc")
    return Markup(f'\n\n{"#" * level} {words} {{: id="{mark}" }}\n\n')  # noqa: S704 - every sign is an entity


def opening(text: str) -> str:
    """Return the text with a capital first letter, as it stands at the beginning of a line."""
    return text[:1].upper() + text[1:]


def whole(text: str) -> Markup:
    """Return the words of a link or a label as HTML, the signs of documents held together."""
    return Markup(with_whole_signs(str(escape(text))))  # noqa: S704 - escaped


def _distinct_anchors(text: str) -> str:
    """Number the anchors of headings that would otherwise be alike."""
    seen: Counter[str] = Counter()

    def number(found: re.Match[str]) -> str:
        seen[found.group(1)] += 1
        count = seen[found.group(1)]
        return found.group() if count == 1 else f'{{: id="{found.group(1)}-{count}" }}'

    return ANCHOR.sub(number, text)


@cache
def environment() -> Environment:
    """Return the environment, made once: it holds no state of a build."""
    made = templates_of("site_builder.render")
    made.globals.update(
        heading=heading,
        KIND_NAMES=KIND_NAMES,
        AUDIENCES=AUDIENCES,
        CONFIDENCES=CONFIDENCES,
        DIFFICULTIES=DIFFICULTIES,
        ORIGINS=ORIGINS,
        STATES=STATES,
    )
    made.filters.update(day=write_day, short_name=short_name, issue=write_issue, opening=opening, whole=whole)
    return made
