"""What has to be known before a draft can be written, and which answers will do."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from site_builder.diagnostics.language import _
from site_builder.diagnostics.suggest import did_you_mean, listed
from site_builder.model.library import Library
from site_builder.model.links import Links
from site_builder.text.slug import slugify


class Unsuitable(Exception):
    """Why an answer will not do, in words for who gave it."""


class Taken(Exception):
    """What is to be written is there already."""


@dataclass(frozen=True, slots=True)
class Known:
    """The project a draft is for, and the day it is written."""

    library: Library
    links: Links
    today: date


Answers = Mapping[str, str]
Check = Callable[[str, Known], str]
"""Returns the answer as it is to be used, or raises `Unsuitable`."""


@dataclass(frozen=True, slots=True)
class Ask:
    """One thing to ask for: the option it answers to, the question, and what makes an answer good."""

    name: str
    words: Callable[[], str]
    check: Check
    default: str | None = None
    """Taken when nothing is answered; None where an answer is needed."""


def some_words(answer: str, known: Known) -> str:
    """Return the words in one line; refuse an answer that has no letter or digit."""
    words = " ".join(answer.split())
    if not slugify(words):
        raise Unsuitable(_("Cần ít nhất một chữ hoặc số."))
    return words


def a_day(answer: str, known: Known) -> str:
    """Return the day in the form of content; the form of offices, 02/01/2020, is understood."""
    text = answer.strip().replace(".", "/").replace("-", "/")
    parts = text.split("/")
    try:
        year, month, day = (int(part) for part in (parts if len(parts[0]) == 4 else reversed(parts)))
        return date(year, month, day).isoformat()
    except ValueError:
        raise Unsuitable(_("Ghi ngày như 02/01/2020 hoặc 2020-01-02.")) from None


def one_of(*allowed: str) -> Check:
    """Return a check that takes only these words."""

    def check(answer: str, known: Known) -> str:
        word = answer.strip().lower()
        if word not in allowed:
            raise Unsuitable(_("Chọn một trong: {allowed}.").format(allowed=", ".join(allowed)))
        return word

    return check


def a_teachable_provision(answer: str, known: Known) -> str:
    """Return the address of a provision that holds and was verified, since nothing else may be taught."""
    address = answer.strip().strip("[]").strip("/")
    links = known.links
    good = [each for each in links.provisions if links.is_live(each) and links.is_verified(each)]
    if address in good:
        return address
    if address in links.provisions:
        raise Unsuitable(
            _("“{address}” chưa kiểm chứng hoặc thuộc văn bản không còn áp dụng; chọn điều, khoản khác.").format(
                address=address
            )
        )
    inside = [each for each in good if each.startswith(address.split("/")[0] + "/")]
    hint = did_you_mean(address, good) or _("Có: {known}.").format(known=listed(inside or good))
    raise Unsuitable(_("Không có điều, khoản “{address}”.").format(address=address) + " " + hint)


def a_quiz(answer: str, known: Known) -> str:
    """Return the id of a quiz there is; its address will do."""
    id = answer.strip().removeprefix("tu-kiem-tra/").removeprefix("quizzes/").removesuffix(".yml")
    names = [quiz.id for quiz in known.library.quizzes]
    if id not in names:
        hint = did_you_mean(id, names) or _("Có: {known}.").format(known=listed(names))
        raise Unsuitable(_("Không có đề “{id}”.").format(id=id) + " " + hint)
    return id
