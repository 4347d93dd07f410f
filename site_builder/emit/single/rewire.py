"""Links, ids and pictures of pages that now live in one file."""

from __future__ import annotations

import base64
import mimetypes
import posixpath
import re
from collections.abc import Collection, Mapping
from urllib.parse import unquote, urlsplit

from site_builder.emit.single.sections import Section
from site_builder.emit.single.tags import Attributes, rewrite_tags

BETWEEN = ":"
"""Between a page's path and an anchor on it; neither may contain it."""

REFERRING = ("for", "aria-labelledby", "aria-describedby", "aria-controls", "aria-owns", "aria-details", "list", "headers")
SCRIPT = re.compile(r"<script\b.*?</script>", re.DOTALL)
HEADERLINK = re.compile(r'<a class="headerlink".*?</a>', re.DOTALL)
OWN_ELEMENT = re.compile(r"<([a-z]+-[a-z-]+)\b[^>]*>.*?</\1>", re.DOTALL)
"""A custom element keeps the ids inside it: its script and the reader's stored answers go by them."""


def anchor(path: str, name: str) -> str:
    """Return the id, in the file, of an anchor on a page."""
    return f"{path}{BETWEEN}{name}" if name else path


def rewire(section: Section, paths: Collection[str], files: Mapping[str, bytes]) -> str:
    """Return the page's HTML with every link leading within the file and every picture inside it."""
    html = HEADERLINK.sub("", SCRIPT.sub("", section.html))
    pieces, end = [], 0
    for own in OWN_ELEMENT.finditer(html):
        pieces += [_rewired(html[end : own.start()], section, paths, files, True)]
        pieces += [_landing(own.group(), section.path), _rewired(own.group(), section, paths, files, False)]
        end = own.end()
    return "".join([*pieces, _rewired(html[end:], section, paths, files, True)])


def _landing(element: str, path: str) -> str:
    """Return an empty anchor before a custom element, so that links find it under its page's name."""
    found = re.match(r'<[^>]*?\sid="([^"]+)"', element)
    return f'<span id="{anchor(path, found.group(1))}"></span>' if found else ""


def _rewired(html: str, section: Section, paths: Collection[str], files: Mapping[str, bytes], rename: bool) -> str:
    def change(name: str, attributes: Attributes) -> None:
        if rename:
            _rename(attributes, section.path)
        for key in ("href", "data-href"):
            value = attributes.get(key)
            if value:
                attributes[key] = _link(value, section.path, paths, files)
        if attributes.get("src"):
            attributes["src"] = _data(_place(section.path, attributes["src"] or ""), files) or attributes["src"]

    return rewrite_tags(html, change)


def _rename(attributes: Attributes, path: str) -> None:
    if attributes.get("id"):
        attributes["id"] = anchor(path, attributes["id"] or "")
    for key in REFERRING:
        value = attributes.get(key)
        if value:
            attributes[key] = " ".join(anchor(path, one) for one in value.split())


def _link(url: str, path: str, paths: Collection[str], files: Mapping[str, bytes]) -> str:
    parts = urlsplit(url)
    if parts.scheme or parts.netloc:
        return url
    if not parts.path:
        return "#" + anchor(path, unquote(parts.fragment))
    place = _place(path, parts.path)
    page = place.removesuffix(".html")
    if page in paths:
        return "#" + anchor(page, unquote(parts.fragment))
    return _data(place, files) or url


def _place(path: str, url: str) -> str:
    return posixpath.normpath(posixpath.join(posixpath.dirname(path), unquote(urlsplit(url).path)))


def _data(place: str, files: Mapping[str, bytes]) -> str | None:
    if place not in files:
        return None
    return data_url(mimetypes.guess_type(place)[0] or "application/octet-stream", files[place])


def data_url(kind: str, content: bytes) -> str:
    """Return the content as an address that needs no file."""
    return f"data:{kind};base64,{base64.b64encode(content).decode()}"
