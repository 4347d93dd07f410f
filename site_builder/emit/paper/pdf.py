"""A handout as a tagged PDF (PDF/UA-1) that names no moment and no machine."""

from __future__ import annotations

import html
import re
from functools import cache
from pathlib import Path
from typing import Any

from site_builder.model.handout import Handout

HERE = Path(__file__).parent
STYLES = HERE / "styles"
FONTS = HERE / "fonts"
FACES = (
    ("Tinos-Regular", "normal", 400),
    ("Tinos-Bold", "normal", 700),
    ("Tinos-Italic", "italic", 400),
    ("Tinos-BoldItalic", "italic", 700),
)
WITH_NOTE = re.compile(r'([^\s<>]+)((?:<sup class="note">[^<]*</sup>)+)')
"""A word and the number of its note, which would else begin a line of its own where the word fills the line."""


class PressMissing(Exception):
    """The libraries that lay out pages are not on this machine."""


def write_pdf(handout: Handout) -> bytes:
    """Return the handout as a PDF; the same handout gives the same bytes on every machine."""
    weasyprint, fonts, styles = press(STYLES)
    page = weasyprint.HTML(
        string=_page(handout), base_url=HERE.as_uri() + "/", url_fetcher=only_own_pictures(weasyprint)
    )
    made: bytes = page.write_pdf(
        stylesheets=[styles],
        font_config=fonts,
        pdf_variant="pdf/ua-1",
        pdf_tags=True,
        pdf_identifier=handout.address.encode(),
    )
    return made


def _page(handout: Handout) -> str:
    """Return the whole HTML text of the handout."""
    day = f'<meta name="dcterms.created" content="{handout.checked_on.isoformat()}">' if handout.checked_on else ""
    described = f'<meta name="description" content="{html.escape(handout.description)}">' if handout.description else ""
    return (
        f'<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>{html.escape(handout.title)}</title>'
        f"{described}{day}</head><body><main>{_with_notes_held(handout.html)}</main></body></html>"
    )


def _with_notes_held(text: str) -> str:
    return WITH_NOTE.sub(r'<span class="held">\1\2</span>', text)


@cache
def press(folder: Path) -> tuple[Any, Any, Any]:
    """Return the library with our fonts and the styles of a folder, read once: they hold no state of what is laid out."""
    try:
        import weasyprint
        from weasyprint.text.fonts import FontConfiguration
    except (ImportError, OSError) as error:  # OSError: Pango is not installed
        raise PressMissing(str(error)) from error
    fonts = FontConfiguration()
    faces = "".join(
        f"@font-face{{font-family:Tinos;font-style:{style};font-weight:{weight};src:url({(FONTS / name).as_uri()}.ttf)}}"
        for name, style, weight in FACES
    )
    texts = (path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.css")))
    return weasyprint, fonts, weasyprint.CSS(string=faces + "".join(texts), font_config=fonts)


def only_own_pictures(weasyprint: Any) -> Any:
    """Return what lets a page load nothing but the pictures it holds itself."""
    return weasyprint.URLFetcher(allowed_protocols=("data",), fail_on_errors=True)
