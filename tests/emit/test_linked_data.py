"""What pages tell machines: every piece is read back, held to the vocabulary, to the built pages and to the library."""

from __future__ import annotations

import re
import shutil
import zipfile
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from site_builder.adapters.cli.run import run
from site_builder.emit.linked_data import data_blocks, with_data
from site_builder.model.document import State
from site_builder.model.page import Page, Site
from site_builder.pipeline import Linked, link_library, whole_site
from site_builder.text.json_in_html import json_in_html
from tests.golden import LIBRARY
from tests.hostile import active_in
from tests.online import ADDRESS, ROOT, Seen

TABLE: dict[str, dict[str, dict[str, Any]]] = yaml.safe_load(
    (Path(__file__).parents[1] / "data/schema-org.yml").read_text(encoding="utf-8")
)
DAY = re.compile(r"\d{4}(?:-\d\d-\d\d)?\Z")
FORCE = ("https://schema.org/InForce", "https://schema.org/NotInForce", "https://schema.org/PartiallyInForce")


@pytest.fixture(scope="module")
def pages(online: Path) -> dict[str, Seen]:
    """Return every page but the one for what is not found, by its place."""
    places = [path for path in sorted(online.rglob("*.html")) if path.name != "404.html"]
    return {path.relative_to(online).as_posix(): Seen(path) for path in places}


@pytest.fixture(scope="module")
def linked() -> Linked:
    return link_library(ROOT, date.today())


def faults_of(thing: dict[str, Any], pages: dict[str, Seen], marks: set[str]) -> list[str]:
    """Return what is wrong with one thing that a page tells of."""
    if set(thing) == {"@id"}:
        return [] if thing["@id"] in marks else [f"nobody bears {thing['@id']}"]
    known = TABLE.get(str(thing.get("@type")))
    if known is None:
        return [f"no such type: {thing}"]
    found = [f"{thing['@type']} without {name}" for name in known["must"] if name not in thing]
    for name, value in thing.items():
        if name == "@type":
            continue
        wanted = {**known["must"], **known["may"]}.get(name)
        if wanted is None:
            found.append(f"{thing['@type']} has no {name}")
            continue
        if isinstance(value, list) and not (isinstance(wanted, list) or wanted.endswith("*")):
            found.append(f"{name}: one, not several")
        if isinstance(value, list) and not value:
            found.append(f"{name}: empty")
        kinds = wanted if isinstance(wanted, list) else [wanted.rstrip("*")]
        for one in value if isinstance(value, list) else [value]:
            if not any(fits(one, kind, pages, marks) for kind in kinds):
                found.append(f"{thing['@type']}.{name}: {one!r} is no {kinds}")
    return found


def fits(value: Any, kind: str, pages: dict[str, Seen], marks: set[str]) -> bool:
    """Say whether the value is what the table asks for."""
    if kind in TABLE or kind == "Thing":
        return (
            isinstance(value, dict) and value.get("@type", kind) == kind and ("@type" in value or set(value) == {"@id"})
        )
    if kind == "whole":
        return isinstance(value, int) and value > 0
    if not isinstance(value, str) or not value.strip() or value != value.strip():
        return False
    if kind == "day":
        return bool(DAY.match(value)) and (len(value) == 4 or date.fromisoformat(value) <= date.today())
    if kind == "page":
        return leads_to_a_page(value, pages)
    return {
        "text": lambda: "](" not in value and "[[" not in value,
        "duration": lambda: bool(re.match(r"PT[1-9]\d*M\Z", value)),
        "language": lambda: value == "vi",
        "force": lambda: value in FORCE,
        "mark": lambda: value in marks and leads_to_a_page(value.partition("#")[0], pages),
    }[kind]()


def leads_to_a_page(url: str, pages: dict[str, Seen]) -> bool:
    """Say whether the address is one of a built page, and its mark, if it has one, stands there."""
    if not url.startswith(ADDRESS):
        return False
    place, _sign, anchor = url.removeprefix(ADDRESS).partition("#")
    page = pages.get(place or "index.html")
    return page is not None and (not anchor or anchor in page.ids)


