"""Links, ids and pictures of pages that now live in one file."""

from __future__ import annotations

import base64
import mimetypes
import posixpath
import re
from collections.abc import Mapping
from urllib.parse import unquote, urlsplit

from site_builder.emit.single.sections import Section
from site_builder.emit.single.tags import Attributes, rewrite_tags

BETWEEN = ":"
"""Between a page's key and an anchor on it; neither may contain it."""

REFERRING = (
    "for",
    "aria-labelledby",
    "aria-describedby",
    "aria-controls",
    "aria-owns",
    "aria-details",
    "list",
    "headers",
)
SCRIPT = re.compile(r"<script\b[^>]*\ssrc=[^>]*>.*?</script>", re.DOTALL)
"""Scripts the file holds once; data that stands in a page stays."""
HEADERLINK = re.compile(r'<a class="headerlink".*?</a>', re.DOTALL)
OWN_ELEMENT = re.compile(r"<([a-z]+-[a-z-]+)\b[^>]*>.*?</\1>", re.DOTALL)
"""A custom element keeps the ids inside it: its script and the reader's stored answers go by them."""


def anchor(key: str, name: str) -> str:
    """Return the id, in the file, of an anchor on a page."""
    return f"{key}{BETWEEN}{name}" if name else key


def rewire(section: Section, keys: Mapping[str, str], files: Mapping[str, bytes]) -> str:
    """Return the page's HTML with every link leading within the file and every picture inside it."""
    html = HEADERLINK.sub("", SCRIPT.sub("", section.html))
    pieces, end = [], 0
    for own in OWN_ELEMENT.finditer(html):
        pieces += [_rewired(html[end : own.start()], section, keys, files, True)]
        pieces += [_landing(own.group(), section.key), _rewired(own.group(), section, keys, files, False)]
        end = own.end()
    return "".join([*pieces, _rewired(html[end:], section, keys, files, True)])


def _landing(element: str, key: str) -> str:
    """Return an empty anchor before a custom element, so that links find it under its page's name."""
    found = re.match(r'<[^>]*?\sid="([^"]+)"', element)
    return f'<span id="{anchor(key, found.group(1))}"></span>' if found else ""


def _rewired(html: str, section: Section, keys: Mapping[str, str], files: Mapping[str, bytes], rename: bool) -> str:
    def change(name: str, attributes: Attributes) -> None:
        if rename:
            _rename(attributes, section.key)
        for key in ("href", "data-href"):
            value = attributes.get(key)
            if value:
                attributes[key] = _link(value, section, keys, files)
        if attributes.get("src"):
            attributes["src"] = _data(_place(section.path, attributes["src"] or ""), files) or attributes["src"]

    return rewrite_tags(html, change)


def _rename(attributes: Attributes, key: str) -> None:
    if attributes.get("id"):
        attributes["id"] = anchor(key, attributes["id"] or "")
    for name in REFERRING:
        value = attributes.get(name)
        if value:
            attributes[name] = " ".join(anchor(key, one) for one in value.split())


def _link(url: str, section: Section, keys: Mapping[str, str], files: Mapping[str, bytes]) -> str:
    parts = urlsplit(url)
    if parts.scheme or parts.netloc:
        return url
    if not parts.path:
        return "#" + anchor(section.key, unquote(parts.fragment))
    place = _place(section.path, parts.path)
    page = place.removesuffix(".html")
    if page in keys:
        return "#" + anchor(keys[page], unquote(parts.fragment))
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
