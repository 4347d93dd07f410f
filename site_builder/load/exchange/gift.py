"""GIFT to drafts: blocks parted by empty lines, signs with a backslash standing for themselves."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from html import escape
from pathlib import Path

from site_builder.diagnostics.language import _
from site_builder.load.exchange.draft import Draft, Taken, Unreadable, Values, answered, option, without_empty
from site_builder.load.exchange.moodle_xml import STEP, with_reasons
from site_builder.load.exchange.parts import ground_in, prompt_in
from site_builder.model.exchange import CATEGORY, QUIZ_COMMENT
from site_builder.model.scalars import SLUG
from site_builder.text.html_of import blocks_of

ESCAPED = re.compile(r"\\([~=#{}:\\])")
SHIFT = 0xE000
"""Escaped signs wait in a private part of Unicode until the rest has been taken apart."""
FORM = re.compile(r"\[(html|markdown|plain|moodle)\]")
TITLE = re.compile(r"::(.*?)::", re.DOTALL)
ID = re.compile(r"\[id:([^\]]+)\]")
ANSWER = re.compile(r"([=~])(.*?)(?=[=~]|\Z)", re.DOTALL)
WEIGHT = re.compile(r"%(-?[\d.]+)%")
TRUE, FALSE = ("T", "TRUE"), ("F", "FALSE")


def read_gift(path: Path) -> Iterator[Draft]:
    """Yield each question of the file."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise Unreadable(_("Tệp GIFT không ở dạng UTF-8.")) from error
    quiz: dict[str, str] = {}
    about: dict[str, str] = {}
    for line, block in _blocks(text):
        comments = [row for row in block if row.startswith("//")]
        rows = [row for row in block if not row.startswith("//")]
        about = next((_about(row) for row in comments if row.startswith(QUIZ_COMMENT)), about)
        while rows and rows[0].startswith("$CATEGORY:"):
            path_of = rows.pop(0).removeprefix("$CATEGORY:").strip().removeprefix(CATEGORY)
            title = STEP.split(path_of)[-1].replace("//", "/")
            quiz = {**about, "title": title} if about.get("title") == title else {"title": title}
        if "\n".join(rows).strip():
            id = next((found[1] for row in comments if (found := ID.search(row))), "")
            yield _draft("\n".join(rows), id, quiz, _("dòng {line}").format(line=line))


def _blocks(text: str) -> Iterator[tuple[int, list[str]]]:
    rows: list[str] = []
    start = 1
    for number, row in enumerate([*text.splitlines(), ""], 1):
        if row.strip():
            start = start if rows else number
            rows.append(row)
        elif rows:
            yield start, rows
            rows = []


def _about(row: str) -> dict[str, str]:
    try:
        found = json.loads(row.removeprefix(QUIZ_COMMENT))
    except ValueError:
        return {}
    return {key: str(value) for key, value in found.items()} if isinstance(found, dict) else {}


def _draft(text: str, id: str, quiz: dict[str, str], place: str) -> Draft:
    hidden = ESCAPED.sub(lambda found: chr(SHIFT + ord(found[1])), text).strip()
    title = ""
    if found := TITLE.match(hidden):
        title, hidden = _shown(found[1]).strip(), hidden[found.end() :].strip()
    form = "moodle"
    if marked := FORM.match(hidden):
        form, hidden = marked[1], hidden[marked.end() :]
    opened, closed = hidden.find("{"), hidden.rfind("}")
    if opened < 0 or closed < opened:
        return Draft(place, quiz, refused=_("Câu này không có phần trả lời trong ngoặc { }."))
    before, inner, after = hidden[:opened], hidden[opened + 1 : closed].strip(), hidden[closed + 1 :].strip()
    taken = Taken()
    asked = f"{before.rstrip()} _____ {after}" if after else before.strip()
    prompt = prompt_in(_as_html(asked, form), taken)
    inner, _sign, general = inner.partition("####")
    ground, reasons = ground_in(_as_html(general, form), taken)
    try:
        answers = _answers(inner.strip(), form, reasons, taken, ground.pop("kind", ""))
    except ValueError as error:
        return Draft(place, quiz, refused=str(error))
    name = next((each for each in (id, title) if SLUG.match(each)), "")
    values = without_empty({"id": name, "kind": answers.pop("kind"), "prompt": prompt.text, "hint": prompt.hint})
    situation = ground.pop("situation", "")
    return Draft(place, quiz, {**values, **answers, **ground}, situation, prompt.told, tuple(taken.notes))


