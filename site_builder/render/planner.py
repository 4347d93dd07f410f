"""The page of the meeting planner."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, replace
from typing import Any

from site_builder.model.confidence import Confidence
from site_builder.model.form import FieldKind, FormField, FormSection
from site_builder.model.form_sheet import FormSheet, SheetField, SheetSection
from site_builder.model.library import Library
from site_builder.model.links import Links
from site_builder.model.page import Page
from site_builder.model.paper import Paper
from site_builder.model.planner import AgendaItem, PlannedTask, Planner
from site_builder.render.environment import render_page
from site_builder.render.forms import as_json
from site_builder.render.here import Here
from site_builder.render.sheets import form_sheets, layout_of

PATH = "bieu-mau/lap-ke-hoach-buoi-sinh-hoat"
COMBINED = "Thường kỳ kết hợp chuyên đề"
SMALL = "Có, cấp ủy có thẩm quyền quy định mức khác"
UNCHECKED = "(chưa đối chiếu bản gốc)"


def render_planner(library: Library, links: Links) -> Iterator[Page]:
    """Yield the page, where the library has a planner and says how paper is laid out."""
    planner, paper = library.planner, library.paper
    if planner is None or paper is None:
        return
    here = Here(PATH, library, links)
    body = render_page(
        "planner.md.j2",
        here=here,
        planner=planner,
        sections=sections_of(planner),
        data=as_json(_data(planner, paper, here)),
        facts=_facts(planner),
        regular=links.number(planner.regular),
        combined=links.number(planner.combined),
        small=links.facts[planner.small].fact.statement,
    )
    yield Page(PATH, planner.title, body, here.words(planner.summary), "planner", planner.where().file)


def sections_of(planner: Planner) -> tuple[FormSection, ...]:
    """Return what the page asks."""
    text, number, choice = FieldKind.TEXT, FieldKind.NUMBER, FieldKind.CHOICE
    return (
        FormSection(
            title="Chi bộ và buổi họp",
            fields=(
                _field("chi-bo", "Chi bộ", text),
                _field("loai-hinh", "Loại hình chi bộ", choice, choices=tuple(kind.title for kind in planner.kinds)),
                _field("so-dang-vien", "Số đảng viên dự kiến dự", number),
                _field("thang", "Tháng", number),
                _field("nam", "Năm", number),
                _field("ngay", "Ngày (nếu đã định)", number),
                _field("gio", "Giờ bắt đầu", FieldKind.TIME),
                _field("dia-diem", "Địa điểm", text),
                _field("chu-tri", "Chủ trì", text),
                _field("thu-ky", "Thư ký", text),
            ),
        ),
        FormSection(
            title="Loại buổi và thời lượng",
            fields=(
                _field("loai-buoi", "Loại buổi sinh hoạt", choice, choices=("Thường kỳ", COMBINED)),
                _field("ten-chuyen-de", "Tên chuyên đề (nếu có)", text),
                _field(
                    "it-dang-vien", "Chi bộ ít đảng viên, có mức thời lượng riêng", choice, choices=("Không", SMALL)
                ),
                _field(
                    "thoi-luong",
                    "Thời lượng dự kiến (phút)",
                    number,
                    help="Bỏ trống thì lấy mức tối thiểu văn bản yêu cầu.",
                ),
            ),
        ),
        FormSection(
            title="Việc trọng tâm",
            fields=(
                _field(
                    "trong-tam",
                    "Một hoặc hai việc chi bộ phải bàn và quyết",
                    FieldKind.TABLE,
                    columns=("Việc", "Người chuẩn bị"),
                ),
            ),
        ),
    )


def _field(id: str, label: str, kind: FieldKind, **rest: Any) -> FormField:
    return FormField(id=id, label=label, kind=kind, **rest)


def _data(planner: Planner, paper: Paper, here: Here) -> dict[str, Any]:
    """Return all that the script must know; least minutes and limits are read from facts."""
    links = here.links
    sheets = form_sheets(here.library, links)
    return {
        "planner": {
            "regular": links.number(planner.regular),
            "combined": links.number(planner.combined),
            "small": links.facts[planner.small].fact.statement,
            "regularFact": planner.regular.fact,
            "combinedFact": planner.combined.fact,
            "kinds": [{"title": kind.title, "topics": kind.topics} for kind in planner.kinds],
            "agenda": [_item(item) for item in planner.agenda],
            "special": [_item(item) for item in planner.special],
            "tasks": [_task(task, links) for task in planner.tasks],
        },
        "sheet": asdict(_agenda_sheet(planner, paper, here)),
        "drafts": [
            {
                "sheet": asdict(_titled(sheets[draft.form.removeprefix("bieu-mau/")])),
                "fills": [{"field": fill.field, "value": fill.value} for fill in draft.fills],
            }
            for draft in planner.drafts
        ],
    }


def _titled(sheet: FormSheet) -> FormSheet:
    return replace(sheet, title=f"Dự thảo {sheet.title[:1].lower()}{sheet.title[1:]}")


def _item(item: AgendaItem) -> dict[str, Any]:
    return {
        "id": item.id,
        "stage": str(item.stage),
        "title": item.title,
        "who": item.who,
        "minutes": item.minutes,
        "topics": item.topics,
    }


def _task(task: PlannedTask, links: Links) -> dict[str, Any]:
    limit = links.number(task.limit) if task.limit else None
    title = task.title.replace("{limit}", f"{limit:02d}") if limit is not None else task.title
    if task.facts and links.confidence_of_facts(task.facts) is not Confidence.HIGH:
        title = f"{title} {UNCHECKED}"
    return {"title": title, "who": task.who, "days": task.days, "after": task.after}


def _agenda_sheet(planner: Planner, paper: Paper, here: Here) -> FormSheet:
    """Return the sheet of the agenda and the tasks, in the names `client/planner/drafts.js` fills in."""
    general = (("cell", "Chi bộ"), ("day", "Ngày họp"), ("start", "Giờ bắt đầu"), ("place", "Địa điểm"))
    people = (("chair", "Chủ trì"), ("kind", "Loại buổi sinh hoạt"), ("minutes", "Thời lượng (phút)"))
    cited = dict.fromkeys(
        here.target(document.id).full_citation
        for document in (here.links.document_of(address) for address in planner.citations)
        if document
    )
    settings = here.library.settings
    notes = [here.words(planner.note), f"Căn cứ: {'; '.join(cited)}."]
    return FormSheet(
        id="chuong-trinh-va-viec",
        title="Chương trình sinh hoạt chi bộ",
        party_heading=True,
        sections=(
            SheetSection(
                "Thông tin chung",
                tuple(SheetField(id, label, "text", "", (), ()) for id, label in (*general, *people)),
            ),
            SheetSection(
                "Chương trình",
                (_table("chuong-trinh", "Các phần", ("Chặng", "Giờ", "Nội dung", "Người làm", "Số phút")),),
            ),
            SheetSection("Việc trước và sau buổi họp", (_table("viec", "Các việc", ("Việc", "Người làm", "Hạn")),)),
        ),
        notes=tuple(notes if paper.verified else [*notes, here.words(paper.note)]),
        layout=layout_of(paper),
        made_by=settings.title,
        checked_on=settings.checked_on,
    )


def _table(id: str, label: str, columns: tuple[str, ...]) -> SheetField:
    return SheetField(id, label, "table", "", (), columns)


def _facts(planner: Planner) -> tuple[str, ...]:
    """Return every fact that the page stands on."""
    given = [planner.regular.fact, planner.combined.fact, planner.small]
    lists = (planner.agenda, planner.special, planner.tasks)
    given += [fact for items in lists for item in items for fact in item.facts]
    return tuple(dict.fromkeys(given))
