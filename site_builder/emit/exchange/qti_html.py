"""HTML as the XML that QTI 2.1 allows in its texts."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

RENAMED = {
    **dict.fromkeys(("u", "s", "del", "ins", "mark"), "span"),
    **dict.fromkeys(("details", "summary", "figure", "figcaption"), "div"),
}
KEPT = {"class", "href", "src", "alt", "width", "height", "colspan", "rowspan", "scope", "align", "label"}


@lru_cache(maxsize=20_000)
def qti_html(html: str) -> str:
    """Return the fragment as XML; an element QTI does not know keeps its name as a class."""
    if "<" not in html and "&" not in html:
        return html
    from lxml import etree
    from lxml import html as reader

    holder = reader.fragment_fromstring(html, create_parent="div")
    for element in holder.iter():
        _fit(element)
    for quote in holder.iter("blockquote"):
        _only_blocks(quote)
    written = etree.tostring(holder, encoding="unicode", method="xml")
    return str(written[len("<div>") : -len("</div>")])


def _fit(element: Any) -> None:
    if element.tag in RENAMED:
        element.set("class", element.tag)
        element.tag = RENAMED[element.tag]
    if element.get("title"):
        element.set("label", element.get("title"))
    for name in set(element.attrib) - KEPT:
        del element.attrib[name]
    if element.tag == "a" and not element.get("href"):
        element.tag = "span"


def _only_blocks(quote: Any) -> None:
    """QTI wants no bare words right in a quotation."""
    if (quote.text or "").strip():
        first = quote.makeelement("p")
        first.text, quote.text = quote.text, None
        quote.insert(0, first)
