"""The one Jinja environment: escapes by itself, refuses undefined names."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from site_builder.model.naming import KIND_NAMES, short_name, write_day
from site_builder.render.words import AUDIENCES, CONFIDENCES, DIFFICULTIES, ORIGINS, STATES

MARKDOWN_SIGNS = re.compile(r"[\\`*_{}\[\]<>&#|~]")
FENCE = re.compile(r"`{3,}|~{3,}")


def render_page(template: str, **values: Any) -> str:
    """Return the body of a page: Markdown headings between finished HTML blocks."""
    text = environment().get_template(template).render(**values)
    text = FENCE.sub(lambda found: "".join(f"&#{ord(sign)};" for sign in found.group()), text)
    return re.sub(r"\n{3,}", "\n\n", text).strip() + "\n"


def heading(level: int, text: str, anchor: str = "") -> Markup:
    """Return a Markdown heading whose words no engine can take for markup."""
    words = MARKDOWN_SIGNS.sub(lambda sign: f"&#{ord(sign.group())};", text)
    mark = f' {{: id="{escape(anchor)}" }}' if anchor else ""
    return Markup(f"\n\n{'#' * level} {words}{mark}\n\n")  # noqa: S704 - every sign is an entity


@cache
def environment() -> Environment:
    """Return the environment, made once: it holds no state of a build."""
    made = Environment(
        loader=PackageLoader("site_builder.render"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.globals.update(
        heading=heading,
        KIND_NAMES=KIND_NAMES,
        AUDIENCES=AUDIENCES,
        CONFIDENCES=CONFIDENCES,
        DIFFICULTIES=DIFFICULTIES,
        ORIGINS=ORIGINS,
        STATES=STATES,
    )
    made.filters.update(day=write_day, short_name=short_name)
    return made
