"""One first visit to a page in Chromium, on a slow network with a slow processor: what came, when it was seen, what moved."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import brotli
from playwright.sync_api import Browser, sync_playwright

SLOW_3G = {"offline": False, "latency": 400, "downloadThroughput": 400_000 / 8, "uploadThroughput": 400_000 / 8}
SLOWER_CPU = 6
PHONE = {"viewport": {"width": 412, "height": 823}, "device_scale_factor": 2, "has_touch": True, "is_mobile": True}
SETTLED = 4_000
"""Ms of quiet after the load event in which fonts arrive and late scripts run."""
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
WATCH = """() => {
  const seen = window.soTayWatch = { lcp: 0, what: '', cls: 0, long: [], moved: [] }
  const watch = (type, note) => new PerformanceObserver(list => list.getEntries().forEach(note)).observe({ type, buffered: true })
  watch('largest-contentful-paint', entry => { seen.lcp = entry.startTime; seen.what = entry.element?.tagName ?? '' })
  watch('layout-shift', entry => {
    if (entry.hadRecentInput) return
    seen.cls += entry.value
    seen.moved.push(...entry.sources.map(source => (source.node?.parentElement ?? source.node)?.className ?? ''))
  })
  watch('longtask', entry => seen.long.push([entry.startTime, entry.duration]))
}"""
TOLD = """() => {
  const fcp = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0
  const blocked = soTayWatch.long.filter(([start]) => start >= fcp).reduce((sum, [, length]) => sum + Math.max(0, length - 50), 0)
  return { fcp, lcp: soTayWatch.lcp, what: soTayWatch.what, cls: soTayWatch.cls, moved: soTayWatch.moved, blocked }
}"""


@dataclass(frozen=True, slots=True)
class Seen:
    """What a reader waited for; times in ms."""

    fcp: float
    lcp: float
    cls: float
    blocked: float
    what: str
    moved: tuple[str, ...]


@contextmanager
def chromium(path: str = "/usr/bin/chromium") -> Iterator[Browser]:
    """Give a Chromium: the machine's, or Playwright's own."""
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=path if Path(path).exists() else None, args=ARGUMENTS)
        yield launched
        launched.close()


def look(browser: Browser, url: str, *, slow: bool = True, screen: dict[str, Any] = PHONE) -> Seen:
    """Return what a first visit shows."""
    context = browser.new_context(**screen)
    page = context.new_page()
    page.add_init_script(f"({WATCH})()")
    cdp = context.new_cdp_session(page)
    if slow:
        cdp.send("Network.enable")
        cdp.send("Network.emulateNetworkConditions", SLOW_3G)
        cdp.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER_CPU})
    page.goto(url, wait_until="load", timeout=120_000)
    page.wait_for_timeout(SETTLED if slow else 800)
    page.evaluate("document.fonts.ready.then(() => true)")
    told = page.evaluate(TOLD)
    context.close()
    return Seen(told["fcp"], told["lcp"], told["cls"], told["blocked"], told["what"], tuple(told["moved"]))


def weigh(browser: Browser, address: str, page: str, folder: Path) -> dict[str, int]:
    """Return every file a first visit asks for, with its bytes after brotli at its best; fonts are pressed already."""
    context = browser.new_context(**PHONE)
    asked: list[str] = []
    context.on("request", lambda request: asked.append(urlsplit(request.url).path.lstrip("/")))
    tab = context.new_page()
    tab.goto(f"{address}/{page}", wait_until="networkidle")
    tab.wait_for_timeout(1_000)
    manifest = tab.evaluate("document.querySelector('link[rel=manifest]')?.href ?? ''")
    context.close()
    if manifest:
        asked.append(urlsplit(manifest).path.lstrip("/"))
    return {place: weight(folder / place) for place in dict.fromkeys(asked) if (folder / place).is_file()}


def weight(path: Path) -> int:
    """Return the bytes of a file on its way: a font as it is, all else after brotli."""
    content = path.read_bytes()
    return len(content) if path.suffix == ".woff2" else len(brotli.compress(content, quality=11))


def light_and_fonts(weights: dict[str, int]) -> tuple[int, int]:
    """Return the bytes of everything but fonts, and of fonts."""
    fonts = sum(size for place, size in weights.items() if place.endswith(".woff2"))
    return sum(weights.values()) - fonts, fonts
