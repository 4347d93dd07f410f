"""Packages run as learners run them: in a learning system, or without one, from a folder."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest
from banks import ROOT
from browsing import Visit, from_disk, served
from lrs import Store, recorded
from packages import QUIZ
from playwright.sync_api import Frame, Page

pytestmark = pytest.mark.browser
PAGE = f"trang/tu-kiem-tra/{QUIZ}.html"
SYSTEM = """<!doctype html><meta charset="utf-8"><title>LMS</title><script src="{name}.min.js"></script>
<script>const kept = sessionStorage.getItem("cmi")
window.{api} = new {kind}({{ autocommit: false, logLevel: 4 }})
{mark}
if (kept) window.{api}.loadFromJSON(JSON.parse(kept))
</script><iframe id="sco" name="sco" src="{name}/{page}" style="width:100%;height:700px"></iframe>"""
NAMES = (
    "score.scaled",
    "score.raw",
    "success_status",
    "completion_status",
    "interactions._count",
    "interactions.0.id",
    "interactions.0.description",
)
APIS = {
    "scorm12": ("API", "Scorm12API", 'window.API.cmi.student_data.mastery_score = "70"'),
    "scorm2004": ("API_1484_11", "Scorm2004API", 'window.API_1484_11.cmi.scaled_passing_score = "0.7"'),
}
CHOOSE = """(question, wrong) => {
  const lines = [...question.querySelectorAll('[data-option]')]
  const values = (found) => found.map((line) => line.getAttribute('data-option'))
  const right = values(lines.filter((line) => line.hasAttribute('data-right')))
  const other = values(lines.filter((line) => !line.hasAttribute('data-right')))
  const kind = question.getAttribute('kind')
  let chosen = kind === 'short_answer' ? right.slice(0, 1) : right
  if (wrong) chosen = kind === 'matching' ? [...right.slice(1), '1-zz'] : kind === 'ordering' ? right : other.slice(0, 1)
  question.kind.fill(question, chosen)
}"""


def answer_all(frame: Frame, wrong: int = 0) -> int:
    """Answer every question, the first ones wrongly, and return how many there are."""
    frame.wait_for_selector("quiz-question .st-question__check")
    questions = frame.locator("quiz-question")
    count = questions.count()
    for at in range(count):
        one = questions.nth(at)
        one.evaluate(CHOOSE, at < wrong)
        one.locator(".st-question__check").click()
    return count


@pytest.fixture
def system(packages: Path) -> Iterator[str]:
    for name, (api, kind, mark) in APIS.items():
        page = SYSTEM.format(name=name, api=api, kind=kind, mark=mark, page=PAGE)
        (packages / f"{name}.html").write_text(page, encoding="utf-8")
    with served(packages) as address:
        yield address


def opened(visit: Visit, address: str, name: str) -> Frame:
    visit.page.goto(f"{address}/{name}.html", wait_until="load")
    frame = visit.page.frame("sco")
    assert frame is not None
    return frame


def heard(page: Page, api: str) -> dict[str, Any]:
    return page.evaluate(f"JSON.parse(JSON.stringify(window.{api}.cmi))")


def left(page: Page) -> None:
    """Leave the activity as a system does: by taking its frame away to another page."""
    page.evaluate("document.getElementById('sco').src = 'about:blank'")
    page.wait_for_function("frames.sco.location.href === 'about:blank'")


def test_scorm_12_hears_score_answers_and_end(system: str, visit: Visit) -> None:
    frame = opened(visit, system, "scorm12")
    count = answer_all(frame)
    left(visit.page)
    cmi = heard(visit.page, "API")
    assert {key: cmi["core"]["score"][key] for key in ("raw", "min", "max")} == {"raw": "100", "min": "0", "max": "100"}
    assert cmi["core"]["lesson_status"] == "passed"
    assert cmi["core"]["session_time"].count(":") == 2
    told = list(
        cmi["interactions"]["childArray"] if "childArray" in cmi["interactions"] else cmi["interactions"].values()
    )
    told = [one for one in told if isinstance(one, dict) and "student_response" in one]
    assert len(told) == count
    for one in told:
        assert one["id"].isascii() and one["student_response"].isascii() and one["result"] == "correct"
        assert one["type"] in ("choice", "true-false", "fill-in", "matching", "sequencing")
    assert 0 < len(cmi["suspend_data"]) <= 4096
    assert visit.page.evaluate("window.API.currentState") == 2
    assert visit.faults == []
    by_id = {one["id"]: (one["type"], one["student_response"]) for one in told}
    assert by_id == {
        "mot-phuong-an": ("choice", "1"),
        "nhieu-phuong-an": ("choice", "1,2,3"),
        "dung-sai-dung": ("true-false", "t"),
        "dung-sai-sai": ("true-false", "f"),
        "tra-loi-ngan": ("fill-in", "Quy dinh 213*"),
        "ghep-cap": ("matching", by_id["ghep-cap"][1]),
        "xep-thu-tu": ("sequencing", by_id["xep-thu-tu"][1]),
    }
    assert sorted(part[0] for part in by_id["ghep-cap"][1].split(",")) == ["1", "2"]
    assert sorted(by_id["xep-thu-tu"][1].split(",")) == ["1", "2", "3"]


def test_scorm_12_judges_by_whole_questions(system: str, visit: Visit) -> None:
    frame = opened(visit, system, "scorm12")
    frame.wait_for_selector("quiz-question")
    count = frame.locator("quiz-question").count()
    fewest = -(-count * 70 // 100)
    answer_all(frame, wrong=count - fewest + 1)
    status = visit.page.evaluate("window.API.LMSGetValue('cmi.core.lesson_status')")
    assert status == "failed"


def read(visit: Visit, name: str) -> str:
    return visit.page.evaluate(f"window.API_1484_11.GetValue('{name}')")


def test_scorm_2004_hears_score_answers_and_end(system: str, visit: Visit) -> None:
    frame = opened(visit, system, "scorm2004")
    count = answer_all(frame)
    values = {name: read(visit, f"cmi.{name}") for name in NAMES}
    assert float(values["score.scaled"]) == 1 and values["score.raw"] == str(count)
    assert (values["success_status"], values["completion_status"]) == ("passed", "completed")
    assert int(values["interactions._count"]) == count
    assert values["interactions.0.id"].isascii() and len(values["interactions.0.description"]) > 10
    typed = next(at for at in range(count) if read(visit, f"cmi.interactions.{at}.type") == "fill-in")
    assert read(visit, f"cmi.interactions.{typed}.learner_response") == "Quy định 213*"
    left(visit.page)
    assert visit.page.evaluate("window.API_1484_11.currentState") == 2
    assert visit.faults == []


@pytest.mark.parametrize("name", list(APIS))
def test_a_second_visit_finds_the_answers_the_system_kept_and_not_those_of_the_browser(
    system: str, visit: Visit, name: str
) -> None:
    api = APIS[name][0]
    frame = opened(visit, system, name)
    frame.wait_for_selector("quiz-question .st-question__check")
    first = frame.locator("quiz-question").nth(0)
    first.evaluate(CHOOSE, False)
    first.locator(".st-question__check").click()
    saved = visit.page.evaluate(f"window.{api}.cmi.suspend_data")
    assert saved
    visit.page.evaluate("(saved) => sessionStorage.setItem('cmi', JSON.stringify({ suspend_data: saved }))", saved)
    frame = opened(visit, system, name)
    frame.wait_for_selector("quiz-question[data-outcome]")
    assert frame.locator("quiz-question[data-outcome]").count() == 1
    assert "1/" in frame.locator(".st-summary__score").inner_text()
    visit.page.evaluate("sessionStorage.clear()")
    visit.page.goto(f"{system}/{name}/{PAGE}")
    answer_all(visit.page.main_frame)
    visit.page.reload()
    visit.page.wait_for_selector("quiz-question[data-outcome]")
    frame = opened(visit, system, name)
    frame.wait_for_selector("quiz-question .st-question__check")
    assert frame.locator("quiz-question[data-outcome]").count() == 0
    assert "hệ thống lớp học" in frame.locator(".st-summary__kept").inner_text()
    assert "không gửi" not in frame.locator("article").inner_text()


@pytest.mark.parametrize("name", ["scorm12", "scorm2004", "cmi5"])
def test_without_a_system_the_page_is_a_self_check(packages: Path, visit: Visit, name: str) -> None:
    visit.page.goto(from_disk(packages / name / "MO-TRANG-NAY.html"))
    visit.page.wait_for_url(f"**/{PAGE}")
    count = answer_all(visit.page.main_frame)
    assert f"{count}/{count}" in visit.page.locator(".st-summary__score").inner_text()
    assert visit.page.evaluate("window.soTayLms") is None
    assert "không gửi" in visit.page.locator("article").inner_text()
    assert visit.faults == []


def test_inside_a_frame_from_disk_no_system_is_looked_for_in_vain(packages: Path, visit: Visit, tmp_path: Path) -> None:
    outer = packages / "outer.html"
    outer.write_text(f'<!doctype html><iframe name="sco" src="scorm12/{PAGE}"></iframe>', encoding="utf-8")
    visit.page.goto(from_disk(outer))
    frame = visit.page.frame("sco")
    assert frame is not None
    frame.wait_for_selector("quiz-question .st-question__check")
    assert [fault for fault in visit.faults if "SecurityError" in fault or "Uncaught" in fault] == []


def test_cmi5_tells_its_store_what_happened_once(packages: Path, visit: Visit) -> None:
    with recorded(packages / "cmi5", 0.7) as store:
        address = launch(store)
        visit.page.goto(address)
        count = answer_all(visit.page.main_frame)
        store.wait_for("passed")
        visit.page.goto("about:blank")
        store.wait_for("terminated")
        assert store.verbs() == ["initialized", *["answered"] * count, "completed", "passed", "terminated"]
        visit.page.goto(address)
        visit.page.wait_for_selector("quiz-question[data-outcome]")
        assert visit.page.locator("quiz-question[data-outcome]").count() == count
        visit.page.goto("about:blank")
        store.wait_for("terminated", 2)
        assert store.verbs().count("completed") == store.verbs().count("passed") == 1
        ids = [statement["id"] for statement in store.statements]
        assert len(set(ids)) == len(ids)
        faults = subprocess.run(
            ["node", "tests/exchange/xapi.mjs"],
            input=json.dumps(store.statements),
            cwd=ROOT,
            capture_output=True,
            text=True,
        )
        assert faults.returncode == 0, faults.stderr
        assert json.loads(faults.stdout) == []
        passed = next(one for one in store.statements if one["verb"]["id"].endswith("/passed"))
        assert passed["result"]["score"] == {"scaled": 1, "raw": count, "min": 0, "max": count}
        assert {item["id"].rpartition("/")[2] for item in passed["context"]["contextActivities"]["category"]} == {
            "cmi5",
            "moveon",
        }


def launch(store: Store) -> str:
    actor = {"objectType": "Agent", "account": {"homePage": "http://127.0.0.1", "name": "hv-1"}}
    given = {
        "endpoint": f"{store.address}/xapi/",
        "fetch": f"{store.address}/token",
        "actor": json.dumps(actor),
        "registration": "7e2d1a3c-0f5b-4a56-9d7e-3f1c2b4a5d6e",
        "activityId": f"urn:so-tay:de-{QUIZ}:{QUIZ}",
    }
    return f"{store.address}/{PAGE}?{urlencode(given)}"
