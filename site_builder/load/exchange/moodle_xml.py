"""Moodle XML to drafts. Entities are never followed, and nothing is fetched."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape
from pathlib import Path
from typing import Any

from site_builder.diagnostics.language import _
from site_builder.load.exchange.draft import Draft, Taken, Unreadable, Values, answered, option, without_empty
from site_builder.load.exchange.parts import ground_in, noted_in, prompt_in
from site_builder.model.exchange import CATEGORY
from site_builder.model.scalars import SLUG
from site_builder.text.html_of import blocks_of

STEP = re.compile(r"(?<!/)/(?!/)")
ABOUT = re.compile(r'<p class="so-tay-de">.*?</p>', re.DOTALL)
KINDS = {
    "truefalse": "true_false",
    "shortanswer": "short_answer",
    "numerical": "short_answer",
    "matching": "matching",
    "ordering": "ordering",
}


def read_moodle_xml(path: Path) -> Iterator[Draft]:
    """Yield each question of the file."""
    root = _parsed(path.read_bytes())
    quiz: dict[str, str] = {}
    count = 0
    for element in root.iterchildren("question"):
        kind = element.get("type", "")
        if kind == "category":
            quiz = _category(element)
            continue
        count += 1
        yield _draft(element, kind, quiz, _("câu {count} (dòng {line})").format(count=count, line=element.sourceline))


def _parsed(content: bytes) -> Any:
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(content, parser)
    except etree.XMLSyntaxError as error:
        raise Unreadable(_("XML không đúng quy tắc: {reason}").format(reason=error)) from error
    if root.getroottree().docinfo.doctype:
        raise Unreadable(_("Tệp khai DOCTYPE; câu hỏi Moodle không cần, nên tệp này không được đọc."))
    if root.tag != "quiz":
        raise Unreadable(_("Không phải tệp câu hỏi Moodle: phần tử đầu là <{name}>.").format(name=root.tag))
    return root


def _category(element: Any) -> dict[str, str]:
    path = _text(element, "category").removeprefix(CATEGORY)
    info = _text(element, "info")
    noted = noted_in(info)
    summary = Taken().html(ABOUT.sub("", info))
    return {
        "title": STEP.split(path)[-1].replace("//", "/"),
        "id": element.findtext("idnumber") or "",
        "summary": summary,
        "topic": noted.get("topic", ""),
        "order": noted.get("order", ""),
    }


def _draft(element: Any, kind: str, quiz: dict[str, str], place: str) -> Draft:
    if kind not in (*KINDS, "multichoice"):
        return Draft(place, quiz, refused=_("Loại câu hỏi “{kind}” của Moodle chưa nhập được.").format(kind=kind))
    taken = Taken()
    prompt = prompt_in(_html(element.find("questiontext")), taken)
    ground, reasons = ground_in(_html(element.find("generalfeedback")), taken)
    situation = ground.pop("situation", "")
    ground.pop("kind", None)
    if next(element.iter("file"), None) is not None:
        taken.note(_("Có hình hoặc tệp kèm theo: chưa nhập."))
    answers, told_kind = _answers(element, kind, reasons, taken)
    values = without_empty({"id": _id(element), "kind": told_kind, "prompt": prompt.text, "hint": prompt.hint})
    return Draft(place, quiz, {**values, **answers, **ground}, situation, prompt.told, tuple(taken.notes))


def _id(element: Any) -> str:
    names = (element.findtext("idnumber") or "", element.findtext("name/text") or "")
    return next((name.strip() for name in names if SLUG.match(name.strip())), "")


def _answers(element: Any, kind: str, reasons: list[str], taken: Taken) -> tuple[Values, str]:
    found = list(element.iterchildren("answer"))
    if kind == "multichoice":
        many = (element.findtext("single") or "true") in ("false", "0")
        options = [option(_markdown(answer, taken), _share(answer) > 0, _feedback(answer, taken)) for answer in found]
        if not many and sum(_share(answer) > 0 for answer in found) > 1:
            taken.note(_("Nhiều phương án được điểm trong câu chọn một: hãy xem lại phương án đúng."))
        return {"options": options}, "multiple" if many else "single"
    if kind == "truefalse":
        by_name = {(answer.findtext("text") or "").strip().lower(): answer for answer in found}
        right = next((name for name, answer in by_name.items() if _share(answer) > 0), "")
        said = {f"feedback_{name}": _feedback(answer, taken) for name, answer in by_name.items()}
        known = without_empty({key: said.get(key, "") for key in ("feedback_true", "feedback_false")})
        return {"answer": right == "true", **known}, "true_false"
    if kind == "matching":
        return _pairs(element, reasons, taken), "matching"
    if kind == "ordering":
        texts = [_markdown(answer, taken) for answer in found]
        return {"items": with_reasons([{"text": text} for text in texts], reasons)}, "ordering"
    if kind == "numerical":
        taken.note(_("Câu trả lời bằng số của Moodle thành câu trả lời ngắn: sai số cho phép không giữ được."))
    typed = [(_typed(answer, taken), _share(answer) >= 100, _feedback(answer, taken)) for answer in found]
    return answered(item for item in typed if item[0]), KINDS[kind]


def _pairs(element: Any, reasons: list[str], taken: Taken) -> Values:
    pairs, extras = [], []
    for part in element.iterchildren("subquestion"):
        left, right = _markdown(part, taken), (part.findtext("answer/text") or "").strip()
        if left:
            pairs.append({"left": left, "right": right})
        else:
            extras.append(right)
    return without_empty({"pairs": with_reasons(pairs, reasons), "extras": extras})


def with_reasons(items: list[Values], reasons: list[str]) -> list[Values]:
    """Return the items, each with what is said of it."""
    told = [*reasons, *[""] * (len(items) - len(reasons))]
    return [without_empty({**item, "feedback": said}) for item, said in zip(items, told, strict=False)]


def _typed(answer: Any, taken: Taken) -> str:
    text = (answer.findtext("text") or "").strip()
    if text == "*":
        taken.note(_("Bỏ đáp án “*” (mọi câu trả lời khác)."))
        return ""
    if 0 < _share(answer) < 100:
        taken.note(_("Đáp án được một phần điểm thành câu trả lời hay nhầm."))
    return text.replace(r"\*", "*")


def _share(answer: Any) -> float:
    try:
        return float(answer.get("fraction", "0"))
    except ValueError:
        return 0.0


def _feedback(answer: Any, taken: Taken) -> str:
    element = answer.find("feedback")
    return "" if element is None else _markdown(element, taken)


def _text(element: Any, name: str) -> str:
    return (element.findtext(f"{name}/text") or "").strip()


def _html(element: Any) -> str:
    """Return a text as HTML, in whichever of Moodle's formats it is."""
    if element is None:
        return ""
    text = (element.findtext("text") or "").strip()
    form = element.get("format", "html")
    if form == "markdown":
        return blocks_of(text)
    if form == "plain_text" or (form == "moodle_auto_format" and "<" not in text):
        return "".join(
            f"<p>{escape(block).replace(chr(10), '<br />')}</p>" for block in text.split("\n\n") if block.strip()
        )
    return text


def _markdown(element: Any, taken: Taken) -> str:
    return taken.html(_html(element))
