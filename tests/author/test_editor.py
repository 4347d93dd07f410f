"""An editor with yaml-language-server helps: our files are without fault, mistakes are shown where they are made, all in Vietnamese."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from site_builder.author.editor.files import editor_files
from site_builder.author.editor.snippets import snippets
from site_builder.load.guides import load_guide
from site_builder.load.read import decode
from site_builder.load.schema import schemas
from site_builder.load.shelves import SHELVES

HERE = Path(__file__).parent
GOOD = ("content/documents/qd-213-2020.yml", "content/glossary.yml", "quizzes/chuan-bi-va-thoi-luong.yml", "content/forms/bien-ban-sinh-hoat-chi-bo.yml", "content/courses/bi-thu-moi.yml", "content/faq/dang-phi.yml", "content/facts/09-dang-phi-2026.yml", "editions.yml")  # fmt: skip
BAD = (
    ("content/documents/qd-213-2020.yml", "number:", "numbr:", "numbr"),
    ("content/documents/qd-213-2020.yml", "kind: regulation", "kind: quy-dinh", "charter"),
    ("content/documents/qd-213-2020.yml", "issued_on: 2020-01-02", "issued_on: 02/01/2020", "năm-tháng-ngày"),
    ("content/courses/bi-thu-moi.yml", "id: bi-thu-moi", "id: Bí thư mới", "không dấu"),
    ("content/forms/bien-ban-sinh-hoat-chi-bo.yml", "origin: ours", "origin: mine", "official"),
    ("editions.yml", "within: Tỉnh", "witin: Tỉnh", "witin"),
    ("content/glossary.yml", "term: Chi bộ", "trem: Chi bộ", "trem"),
)


def test_the_files_for_editors_are_those_the_command_writes(root: Path) -> None:
    """`site-builder schema --vscode` after a model has changed."""
    written = {place: (root / place).read_text(encoding="utf-8") for place, _text in editor_files()}
    assert written == dict(editor_files())
    assert {path.name for path in (root / ".vscode/schemas").iterdir()} == {f"{name}.schema.json" for name in schemas()}


def properties(schema: Any) -> Iterator[tuple[str, dict[str, Any]]]:
    if isinstance(schema, dict):
        yield from schema.get("properties", {}).items() if isinstance(schema.get("properties"), dict) else ()
        for value in schema.values():
            yield from properties(value)
    elif isinstance(schema, list):
        for value in schema:
            yield from properties(value)


@pytest.mark.parametrize("name", schemas())
def test_every_key_has_a_title_a_description_and_an_example(name: str) -> None:
    for key, shown in properties(schemas()[name]):
        assert re.search(r"\w", shown["title"]) and shown["title"] != key.capitalize(), key
        assert len(shown["description"]) > 8, key
        listed = "$ref" in json.dumps(shown) or "const" in shown or "enum" in shown
        assert listed or shown["examples"], key
        if "examples" in shown:
            assert json.loads(json.dumps(shown["examples"])) == shown["examples"]


def test_examples_are_such_as_the_schema_allows() -> None:
    import jsonschema

    for schema in schemas().values():
        for _key, shown in properties(schema):
            for example in shown.get("examples", ()):
                jsonschema.validate(example, shown | {"definitions": schema.get("definitions", {})})


@pytest.mark.parametrize("name", snippets())
def test_a_snippet_with_its_places_filled_in_is_yaml(name: str) -> None:
    text = "\n".join(snippets()[name]["body"])
    text = re.sub(r"\$\{\d+\|([^,|}]+)[^}]*\}", r"\1", re.sub(r"\$\{\d+:([^}]*)\}", r"\1", text))
    text = text.replace("$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE", "2026-11-23").replace("\\$", "$")
    assert not re.search(r"\$\{|\$CURRENT", text)
    if name == "Bài cẩm nang":
        source, _none = decode(text.encode(), "x.md")
        assert source and load_guide(source, Path("x.md"))[1] == []  # type: ignore[arg-type]
        return
    shelf = {"van-ban": "documents", "bieu-mau": "forms", "de-tu-kiem-tra": "quizzes"}.get(snippets()[name]["prefix"])
    value = yaml.load(text, yaml.BaseLoader)
    if shelf is None:
        value = {"id": "x", "title": "x", "questions": value}
    next(found for found in SHELVES if found.name == (shelf or "quizzes")).model.model_validate(value)


@pytest.fixture(scope="module")
def project(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("vscode") / "Dự án"
    shutil.copytree(root / ".vscode", folder / ".vscode")
    return folder


def opened(project: Path, root: Path, files: list[dict[str, Any]]) -> list[dict[str, Any]]:
    command = ["node", str(HERE / "language_server.mjs"), str(project), str(root)]
    done = subprocess.run(command, input=json.dumps(files), capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_the_language_server_finds_nothing_in_our_files_and_every_mistake(project: Path, root: Path) -> None:
    good = [{"file": file, "text": (root / file).read_text(encoding="utf-8")} for file in GOOD]
    bad = []
    for number, (file, right, wrong, _word) in enumerate(BAD):
        text = (root / file).read_text(encoding="utf-8")
        assert right in text
        place = Path(file)
        name = f"{place.parent}/sai-{number}.yml" if place.parent not in (Path("content"), Path()) else file
        bad.append({"file": name, "text": text.replace(right, wrong, 1)})
    said = opened(project, root, [*good, *[item for item in bad if item["file"] not in GOOD]])
    assert [answer["diagnostics"] for answer in said[: len(good)]] == [[]] * len(good)
    said = said[len(good) :] + opened(project, root, [item for item in bad if item["file"] in GOOD])
    for answer, item, (_file, _right, wrong, word) in zip(said, bad, BAD, strict=True):
        line = item["text"][: item["text"].index(wrong)].count("\n") + 1
        assert any(found["line"] == line and word in found["message"] for found in answer["diagnostics"]), answer


def test_the_language_server_explains_and_completes_in_vietnamese(project: Path, root: Path) -> None:
    text = "# yaml-language-server: $schema=../.vscode/schemas/quizzes.schema.json\nid: x\ntitle: Đề\nsum\n"
    (answer,) = opened(project, root, [{"file": "noi-khac/x.yml", "text": text, "hover": [2, 2], "complete": [3, 3]}])
    assert "Tên đề" in answer["hover"] and "Chữ thường" in answer["hover"]
    assert "summary" in answer["complete"]