def test_every_piece_keeps_to_the_vocabulary_and_leads_to_built_pages(pages: dict[str, Seen]) -> None:
    marks = {thing["@id"] for page in pages.values() for thing in page.things() if "@id" in thing and len(thing) > 1}
    wrong = {
        place: found
        for place, page in pages.items()
        for thing in page.things()
        if (found := faults_of(thing, pages, marks))
    }
    assert wrong == {}
    assert [place for place, page in pages.items() if len(page.texts) != 1] == [], "one block a page"


def test_the_reader_would_see_what_is_wrong(pages: dict[str, Seen]) -> None:
    good = {"@type": "Question", "name": "Ai?", "acceptedAnswer": {"@type": "Answer"}}
    day = {"@type": "WebPage", "dateModified": "2026-01-02"}
    page = {"@type": "ListItem", "position": 1, "name": "x", "item": ADDRESS}
    assert [faults_of(one, pages, set()) for one in (good, day, page)] == [[], [], []]
    for bad in (
        {"@type": "Law"},
        {"@type": "Question", "name": "Ai?"},
        good | {"name": " "},
        good | {"answer": "x"},
        good | {"acceptedAnswer": [good["acceptedAnswer"]]},
        day | {"dateModified": "02/01/2026"},
        day | {"dateModified": "2926-01-02"},
        page | {"item": f"{ADDRESS}khong-co.html"},
        page | {"item": f"{ADDRESS}index.html#khong-co"},
        page | {"item": "../index.html"},
        page | {"position": "1"},
        {"@id": f"{ADDRESS}#khong-co"},
    ):
        assert faults_of(bad, pages, set()), bad


def test_each_kind_of_page_tells_what_it_is(pages: dict[str, Seen], linked: Linked) -> None:
    library = linked.library
    found = Counter(part["@type"] for page in pages.values() for part in page.graph)
    assert found["BreadcrumbList"] == len(pages) - 1 and found["WebSite"] == 1
    assert found["WebPage"] == len(library.documents)
    assert found["Article"] == len([guide for guide in library.guides if guide.slug != "index"])
    assert found["Quiz"] == len(library.quizzes) + len(library.trials)
    assert found["Course"] == len(library.courses) and found["FAQPage"] == len(library.faqs)
    assert found["DefinedTermSet"] == 1
    assert sum(len(page.of_type("DefinedTerm")) for page in pages.values()) == len(library.glossary.terms)


def test_of_a_document_only_what_the_library_knows_is_told(pages: dict[str, Seen], linked: Linked) -> None:
    told = 0
    for document in linked.library.documents:
        page = pages[f"van-ban/{document.id}.html"]
        (law,) = page.of_type("Legislation")
        assert law["legislationIdentifier"] == document.number and law["name"] in page.words
        assert law["legislationDate"] == (
            str(document.issued_on.year) if document.only_year_known else document.issued_on.isoformat()
        )
        assert law.get("legislationPassedBy", {}).get("name") == document.issuer
        force, status = law.get("legislationLegalForce", "").rpartition("/")[2], document.status
        if (
            status.state in (State.UNKNOWN, State.SUPERSEDED)
            or not linked.links.confidence_of_facts(status.facts).teachable
        ):
            assert force == "", document.id
        else:
            assert force == ("InForce" if status.state.live else "NotInForce"), document.id
            told += 1
    assert 20 <= told < len(linked.library.documents)


def test_answers_are_those_of_the_page_and_tell_their_doubts(pages: dict[str, Seen], linked: Linked) -> None:
    doubtful = 0
    for faq in linked.library.faqs:
        page = pages[f"hoi-dap/{faq.id}.html"]
        told = {question["name"]: question["acceptedAnswer"]["text"] for question in page.of_type("Question")}
        for entry in faq.questions:
            confidence = linked.links.confidence_of_facts(entry.facts) if entry.facts else None
            assert (entry.question in told) == (confidence is None or confidence.teachable)
            text = told.get(entry.question, "")
            bare = text.removesuffix(" (Độ tin cậy vừa, chưa đối chiếu bản gốc.)")
            assert (bare != text) == (confidence == "medium"), entry.question
            assert squeezed(bare) in squeezed(page.words), entry.question
            doubtful += bare != text
    assert doubtful > 10


def squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)


def test_no_quiz_tells_a_question_or_what_is_right(pages: dict[str, Seen], linked: Linked) -> None:
    for quiz in linked.library.quizzes:
        (text,) = pages[f"tu-kiem-tra/{quiz.id}.html"].texts
        assert not re.search("Question|Answer|hasPart", text)
        for question in quiz.asked():
            assert json_in_html(question.prompt)[1:-1] not in text


def test_without_an_address_nothing_is_told(site: Path, linked: Linked) -> None:
    assert linked.library.settings.site_url is None, "this test stands on it"
    made = whole_site(linked)
    assert made.linked_data == () and dict(data_blocks(made)) == {}
    assert [path for path in site.rglob("*.html") if "ld+json" in path.read_text(encoding="utf-8")] == []


def test_what_is_told_follows_every_edit(tmp_path: Path) -> None:
    """Pages are taken over from the build before; what they tell hangs on other files than their own text does."""
    project = Path(shutil.copytree(LIBRARY, tmp_path / "du-an"))
    library, quiz, guide = (
        project / name for name in ("content/library.yml", "quizzes/de-mau.yml", "guides/chuan-bi.md")
    )
    for path, before, after in (
        (library, "\nid:", f"\nsite_url: {ADDRESS}\nid:"),
        (quiz, "title: ", "title: Mới "),
        (guide, "\n# ", "\n---\nsummary: Mới.\n---\n# "),
        (library, ADDRESS, "https://example.com/"),
        (library, "site_url: https://example.com/", "edition: hai"),
    ):
        text = f"\n{path.read_text(encoding='utf-8')}"
        assert before in text, path
        path.write_text(text.replace(before, after, 1)[1:], encoding="utf-8")
        told = []
        for name, more in (("kept", ()), ("whole", ("--no-cache",))):
            out = tmp_path / name
            assert run(["--project", str(project), "build", "--out", str(out), *more]) == 0
            told.append({page.relative_to(out): Seen(page).texts for page in sorted(out.rglob("*.html"))})
        assert told[0] == told[1]
        assert any(texts for texts in told[0].values()) == ("site_url" in library.read_text(encoding="utf-8"))


def test_what_is_handed_out_tells_nothing(tmp_path: Path) -> None:
    """Opened from a disk it has no address, whatever the site has; the bytes would be for nothing."""
    project = Path(shutil.copytree(LIBRARY, tmp_path / "du-an"))
    with (project / "content/library.yml").open("a", encoding="utf-8") as library:
        library.write(f"site_url: {ADDRESS}\n")
    assert run(["--project", str(project), "bundle", "--both", "--out", str(tmp_path / "dist")]) == 0
    with zipfile.ZipFile(next((tmp_path / "dist").glob("*.zip"))) as opened:
        told = [name for name in opened.namelist() if b"ld+json" in opened.read(name)]
        assert told == [] and not [name for name in opened.namelist() if name.endswith(".xml")]
    assert b"ld+json" not in next((tmp_path / "dist").glob("*.html")).read_bytes()


def test_no_title_ends_the_element() -> None:
    words = "</script><script>hacked()</script><!--<script>\u2028\u2029&amp;"
    pages = tuple(Page(path, words, "") for path in ("index", "a/index", "a/b"))
    site = Site(
        words, words, pages, (), address="https://example.org/", linked_data=(("a/b", json_in_html({"name": words})),)
    )
    for place, block in data_blocks(site).items():
        html = with_data("<html><head><title>x</title></head><body></body></html>", block)
        assert active_in(html) == [] and not re.search("[\u2028\u2029&]|<(?!/?script)", block), place
    assert active_in(with_data("<head></head>", "<script>1</script>")), "the eyes would see one that runs"
