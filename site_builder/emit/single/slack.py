"""What HTML may leave out and mean the same."""

from __future__ import annotations

import re
from collections.abc import Collection

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
ANSWER = re.compile(r'(<li data-option="(\d+)"[^>]*>.*?<span class="st-answer__text)">.*?</span>', re.DOTALL)
"""An answer repeats its option's words; here it names the option by number, and the script says the words again."""


def without_slack(html: str, used: Collection[str]) -> str:
    """Return the HTML in fewer letters: class names nothing uses, white space and end tags it does not need left out."""

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

    html = ANSWER.sub(r'\1" data-number>Phương án \2</span>', html)
    pieces = KEPT_AS_WRITTEN.split(rewrite_tags(html, change))
    return tightened("".join(_thin(text) + kept for text, kept in zip(pieces[::3], [*pieces[1::3], ""], strict=True)))


def _thin(html: str) -> str:
    html = AROUND_BLOCKS.sub(r"\1", re.sub(r"\s+", " ", html))
    for end, nothing in ENDS:
        html = end.sub(nothing, html)
    return html
