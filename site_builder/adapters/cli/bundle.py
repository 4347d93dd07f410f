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
from site_builder.emit.publish import naming
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


def bundle(root: Path, courses: Sequence[str], every: bool, out: Path | None, single: bool, both: bool = False) -> int:
    """Write a zip (with `single` one HTML file, or `both`) for each named course; for all and the whole site by default."""
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
    forms = _FORMS if both else _FORMS[single:][:1]
    names = [form.name(edition.card) for edition in editions for form in forms]
    written = []
    with placing(out, root, names, MARK) as place, _progress(len(editions)) as step:
        for edition in editions:
            step(_("Đang đóng gói {name}…").format(name=" + ".join(form.name(edition.card) for form in forms)))
            with tempfile.TemporaryDirectory(prefix="so-tay-goi-") as folder, naming(Path(folder)):
                render_site(edition.site, Path(folder))
                for form in forms:
                    name = form.name(edition.card)
                    written.append((name, place(name, form.make(edition, Path(folder))), form.note(edition.card)))
    for name, size, note in written:
        if note(size):
            say_error(f"{name}: {note(size)}")
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


def _make_zip(edition: Edition, folder: Path) -> bytes:
    """Return the zip of the built edition, after reading it back through the gate."""
    made = io.BytesIO()
    write_zip(bundle_files(folder, edition.card), edition.card, made)
    _refuse_faulty(edition.card.zip_name, check_bundle(read_zip(made)))
    return made.getvalue()


def _make_single(edition: Edition, folder: Path) -> bytes:
    """Return the one-file form of the built edition, after its own gate."""
    made = single_file(edition.site, folder, edition.card)
    _refuse_faulty(edition.card.single_name, check_single(made))
    return made


@dataclass(frozen=True, slots=True)
class _Form:
    """What an edition is handed out as: its name, how it is made of a built site, what to say of its size."""

    name: Callable[[Card], str]
    make: Callable[[Edition, Path], bytes]
    note: Callable[[Card], Callable[[int], str]]


_FORMS = (
    _Form(lambda card: card.zip_name, _make_zip, lambda _card: lambda _size: ""),
    _Form(lambda card: card.single_name, _make_single, lambda card: lambda size: size_note(size, card.whole)),
)


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
