"""The house stays readable: sizes, import directions, generated files in step, vendored files listed."""

from __future__ import annotations

import ast
import hashlib
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import yaml

from site_builder.emit.settings import project_settings
from site_builder.model.walk import walk_nodes
from site_builder.pipeline import check_library

ROOT = Path(__file__).parent.parent
CODE = ROOT / "site_builder"
LONGEST_FILE, LONGEST_FUNCTION, USUAL_FUNCTION = 300, 60, 25


def source_files() -> list[Path]:
    own = [path for suffix in ("py", "js", "css", "j2", "html") for path in CODE.rglob(f"*.{suffix}")]
    return [path for path in own if "assets" not in path.relative_to(CODE).parts]


def functions() -> Iterator[tuple[str, int]]:
    for path in CODE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                yield (
                    f"{path.relative_to(ROOT)}:{node.lineno} {node.name}",
                    (node.end_lineno or node.lineno) - node.lineno + 1,
                )


def test_no_file_is_longer_than_one_sitting() -> None:
    lengths = {
        str(path.relative_to(ROOT)): len(path.read_text(encoding="utf-8").splitlines()) for path in source_files()
    }
    assert {name: length for name, length in lengths.items() if length > LONGEST_FILE} == {}


def test_functions_do_one_thing() -> None:
    lengths = dict(functions())
    assert {name: length for name, length in lengths.items() if length > LONGEST_FUNCTION} == {}
    ordered = sorted(lengths.values())
    assert ordered[int(len(ordered) * 0.9)] <= USUAL_FUNCTION


def test_rooms_import_only_what_lies_below_them() -> None:
    binary = Path(sys.executable).parent / "lint-imports"
    done = subprocess.run([str(binary)], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout


def test_every_module_and_public_function_says_what_it_guarantees() -> None:
    silent = []
    for path in CODE.rglob("*.py"):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        if not ast.get_docstring(tree) and tree.body:
            silent.append(str(path.relative_to(ROOT)))
        for node in tree.body:
            if (
                isinstance(node, ast.FunctionDef | ast.ClassDef)
                and not node.name.startswith("_")
                and not ast.get_docstring(node)
            ):
                silent.append(f"{path.relative_to(ROOT)} {node.name}")
    assert silent == []


def test_the_project_settings_are_those_the_compiler_writes() -> None:
    written = yaml.safe_load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"))
    assert written == project_settings("Sổ tay chi ủy")


def test_vendored_files_are_the_listed_ones() -> None:
    """`vendored.yml` names each file made by others: where it comes from, its licence and its sha256."""
    listed = yaml.safe_load((CODE / "vendored.yml").read_text(encoding="utf-8"))
    for item in listed:
        found = hashlib.sha256((CODE / item.get("below", "assets") / item["file"]).read_bytes()).hexdigest()
        assert found == item["sha256"], item["file"]
        assert item["package"] and item["version"] and item["licence"]
    folders = (("assets", "fonts"), ("assets", "vendor"), ("author/web/assets", "vendor"))
    files = {
        (below, path.relative_to(CODE / below).as_posix())
        for below, folder in folders
        for path in (CODE / below / folder).rglob("*")
        if path.is_file()
    }
    assert files == {(item.get("below", "assets"), item["file"]) for item in listed}


def test_lists_of_requirements_are_locked_and_name_no_host() -> None:
    for path in ROOT.glob("requirements*.txt"):
        text = path.read_text(encoding="utf-8")
        assert "--hash=sha256:" in text
        assert "://" not in text and "--index-url" not in text, path.name
    assert '"resolved"' not in (ROOT / "package-lock.json").read_text(encoding="utf-8")


def test_every_node_knows_where_it_was_written() -> None:
    from datetime import date

    library = check_library(ROOT, date(2026, 11, 23)).library
    for top in library.nodes():
        for node in walk_nodes(top):
            assert node.where().file, type(node).__name__
