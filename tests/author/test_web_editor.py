"""The web editor is made of the models, and what it writes is read as it was meant."""

from __future__ import annotations

import json
import re
import subprocess
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from site_builder.adapters.cli.init import init
from site_builder.adapters.cli.run import run
from site_builder.author.web.config import Host, editor_settings
from site_builder.author.web.fields import fields_of
from site_builder.author.web.folder import ELSEWHERE, editor_folder, on_this_machine
from site_builder.author.web.relations import ADDRESSES, COMMON
from site_builder.load.fields import every_model
from site_builder.load.shelves import SHELVES
from site_builder.load.yaml_text import parse_yaml
from site_builder.model.guide import GuideHead
from site_builder.model.span import Source

Field = dict[str, Any]
HERE = Path(__file__).parent
LOCAL = dict(editor_folder(Host()))
MADE = editor_settings(Host())
FIELDS = {made["format"].removeprefix("so-tay-"): made["fields"] for made in MADE["formats"]}


def test_every_shelf_and_the_guides_can_be_edited() -> None:
    collections = {one["name"]: one for one in MADE["config"]["collections"]}
    alone = {file["name"]: file["file"] for file in collections[COMMON]["files"]}
    folders = {name: one["folder"] for name, one in collections.items() if name != COMMON}
    assert alone | folders == {shelf.name: shelf.place for shelf in SHELVES} | {"guides": "guides"}


def test_every_key_of_every_model_has_its_field_with_vietnamese_words() -> None:
    for shelf in SHELVES:
        assert {field["name"] for field in FIELDS[shelf.name]} == set(shelf.model.model_fields)
    assert {field["name"] for field in FIELDS["guides"]} == {*GuideHead.model_fields, "body"}
    for fields in FIELDS.values():
        for field in every_field(fields):
            assert field["widget"] and field["label"] and field["label"] != field["name"], field
            assert all(option["label"] for option in field.get("options", []) if isinstance(option, dict))


def every_field(fields: list[Field]) -> Iterator[Field]:
    for field in fields:
        yield field
        yield from every_field(field.get("fields", []))
        for kind in field.get("types", []):
            yield from every_field(kind["fields"])


def test_the_kinds_of_question_are_items_each_with_its_own_fields() -> None:
    questions = next(field for field in FIELDS["quizzes"] if field["name"] == "questions")
    kinds = {kind["name"]: kind for kind in questions["types"]}
    assert (questions["widget"], questions["typeKey"], len(kinds)) == ("list", "kind", 7)
    single = {field["name"]: field for field in kinds["single"]["fields"]}
    assert list(single)[:3] == ["id", "prompt", "options"]
    assert single["id"]["pattern"][1].startswith("Chỉ dùng")
    assert (single["citations"]["widget"], single["citations"]["label_singular"]) == ("list", "địa chỉ")
    assert (single["facts"]["widget"], single["facts"]["collection"]) == ("relation", "facts")
    assert single["difficulty"]["required"] and single["confidence"]["default"] == "high"
    assert single["options"]["min"] == 2 and single["reviewed_on"]["type"] == "date"
    assert len(next(field for field in kinds["situation"]["fields"] if field["name"] == "parts")["types"]) == 6


def test_what_models_say_of_flags_and_numbers_holds_in_the_editor() -> None:
    flags = {
        (field["name"], field.get("default"))
        for field in every_field(FIELDS["quizzes"])
        if field["widget"] == "boolean"
    }
    assert flags == {("right", False), ("last", False), ("answer", None)}
    assert next(field for field in every_field(FIELDS["documents"]) if field["name"] == "numbered")["default"] is True
    assert all(field["min"] == 0 for field in every_field(FIELDS["trials"]) if field["widget"] == "number")


def test_names_to_choose_from_are_those_of_the_library(root: Path) -> None:
    models = {model.__name__: model for model in every_model()}
    for place in ADDRESSES:
        model, _, name = place.partition(".")
        assert name in models[model].model_fields, place
    for shelf in SHELVES:
        for path in [root / shelf.place] if shelf.single else sorted((root / shelf.place).glob("*.yml")):
            if path.exists():
                hold(fields_of(shelf.model), values_of(path.read_text("utf-8")), root)


def hold(fields: list[Field], values: Any, root: Path) -> None:
    """Hold every value that is chosen from a folder to the files in that folder."""
    places = {shelf.name: shelf.place for shelf in SHELVES}
    for field in fields:
        value = values.get(field["name"], [])
        items = value if isinstance(value, list) else [value]
        if field["widget"] == "relation" and field["value_field"].endswith("{{slug}}"):
            start = field["value_field"].removesuffix("{{slug}}")
            for item in items:
                assert item.startswith(start), (field["name"], item)
                assert (root / places[field["collection"]] / f"{item.removeprefix(start)}.yml").is_file(), item
        for item in (item for item in items if isinstance(item, dict)):
            kinds = {kind["name"]: kind["fields"] for kind in field.get("types", [])}
            hold(kinds.get(item.get("kind"), field.get("fields", [])), item, root)


