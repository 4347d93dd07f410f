"""What we hand on: the list of its parts is in step, the wheel is the same each time, whole, and makes a site by itself."""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import venv
import zipfile
from email import message_from_bytes
from importlib.metadata import distribution
from pathlib import Path

import pytest
import yaml
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "scripts"))
from sbom import sbom  # noqa: E402

DAY = "1767225600"
PARTS = ("site_builder", "pyproject.toml", "README.md", "LICENSE")


def test_the_list_of_parts_is_in_step_with_the_locks() -> None:
    assert (ROOT / "sbom.json").read_text(encoding="utf-8") == sbom(), "run scripts/write-sbom"


def test_the_list_of_parts_names_each_once_with_version_and_origin() -> None:
    listed = json.loads((ROOT / "sbom.json").read_text(encoding="utf-8"))
    assert (listed["bomFormat"], listed["specVersion"]) == ("CycloneDX", "1.6")
    refs = [part["bom-ref"] for part in listed["components"]]
    assert len(refs) == len(set(refs)) > 100
    for part in listed["components"]:
        assert part["name"] and part["version"] and part["properties"], part
        assert re.match(r"pkg:(?:pypi|npm)/\S+@\S+\Z", part.get("purl", "")) or part["hashes"], part


def test_every_locked_and_vendored_part_is_on_the_list() -> None:
    """Counted another way than the script counts: by the hashes' lines, the lock's entries and the vendored sums."""
    listed = json.loads((ROOT / "sbom.json").read_text(encoding="utf-8"))["components"]
    locked = {line.split("==")[0].lower().replace("_", "-") for path in ROOT.glob("requirements*.txt")
              for line in path.read_text(encoding="utf-8").splitlines() if "==" in line and line[0].isalnum()}  # fmt: skip
    assert {
        part["name"].lower().replace("_", "-") for part in listed if part.get("purl", "").startswith("pkg:pypi")
    } == locked
    node = json.loads((ROOT / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    assert {part["name"] for part in listed if part.get("purl", "").startswith("pkg:npm")} == {
        place.rpartition("node_modules/")[2] for place in node if place
    }
    sums = {item["sha256"] for item in yaml.safe_load((ROOT / "site_builder/vendored.yml").read_text(encoding="utf-8"))}
    assert {part["hashes"][0]["content"] for part in listed if part["type"] == "file"} == sums


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built(ROOT, tmp_path_factory.mktemp("wheel"))


def built(root: Path, out: Path) -> Path:
    environment = os.environ | {"SOURCE_DATE_EPOCH": DAY}
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(out)]
    subprocess.run(command, cwd=root, env=environment, check=True, capture_output=True, timeout=120)
    return next(out.glob("*.whl"))


def test_the_wheel_is_the_same_wherever_and_whenever_it_is_built(wheel: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "nơi khác"
    elsewhere.mkdir()
    for name in PARTS:
        here, there = ROOT / name, elsewhere / name
        if here.is_dir():
            shutil.copytree(here, there, copy_function=shutil.copyfile, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copyfile(here, there)
    for path in elsewhere.rglob("*.py"):
        os.utime(path, (1, 1))
    second = built(elsewhere, tmp_path / "out")
    assert second.name == wheel.name
    assert hashlib.sha256(second.read_bytes()).hexdigest() == hashlib.sha256(wheel.read_bytes()).hexdigest()


def test_the_wheel_holds_every_file_of_the_package_and_nothing_else(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as opened:
        held = {name for name in opened.namelist() if ".dist-info/" not in name}
        assert any(name.endswith("LICENSE") for name in opened.namelist())
    ours = {path.relative_to(ROOT).as_posix() for path in (ROOT / "site_builder").rglob("*")
            if path.is_file() and "__pycache__" not in path.parts}  # fmt: skip
    assert held == ours
    for kind in (
        "assets/fonts/",
        "assets/vendor/",
        "render/templates/",
        "diagnostics/manual/",
        "theme/",
        "emit/starter_project/",
        "locale/",
    ):
        assert any(name.startswith(f"site_builder/{kind}") for name in held), kind


def test_in_an_environment_of_nothing_else_the_installed_wheel_makes_a_site(wheel: Path, tmp_path: Path) -> None:
    """What the wheel asks for is all that is there, at the versions of the lock, so no network is needed; pip installs, and judges."""
    place, project = tmp_path / "môi trường", tmp_path / "Dự án"
    venv.create(place, with_pip=False, symlinks=True)
    python = place / "bin/python"
    there = Path(next((place / "lib").glob("python*/site-packages")))
    asked = lend(required_by(wheel), there)
    assert {"mkdocs", "pydantic", "weasyprint"} <= asked and not asked & {"pytest", "hypothesis", "playwright", "mypy"}
    pip = [sys.executable, "-m", "pip", "--python", str(python), "--disable-pip-version-check"]
    subprocess.run([*pip, "install", "--quiet", "--no-index", str(wheel)], check=True, capture_output=True, timeout=120)
    judged = subprocess.run([*pip, "check"], capture_output=True, text=True, timeout=120)
    assert judged.returncode == 0, judged.stdout
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}

    def say(*words: str) -> str:
        command = [str(place / "bin/site-builder"), *words]
        done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, timeout=120)
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    where = [str(python), "-c", "import site_builder, sys; print(site_builder.__file__, *sys.path, sep='\\n')"]
    told = subprocess.run(
        where, cwd=tmp_path, env=environment, capture_output=True, text=True, check=True
    ).stdout.split("\n")
    assert Path(told[0]).is_relative_to(place), "the installed copy is the one under test"
    assert not [path for path in told if "site-packages" in path and not path.startswith(str(place))]
    assert say("explain", "CT212").strip()
    version = json.loads((ROOT / "sbom.json").read_text(encoding="utf-8"))["metadata"]["component"]["version"]
    assert version in say("--version") and "$schema" in say("schema")
    say("init", str(project))
    say("--project", str(project), "build")
    assert (project / "site/index.html").is_file() and len(list((project / "site").rglob("*.html"))) >= 10
    say("--project", str(project), "bundle", "--both")
    assert {path.suffix for path in (project / "dist").iterdir()} == {".zip", ".html"}


def required_by(wheel: Path) -> list[str]:
    """Return what the wheel says it needs."""
    with zipfile.ZipFile(wheel) as opened:
        name = next(name for name in opened.namelist() if name.endswith(".dist-info/METADATA"))
        return message_from_bytes(opened.read(name)).get_all("Requires-Dist", [])


def lend(asked: list[str], there: Path) -> set[str]:
    """Show in an empty environment the packages asked for and what they ask for, no others; return their names."""
    waiting = [(Requirement(line), "") for line in asked]
    seen: set[tuple[str, str]] = set()
    while waiting:
        wanted, extra = waiting.pop()
        if (wanted.marker and not wanted.marker.evaluate({"extra": extra})) or (wanted.name, extra) in seen:
            continue
        found = distribution(wanted.name)
        assert wanted.specifier.contains(found.version, prereleases=True), f"{wanted} is {found.version}"
        for one in ("", *wanted.extras):
            seen.add((wanted.name, one))
            waiting += [(Requirement(line), one) for line in found.requires or ()]
        for name in {path.parts[0] for path in found.files or () if path.parts[0] not in ("..", "__pycache__")}:
            if not (there / name).exists():
                (there / name).symlink_to(found.locate_file(name))
    return {canonicalize_name(name) for name, _extra in seen}
