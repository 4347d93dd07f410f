"""Why an error is one: the manual's page of its code, in the last good site or, where there is none, by itself."""

from __future__ import annotations

from pathlib import Path

from jinja2 import Environment, FileSystemLoader

from site_builder.diagnostics.catalogue import CODES
from site_builder.diagnostics.language import _, current_language
from site_builder.diagnostics.manual import manual_page
from site_builder.render.manual_codes import family_path
from site_builder.text.dialect import to_html
from site_builder.text.references import Reference
from site_builder.text.sanitise import sanitise

WHY = "/ma-loi/"
"""Below this address each code is explained while no site has been built yet."""
TEMPLATES = Environment(loader=FileSystemLoader(Path(__file__).parent), autoescape=True)


def why_link(code: str, before: str) -> str:
    """Return where the code is explained; `before` is where the last good site begins, empty where there is none."""
    return f"{before}{family_path(code[:2])}.html#{code.lower()}" if before else f"{WHY}{code}"


def why_page(code: str) -> str:
    """Return the page that explains a code, in the language in use."""
    title, text = manual_page(code).split("\n", 1)
    return TEMPLATES.get_template("why.html.j2").render(
        language=current_language(),
        title=title.removeprefix("# "),
        text=sanitise(to_html(text.strip(), _as_words)),
        back=_("Quay lại trang lỗi"),
    )


def why_pages() -> dict[str, str]:
    """Return the page of every code by its address."""
    return {f"{WHY}{code}": why_page(code) for code in CODES}


def _as_words(reference: Reference) -> tuple[str, str]:
    return "", reference.words or reference.address
