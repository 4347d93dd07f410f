"""`site-builder editions`: overlays of many places on one base."""

from __future__ import annotations

import hashlib
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from site_builder.adapters.cli.build import render_site
from site_builder.adapters.cli.project import require_project
from site_builder.adapters.cli.trouble import CONTENT, ENVIRONMENT, OK, USAGE, Trouble
from site_builder.adapters.cli.words import say, say_error, show_problems, working
from site_builder.adapters.clock import fixed_day, today
from site_builder.diagnostics.diagnostic import has_errors, in_file_order
from site_builder.diagnostics.language import _
from site_builder.editions.base import Base, base_bytes, read_base
from site_builder.editions.build import build_editions, names_for, scored_pages
from site_builder.editions.manifest import MOST_PARTS, Unmergeable, manifest_name, manifest_text, merge, read_manifest
from site_builder.editions.read import Editions, read_editions
from site_builder.editions.rules import check_editions
from site_builder.editions.slots import with_slots
from site_builder.emit.bundle.card import Card, card_of
from site_builder.emit.bundle.pack import MARK
from site_builder.emit.bundle.unpack import Refused
from site_builder.emit.placing import placing
from site_builder.emit.tree import tree_files
from site_builder.model.page import Site
from site_builder.pipeline import Linked, course_site, link_library, whole_site


@dataclass(frozen=True, slots=True)
class Checked:
    """Editions without an error, and the library they lie over."""

    editions: Editions
    linked: Linked


def check(root: Path, file: Path) -> int:
    """Tell every problem of the library and of the editions."""
    checked = checked_editions(root, file)
    if checked is None:
        return CONTENT
    say(_("{count} bản địa phương không có lỗi.").format(count=len(checked.editions.placed)))
    return OK


def build(root: Path, file: Path, shard: str, jobs: int | None, out: Path | None, base_only: bool) -> int:
    """Make the base if it is not there, then every edition of this part that is not there yet."""
    out, part = out or root / "dist", shard_from(shard)
    checked = checked_editions(root, file)
    if checked is None:
        return CONTENT
    base = base_of(root, checked, out)
    if base_only:
        say(_("Gói nền: {path}.").format(path=base.path))
        return OK
    with _progress(len(checked.editions.placed[part[0] - 1 :: part[1]])) as step:
        outcome = build_editions(base, checked.editions.placed, out, part, jobs=jobs, step=step)
    for failed in outcome.failed:
        say_error(_("Bản {code} chưa đạt, nên không để lại:").format(code=failed.code))
        for fault in failed.faults:
            say_error(f"  {fault}")
    say(
        _("Đã làm {made} bản, giữ {kept} bản không đổi. Bảng kê: {path}.").format(
            made=outcome.made, kept=outcome.kept, path=out / manifest_name(part)
        )
    )
    return ENVIRONMENT if outcome.failed else OK


def merge_manifests(files: Sequence[Path], out: Path) -> int:
    """Put the manifests of all parts together, or say what keeps them apart."""
    try:
        whole = merge([read_manifest(file) for file in files])
    except Unmergeable as refused:
        for reason in refused.reasons:
            say_error(reason)
        return CONTENT
    out.write_text(manifest_text(whole), encoding="utf-8")
    sums = "".join(f"{made.sha256}  {made.file}\n" for made in whole.editions)
    out.with_suffix(".sha256").write_text(sums, encoding="utf-8")
    say(_("Đã ghép bảng kê của {count} bản vào {path}.").format(count=len(whole.editions), path=out))
    return OK


def shard_from(written: str) -> tuple[int, int]:
    """Return which part of how many `2/200` means."""
    number, _stroke, of = written.partition("/")
    if number.isdecimal() and of.isdecimal() and 1 <= int(number) <= int(of) <= MOST_PARTS:
        return int(number), int(of)
    raise Trouble(
        _("“{written}” không phải một phần; viết như 3/200: phần thứ 3 trong 200 phần.").format(written=written), USAGE
    )


def checked_editions(root: Path, file: Path) -> Checked | None:
    """Return the editions of the file, or nothing after showing why they cannot be made."""
    with working(_("Đang kiểm tra nội dung…")):
        linked = link_library(require_project(root), today())
        editions, problems = read_editions(file, root)
        own = [*problems, *check_editions(editions, linked.library, linked.links)]
        problems = in_file_order([*linked.problems, *own])
    if problems:
        show_problems(problems)
    return None if has_errors(problems) else Checked(editions, linked)


def base_of(root: Path, checked: Checked, out: Path) -> Base:
    """Return the base; it is made only if the same content has not made it before."""
    site, card = _site_and_card(checked)
    name = f"{card.name}-nen-{_fingerprint(site)}.zip"
    if not (out / name).is_file():
        with working(_("Đang làm gói nền…")), tempfile.TemporaryDirectory(prefix="so-tay-nen-") as folder:
            render_site(site, Path(folder))
            with placing(out, root, [name], MARK) as place:
                place(name, base_bytes(Path(folder), card))
    with working(_("Đang kiểm tra gói nền…")):
        try:
            return read_base((out / name).resolve(), card, names_for(checked.editions, checked.linked.links))
        except Refused as refused:
            raise Trouble(
                _("Gói nền {path} chưa đạt: {reason} Xóa tệp này rồi chạy lại.").format(
                    path=out / name, reason=refused
                ),
                ENVIRONMENT,
            ) from refused


def _site_and_card(checked: Checked) -> tuple[Site, Card]:
    linked, wanted = checked.linked, checked.editions.base
    course = next((course for course in linked.library.courses if course.id == wanted), None)
    site = course_site(linked, course) if course else whole_site(linked)
    id = course.id if course else linked.library.settings.id
    card = card_of(site, id, f"khoa-hoc/{course.id}" if course else "index", course is None, fixed_day())
    pages = {page.path for page in site.pages}
    return with_slots(site, [page for page in scored_pages(linked.library) if page in pages]), card


def _fingerprint(site: Site) -> str:
    """Return a short hash of all the base is made of: what the engine is given, and which engine it is."""
    found = hashlib.sha256(" ".join(version(name) for name in ("mkdocs", "mkdocs-material", "markdown")).encode())
    found.update(repr((site.title, site.description, site.nav, site.edition, site.checked_on)).encode())
    for place, content in tree_files(site):
        found.update(place.encode() + b"\0" + hashlib.sha256(content).digest())
    return found.hexdigest()[:10]


@contextmanager
def _progress(total: int) -> Iterator[Callable[[int], None]]:
    """Give a function that tells how many more are done: a bar on a terminal, a line now and then elsewhere."""
    console = Console(stderr=True)
    if not console.is_terminal:
        yield _Lines(total).more
        return
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=console, transient=True) as shown:
        task = shown.add_task(_("Các bản địa phương"), total=total)
        yield lambda count: shown.advance(task, count)


class _Lines:
    def __init__(self, total: int) -> None:
        self._total, self._done, self._told = total, 0, 0

    def more(self, count: int) -> None:
        """Tell each full tenth."""
        self._done += count
        tenth = 10 * self._done // self._total if self._total else 10
        if tenth > self._told:
            self._told = tenth
            say_error(_("Các bản địa phương: {done}/{total}.").format(done=self._done, total=self._total))
