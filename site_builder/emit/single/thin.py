"""What many pages repeat, kept once: the signs, the facts, and white space."""

from __future__ import annotations

import re

from site_builder.emit.single.rewire import BETWEEN

SVG = re.compile(r'<svg\b([^>]*)\sviewBox="([^"]*)"([^>]*)>(.*?)</svg>', re.DOTALL)
EVIDENCE = re.compile(
    r'<details class="st-evidence"([^>]*)>\s*<summary>(.*?)</summary>\s*<ul>(.*?)</ul>\s*</details>', re.DOTALL
)
FACT = re.compile(r'<li>\s*<span class="st-evidence__id">([^<]+)</span>(.*?)</li>', re.DOTALL)
KEPT_AS_WRITTEN = re.compile(r"(<(pre|textarea)\b.*?</\2>)", re.DOTALL)

FACTS_PAGE = "du-kien"
"""The page, only in this edition, where every fact stands once."""


class Signs:
    """Drawings by the number under which pages show them."""

    def __init__(self) -> None:
        self.drawn: dict[tuple[str, str], int] = {}

    def shared(self, html: str) -> str:
        """Return the HTML with each drawing shown by its number."""

        def by_number(found: re.Match[str]) -> str:
            before, box, after, drawing = found.groups()
            number = self.drawn.setdefault((box, drawing.strip()), len(self.drawn))
            return f"<svg{before}{after}><use href="#st-s{number}"/></svg>"

        return SVG.sub(by_number, html)

    def sheet(self) -> str:
        """Return the drawings, hidden, to stand once in the file."""
        symbols = "".join(
            f'<symbol id="st-s{number}" viewBox="{box}">{drawing}</symbol>'
            for (box, drawing), number in self.drawn.items()
        )
        return f'<svg width="0" height="0" style="position:absolute" aria-hidden="true">{symbols}</svg>'


class Facts:
    """Every fact that pages show, once."""

    def __init__(self) -> None:
        self.stated: dict[str, str] = {}

    def gathered(self, html: str) -> str:
        """Return the HTML with each list of facts as links to where they stand."""

        def linked(found: re.Match[str]) -> str:
            attributes, summary, items = found.groups()
            facts = FACT.findall(items)
            if len(facts) != items.count("<li>"):
                return found.group()
            self.stated.update((id, text.strip()) for id, text in facts)
            links = ", ".join(f'<a href="#{FACTS_PAGE}{BETWEEN}{id}">{id}</a>' for id, _text in facts)
            return f'<details class="st-evidence"{attributes}><summary>{summary}</summary><p>{links}</p></details>'

        return EVIDENCE.sub(linked, html)

    def page(self) -> str:
        """Return the page of facts, in the order of their ids."""
        items = "".join(
            f'<li id="{FACTS_PAGE}{BETWEEN}{id}"><span class="st-evidence__id">{id}</span> {text}</li>'
            for id, text in sorted(self.stated.items())
        )
        return (
            "<h1>Dữ kiện và nguồn</h1>"
            '<p class="st-lead">Mỗi điều nêu trong Sổ tay đứng trên các dữ kiện dưới đây: nói gì, tin được đến đâu, đọc ở nguồn nào, kiểm tra ngày nào.</p>'
            f'<div class="st-evidence st-evidence--all"><ul>{items}</ul></div>'
        )


def without_slack(html: str) -> str:
    """Return the HTML with runs of white space as one space, outside texts whose white space is shown."""
    pieces = KEPT_AS_WRITTEN.split(html)
    thinned = [re.sub(r"\s+", " ", piece) for piece in pieces[::3]]
    kept = pieces[1::3]
    return "".join(
        piece for pair in zip(thinned, [*kept, ""], strict=True) for piece in pair
    )
