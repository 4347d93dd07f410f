"""A site whose every word is hostile, in a real browser: nothing runs, nothing is asked for, nothing is loaded from outside."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from itertools import count
from pathlib import Path

import pytest
import yaml
from browsing import from_disk, served
from playwright.sync_api import Browser, BrowserContext, Page

from site_builder.adapters.cli.build import render_site
from site_builder.emit.installable import make_installable
from site_builder.emit.policy import OFFLINE, TAG, with_policy, without_article
from site_builder.load.read import CONTROL
from site_builder.pipeline import link_library, whole_site
from tests.hostile import active_in, body_of, vectors, write_library

pytestmark = pytest.mark.browser
LIBRARIES = tuple(Path(__file__).parents[1] / "libraries" / name for name in ("one_of_each", "rest_of_each"))
READABLE = [vector for vector in vectors() if not CONTROL.search(vector)]
PAGES = ("index.html", "cam-nang/tat-ca.html", "cam-nang/noi-lien.html", "tu-kiem-tra/cac-loai.html", "thuat-ngu/index.html",
         "bieu-mau/phieu-muon.html", "bieu-mau/lap-ke-hoach-buoi-sinh-hoat.html", "van-ban/qd-01-2026.html")  # fmt: skip
TOUCH = """() => {
    for (const one of document.querySelectorAll("article a, article button, article summary, article input, article [tabindex]")) {
        for (const kind of ["mouseover", "pointerenter", "focus", "keydown"]) one.dispatchEvent(new Event(kind, {bubbles: true}));
        if (one.matches("a[href]") && /^\\s*(?:https?|file):/i.test(one.href)) continue;
        if (!one.matches("a[href^='mailto:'], a[href^='tel:']")) one.click();
    }
}"""


@dataclass
class Seen:
    """What a page did that it should not."""

    page: Page
    faults: list[str] = field(default_factory=list)

    def flagged(self) -> bool:
        """Say whether anything in the page ran what an author wrote."""
        return bool(self.page.evaluate("window.hacked === 1"))


@pytest.fixture
def watched(browser: Browser) -> Iterator[Seen]:
    """Return a page; a dialog, a window, a page left behind and a request from outside the site are kept as faults."""
    context: BrowserContext = browser.new_context()
    seen = Seen(context.new_page())

    def only_ours(route, request) -> None:
        if (
            request.url.startswith(("file://", "http://127.0.0.1"))
            and "evil" not in request.url
            and "/etc/" not in request.url
        ):
            route.continue_()
        else:
            seen.faults.append(f"request: {request.url}")
            route.abort()

    context.route("**/*", only_ours)
    seen.page.on("dialog", lambda dialog: (seen.faults.append(f"dialog: {dialog.message}"), dialog.dismiss()))
    context.on("page", lambda page: seen.faults.append(f"window: {page.url}"))
    yield seen
    context.close()


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the built site: every vector in a field, all of them in two guides."""
    root, out = tmp_path_factory.mktemp("hostile"), tmp_path_factory.mktemp("hostile-site")
    at = count()
    write_library(LIBRARIES, root, lambda: READABLE[next(at) % len(READABLE)])
    (root / "guides/tat-ca.md").write_text(f"---\ntitle: Tất cả\n---\n{body_of(READABLE)}", encoding="utf-8")
    (root / "guides/noi-lien.md").write_text(f"---\ntitle: Nối liền\n---\n{' '.join(READABLE)}", encoding="utf-8")
    settings = root / "content/library.yml"
    with_address = {**yaml.safe_load(settings.read_text(encoding="utf-8")), "site_url": "https://example.org/"}
    settings.write_text(yaml.safe_dump(with_address, allow_unicode=True), encoding="utf-8")
    site = whole_site(link_library(root, date(2026, 1, 15)))
    assert len(site.linked_data) > 5, "what machines read is made of the same words"
    render_site(site, out)
    make_installable(out, site)
    return out


@pytest.fixture(scope="module")
def bare(hostile: Path) -> Path:
    """Return the same site without its policies: what is neutralised must not need them."""
    for path in hostile.rglob("*.html"):
        path.write_text(TAG.sub("", path.read_text(encoding="utf-8")), encoding="utf-8")
    return hostile


def test_no_page_carries_anything_in_head_header_or_menu_either(hostile: Path) -> None:
    """The engine prints titles into places that no article reaches."""
    pages = sorted(hostile.rglob("*.html"))
    assert len(pages) > 30
    for path in pages:
        html = without_article(path.read_text(encoding="utf-8"))
        assert [fault for fault in active_in(html) if "hacked" in fault or "evil" in fault] == [], path


def test_nothing_runs_online_under_our_policy(hostile: Path, watched: Seen) -> None:
    with served(hostile) as address:
        assert_still(watched, [f"{address}/{page}" for page in PAGES])


def test_nothing_runs_from_disk_even_without_a_policy(bare: Path, watched: Seen) -> None:
    assert_still(watched, [from_disk(bare / page) for page in PAGES])


def assert_still(seen: Seen, addresses: list[str]) -> None:
    for address in addresses:
        seen.page.goto(address, wait_until="load")
        assert seen.page.locator("article h1").count() == 1, address
        seen.page.evaluate(TOUCH)
        assert not seen.flagged(), address
        assert seen.page.url.split("#")[0] == address, seen.page.url
    assert seen.faults == []


def raw_page(policy: bool) -> str:
    whole = "<hr>".join(vector for vector in READABLE if "plaintext" not in vector and "http-equiv" not in vector)
    html = f'<!doctype html><html><head><meta charset="utf-8"></head><body><article>{whole}</article></body></html>'
    return with_policy(html, OFFLINE) if policy else html


def test_the_same_words_run_where_nothing_is_done(tmp_path: Path, watched: Seen) -> None:
    """The two tests above would be worth nothing if this browser never ran such words."""
    (tmp_path / "raw.html").write_text(raw_page(policy=False), encoding="utf-8")
    watched.page.goto(from_disk(tmp_path / "raw.html"))
    assert watched.flagged()


def test_the_policy_alone_would_hold_them(tmp_path: Path, watched: Seen) -> None:
    """Were markup to slip through all that removes it, the page's policy would still run nothing of it, and load nothing online."""
    (tmp_path / "held.html").write_text(raw_page(policy=True), encoding="utf-8")
    watched.page.goto(from_disk(tmp_path / "held.html"))
    assert not watched.flagged()
    watched.faults.clear()  # from disk 'self' is any file, so //evil.example/x.js is asked for there
    with served(tmp_path) as address:
        watched.page.goto(f"{address}/held.html")
        assert not watched.flagged()
    assert watched.faults == []
