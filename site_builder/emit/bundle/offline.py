"""A built site as it goes into a folder: only what pages use there, and a policy that holds them to it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self' 'unsafe-inline'",
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data: blob:",
        "font-src 'self' data:",
        "connect-src 'none'",
        "worker-src 'none'",
        "base-uri 'none'",
        "form-action 'none'",
    )
)
"""With it a browser refuses every fetch, Worker and foreign file, whatever a script may try."""

POLICY_TAG = f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">'
CHARSET = re.compile(r'<meta charset="utf-8"\s*/?>', re.IGNORECASE)
SOURCE_MAP = re.compile(rb"(?m)^(?://|/\*)[#@] ?sourceMappingURL=\S*(?: ?\*/)?\s*")
UNUSED = re.compile(
    r"(?:.*\.map|404\.html|sitemap\.xml(?:\.gz)?|\.so-tay|search/search_index\.json|assets/javascripts/lunr/.*"
    r"|sw\.js|manifest\.webmanifest|assets/icons/.*)\Z"
)
"""What only servers, developers and other languages need."""


def offline_files(built: Path) -> Iterator[tuple[str, bytes]]:
    """Yield each file that goes into the folder: its path below the pages, and its content."""
    for path in sorted(built.rglob("*")):
        place = path.relative_to(built).as_posix()
        if not path.is_file() or UNUSED.match(place):
            continue
        content = path.read_bytes()
        if path.suffix == ".html":
            content = with_policy(content.decode()).encode()
        elif path.suffix in (".js", ".css"):
            content = SOURCE_MAP.sub(b"", content)
        yield place.lower(), content


def with_policy(html: str, tag: str = POLICY_TAG) -> str:
    """Return the page with the policy before anything it loads."""
    found = CHARSET.search(html)
    if found is None:
        raise ValueError("a page without its charset")
    return html[: found.end()] + tag + html[found.end() :]
