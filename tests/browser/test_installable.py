"""A served site works without a network after the first visit, and changes editions when the reader says so."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from browsing import Visit, from_disk, pages_of, served

pytestmark = pytest.mark.browser
READY = "navigator.serviceWorker.ready.then(found => Boolean(found.active))"
TAKEN_OVER = """new Promise(done => {
    navigator.serviceWorker.addEventListener("controllerchange", () => done(true))
    if (navigator.serviceWorker.controller) done(true)
})"""


def first_visit(visit: Visit, address: str) -> None:
    visit.page.goto(f"{address}/index.html")
    assert visit.page.evaluate(READY)
    assert visit.page.evaluate(TAKEN_OVER), "asked once: the page's policy refuses what is asked again and again"


def test_after_the_first_visit_every_page_opens_without_a_server(online: Path, visit: Visit) -> None:
    with served(online) as address:
        first_visit(visit, address)
        manifest = visit.context.new_cdp_session(visit.page).send("Page.getAppManifest")
        assert manifest["errors"] == [] and manifest["url"].endswith("/manifest.webmanifest")
    broken = []
    for page in pages_of(online):
        visit.page.goto(f"{address}/{page}")
        if not visit.page.locator("article h1").count():
            broken.append(page)
    assert broken == []
    told = visit.page.evaluate("JSON.parse(document.querySelector('script[type=\"application/ld+json\"]').text)")
    assert told["@context"] == "https://schema.org", "data, which the policy has nothing to say of"
    found = visit.page.evaluate("soTay.search('noi cu tru')")
    assert "cư trú" in found[0]["title"]
    visit.page.goto(f"{address}/")
    assert visit.page.locator("article h1").is_visible()
    assert visit.faults == []


def test_a_new_edition_waits_for_the_reader_and_fetches_only_what_changed(
    online: Path, visit: Visit, tmp_path: Path
) -> None:
    site = Path(shutil.copytree(online, tmp_path / "site"))
    with served(site) as address:
        first_visit(visit, address)
        kept = set(visit.page.evaluate(KEYS))
        new_edition(site, online)
        visit.page.reload()
        visit.page.locator(".st-notice", has_text="Sổ tay có bản mới.").wait_for()
        assert "Bản thử số hai" not in visit.page.content(), "the edition does not change under a reader"
        with visit.page.expect_navigation():
            visit.page.get_by_role("button", name="Dùng bản mới").click()
        visit.page.get_by_text("Bản thử số hai").wait_for()
        now = set(visit.page.evaluate(KEYS))
        assert {key.split("?")[0].removeprefix(f"{address}/") for key in now ^ kept} == {"index.html"}
    assert visit.faults == []


KEYS = "caches.keys().then(names => caches.open(names[0])).then(cache => cache.keys()).then(keys => keys.map(key => key.url))"


def new_edition(site: Path, old: Path) -> None:
    from site_builder.emit.installable import service_worker

    page = site / "index.html"
    page.write_text(
        page.read_text(encoding="utf-8").replace("</h1>", "</h1><p>Bản thử số hai</p>", 1), encoding="utf-8"
    )
    (site / "sw.js").write_text(service_worker(site), encoding="utf-8")
    assert (site / "sw.js").read_text() != (old / "sw.js").read_text()


def test_from_disk_nothing_is_registered_and_nothing_complained_of(online: Path, visit: Visit) -> None:
    visit.page.goto(from_disk(online / "index.html"))
    visit.page.wait_for_timeout(400)
    assert visit.page.locator("link[rel=manifest]").count() == 0
    assert visit.faults == []


def test_a_bundle_has_neither_manifest_nor_worker(unzipped: list[Path]) -> None:
    for top in unzipped:
        assert not list(top.rglob("sw.js")) and not list(top.rglob("*.webmanifest")) and not list(top.rglob("online*"))
