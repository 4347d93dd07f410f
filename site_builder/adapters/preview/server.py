"""The server of the preview: MkDocs' own, which reloads browsers, with errors shown as pages and a way to each source."""

from __future__ import annotations

import html
import threading
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import quote

from mkdocs.livereload import LiveReloadServer

from site_builder.adapters.preview.editor import EDITOR, editor_file
from site_builder.adapters.preview.pages import BEFORE, edit_bar
from site_builder.adapters.preview.places import Places

PREVIOUS = "/ban-truoc/"
"""Below this address the last good site stays reachable while the content has errors."""
HTML = [("Content-Type", "text/html; charset=utf-8"), ("Cache-Control", "no-store")]


@dataclass(slots=True)
class Shown:
    """What the browser is to see: the site, or the page of errors. Written by the builder only."""

    root: Path = field(default_factory=Path)
    """The project."""
    trouble: str = ""
    """The page of errors as HTML; empty while all is well."""
    places: Places = field(default_factory=Places)
    bars: dict[str, str] = field(default_factory=dict)
    """The bar of each page. Words are chosen by the builder, since the threads of a server know no language."""
    banner: str = ""
    why: Mapping[str, str] = field(default_factory=dict)
    """The page of each code by its address, for as long as no site with a manual has been built."""


class PreviewServer(LiveReloadServer):
    """Serves the site in `root` as `shown` says."""

    def __init__(self, builder: Callable[[], None], port: int, root: Path, shown: Shown) -> None:
        super().__init__(builder, host="127.0.0.1", port=port, root=str(root), polling_interval=0.2)
        self.shown = shown
        self._asked = threading.local()

    def _serve_request(self, environ: dict[str, Any], start_response: Any) -> Iterable[bytes] | None:
        path = environ["PATH_INFO"].encode("latin-1").decode("utf-8", "ignore")
        if path.startswith(EDITOR):
            return _answer(editor_file(path, self.shown.root), start_response)
        if path in self.shown.why:
            return _answer((self.shown.why[path].encode(), "text/html; charset=utf-8"), start_response)
        self._asked.page, self._asked.before = _page(path.removeprefix(PREVIOUS)), path.startswith(PREVIOUS)
        if self._asked.before:
            environ = {**environ, "PATH_INFO": "/" + environ["PATH_INFO"].removeprefix(PREVIOUS)}
        elif not path.startswith("/livereload/") and (path.endswith(("/", ".html"))):
            with self._epoch_cond:
                self._epoch_cond.wait_for(lambda: self._visible_epoch == self._wanted_epoch)
                epoch = self._visible_epoch
            if self.shown.trouble:
                before = html.escape(quote(PREVIOUS + path.lstrip("/")))
                content = super()._inject_js_into_html(self.shown.trouble.replace(BEFORE, before).encode(), epoch)  # type: ignore[no-untyped-call]
                start_response("200 OK", [*HTML, ("Content-Length", str(len(content)))])
                return [content]
        return super()._serve_request(environ, start_response)

    def _inject_js_into_html(self, content: bytes, epoch: int) -> bytes:
        """Return the page with the bar, and with a word above it if it is not the newest."""
        body: bytes = super()._inject_js_into_html(content, epoch)  # type: ignore[no-untyped-call]
        bar = self.shown.bars.get(self._asked.page, "")
        if self._asked.before and self.shown.trouble:
            bar = self.shown.banner.replace(BEFORE, "/" + html.escape(quote(self._asked.page)) + ".html") + bar
        start = body.find(b">", body.find(b"<body")) + 1
        return body[:start] + bar.encode() + body[start:] if start else body


def _answer(found: tuple[bytes, str] | None, start_response: Any) -> Iterable[bytes]:
    """Answer with a page that no edit changes, or say that there is none."""
    content, kind = found or (b"404", "text/plain")
    start_response(
        "200 OK" if found else "404 Not Found", [("Content-Type", kind), ("Content-Length", str(len(content)))]
    )
    return [content]


def bars_of(places: Places) -> dict[str, str]:
    """Return the bar of each page, in the language in use."""
    return {page: edit_bar(places, page) for page in places.of_page}


def _page(path: str) -> str:
    """Return the page an address stands for, as the site calls it."""
    path = path.lstrip("/")
    return f"{path}index" if path.endswith("/") or not path else path.removesuffix(".html")
