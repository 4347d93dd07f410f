"""axe-core finds nothing on any kind of page, light and dark, before and after answering."""

from __future__ import annotations

from pathlib import Path

import pytest
from browsing import from_disk, new_visit, page_of_each_kind

pytestmark = pytest.mark.browser
AXE = Path(__file__).parents[2] / "node_modules/axe-core/axe.min.js"
RUN = """() => axe.run(document, { resultTypes: ['violations'] }).then(result => result.violations
  .map(found => found.id + ': ' + found.nodes.slice(0, 3).map(node => node.target.join(' ') + ' ' + (node.any[0]?.message || '')).join(' | ')))"""


@pytest.mark.parametrize(("scheme", "width"), [("light", 1366), ("dark", 360)])
def test_no_finding_on_any_kind_of_page(site: Path, browser, scheme: str, width: int) -> None:
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
        "manual",
        "diagnostics",
    }
    assert expected <= set(page_of_each_kind(site))
