"""Banks made for tests: as many questions as asked for, of any kind and number of options."""

from __future__ import annotations

from datetime import date

from site_builder.exam.bank import PaperBank, paper_bank
from site_builder.model.quiz import Quiz

DAY = date(2026, 11, 23)


def question(
    id: str, options: int = 4, right: tuple[int, ...] = (0,), difficulty: str = "easy", **more: object
) -> dict:
    """Return a question to choose from; several right ones make it `multiple`."""
    return {
        "id": id,
        "kind": "single" if len(right) == 1 else "multiple",
        "prompt": f"Nội dung của {id} là gì?",
        "options": [
            {"text": f"{id} phương án thứ {place + 1}", "right": place in right, "feedback": f"Lời nhắn {id} {place}"}
            for place in range(options)
        ],
        "explanation": f"Giải thích riêng của {id}.",
        "difficulty": difficulty,
        "reviewed_on": DAY,
        **more,
    }


def true_false(id: str, answer: bool = True, difficulty: str = "easy") -> dict:
    return {
        "id": id,
        "kind": "true_false",
        "prompt": f"Khẳng định {id}.",
        "answer": answer,
        "explanation": f"Giải thích riêng của {id}.",
        "difficulty": difficulty,
        "reviewed_on": DAY,
    }


def situation(id: str, parts: int) -> dict:
    return {
        "id": id,
        "kind": "situation",
        "prompt": f"Chuyện của {id}.",
        "parts": [question(f"{id}-{part}", difficulty="medium") for part in range(parts)],
    }


def quiz(id: str, topic: str, *questions: dict) -> Quiz:
    return Quiz.model_validate({"id": id, "title": f"Đề {id}", "topic": topic, "questions": questions})


def bank(*quizzes: Quiz) -> PaperBank:
    return paper_bank(quizzes)


def mixed_bank() -> PaperBank:
    """Return 90 questions of three topics and three difficulties, two situations among them."""
    levels = ("easy", "medium", "hard")
    made = []
    for topic, size in (("Một", 40), ("Hai", 28), ("Ba", 14)):
        slug = {"Một": "mot", "Hai": "hai", "Ba": "ba"}[topic]
        made.append(quiz(slug, topic, *(question(f"{slug}-{at}", difficulty=levels[at % 3]) for at in range(size))))
    made.append(quiz("chuyen", "Hai", situation("chuyen-a", 3), situation("chuyen-b", 5)))
    return bank(*made)