def _answers(inner: str, form: str, reasons: list[str], taken: Taken, kind: str) -> Values:
    if not inner:
        raise ValueError(_("Câu tự luận (không có đáp án) chưa nhập được."))
    if inner.startswith("#"):
        raise ValueError(_("Câu trả lời bằng số của GIFT chưa nhập được."))
    word, *said = [part.strip() for part in inner.split("#")]
    if word.upper() in (*TRUE, *FALSE):
        return _true_false(word.upper() in TRUE, said, form, taken)
    found = [(sign, body.strip()) for sign, body in ANSWER.findall(inner)]
    if not found:
        raise ValueError(_("Không hiểu phần trả lời: {text}").format(text=_shown(inner)[:60]))
    if all(sign == "=" and "->" in body for sign, body in found):
        return _pairs([body for _sign, body in found], form, reasons, taken, kind)
    parts = [_parted(sign, body, form, taken) for sign, body in found]
    if all(sign == "=" for sign, _body in found):
        return {"kind": "short_answer", **answered((text, share >= 100, said) for text, share, said, _html in parts)}
    many = not any(sign == "=" for sign, _body in found)
    options = [option(html, share > 0, feedback) for _text, share, feedback, html in parts]
    return {"kind": "multiple" if many else "single", "options": options}


def _true_false(right: bool, said: list[str], form: str, taken: Taken) -> Values:
    """The first feedback is for the wrong answer, the second for the right one."""
    wrong_said, right_said = ([taken.html(_as_html(text, form)) for text in said] + ["", ""])[:2]
    told = (right_said, wrong_said) if right else (wrong_said, right_said)
    known = without_empty({"feedback_true": told[0], "feedback_false": told[1]})
    return {"kind": "true_false", "answer": right, **known}


def _parted(sign: str, body: str, form: str, taken: Taken) -> tuple[str, float, str, str]:
    """Return an answer as bare words, its share of the points, what is said of it, and its words as Markdown."""
    share = 100.0 if sign == "=" else 0.0
    if weighed := WEIGHT.match(body):
        share, body = float(weighed[1]), body[weighed.end() :]
    text, _sign, said = body.partition("#")
    bare = _shown(text).strip().replace(r"\*", "*")
    return bare, share, taken.html(_as_html(said, form)), taken.html(_as_html(text, form))


def _pairs(bodies: list[str], form: str, reasons: list[str], taken: Taken, kind: str) -> Values:
    parted = [body.partition("->") for body in bodies]
    lefts = [taken.html(_as_html(left, form)) for left, _arrow, _right in parted]
    rights = [_shown(right).strip() for _left, _arrow, right in parted]
    if kind == "ordering":
        steps = [left for _place, left in sorted(zip(map(int, rights), lefts, strict=True))]
        return {"kind": "ordering", "items": with_reasons([{"text": text} for text in steps], reasons)}
    pairs = [{"left": left, "right": right} for left, right in zip(lefts, rights, strict=True) if left]
    extras = [right for left, right in zip(lefts, rights, strict=True) if not left]
    return without_empty({"kind": "matching", "pairs": with_reasons(pairs, reasons), "extras": extras})


def _shown(text: str) -> str:
    return "".join(chr(ord(sign) - SHIFT) if SHIFT <= ord(sign) < SHIFT + 128 else sign for sign in text)


def _as_html(text: str, form: str) -> str:
    text = _shown(text).strip()
    if marked := FORM.match(text):
        form, text = marked[1], text[marked.end() :]
    if form == "html" or (form == "moodle" and "<" in text):
        return text.replace(r"\n", " ")
    if form == "markdown":
        return blocks_of(text.replace(r"\n", "\n"))
    return escape(text, quote=False).replace(r"\n", "<br />").replace("\n", " ")
