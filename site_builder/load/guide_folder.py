"""`guides/` with all its folders: Markdown files to guides, pictures and papers to attachments."""

from __future__ import annotations

from functools import partial
from pathlib import Path, PurePosixPath

from site_builder.diagnostics.diagnostic import Diagnostic
from site_builder.diagnostics.language import _
from site_builder.load.folders import name_of
from site_builder.load.guides import guide_slug, load_guide
from site_builder.load.known import Known
from site_builder.load.read import read_text, symlink, unreadable
from site_builder.load.shelves import ATTACHMENTS, GUIDES
from site_builder.model.guide import Guide
from site_builder.model.library import Attachment
from site_builder.model.span import Span
from site_builder.text.slug import file_slug


def load_guides(
    root: Path, problems: list[Diagnostic], unread: set[str], known: Known
) -> tuple[tuple[Guide, ...], tuple[Attachment, ...]]:
    """Return what could be read; tell the rest in `problems`, and what it may hold in `unread`."""
    guides, attachments = [], []
    taken: dict[str, str] = {}
    for path in sorted((root / GUIDES).rglob("*")):
        file = name_of(root, path)
        below = PurePosixPath(file.removeprefix(GUIDES + "/"))
        if any(part.startswith(".") for part in below.parts) or (path.is_dir() and not path.is_symlink()):
            continue
        if path.suffix == ".md":
            twice = _same_address(guide_slug(below), file, taken)
            guide, found = known.recall(path, file, partial(_load_guide, path, file, below))
            problems += twice + found
            if guide and not twice:
                guides.append(guide)
            elif not guide:
                unread |= {
                    file,
                    f"cam-nang/{guide_slug(below)}",
                    f"cam-nang/{guide_slug(below)}".removesuffix("/index"),
                }
        elif path.suffix.lower() in ATTACHMENTS:
            attachment, found = _load_attachment(path, file, below)
            if attachment:
                known.note(file, attachment.content)
            problems += _same_address(attachment_target(below).removeprefix("cam-nang/"), file, taken) + found
            if attachment:
                attachments.append(attachment)
            else:
                unread.add(file)
        else:
            problems.append(_of_no_use(path, file))
    return tuple(guides), tuple(attachments)


def attachment_target(below: PurePosixPath) -> str:
    """Return the ASCII path in the site of a file below `guides/`."""
    folders = [file_slug(part, "muc") for part in below.parent.parts]
    return "/".join(["cam-nang", *folders, file_slug(below.stem, "tep") + below.suffix.lower()])


def _load_guide(path: Path, file: str, below: PurePosixPath) -> tuple[Guide | None, list[Diagnostic]]:
    source, problems = read_text(path, file)
    if source is None:
        return None, problems
    guide, found = load_guide(source, below)
    return guide, problems + found


def _load_attachment(path: Path, file: str, below: PurePosixPath) -> tuple[Attachment | None, list[Diagnostic]]:
    if path.is_symlink():
        return None, [symlink(file)]
    try:
        content = path.read_bytes() if path.is_file() else None
    except OSError:
        content = None
    return (
        (Attachment(file, attachment_target(below), content), []) if content is not None else (None, [unreadable(file)])
    )


def _of_no_use(path: Path, file: str) -> Diagnostic:
    if path.is_symlink():
        return symlink(file)
    return Diagnostic(
        "CT214",
        _("Tệp này không được đưa vào trang."),
        _("Trong guides/ chỉ dùng .md, ảnh (.png, .jpg, .gif, .webp) và tệp đính kèm (.pdf, .docx, .xlsx, .pptx)."),
        Span(file),
    )


def _same_address(slug: str, file: str, taken: dict[str, str]) -> list[Diagnostic]:
    first = taken.setdefault(slug, file)
    if first == file:
        return []
    return [
        Diagnostic(
            "CT213",
            _("Hai tệp cùng cho ra một địa chỉ “cam-nang/{slug}”.").format(slug=slug),
            _("Đổi tên một trong hai tệp; dấu, khoảng trắng và chữ hoa không làm địa chỉ khác nhau."),
            Span(file),
            ((_("tệp kia"), Span(first)),),
        )
    ]
