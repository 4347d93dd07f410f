"""A served site names scripts, sheets and fonts by their content, and every file that names another says the new name."""

from __future__ import annotations

import hashlib
import re
import shutil
from pathlib import Path

import pytest

from site_builder.adapters.cli.build import compiled_site
from site_builder.emit.hashed import hashed_file, with_hashed_names
from site_builder.emit.installable import make_installable
from site_builder.emit.site_check import check_site
from site_builder.emit.tree import ASSETS

HASHED = re.compile(r"\.([0-9a-f]{8})\.(?:js|css|woff2|svg)\Z")
OURS = re.compile(r"[\"'`/]((?:[\w-]+/)*[\w-]+\.(?:js|css|woff2))(?=[\"'`)])")
FROM_CONTENT = ("assets/search/", "assets/library/")


@pytest.fixture(scope="module")
def served(site: Path, root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = Path(shutil.copytree(site, tmp_path_factory.mktemp("hashed") / "site"))
    compiled = compiled_site(root)
    assert compiled is not None
    make_installable(out, compiled)
    return out


def assets_of(served: Path) -> list[Path]:
    return [path for path in served.glob("assets/**/*") if path.suffix in (".js", ".css", ".woff2")]


def test_every_file_of_the_package_bears_the_hash_of_what_it_says(served: Path) -> None:
    for path in assets_of(served):
        if path.relative_to(served).as_posix().startswith(FROM_CONTENT):
            continue
        named = HASHED.search(path.name)
        assert named and hashlib.sha256(path.read_bytes()).hexdigest().startswith(named[1]), path.name


def test_what_is_named_is_there(served: Path) -> None:
    assert check_site(served) == []
    old = {path.name for path in ASSETS.rglob("*") if path.suffix in (".js", ".css", ".woff2")}
    for path in assets_of(served):
        for name in OURS.findall(path.read_text(encoding="utf-8")) if path.suffix != ".woff2" else ():
            assert name.rpartition("/")[2] not in old, (path.name, name)
            assert not HASHED.search(name) or list((served / "assets").rglob(name.rpartition("/")[2])), (path.name, name)


def test_pages_name_the_new_names_only(served: Path) -> None:
    for path in served.rglob("*.html"):
        for place in re.findall(r'"(?:\.\./|/)*(assets/[^"]+\.(?:js|css))"', path.read_text(encoding="utf-8")):
            assert place.startswith(FROM_CONTENT) or HASHED.search(place), (path.name, place)


def test_what_comes_from_the_content_keeps_its_name() -> None:
    assert hashed_file("assets/search/core.js", b"x") == ("assets/search/core.js", b"x")
    assert with_hashed_names('src="../assets/library/quiz-bank.js"') == 'src="../assets/library/quiz-bank.js"'
    assert with_hashed_names('src="../assets/page.js"') != 'src="../assets/page.js"'
