"""The names of files as messages show them, and files that no shelf will read."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from pathlib import Path

from site_builder.diagnostics.diagnostic import Diagnostic
from site_builder.diagnostics.language import _
from site_builder.diagnostics.suggest import did_you_mean
from site_builder.load.shelves import SHELVES
from site_builder.model.span import Span


def name_of(root: Path, path: Path) -> str:
    """Return the path from the root in composed letters; bytes that are no letters (old zip files) become `?`."""
    name = path.relative_to(root).as_posix().encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    return unicodedata.normalize("NFC", name.replace("\ufffd", "?"))


def unused(root: Path) -> Iterator[Diagnostic]:
    """Yield a warning for each file that no shelf will read: a misspelt folder loses content in silence."""
    known = {shelf.place for shelf in SHELVES}
    names = sorted(place.removeprefix("content/") for place in known if place.startswith("content/"))
    for path in sorted((root / "content").glob("*")):
        place = name_of(root, path)
        if place in known or path.name.startswith("."):
            continue
        hint = did_you_mean(path.name, names) or _("Trong content/ chỉ dùng: {names}.").format(names=", ".join(names))
        yield Diagnostic("CT214", _("Thư mục hoặc tệp này không được đưa vào trang."), hint, Span(place))
    for shelf in SHELVES:
        if not shelf.single and not (root / shelf.place).is_symlink():
            yield from _unused_in(root, shelf.place)


def _unused_in(root: Path, folder: str) -> Iterator[Diagnostic]:
    for path in sorted((root / folder).glob("*")):
        if path.suffix in (".yml", ".yaml") or path.name.startswith("."):
            continue
        if path.stem.endswith((".yml", ".yaml")):
            help = _("Đổi tên tệp, bỏ đuôi {ending}; Windows hay giấu đuôi này.").format(ending=path.suffix)
        else:
            help = _("Ở đây chỉ dùng tệp có đuôi .yml, không dùng thư mục con.")
        yield Diagnostic("CT214", _("Tệp này không được đưa vào trang."), help, Span(name_of(root, path)))
