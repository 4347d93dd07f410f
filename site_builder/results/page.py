"""The report as one HTML file that needs nothing beside it."""

from __future__ import annotations

from functools import cache

from jinja2 import Environment
from markupsafe import Markup

from site_builder.results import plots
from site_builder.results.summary import ClassReport
from site_builder.results.tables import passed_words, remarks
from site_builder.results.words import (
    again_words,
    day_words,
    hundredths,
    level_words,
    note_words,
    percent,
    reliability_words,
    shortened,
)
from site_builder.text.templates import templates_of


def report_page(report: ClassReport, title: str) -> str:
    """Return the report; every word that came from outside is escaped."""
    points = [
        (str(number), one.difficulty, one.discrimination, one.suspect)
        for number, one in enumerate(report.items, 1)
        if one.discrimination is not None
    ]
    return (
        _environment()
        .get_template("report.html.j2")
        .render(
            report=report,
            title=title,
            spread=Markup(plots.spread_plot(report.bins)),  # noqa: S704 - made of our own numbers
            map=Markup(plots.item_plot(points)) if points else "",  # noqa: S704 - made of our own numbers
        )
    )


@cache
def _environment() -> Environment:
    made = templates_of("site_builder.results")
    made.filters.update(
        percent=percent,
        hundredths=hundredths,
        day=day_words,
        level=level_words,
        note=note_words,
        short=shortened,
        remarks=remarks,
        todo=lambda one: again_words(one.again, one.few, one.doubtful),
        passed=passed_words,
        told=reliability_words,
    )
    made.globals.update(share_bar=lambda right, asked: Markup(plots.share_bar(right, asked)))  # noqa: S704 - our own numbers
    return made
