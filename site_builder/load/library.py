"""A project's folders to one library, with every problem of every file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import Any, cast

from site_builder.diagnostics.diagnostic import Diagnostic
from site_builder.diagnostics.language import _
from site_builder.diagnostics.suggest import did_you_mean
from site_builder.load.guides import guide_slug, load_guide
from site_builder.load.invisible import check_text
from site_builder.load.read import read_text
from site_builder.load.shape import to_model
from site_builder.load.shelves import ATTACHMENTS, GUIDES, SHELVES, Shelf
from site_builder.load.yaml_text import parse_yaml
from site_builder.model.library import Attachment, Library
from site_builder.model.node import Node
from site_builder.model.settings import Settings
from site_builder.model.span import Span
from site_builder.text.slug import slugify


def load(root: Path) -> tuple[Library, list[Diagnostic]]:
    """Return all that could be read below `root`, and all that could not, with reasons."""
    problems: list[Diagnostic] = []
    found: dict[str, list[Node]] = {}
    for shelf in SHELVES:
        found[shelf.name] = list(_load_shelf(root, shelf, problems))
    guides, attachments = _load_guides(root, problems)
    problems += _unused(root)
    content = cast("dict[str, Any]", {name: tuple(nodes) for name, nodes in found.items()})
    settings = content.pop("settings")
    content["sources"] = tuple(source for file in content["sources"] for source in file.sources)
    glossary = content.pop("glossary")
    if glossary:
        content["glossary"] = glossary[0]
    for name in ("paper", "planner"):
        content[name] = next(iter(content[name]), None)
    library = Library(
        settings=settings[0] if settings else _default_settings(root),
        guides=guides,
        attachments=attachments,
        **content,
    )
    return library, problems


def _default_settings(root: Path) -> Settings:
    name = root.resolve().name or "so-tay"
    return Settings(id=slugify(name) or "so-tay", title=name[:1].upper() + name[1:])


def _load_shelf(root: Path, shelf: Shelf, problems: list[Diagnostic]) -> Iterator[Node]:
    for path in _files(root, shelf):
        file = path.relative_to(root).as_posix()
        source, found = read_text(path, file)
        problems += found
        if source is None:
            continue
        values, source, found = parse_yaml(source)
        problems += found
        if values is None and found:
            continue
        problems += check_text(source, 1, len(source.lines))
        node, found = to_model(values, shelf.model, source)
        problems += found
        if node is not None:
            problems += _misnamed(node, path, shelf)
            yield node


def _files(root: Path, shelf: Shelf) -> list[Path]:
    place = root / shelf.place
    if shelf.single:
        return [place] if place.is_symlink() or place.is_file() else []
    return sorted(path for path in place.glob("*") if path.suffix in (".yml", ".yaml") and not path.name.startswith("."))


def _misnamed(node: Node, path: Path, shelf: Shelf) -> list[Diagnostic]:
    given = getattr(node, "id", None)
    if shelf.single or given is None or given == path.stem:
        return []
    return [
        Diagnostic(
            "CT215",
            _("Mã “{given}” khác tên tệp “{stem}”.").format(given=given, stem=path.stem),
            _("Đổi tên tệp thành {given}.yml, hoặc sửa mã cho trùng tên tệp. Trang đã công bố thì giữ nguyên mã.").format(given=given),
            node.where("id"),
        )
    ]


def _load_guides(root: Path, problems: list[Diagnostic]) -> tuple[tuple[Any, ...], tuple[Attachment, ...]]:
    guides, attachments = [], []
    taken: dict[str, str] = {}
    for path in sorted((root / GUIDES).rglob("*")):
        below = PurePosixPath(path.relative_to(root / GUIDES).as_posix())
        if path.is_dir() or any(part.startswith(".") for part in below.parts):
            continue
        file = f"{GUIDES}/{below}"
        if path.suffix == ".md":
            source, found = read_text(path, file)
            problems += found
            if source is None:
                continue
            problems += _same_address(guide_slug(below), file, taken)
            guide, found = load_guide(source, below)
            problems += found
            if guide is not None:
                guides.append(guide)
        elif path.suffix.lower() in ATTACHMENTS and not path.is_symlink():
            attachments.append(Attachment(file, attachment_target(below), path.read_bytes()))
        else:
            problems.append(Diagnostic("CT214", _("Tệp này không được đưa vào trang."), _("Trong guides/ chỉ dùng .md, ảnh (.png, .jpg, .gif, .webp) và tệp đính kèm (.pdf, .docx, .xlsx, .pptx)."), Span(file)))
    return tuple(guides), tuple(attachments)


def attachment_target(below: PurePosixPath) -> str:
    """Return the ASCII path in the site of a file below `guides/`."""
    folders = [slugify(part) or "muc" for part in below.parent.parts]
    return "/".join(["cam-nang", *folders, (slugify(below.stem) or "tep") + below.suffix.lower()])


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


def _unused(root: Path) -> Iterator[Diagnostic]:
    """Yield a warning for each file that no shelf will read: a misspelt folder loses content in silence."""
    known = {shelf.place for shelf in SHELVES}
    names = sorted(place.removeprefix("content/") for place in known if place.startswith("content/"))
    for path in sorted((root / "content").glob("*")):
        place = f"content/{path.name}"
        if place in known or path.name.startswith("."):
            continue
        hint = did_you_mean(path.name, names) or _("Trong content/ chỉ dùng: {names}.").format(names=", ".join(names))
        yield Diagnostic("CT214", _("Thư mục hoặc tệp này không được đưa vào trang."), hint, Span(place))
    for folder in [shelf.place for shelf in SHELVES if not shelf.single]:
        for path in sorted((root / folder).glob("*")):
            if path.suffix not in (".yml", ".yaml") and not path.name.startswith("."):
                yield Diagnostic("CT214", _("Tệp này không được đưa vào trang."), _("Ở đây chỉ dùng tệp .yml, không dùng thư mục con."), Span(f"{folder}/{path.name}"))
