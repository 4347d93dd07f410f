"""What HTML may leave out and mean the same."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection

from site_builder.emit.single.tags import Attributes, rewrite_tags, tightened

KEPT_AS_WRITTEN = re.compile(r"(<(pre|textarea)\b.*?</\2>)", re.DOTALL)
BLOCK = r"(?:p|div|ul|ol|li|section|details|summary|h[1-6]|table|thead|tbody|tr|td|th|form|fieldset|legend|dl|dt|dd|quiz-[a-z]+)"
AROUND_BLOCKS = re.compile(rf"\s*(</?{BLOCK}\b(?:[^<>\"]|\"[^\"]*\")*>)\s*")
ENDS = (
    (re.compile(r"</li>(?=<li\b|</[uo]l>)"), ""),
    (re.compile(r"</t[dh]>(?=<t[dh]\b|</tr>)"), ""),
    (re.compile(r"</tr>(?=<tr\b|</tbody>|</thead>)"), ""),
    (re.compile(r"</d[td]>(?=<d[td]\b|</dl>)"), ""),
    (re.compile(r"</p>(?=<(?:p|ul|ol|div|details|h[1-6]|table|section|dl|form|fieldset)\b|</(?:div|details|li|section|td|blockquote)>)"), ""),
)  # fmt: skip
DROPPED = ("data-search-exclude", "rel", "focusable", "data-href")


def without_slack(html: str, used: Collection[str]) -> str:
    """Return the HTML in fewer letters: class names nothing uses and white space between blocks left out."""

    def change(name: str, attributes: Attributes) -> None:
        if name == "a":
            attributes.pop("title", None)  # the words a term means stand where the link leads
        for key in DROPPED:
            attributes.pop(key, None)
        classes = [word for word in (attributes.get("class") or "").split() if word in used]
        if "class" in attributes:
            attributes["class"] = " ".join(classes)
            if not classes:
                del attributes["class"]
        if "st-number" in classes:
            attributes.pop("aria-label", None)  # the script reads the question's words from its own page

    return _outside_kept(rewrite_tags(html, change), _closed_up)


def slim(html: str) -> str:
    """Return a piece of such HTML without the end tags and quotation marks it does not need."""
    return tightened(_outside_kept(html, _without_ends))


def _outside_kept(html: str, change: Callable[[str], str]) -> str:
    pieces = KEPT_AS_WRITTEN.split(html)
    return "".join(change(text) + kept for text, kept in zip(pieces[::3], [*pieces[1::3], ""], strict=True))


def _closed_up(html: str) -> str:
    return AROUND_BLOCKS.sub(r"\1", re.sub(r"\s+", " ", html))


def _without_ends(html: str) -> str:
    for end, nothing in ENDS:
        html = end.sub(nothing, html)
    return html
