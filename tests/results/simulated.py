"""Classes that never were: learners of differing ability at questions of known make, drawn from a seed."""

from __future__ import annotations

import math
import random
from dataclasses import dataclass

from site_builder.results.values import Answer, AnswerBank, Clause, Item, Sheet

VALUES = ("1", "2", "3", "4")


@dataclass(frozen=True)
class Simulated:
    bank: AnswerBank
    sheets: tuple[Sheet, ...]
    bad: str
    """The question whose key was planted wrong."""


def item(number: int, **changes: object) -> Item:
    given = {
        "id": f"q-{number}",
        "code": f"{number:05d}",
        "wording": f"{number:08d}",
        "kind": "single",
        "topic": ("Một", "Hai", "Ba")[number % 3],
        "difficulty": ("easy", "medium", "hard")[number % 3],
        "prompt": f"Hỏi gì ở câu {number}?",
        "options": tuple((value, f"Phương án {value}") for value in VALUES),
        "right": ("1",),
        "clauses": (Clause(f"qd/dieu-{number % 5}", f"Điều {number % 5} Quy định"),),
    }
    return Item(**{**given, **changes})  # type: ignore[arg-type]


def simulated(seed: int, learners: int = 30, questions: int = 20) -> Simulated:
    """Return a class by the three-parameter model, with one question whose key names a wrong option."""
    random_ = random.Random(seed)
    bad = random_.randrange(questions)
    makes = [(random_.uniform(-1.5, 1.0), random_.uniform(0.8, 1.8)) for _ in range(questions)]
    sheets = []
    for learner in range(learners):
        ability = random_.gauss(0, 1)
        answers = []
        for number, (hard, steep) in enumerate(makes):
            knows = random_.random() < 0.25 + 0.75 / (1 + math.exp(-1.7 * steep * (ability - hard)))
            value = "1" if knows else random_.choice(VALUES[1:])
            if number == bad:
                value = {"1": "2", "2": "1"}.get(value, value)
            answers.append(Answer(f"q-{number}", value == "1", (value,)))
        sheets.append(Sheet(f"Người {learner}", "", "Đề", str(learner), "", tuple(answers), "tệp"))
    return Simulated(AnswerBank("V" * 8, tuple(item(n) for n in range(questions)), ()), tuple(sheets), f"q-{bad}")
