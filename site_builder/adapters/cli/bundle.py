"""`site-builder bundle`: what a course hands out, one artefact at a time, none left behind unless it passes its gate."""

from __future__ import annotations

import io
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

from site_builder.adapters.cli.build import render_site
from site_builder.adapters.cli.project import require_project
from site_builder.adapters.cli.trouble import CONTENT, ENVIRONMENT, OK, USAGE, Trouble
from site_builder.adapters.cli.words import say, say_error, show_problems, working
from site_builder.adapters.clock import fixed_day, today
from site_builder.diagnostics.diagnostic import has_errors
from site_builder.diagnostics.language import _
from site_builder.diagnostics.suggest import did_you_mean, listed
from site_builder.emit.bundle.card import Card, card_of
from site_builder.emit.bundle.gate import check_bundle
from site_builder.emit.bundle.pack import MARK, bundle_files, write_zip
from site_builder.emit.bundle.unpack import Refused, read_zip
from site_builder.emit.placing import placing
from site_builder.emit.single.check import check_single, size_note
from site_builder.emit.single.compose import single_file
from site_builder.model.course import Course
from site_builder.model.page import Site
from site_builder.pipeline import Linked, course_site, link_library, whole_site


@dataclass(frozen=True, slots=True)
class Edition:
    """A course, or with no course the whole site, to be bundled."""

    site: Site
    card: Card


def bundle(root: Path, courses: Sequence[str], every: bool, out: Path | None, single: bool) -> int:
    """Write a zip (or with `single` one HTML file) for each named course; for all of them and the whole site by default."""
    out = out or root / "dist"
    with working(_("Đang kiểm tra nội dung…")):
        linked = link_library(require_project(root), today())
    wanted = _wanted(linked, courses, every)
    if linked.problems:
        show_problems(linked.problems)
    if has_errors(linked.problems):
        say_error(_("Chưa đóng gói: hãy sửa các lỗi trên rồi chạy lại. Gói đóng trước đó vẫn còn nguyên."))
        return CONTENT
    editions = [_edition(linked, course) for course in wanted]
    make = _make_single if single else _make_zip
    names = [edition.card.single_name if single else edition.card.zip_name for edition in editions]
    written = []
    with placing(out, root, names, MARK) as place, _progress(len(editions)) as step:
        for edition, name in zip(editions, names, strict=True):
            step(_("Đang đóng gói {name}…").format(name=name))
            written.append((name, place(name, make(edition))))
    for edition, (name, size) in zip(editions, written, strict=True):
        if single and size_note(size, edition.card.whole):
            say_error(f"{name}: {size_note(size, edition.card.whole)}")
        say(_("Đã đóng gói {path} ({size} kB).").format(path=out / name, size=-(-size // 1000)))
    return OK


def _wanted(linked: Linked, courses: Sequence[str], every: bool) -> list[Course | None]:
    """Return the courses asked for; nothing stands for the whole site."""
    known = {course.id: course for course in linked.library.courses}
    if every or not courses:
        return [None, *known.values()]
    for name in courses:
        if name not in known:
            hint = did_you_mean(name, known) or _("Các khóa học: {courses}.").format(courses=listed(known, len(known)))
            raise Trouble(_("Không có khóa học “{name}”. {hint}").format(name=name, hint=hint), USAGE)
    return [known[name] for name in dict.fromkeys(courses)]


def _edition(linked: Linked, course: Course | None) -> Edition:
    site = course_site(linked, course) if course else whole_site(linked)
    id = course.id if course else linked.library.settings.id
    start = f"khoa-hoc/{course.id}" if course else "index"
    return Edition(site, card_of(site, id, start, course is None, fixed_day()))


def _make_zip(edition: Edition) -> bytes:
    """Return the zip of the edition, after reading it back through the gate."""
    made = io.BytesIO()
    with tempfile.TemporaryDirectory(prefix="so-tay-goi-") as folder:
        render_site(edition.site, Path(folder))
        write_zip(bundle_files(Path(folder), edition.card), edition.card, made)
    _refuse_faulty(edition.card.zip_name, check_bundle(read_zip(made)))
    return made.getvalue()


def _make_single(edition: Edition) -> bytes:
    """Return the one-file edition, after its own gate."""
    with tempfile.TemporaryDirectory(prefix="so-tay-goi-") as folder:
        render_site(edition.site, Path(folder))
        made = single_file(edition.site, Path(folder), edition.card)
    _refuse_faulty(edition.card.single_name, check_single(made))
    return made


def _refuse_faulty(name: str, faults: list[str]) -> None:
    if faults:
        raise Trouble(
            _("Gói {name} chưa đạt, nên không để lại. Các chỗ chưa đạt:\n{faults}").format(
                name=name, faults="\n".join(faults)
            ),
            ENVIRONMENT,
        )


@contextmanager
def _progress(steps: int) -> Iterator[Callable[[str], None]]:
    """Give a function that tells what is being made; a bar on a terminal, lines elsewhere."""
    console = Console(stderr=True)
    if not console.is_terminal:
        yield say_error
        return
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        TextColumn("{task.completed}/{task.total}"),
        TimeElapsedColumn(),
    )
    with Progress(*columns, console=console, transient=True) as shown:
        task = shown.add_task("", total=steps, completed=-1)
        yield lambda text: shown.update(task, description=text, advance=1)


def verify(path: Path) -> int:
    """Say whether a bundle is whole and opens anywhere; each fault on its line."""
    try:
        faults = check_single(path.read_bytes()) if path.suffix == ".html" else check_bundle(read_zip(path))
    except Refused as refused:
        faults = [str(refused)]
    for fault in faults:
        say_error(fault)
    if faults:
        say_error(_("Gói {path} chưa đạt ({count} chỗ). Đừng phát gói này.").format(path=path, count=len(faults)))
        return CONTENT
    say(_("Gói {path} nguyên vẹn, mở được không cần mạng.").format(path=path))
    return OK
