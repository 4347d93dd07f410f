"""`site-builder review`: what is due to be read again, by trainer; `--done` notes that it was."""

from __future__ import annotations

import json
from datetime import date, datetime
from pathlib import Path

from site_builder.adapters.cli.project import require_project
from site_builder.adapters.cli.trouble import OK, USAGE, Trouble
from site_builder.adapters.cli.words import say
from site_builder.adapters.clock import today
from site_builder.author.reviews.due import Due, reviews_due
from site_builder.author.reviews.note import note_reviews
from site_builder.author.reviews.reviewable import Reviewable, named, reviewables
from site_builder.diagnostics.language import _
from site_builder.diagnostics.suggest import did_you_mean
from site_builder.load.library import load
from site_builder.model.library import Library
from site_builder.model.naming import write_day


def review(
    root: Path,
    addresses: tuple[str, ...],
    done: bool,
    again: datetime | None,
    within: int,
    trainer: str | None,
    form: str,
) -> int:
    """List what is due, or note the named things as reviewed today."""
    require_project(root)
    if done or again:
        return _note(root, addresses, again.date() if again else None)
    reviews = reviews_due(root, today(), within)
    due = [item for item in reviews.due if trainer is None or (item.trainer and item.trainer.id == trainer)]
    _refuse_unknown(trainer, reviews.library)
    if addresses:
        wanted = {item.address for item in _wanted(addresses, reviews.library)}
        due = [item for item in due if item.item.address in wanted]
    if form == "json":
        say(json.dumps([_record(item) for item in due], ensure_ascii=False, indent=2))
    else:
        _tell(due)
    return OK


def _tell(due: list[Due]) -> None:
    if not due:
        say(_("Không có gì tới hạn rà soát."))
        return
    for name in dict.fromkeys(item.trainer.name if item.trainer else "" for item in due):
        held = [item for item in due if (item.trainer.name if item.trainer else "") == name]
        say((name or _("Chưa phân công")) + f": {len(held)}")
        for item in held:
            mark = _("sắp tới hạn") if item.soon else _("tới hạn")
            say(f"  {item.item.address} ({item.item.file}:{item.line}), {mark}")
            say(f"    {item.why}")
    say(_("Đọc lại xong, ghi: site-builder review --done {address}").format(address=due[0].item.address))


def _note(root: Path, addresses: tuple[str, ...], again: date | None) -> int:
    if not addresses:
        raise Trouble(_("Hãy nêu địa chỉ đã rà soát, ví dụ: site-builder review --done cam-nang/ten-bai"), USAGE)
    if again and again <= today():
        raise Trouble(_("Ngày xem lại phải sau hôm nay."), USAGE)
    library, _problems = load(root)
    items = _wanted(addresses, library)
    files = note_reviews(root, items, today(), again)
    for item in items:
        say(_("Đã ghi rà soát ngày {day}: {address}").format(day=write_day(today()), address=item.address))
    say(_("Tệp đã sửa: {files}.").format(files=", ".join(files)))
    return OK


def _wanted(addresses: tuple[str, ...], library: Library) -> list[Reviewable]:
    found: dict[str, Reviewable] = {}
    for address in addresses:
        items = named(library, address)
        if not items:
            known = [item.address for item in reviewables(library)]
            raise Trouble(
                _("Không có “{address}” để rà soát.").format(address=address) + " " + did_you_mean(address, known),
                USAGE,
            )
        found |= {item.address: item for item in items}
    return list(found.values())


def _refuse_unknown(trainer: str | None, library: Library) -> None:
    known = [person.id for held in library.trainers for person in held.trainers]
    if trainer is not None and trainer not in known:
        hint = did_you_mean(trainer, known) or _("Ghi người phụ trách vào content/trainers.yml.")
        raise Trouble(_("Không có người phụ trách “{trainer}”.").format(trainer=trainer) + " " + hint, USAGE)


def _record(due: Due) -> dict[str, object]:
    return {
        "address": due.item.address,
        "file": due.item.file,
        "line": due.line,
        "why": due.why,
        "soon": due.soon,
        "trainer": due.trainer.id if due.trainer else None,
    }