def values_of(text: str) -> Any:
    values, _source, problems = parse_yaml(Source("x.yml", tuple(text.splitlines())))
    assert not [problem for problem in problems if problem.code.startswith("YM")], text[:200]
    return values


def test_python_reads_what_the_editor_writes(root: Path) -> None:
    files = [str(path) for folder in ("content", "quizzes") for path in sorted((root / folder).rglob("*.yml"))]
    done = subprocess.run(
        ["node", str(HERE / "edit_files.mjs")], input=json.dumps(files), capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    made = json.loads(done.stdout)
    assert len(made) > 200
    for one in made:
        value = values_of(one["text"])
        for step in one["steps"]:
            value = value[step]
        assert value.strip() == one["meant"], (one["path"], one["steps"])


@pytest.mark.parametrize(
    "host", [Host(), Host("github", "nhom/so-tay"), Host("gitlab", "nhom/so-tay", base_url="https://git.example")]
)
def test_the_folder_asks_nothing_of_others_but_its_host(host: Host) -> None:
    made = dict(editor_folder(host))
    page = made["index.html"].decode()
    allowed = page.split("connect-src ", 1)[1].split(";", 1)[0].split()
    hosts = {
        "github": ["https://api.github.com", "https://github.com"],
        "gitlab": ["https://gitlab.com", "https://git.example"],
    }
    assert allowed == ["'self'", "blob:", "data:", *(hosts[host.name] if host.repo else [])]
    script = made["sveltia-cms@0.221.1/sveltia-cms.js"].decode()
    assert not [there for there in ELSEWHERE if there in script]
    backend = json.loads(made["cau-hinh.js"].decode().removeprefix("window.SO_TAY_ADMIN = "))["config"]["backend"]
    assert (backend["name"], backend["branch"]) == (host.name, "main")
    assert backend["auth_methods"] == ["token"]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    init(tmp_path / "Dự án")
    return tmp_path / "Dự án"


def test_the_command_writes_the_folder_where_it_is_told(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for _again in range(2):
        assert (
            run(["--project", str(project), "admin", "--out", str(project / "trang-sua"), "--repo", "nhom/so-tay"]) == 0
        )
        assert "đăng nhập" in capsys.readouterr().out
    written = {
        path.relative_to(project / "trang-sua").as_posix(): path.read_bytes()
        for path in (project / "trang-sua").rglob("*")
        if path.is_file()
    }
    assert written == dict(editor_folder(Host("github", "nhom/so-tay")))
    assert not (project / "admin").exists()


@pytest.mark.parametrize("words", [("--repo", "so-tay"), ("--host", "gitea")])
def test_wrong_use_is_told_and_writes_nothing(words: tuple[str, ...], project: Path) -> None:
    assert run(["--project", str(project), "admin", *words]) == 2
    assert not (project / "admin").exists()


def test_no_build_and_no_bundle_takes_the_folder_along(project: Path) -> None:
    assert run(["--project", str(project), "admin"]) == 0
    assert run(["--project", str(project), "bundle", "--both"]) == 0
    assert run(["--project", str(project), "build"]) == 0
    assert not [path for path in (project / "site").rglob("*") if "sveltia" in path.name or path.name == "admin"]
    with zipfile.ZipFile(next((project / "dist").glob("*.zip"))) as opened:
        assert not [name for name in opened.namelist() if "sveltia" in name or "admin" in name]
    assert not [path for path in (project / "dist").glob("*.html") if "sveltia" in path.read_text("utf-8").lower()]


def test_each_project_on_a_machine_is_remembered_apart(tmp_path: Path) -> None:
    names = {on_this_machine(tmp_path / "một" / "so-tay").project, on_this_machine(tmp_path / "hai" / "so-tay").project}
    assert len(names) == 2 and all(name.startswith("so-tay-") for name in names)
    assert editor_settings(Host(project="so-tay-1"))["config"]["backend"]["repo"] == "tren-may/so-tay-1"


def test_all_that_the_page_and_the_cms_load_is_in_the_folder() -> None:
    page = LOCAL["index.html"].decode()
    named = {*re.findall(r"url\(([^)]+)\)", page), *re.findall(r'(?:src|href)="([^"]+)"', page)}
    named |= {here.removeprefix("./") for here in ELSEWHERE.values() if here.endswith((".woff2", ".json"))}
    assert len(named) > 6 and named <= set(LOCAL)


def test_every_reader_of_the_folder_finds_its_licences() -> None:
    assert {name for name in LOCAL if "LICENSE" in name} == {
        "fonts/LICENSE-material-symbols", "fonts/OFL-LICENSE.txt", "sveltia-cms@0.221.1/LICENSE.txt",
    }  # fmt: skip
    assert b"yaml-2.8.3/LICENSE" in LOCAL["so-tay-admin.js"][:400]
