"""A real Chromium, a site over http and from disk, and an ear for whatever goes wrong in a page."""

from __future__ import annotations

import re
import shutil
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Request, sync_playwright

KIND = re.compile(r'<meta name="st-kind" content="([^"]+)">')
ELSEWHERE = re.compile(r"^(?!file://|http://127\.0\.0\.1|data:|blob:)")
"""What would leave the folder or this machine. The pattern is matched by the driver, so that local files are not slowed."""
NAMES = ("chromium", "chromium-browser", "google-chrome")
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Return Chromium; a missing one fails with the line that mends it."""
    path = next((found for name in NAMES if (found := shutil.which(name))), None)
    with sync_playwright() as playwright:
        own = Path(playwright.chromium.executable_path)
        if path is None and not own.exists():
            pytest.fail("No Chromium found. Mend it with: scripts/install-chromium", pytrace=False)
        launched = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        yield launched
        launched.close()


@pytest.fixture(scope="session")
def server(site: Path) -> Iterator[str]:
    """Return the address of our site over http."""
    with served(site) as address:
        yield address


class served:  # noqa: N801 - reads as a word: `with served(site) as address`
    """Serves a folder on a free local port while the block runs; files with some endings so many seconds late."""

    def __init__(self, folder: Path, late: Mapping[str, float] | None = None) -> None:
        handler = partial(_Quiet, late or {}, directory=str(folder))
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), handler)

    def __enter__(self) -> str:
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        return f"http://127.0.0.1:{self._server.server_address[1]}"

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()


class _Quiet(SimpleHTTPRequestHandler):
    def __init__(self, late: Mapping[str, float], *rest: object, **more: object) -> None:
        self._late = late
        super().__init__(*rest, **more)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        time.sleep(self._late.get(Path(self.path).suffix, 0))
        with suppress(BrokenPipeError, ConnectionResetError):  # the reader moved on
            super().do_GET()

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@dataclass
class Visit:
    """A page in a fresh context, with everything that went wrong in it."""

    page: Page
    context: BrowserContext
    faults: list[str] = field(default_factory=list)


@pytest.fixture
def visit(browser: Browser) -> Iterator[Visit]:
    """Return a page that may reach this machine's files and local server, and nothing else."""
    made = new_visit(browser)
    yield made
    made.context.close()


def new_visit(browser: Browser, **options: object) -> Visit:
    """Return a fresh page; console errors, page errors and refused requests end in `faults`."""
    context = browser.new_context(**{"viewport": {"width": 1366, "height": 768}, **options})
    made = Visit(context.new_page(), context)

    def refuse(route, request) -> None:
        made.faults.append(f"request leaves the folder: {request.url}")
        route.abort()

    context.route(ELSEWHERE, refuse)
    made.page.on("console", lambda message: made.faults.append(message.text) if message.type == "error" else None)
    made.page.on("pageerror", lambda error: made.faults.append(str(error)))
    made.page.on("requestfailed", lambda request: note_failure(made, request))
    return made


def note_failure(visit: Visit, request: Request) -> None:
    """Note a request that failed; one that was broken off because the reader moved on is no fault."""
    if request.failure != "net::ERR_ABORTED":
        visit.faults.append(f"failed: {request.url}")


def from_disk(path: Path) -> str:
    """Return the file:// address of a path."""
    return "file://" + quote(str(path))


def pages_of(site: Path) -> list[str]:
    """Return every page of a site, by its path."""
    return sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html") if path.name != "404.html")


def page_of_each_kind(site: Path) -> dict[str, str]:
    """Return for each kind the page with most on it."""
    found: dict[str, str] = {}
    for page in sorted(pages_of(site), key=lambda page: (site / page).stat().st_size):
        kind = KIND.search((site / page).read_text(encoding="utf-8"))
        assert kind, page
        found[kind.group(1)] = page
    return found
