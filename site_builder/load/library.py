"""A project's folders to one library, with every problem of every file."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any, cast

from site_builder.diagnostics.diagnostic import Diagnostic
from site_builder.diagnostics.language import _
from site_builder.load.claims import claims_of
from site_builder.load.folders import name_of, unused
from site_builder.load.guide_folder import load_guides
from site_builder.load.invisible import check_text
from site_builder.load.known import Known, NoneKnown
from site_builder.load.read import read_text, symlink
from site_builder.load.shape import to_model
from site_builder.load.shelves import SHELVES, Shelf
from site_builder.load.yaml_text import parse_yaml
from site_builder.model.library import Library
from site_builder.model.node import Node
from site_builder.model.settings import Settings
from site_builder.text.slug import slugify


def load(root: Path, known: Known | None = None) -> tuple[Library, list[Diagnostic]]:
    """Return all that could be read below `root`, and all that could not, with reasons; of `known` files what they gave before."""
    known = known or NoneKnown()
    known.begin()
    problems: list[Diagnostic] = []
    unread: set[str] = set()
    found = {shelf.name: tuple(_load_shelf(root, shelf, problems, unread, known)) for shelf in SHELVES}
    guides, attachments = load_guides(root, problems, unread, known)
    problems += unused(root)
    known.end()
    content = cast("dict[str, Any]", found)
    settings, glossary = content.pop("settings"), content.pop("glossary")
    content["sources"] = tuple(source for file in content["sources"] for source in file.sources)
    if glossary:
        content["glossary"] = glossary[0]
    for name in ("paper", "planner"):
        content[name] = next(iter(content[name]), None)
    library = Library(
        settings=settings[0] if settings else _default_settings(root),
        guides=guides,
        attachments=attachments,
        unread=frozenset(unread),
        **content,
    )
    return library, problems


def _default_settings(root: Path) -> Settings:
    name = name_of(root.resolve().parent, root.resolve()) or "so-tay"
    return Settings(id=slugify(name) or "so-tay", title=name[:1].upper() + name[1:])


def _load_shelf(root: Path, shelf: Shelf, problems: list[Diagnostic], unread: set[str], known: Known) -> Iterator[Node]:
    """Yield what could be read of the shelf; tell the rest in `problems`, and what it may hold in `unread`."""
    place = root / shelf.place
    if not shelf.single and place.is_symlink():
        problems.append(symlink(shelf.place))
        return
    for path in _files(place, shelf):
        file = name_of(root, path)
        node, found = known.recall(path, file, partial(_load_file, path, file, shelf))
        problems += found
        if node is None:
            unread.update(claims_of(path, file))
        else:
            yield node


def _load_file(path: Path, file: str, shelf: Shelf) -> tuple[Node | None, list[Diagnostic]]:
    source, problems = read_text(path, file)
    if source is None:
        return None, problems
    values, source, found = parse_yaml(source)
    problems += found
    if values is None and found:
        return None, problems
    told = {problem.span for problem in problems}
    problems += (problem for problem in check_text(source, 1, len(source.lines)) if problem.span not in told)
    node, found = to_model(values, shelf.model, source)
    problems += found
    if node is None or shelf.single or getattr(node, "id", path.stem) == path.stem:
        return node, problems
    taken = any(path.with_name(getattr(node, "id", "") + ending).exists() for ending in (".yml", ".yaml"))
    return None if taken else node, [*problems, _misnamed(node, name_of(path.parent, path), taken)]


def _files(place: Path, shelf: Shelf) -> list[Path]:
    if shelf.single:
        return [place] if place.is_symlink() or place.exists() else []
    return sorted(
        path for path in place.glob("*") if path.suffix in (".yml", ".yaml") and not path.name.startswith(".")
    )


def _misnamed(node: Node, name: str, taken: bool) -> Diagnostic:
    """Return the message for an id that is not the file's name; a copied file bears the name of the other."""
    given, stem = getattr(node, "id", ""), name.rpartition(".")[0]
    if taken:
        help = _(
            "Tệp của mã “{given}” đã có. Nếu chép tệp ấy để làm phần mới, đổi mã ở đây và mọi mã câu hỏi bên trong."
        ).format(given=given)
    else:
        help = _(
            "Đổi tên tệp thành {given}.yml, hoặc sửa mã cho trùng tên tệp. Trang đã công bố thì giữ nguyên mã."
        ).format(given=given)
    return Diagnostic(
        "CT215", _("Mã “{given}” khác tên tệp “{stem}”.").format(given=given, stem=stem), help, node.where("id")
    )
