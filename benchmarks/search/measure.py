"""Cold and later queries of one page in a throttled Chromium, from disk, each cold one in a fresh browser context."""

from __future__ import annotations

import statistics
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from playwright.sync_api import Browser, CDPSession, Page

THROTTLE = 6
LONG_TASKS = """() => { window.blocked = 0; new PerformanceObserver(list => {
  for (const task of list.getEntries()) window.blocked += Math.max(0, task.duration - 50) }).observe({ entryTypes: ['longtask'] }) }"""
LATER = """async queries => { const times = []; for (const query of queries) { const began = performance.now();
  await window.laterSearch(query); times.push(performance.now() - began); await new Promise(done => setTimeout(done)) } return times }"""


@dataclass(frozen=True)
class Figures:
    """What a reader on a slow phone would feel."""

    cold_ms: float
    blocked_ms: float
    later_p50_ms: float
    later_p95_ms: float
    heap_mb: float


def measure_page(browser: Browser, page_file: Path, queries: list[str], cold: int = 7, address: str = "") -> Figures:
    """Return the medians over `cold` first queries, and the spread over all later ones."""
    url = address or "file://" + quote(str(page_file))
    colds, blocks = [], []
    for query in queries[:: max(1, len(queries) // cold)][:cold]:
        page, session = _throttled(browser, url)
        colds.append(page.evaluate("query => window.coldSearch(query)", query))
        page.wait_for_timeout(200)
        blocks.append(page.evaluate("window.blocked"))
        page.context.close()
    page, session = _throttled(browser, url)
    before = _heap(session)
    page.evaluate("query => window.coldSearch(query)", queries[0])
    later = page.evaluate(LATER, queries)
    heap = _heap(session) - before
    page.context.close()
    return Figures(
        statistics.median(colds), statistics.median(blocks), statistics.median(later), percentile(later, 0.95), heap
    )


def percentile(values: list[float], share: float) -> float:
    """Return the value that `share` of the values do not exceed."""
    return sorted(values)[min(len(values) - 1, int(len(values) * share))]


def _throttled(browser: Browser, url: str) -> tuple[Page, CDPSession]:
    context = browser.new_context(viewport={"width": 360, "height": 740})
    page = context.new_page()
    page.goto(url)
    session = context.new_cdp_session(page)
    session.send("Emulation.setCPUThrottlingRate", {"rate": THROTTLE})
    page.evaluate(LONG_TASKS)
    return page, session


def _heap(session: CDPSession) -> float:
    session.send("HeapProfiler.collectGarbage")
    return float(session.send("Runtime.getHeapUsage")["usedSize"]) / 1e6
