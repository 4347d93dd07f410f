"""The command as a person meets it: words, exit codes, and files that are never lost."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest
import yaml

from site_builder.emit.publish import locked
from site_builder.load.shelves import SHELVES

OK, CONTENT, USAGE, ENVIRONMENT, LOCKED = 0, 1, 2, 3, 75


def run(*arguments: str, cwd: Path | None = None, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "site_builder", *arguments],
        cwd=cwd,
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONIOENCODING": "utf-8", **environment},
    )


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a fresh project."""
    assert run("init", str(tmp_path / "du-an")).returncode == OK
    return tmp_path / "du-an"


def test_a_fresh_project_is_valid_and_builds(project: Path) -> None:
    checked = run("--project", str(project), "check")
    assert (checked.returncode, checked.stderr.strip()) == (OK, "Nội dung không có lỗi.")
    built = run("--project", str(project), "build")
    assert built.returncode == OK
    assert "bấm đúp" in built.stdout
    assert (project / "site/index.html").is_file()


def test_init_refuses_a_folder_with_something_in_it(tmp_path: Path) -> None:
    (tmp_path / "của tôi.txt").write_text("quý")
    done = run("init", str(tmp_path))
    assert done.returncode == ENVIRONMENT
    assert "không trống" in done.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["của tôi.txt"]


def test_an_error_stops_the_build_and_keeps_the_old_site(project: Path) -> None:
    run("--project", str(project), "build")
    before = (project / "site/index.html").read_bytes()
    quiz = project / "quizzes/vi-du.yml"
    quiz.write_text(quiz.read_text(encoding="utf-8").replace("right: true", "right: đúng"), encoding="utf-8")
    done = run("--project", str(project), "build")
    assert done.returncode == CONTENT
    assert "quizzes/vi-du.yml:13:16: CT207" in done.stderr
    assert (project / "site/index.html").read_bytes() == before


def test_check_speaks_json_and_github(project: Path) -> None:
    quiz = project / "quizzes/vi-du.yml"
    quiz.write_text(
        quiz.read_text(encoding="utf-8").replace("difficulty: easy", "dificulty: easy", 1), encoding="utf-8"
    )
    found = json.loads(run("--project", str(project), "check", "--format", "json").stdout)
    assert {item["code"] for item in found} == {"CT202"}
    assert all(item["file"] == "quizzes/vi-du.yml" for item in found)
    lines = run("--project", str(project), "check", "--format", "github").stdout.splitlines()
    assert lines[0].startswith("::error file=quizzes/vi-du.yml,line=")


@pytest.mark.parametrize(
    "arguments", [("bild",), ("build", "--oot", "x"), ("check", "--format", "xml"), ("explain", "QZ000")]
)
def test_wrong_use_says_so(arguments: tuple[str, ...]) -> None:
    done = run(*arguments)
    assert done.returncode == USAGE
    assert "Traceback" not in done.stderr and done.stderr.strip()


def test_a_folder_without_a_project_says_what_to_do(tmp_path: Path) -> None:
    done = run("--project", str(tmp_path), "check")
    assert done.returncode == USAGE
    assert "init" in done.stderr


def test_a_folder_of_somebody_else_is_never_emptied(project: Path, tmp_path: Path) -> None:
    foreign = tmp_path / "Tài liệu"
    foreign.mkdir()
    (foreign / "luận văn.docx").write_text("ba năm")
    done = run("--project", str(project), "build", "--out", str(foreign))
    assert done.returncode == ENVIRONMENT
    assert (foreign / "luận văn.docx").read_text() == "ba năm"


@pytest.mark.parametrize("place", [".", "content", "guides/site"])
def test_sources_are_never_the_output(project: Path, place: str) -> None:
    done = run("--project", str(project), "build", "--out", str(project / place))
    assert done.returncode == ENVIRONMENT
    assert (project / "content/library.yml").is_file()


def test_a_second_build_waits_its_turn(project: Path) -> None:
    with locked(project / "site"):
        assert run("--project", str(project), "build").returncode == LOCKED
    (project / ".site.lock").write_text(str(os.getpid()))
    assert run("--project", str(project), "build").returncode == OK, "a dead build's lock is no lock"


def test_no_traceback_reaches_a_user(project: Path) -> None:
    (project / "content/library.yml").write_bytes(b"\xff\xfe\x00\xd8" * 10)
    done = run("--project", str(project), "check")
    assert done.returncode == CONTENT
    assert "Traceback" not in done.stderr + done.stdout


def test_english_is_spoken_on_request(project: Path) -> None:
    assert run("--lang", "en", "--project", str(project), "check").stderr.strip() != "Nội dung không có lỗi."


def test_the_compiled_tree_needs_nothing_of_ours(project: Path, tmp_path: Path) -> None:
    out = tmp_path / "cay"
    assert run("--project", str(project), "compile", "--out", str(out)).returncode == OK
    text = (out / "mkdocs.yml").read_text(encoding="utf-8")
    settings = yaml.safe_load(text)
    assert "so-tay" not in str(settings["plugins"]) and "hooks" not in settings and "!!python" not in text
    assert (out / "docs/index.md").is_file()


def test_schemas_are_draft_07_and_accept_our_own_content(root: Path) -> None:
    schemas = json.loads(run("schema").stdout)
    for shelf in SHELVES:
        schema = schemas[shelf.name]
        assert schema["$schema"] == "http://json-schema.org/draft-07/schema#"
        jsonschema.Draft7Validator.check_schema(schema)
        place = root / shelf.place
        for path in [place] * place.is_file() if shelf.single else sorted(place.glob("*.yml")):
            value = yaml.load(path.read_text(encoding="utf-8"), Loader=WithoutDates)
            jsonschema.validate(value, schema, cls=jsonschema.Draft7Validator)


class WithoutDates(yaml.SafeLoader):
    """Reads as an editor's YAML 1.2 server does: a day is text."""


WithoutDates.yaml_implicit_resolvers = {
    key: [(tag, pattern) for tag, pattern in rules if tag != "tag:yaml.org,2002:timestamp"]
    for key, rules in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
