"""All handouts of a library, by their addresses."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from site_builder.model.document import Document
from site_builder.model.guide import Guide
from site_builder.model.handout import Handout
from site_builder.model.library import Library
from site_builder.model.links import Links
from site_builder.model.naming import name_document
from site_builder.render.environment import environment
from site_builder.render.paper.courses import readings
from site_builder.render.paper.sheet import Sheet
from site_builder.render.split import split_at_headings

Maker = Callable[[], Handout]


def handout_makers(library: Library, links: Links) -> dict[str, Maker]:
    """Return, for the address of each handout, what makes it; in the order of the library's files."""
    return dict(_makers(library, links))


def _makers(library: Library, links: Links) -> Iterator[tuple[str, Maker]]:
    press = Press(library, links)
    for document in library.documents:
        yield document.id, partial(press.document, document)
    for comparison in library.comparisons:
        address = f"so-sanh/{comparison.id}"
        yield (
            address,
            partial(press.plain, "comparison", address, comparison.title, comparison.summary, comparison=comparison),
        )
    for guide in library.guides:
        if not guide.is_index:
            yield f"cam-nang/{guide.slug}", partial(press.guide, guide)
    for guide in library.guides:
        if "[ ]" in guide.body:
            yield f"danh-muc/{guide.slug}", partial(press.checklist, guide)
    for course in library.courses:
        address = f"khoa-hoc/{course.id}"
        yield (
            address,
            partial(press.plain, "course", address, course.title, course.summary, course=course, readings=readings),
        )
    for quiz in library.quizzes:
        address = f"tu-kiem-tra/{quiz.id}"
        yield address, partial(press.plain, "quiz", address, quiz.title, quiz.summary or "", quiz=quiz)
    for case in library.cases:
        address = f"truong-hop/{case.id}"
        yield address, partial(press.plain, "case", address, case.title, case.summary, case=case)
    for calendar in library.calendars:
        address = f"lich-nam/{calendar.id}"
        yield address, partial(press.plain, "calendar", address, calendar.title, calendar.summary, calendar=calendar)


class Press:
    """Makes the handouts of one library."""

    def __init__(self, library: Library, links: Links) -> None:
        self._library, self._links = library, links

    def document(self, document: Document) -> Handout:
        """Return the handout of a document: its standing, then every provision we could read."""
        title = name_document(document)
        provisions = tuple(document.walk())
        return self.plain(
            "document",
            document.id,
            title,
            document.summary,
            path=f"van-ban/{document.id}",
            document=document,
            provisions=provisions,
        )

    def guide(self, guide: Guide) -> Handout:
        """Return the handout of a guide."""
        address, file = f"cam-nang/{guide.slug}", guide.where().file
        return self.plain("guide", address, guide.title, guide.head.summary or "", file=file, guide=guide)

    def checklist(self, guide: Guide) -> Handout:
        """Return the checklists of a guide alone, on a sheet to tick off in the room."""
        address, file = f"danh-muc/{guide.slug}", guide.where().file
        sheet = self._sheet(f"cam-nang/{guide.slug}", file)
        lists, title = [], ""
        for piece in split_at_headings(str(sheet.md(guide.body))):
            if piece.level:
                title = piece.html
            elif "st-check" in piece.html:
                lists.append((title, piece.html))
        clean = self._sheet(f"cam-nang/{guide.slug}", file)
        return self.plain(
            "checklist", address, f"Danh mục kiểm tra: {guide.title}", "", sheet=clean, guide=guide, lists=lists
        )

    def plain(
        self,
        template: str,
        address: str,
        title: str,
        summary: str,
        *,
        path: str = "",
        file: str = "",
        sheet: Sheet | None = None,
        **values: Any,
    ) -> Handout:
        """Return the handout that the template makes of the values."""
        path = path or address
        sheet = sheet or self._sheet(path, file)
        html = (
            environment()
            .get_template(f"paper/{template}.html.j2")
            .render(here=sheet, settings=self._library.settings, title=title, summary=summary, **values)
        )
        return Handout(
            address, path, title, sheet.words(summary) if summary else "", html, self._library.settings.checked_on
        )

    def _sheet(self, page: str, file: str) -> Sheet:
        return Sheet(page, self._library, self._links, file)
