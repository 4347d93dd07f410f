"""A built site as it goes into a folder: only what pages use there, and a policy that holds them to it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from site_builder.emit.frame import valid_frame
from site_builder.emit.policy import OFFLINE, with_policy

SOURCE_MAP = re.compile(rb"(?m)^(?://|/\*)[#@] ?sourceMappingURL=\S*(?: ?\*/)?\s*")
UNUSED = re.compile(
    r"(?:.*\.map|404\.html|sitemap\.xml(?:\.gz)?|\.so-tay|search/search_index\.json|assets/(?:javascripts|stylesheets|images)/.*"
    r"|sw\.js|manifest\.webmanifest|assets/icons/.*)\Z"
)
"""What only servers and developers need, and the theme's own scripts and sheets, which no page of ours loads."""


def offline_files(built: Path) -> Iterator[tuple[str, bytes]]:
    """Yield each file that goes into the folder: its path below the pages, and its content."""
    for path in sorted(built.rglob("*")):
        place = path.relative_to(built).as_posix()
        if not path.is_file() or UNUSED.match(place):
            continue
        content = path.read_bytes()
        if path.suffix == ".html":
            content = with_policy(valid_frame(content.decode()), OFFLINE).encode()
        elif path.suffix in (".js", ".css"):
            content = SOURCE_MAP.sub(b"", content)
        yield place.lower(), content
