"""Forms as sheets: the one source of what a form says in Word and on its page."""

from __future__ import annotations

from site_builder.model.form import Form, FormField
from site_builder.model.form_sheet import FormSheet, SheetField, SheetLayout, SheetSection
from site_builder.model.library import Library
from site_builder.model.links import Links
from site_builder.model.paper import Paper
from site_builder.render.here import Here
from site_builder.render.words import ORIGINS


def form_sheets(library: Library, links: Links) -> dict[str, FormSheet]:
    """Return the sheet of each form by its id; none where the library does not say how paper is laid out."""
    if library.paper is None:
        return {}
    here = Here("index", library, links)
    ordered = sorted(library.forms, key=lambda form: form.order)
    return {form.id: sheet_of(form, library.paper, here) for form in ordered}


def sheet_of(form: Form, paper: Paper, here: Here) -> FormSheet:
    """Return the form's sheet."""
    settings = here.library.settings
    return FormSheet(
        id=form.id,
        title=form.title,
        party_heading=form.party_heading,
        sections=tuple(
            SheetSection(section.title, tuple(_field(field, here) for field in section.fields))
            for section in form.sections
        ),
        notes=tuple(_notes(form, paper, here)),
        layout=layout_of(paper),
        made_by=settings.title,
        checked_on=settings.checked_on,
    )


def layout_of(paper: Paper) -> SheetLayout:
    """Return the layout as plain numbers."""
    return SheetLayout(
        font=paper.font,
        party=paper.party,
        margins=(
            paper.margin_top.value,
            paper.margin_right.value,
            paper.margin_bottom.value,
            paper.margin_left.value,
        ),
        party_size=paper.party_size.value,
        body_size=paper.body_size.value,
        title_size=paper.title_size.value,
        small_size=paper.small_size.value,
        page_number_size=paper.page_number_size.value,
    )


def _field(field: FormField, here: Here) -> SheetField:
    explained = here.words(field.help) if field.help else ""
    return SheetField(field.id, field.label, str(field.kind), explained, field.choices, field.columns)


def _notes(form: Form, paper: Paper, here: Here) -> list[str]:
    origin = ORIGINS[form.origin] + "."
    if form.origin_note:
        origin += " " + here.words(form.origin_note)
    notes = [origin]
    documents = (here.links.document_of(address) for address in form.citations)
    named = dict.fromkeys(here.target(document.id).full_citation for document in documents if document)
    if named:
        notes.append(f"Căn cứ: {'; '.join(named)}.")
    if not paper.verified:
        notes.append(here.words(paper.note))
    return notes
