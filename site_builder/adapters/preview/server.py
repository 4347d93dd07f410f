"""The server of the preview: MkDocs' own, which reloads browsers, with errors shown as pages and a way to each source."""

from __future__ import annotations

import html
import re
import threading
import time
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import quote

from mkdocs.livereload import LiveReloadServer
from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer

from site_builder.adapters.preview.editor import EDITOR, editor_file
from site_builder.adapters.preview.pages import BEFORE, edit_bar
from site_builder.adapters.preview.places import Places
from site_builder.adapters.preview.workshop import is_search

PREVIOUS = "/ban-truoc/"
"""Below this address the last good site stays reachable while the content has errors."""
POLL = re.compile(r"/livereload/([0-9]+)/[0-9]+")
CHANGES = ("modified", "created", "deleted", "moved")
PAUSE = 0.03
"""Seconds without a further change after which an edit counts as saved; editors write a file in several steps."""
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
    ahead: dict[str, tuple[bytes, str]] = field(default_factory=dict)
    """Pages that may be seen while the rest is still being made, each with its bar."""
    search_file: Callable[[str], bytes | None] = lambda place: None
    announce: Callable[[], None] = lambda: None
    changed_again: Callable[[], bool] = lambda: False

    def show_ahead(self, pages: dict[str, tuple[bytes, str]]) -> None:
        """Show these pages before the rest."""
        self.ahead = pages
        if pages:
            self.announce()

    def tell(self, trouble: str) -> None:
        """Show a page of errors in place of the site, also to those who were shown a page ahead."""
        self.trouble = trouble
        if self.ahead:
            self.ahead = {}
            self.announce()


class PreviewServer(LiveReloadServer):
    """Serves the site in `root` as `shown` says."""

    def __init__(self, builder: Callable[[], None], port: int, root: Path, shown: Shown) -> None:
        super().__init__(builder, host="127.0.0.1", port=port, root=str(root), polling_interval=0.2)
        self.shown = shown
        self.build_delay = PAUSE
        self._asked = threading.local()
        self._announced = 0
        with suppress(OSError):  # where the system cannot tell of changes, they are looked for five times a second
            self.observer: Any = Observer()

    def watch(self, path: str, func: None = None, *, recursive: bool = True) -> None:
        """Watch a folder for changes; that a file was read is none, though some systems tell that, too."""
        handler = FileSystemEventHandler()
        handler.on_any_event = self._on_event  # type: ignore[method-assign]
        self._watched_paths[path] = 1
        self._watch_refs[path] = self.observer.schedule(handler, path, recursive=recursive)

    def _on_event(self, event: FileSystemEvent) -> None:
        if not event.is_directory and event.event_type in CHANGES:
            with self._rebuild_cond:
                self._want_rebuild = True
                self._rebuild_cond.notify_all()

    def changed_again(self) -> bool:
        """Say whether files changed since the site began to be made; asked once for each change."""
        with self._rebuild_cond:
            again, self._want_rebuild = self._want_rebuild, False
        return again

    def announce(self) -> None:
        """Let browsers ask again, though the site is not whole yet."""
        with self._epoch_cond:
            self._announced = self._wanted_epoch = max(round(time.monotonic() * 1000), self._wanted_epoch + 1)
            self._epoch_cond.notify_all()

    def _serve_request(self, environ: dict[str, Any], start_response: Any) -> Iterable[bytes] | None:
        path = environ["PATH_INFO"].encode("latin-1").decode("utf-8", "ignore")
        self._asked.bar = ""
        if path.startswith(EDITOR):
            return _answer(editor_file(path, self.shown.root), start_response)
        if path in self.shown.why:
            return _answer((self.shown.why[path].encode(), "text/html; charset=utf-8"), start_response)
        self._asked.page, self._asked.before = _page(path.removeprefix(PREVIOUS)), path.startswith(PREVIOUS)
        if self._asked.before:
            environ = {**environ, "PATH_INFO": "/" + environ["PATH_INFO"].removeprefix(PREVIOUS)}
        elif path.startswith("/livereload/"):
            return self._polled(path, start_response)
        elif is_search(path.lstrip("/")):
            return self._searched(path.lstrip("/"), start_response)
        elif path.endswith(("/", ".html")):
            epoch = self._wait(self._asked.page)
            ahead = self.shown.ahead.get(self._asked.page)
            if ahead is not None:
                content, self._asked.bar = ahead
                return _shown(self._inject_js_into_html(content, epoch), start_response)
            if self.shown.trouble:
                before = html.escape(quote(PREVIOUS + path.lstrip("/")))
                page = self.shown.trouble.replace(BEFORE, before).encode()
                return _shown(super()._inject_js_into_html(page, epoch), start_response)  # type: ignore[no-untyped-call]
        return super()._serve_request(environ, start_response)

    def _polled(self, path: str, start_response: Any) -> Iterable[bytes] | None:
        """Answer a browser that waits for something newer than it shows, as the server it comes from does."""
        found = POLL.fullmatch(path)
        if found is None:
            return None
        start_response("200 OK", [("Content-Type", "text/plain")])
        with self._epoch_cond:
            self._epoch_cond.wait_for(lambda: self._newest() > int(found[1]), timeout=self.poll_response_timeout)
            return [b"%d" % self._newest()]

    def _newest(self) -> int:
        return max(self._visible_epoch, self._announced)

    def _searched(self, place: str, start_response: Any) -> Iterable[bytes] | None:
        """Answer with a file of the search index, of the newest site."""
        self._wait()
        content = self.shown.search_file(place)
        if content is None:
            return None
        start_response("200 OK", [("Content-Type", "application/javascript"), ("Content-Length", str(len(content)))])
        return [content]

    def _wait(self, page: str = "") -> int:
        """Return the number of the newest site, when it is whole or this page of it is there, and nothing changed since."""
        with self._epoch_cond:
            self._epoch_cond.wait_for(
                lambda: (
                    (self._visible_epoch == self._wanted_epoch or page in self.shown.ahead) and not self._want_rebuild
                )
            )
            return self._wanted_epoch

    def _inject_js_into_html(self, content: bytes, epoch: int) -> bytes:
        """Return the page with the bar, and with a word above it if it is not the newest."""
        body: bytes = super()._inject_js_into_html(content, epoch)  # type: ignore[no-untyped-call]
        bar = self._asked.bar or self.shown.bars.get(self._asked.page, "")
        if self._asked.before and self.shown.trouble:
            bar += self.shown.banner.replace(BEFORE, "/" + html.escape(quote(self._asked.page)) + ".html")
        start = body.find(b">", body.find(b"<body")) + 1
        return body[:start] + bar.encode() + body[start:] if start else body


def _shown(content: bytes, start_response: Any) -> Iterable[bytes]:
    start_response("200 OK", [*HTML, ("Content-Length", str(len(content)))])
    return [content]


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
