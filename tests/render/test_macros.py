"""Macros that are imported without the page's own names use none of them: so each is read once, not once a question."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from jinja2 import meta

import site_builder.render
from site_builder.render.environment import environment

TEMPLATES = Path(site_builder.render.__file__).parent / "templates"
IMPORTED = re.compile(r'\{%-? *(?:import|from) "([^"]+\.j2)"(?![^%]*with context)')
NAMES = {name for path in TEMPLATES.rglob("*.j2") for name in IMPORTED.findall(path.read_text(encoding="utf-8"))}
OF_QUESTIONS = {path.relative_to(TEMPLATES).as_posix() for path in (TEMPLATES / "questions").glob("*.j2")}


@pytest.mark.parametrize("name", sorted(NAMES | OF_QUESTIONS))
def test_an_imported_template_names_nothing_of_the_page(name: str) -> None:
    made = environment()
    parsed = made.parse((TEMPLATES / name).read_text(encoding="utf-8"))
    assert meta.find_undeclared_variables(parsed) <= set(made.globals)
