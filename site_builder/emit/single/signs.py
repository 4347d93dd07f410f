"""The small drawings of a site, kept once in the style sheet."""

from __future__ import annotations

import re
from urllib.parse import quote

SIGN = re.compile(
    r'<span class="(st-sign [^"]*)"([^>]*)>\s*<svg\b[^>]*?\sviewBox="([^"]*)"[^>]*>(.*?)</svg>\s*<span>(.*?)</span>\s*</span>',
    re.DOTALL,
)
SVG = re.compile(r'<svg\b([^>]*)\sviewBox="([^"]*)"([^>]*)>(.*?)</svg>', re.DOTALL)
SIZE = re.compile(r'\s(?:width|height|focusable)="[^"]*"')


class Signs:
    """Drawings by the number under which pages show them."""

    def __init__(self) -> None:
        self._drawn: dict[tuple[str, str], int] = {}

    def shared(self, html: str) -> str:
        """Return the HTML with each drawing shown by its number; beside words, by a class of the words."""

        def beside_words(found: re.Match[str]) -> str:
            classes, more, box, drawing, words = found.groups()
            return f'<span class="{classes} st-s{self._number(box, drawing)}"{more}>{words}</span>'

        def alone(found: re.Match[str]) -> str:
            before, box, after, drawing = found.groups()
            attributes = SIZE.sub("", before + after)
            return f'<svg{attributes}><use href="#st-s{self._number(box, drawing)}"></use></svg>'

        return SVG.sub(alone, SIGN.sub(beside_words, html))

    def sheet(self) -> str:
        """Return the drawings, hidden, to stand once in the file."""
        symbols = "".join(
            f'<symbol id="st-s{number}" viewBox="{box}">{drawing}</symbol>'
            for (box, drawing), number in self._drawn.items()
        )
        return f'<svg width="0" height="0" style="position:absolute" aria-hidden="true">{symbols}</svg>'

    def css(self) -> str:
        """Return the rules that draw a sign before its words."""
        return "".join(
            f".st-s{number}::before{{-webkit-mask-image:url({_drawn(box, drawing)});mask-image:url({_drawn(box, drawing)})}}"
            for (box, drawing), number in self._drawn.items()
            if drawing.startswith("<path")
        )

    def _number(self, box: str, drawing: str) -> int:
        return self._drawn.setdefault((box, drawing.strip()), len(self._drawn))


def _drawn(box: str, drawing: str) -> str:
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{box}">{drawing}</svg>'
    return f'"data:image/svg+xml,{quote(svg, safe=" =:/<>")}"'.replace("<", "%3C").replace(">", "%3E")
