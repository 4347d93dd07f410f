"""FM602: what a form or the planner points at by a field's id must be there.

A sum, a level or a draft that names a missing field would silently stay empty.

    total: tong-cong   # sai: phiếu không có ô nào mang mã này
    total: tong        # đúng
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from site_builder.diagnostics.diagnostic import Diagnostic
from site_builder.diagnostics.language import _
from site_builder.diagnostics.suggest import did_you_mean
from site_builder.model.form import Form
from site_builder.model.library import Library
from site_builder.model.links import Links
from site_builder.model.span import Span

FORMS = "bieu-mau/"


def check(library: Library, links: Links, today: date) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each field or choice that is named but not there."""
    for form in library.forms:
        yield from _scoring(form)
    forms = {FORMS + form.id: form for form in library.forms}
    for draft in library.planner.drafts if library.planner else ():
        if draft.form in forms:
            known = _fields(forms[draft.form])
            yield from (
                _missing(fill.field, known, fill.where("field")) for fill in draft.fills if fill.field not in known
            )


def _scoring(form: Form) -> Iterator[Diagnostic]:
    scoring = form.scoring
    if scoring is None:
        return
    known = _fields(form)
    for name, span in (
        (scoring.total, scoring.where("total")),
        (scoring.level, scoring.where("level")),
        *((part.field, part.where("field")) for part in scoring.parts),
    ):
        if name not in known:
            yield _missing(name, known, span)
    choices = {
        choice
        for section in form.sections
        for field in section.fields
        if field.id == scoring.level
        for choice in field.choices
    }
    for level in scoring.levels:
        if choices and level.choice not in choices:
            yield _missing(level.choice, choices, level.where("choice"))


def _fields(form: Form) -> set[str]:
    return {field.id for section in form.sections for field in section.fields}


def _missing(name: str, known: set[str], span: Span) -> Diagnostic:
    return Diagnostic(
        "FM602",
        _("Biểu mẫu không có ô hay lựa chọn “{name}”.").format(name=name),
        did_you_mean(name, sorted(known)) or _("Có: {known}.").format(known=", ".join(sorted(known))),
        span,
    )
