"""axe-core finds nothing serious or critical on any kind of page, light and dark, before and after answering."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from browsing import from_disk, new_visit, pages_of

pytestmark = pytest.mark.browser
AXE = Path(__file__).parents[2] / "node_modules/axe-core/axe.min.js"
KIND = re.compile(r'<meta name="st-kind" content="([^"]+)">')
RUN = """() => axe.run(document, { resultTypes: ['violations'] }).then(result => result.violations
  .filter(found => ['serious', 'critical'].includes(found.impact))
  .map(found => found.id + ': ' + found.nodes.slice(0, 3).map(node => node.target.join(' ') + ' ' + (node.any[0]?.message || '')).join(' | ')))"""


def page_of_each_kind(site: Path) -> dict[str, str]:
    """Return for each kind the page with most on it."""
    found: dict[str, str] = {}
    for page in sorted(pages_of(site), key=lambda page: (site / page).stat().st_size):
        kind = KIND.search((site / page).read_text(encoding="utf-8"))
        assert kind, page
        found[kind.group(1)] = page
    return found


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1366])
def test_no_serious_finding_on_any_kind_of_page(site: Path, browser, scheme: str, width: int) -> None:
    visit = new_visit(browser, color_scheme=scheme, viewport={"width": width, "height": 768})
    findings = {}
    for kind, page in page_of_each_kind(site).items():
        visit.page.goto(from_disk(site / page))
        visit.page.evaluate("document.querySelectorAll('details').forEach(item => { item.open = true })")
        if kind == "quiz":
            visit.page.evaluate(
                "document.querySelectorAll('quiz-question form').forEach(form => { const first = form.querySelector('[type=radio], [type=checkbox]'); if (first) first.checked = true; form.requestSubmit() })"
            )
        visit.page.add_script_tag(path=str(AXE))
        found = visit.page.evaluate(RUN)
        if found:
            findings[page] = found
    visit.context.close()
    assert findings == {}


def test_every_kind_of_page_is_looked_at(site: Path) -> None:
    expected = {
        "home",
        "index",
        "document",
        "comparison",
        "guide",
        "quiz",
        "course",
        "form",
        "faq",
        "case",
        "glossary",
        "abbreviations",
    }
    assert expected <= set(page_of_each_kind(site))
