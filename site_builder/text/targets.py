"""Where a link written in a guide leads: another guide, an attachment, or out."""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass
from urllib.parse import unquote

OUTSIDE = re.compile(r"(?:[a-z][a-z0-9+.\-]*:|//)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class LinkTarget:
    """A link inside the project: the file it names, from the root, and what follows the `#`."""

    file: str
    fragment: str


def inside(target: str, file: str) -> LinkTarget | None:
    """Return the file a relative link in `file` names, or nothing if it leads out or stays on the page."""
    if OUTSIDE.match(target) or target.startswith("#") or not target:
        return None
    path, _hash, fragment = target.partition("#")
    path = unquote(path.partition("?")[0])
    if path.startswith("/"):
        return LinkTarget(path, fragment)
    return LinkTarget(posixpath.normpath(posixpath.join(posixpath.dirname(file), path)), fragment)
