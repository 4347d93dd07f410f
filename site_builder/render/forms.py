"""Pages of forms, which can be filled in where they stand."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from datetime import date
from typing import Any

from markupsafe import Markup

from site_builder.model.form import Form, Scoring
from site_builder.model.library import Library
from site_builder.model.links import Links
from site_builder.model.page import Page
from site_builder.render.environment import render_page
from site_builder.render.here import Here
from site_builder.render.sheets import form_sheets
from site_builder.text.json_in_html import json_in_html


def render_forms(library: Library, links: Links) -> Iterator[Page]:
    """Yield one page for each form."""
    sheets = form_sheets(library, links)
    for form in library.forms:
        here = Here(f"bieu-mau/{form.id}", library, links)
        sheet = sheets.get(form.id)
        scoring = _scoring(form, form.scoring, links) if form.scoring else None
        body = render_page(
            "form.md.j2",
            here=here,
            form=form,
            data=as_json({"sheet": sheet and asdict(sheet), "scoring": scoring}) if sheet else "",
            limits={part["field"]: part["most"] for part in scoring["parts"]} if scoring else {},
            national=_national(form.scoring) if form.scoring else (),
        )
        yield Page(here.page, form.title, body, here.words(form.summary), "form", form.where().file)


def as_json(value: Any) -> Markup:
    """Return the value as JSON that may stand inside a script element: nothing in it can end the element."""
    text = json_in_html(value, _plain)
    return Markup(text)  # noqa: S704 - every sign that HTML knows is written as an escape


def _plain(value: object) -> str:
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(type(value).__name__)


def _scoring(form: Form, scoring: Scoring, links: Links) -> dict[str, Any]:
    """Return how the form adds up, every number read from its fact."""
    labels = {field.id: field.label.split(" (")[0] for section in form.sections for field in section.fields}
    parts = [
        {"field": part.field, "label": labels[part.field], "most": links.number(part.most)} for part in scoring.parts
    ]
    levels = [
        {"choice": level.choice, "least": links.number(level.least) if level.least else 0} for level in scoring.levels
    ]
    return {
        "total": scoring.total,
        "level": scoring.level,
        "parts": parts,
        "levels": levels,
        "most": sum(part["most"] for part in parts),
    }


def _national(scoring: Scoring) -> tuple[str, ...]:
    """Return the facts that the sheet's own numbers were read from."""
    quantities = [part.most for part in scoring.parts] + [level.least for level in scoring.levels if level.least]
    return tuple(dict.fromkeys(quantity.fact for quantity in quantities))
