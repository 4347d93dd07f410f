"""The web editor inside the preview, at /admin/: for files on this machine only."""

from __future__ import annotations

import mimetypes
from functools import cache
from pathlib import Path

from site_builder.author.web.folder import editor_folder, on_this_machine

EDITOR = "/admin/"
TYPES = {".js": "text/javascript", ".json": "application/json", ".woff2": "font/woff2", ".svg": "image/svg+xml"}


def editor_file(path: str, root: Path) -> tuple[bytes, str] | None:
    """Return the file asked for and its type, nothing where there is none; `root` is the project."""
    name = path.removeprefix(EDITOR) or "index.html"
    content = _files(root).get(name)
    if content is None:
        return None
    ending = name[name.rfind(".") :]
    kind = TYPES.get(ending) or mimetypes.guess_type(name)[0] or "text/plain"
    return content, kind if ending == ".woff2" else f"{kind}; charset=utf-8"


@cache
def _files(root: Path) -> dict[str, bytes]:
    return dict(editor_folder(on_this_machine(root)))
