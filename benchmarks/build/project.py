"""A project of ours of any size: mostly guides, with documents, facts and quizzes; deterministic."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

from benchmarks.build.pages import Notation, body_of, place, title_of
from benchmarks.build.words import Prose
from site_builder.emit.starter import starter_files

DAY = "2026-11-23"
DOCUMENTS, QUIZZES = 50, 25
"""One page in so many is a document, or a quiz."""
QUESTIONS = 5
PROVISIONS = 12


def write_project(root: Path, count: int) -> None:
    """Write a project that makes `count` pages of content, besides those every site has."""
    for name, text in starter_files():
        if name in ("content/paper.yml", "mkdocs.yml", ".gitignore"):
            _write(root / name, text)
    _yaml(root / "content/library.yml", {"id": "so-tay-thu", "title": "Sổ tay thử", "description": "Nội dung thử máy."})
    _yaml(root / "content/sources.yml", {"sources": [{"id": "ban-goc", "name": "Bản gốc"}]})
    documents, quizzes = count // DOCUMENTS, count // QUIZZES
    guides = count - documents - quizzes
    for number in range(documents):
        _document(root, number)
    for number in range(quizzes):
        _quiz(root, number, documents)
    for number in range(guides):
        _write(root / f"guides/{place(number)}.md", guide_text(number, guides))


def guide_text(number: int, total: int) -> str:
    """Return the file of a guide."""
    head = {"title": title_of(number), "summary": Prose(2_000_000 + number).sentence(), "audience": ["secretary"]}
    return f"---\n{yaml.safe_dump(head, allow_unicode=True)}---\n\n{body_of(number, total, OURS)}\n"


OURS = Notation(
    voice=lambda title, text: f'!!! kinh-nghiem "{title}"\n    {text}',
    link=lambda _from, to, words: f"[[cam-nang/{place(to)}|{words}]]",
)


def _document(root: Path, number: int) -> None:
    prose, year = Prose(3_000_000 + number), 2000 + number % 26
    id, fact = f"qd-{number + 1:02}-{year}", f"F{number + 1}"
    provisions = [
        {
            "id": f"dieu-{article}",
            "label": f"Điều {article}",
            "heading": prose.title(),
            "gist": prose.paragraph(42),
            "facts": [fact],
        }
        for article in range(1, PROVISIONS + 1)
    ]
    _yaml(
        root / f"content/documents/{id}.yml",
        {
            "id": id,
            "kind": "regulation",
            "number": f"{number + 1:02}-QĐ/TW",
            "issuer": "Bộ Chính trị",
            "issued_on": f"{year}-01-10",
            "title": prose.title(),
            "summary": prose.sentence(),
            "status": {"state": "in_force", "changed_on": DAY, "checked_on": DAY},
            "changed_on": DAY,
            "provisions": provisions,
        },
    )
    facts = [{"id": fact, "statement": prose.sentence(), "confidence": "high", "sources": ["ban-goc"]}]
    _yaml(root / f"content/facts/{id}.yml", {"title": prose.title(), "checked_on": DAY, "facts": facts})


def _quiz(root: Path, number: int, documents: int) -> None:
    prose, about = Prose(4_000_000 + number), number % max(1, documents)
    id = f"de-{number + 1:03}"
    questions: list[dict[str, Any]] = []
    for place_ in range(QUESTIONS):
        options: list[dict[str, Any]] = [{"text": prose.words(8), "feedback": prose.sentence()} for _ in range(4)]
        options[prose.chance.randrange(4)]["right"] = True
        questions.append(
            {
                "id": f"{id}-cau-{place_ + 1}",
                "kind": "single",
                "difficulty": "easy",
                "prompt": prose.sentence().replace(".", "?"),
                "options": options,
                "explanation": prose.sentence(),
                "citations": [f"qd-{about + 1:02}-{2000 + about % 26}/dieu-{place_ + 1}"],
                "facts": [f"F{about + 1}"],
                "reviewed_on": DAY,
            }
        )
    quiz = {"id": id, "title": prose.title(), "summary": prose.sentence(), "order": number + 1, "questions": questions}
    _yaml(root / f"quizzes/{id}.yml", quiz)


def _yaml(path: Path, value: object) -> None:
    _write(path, yaml.safe_dump(value, allow_unicode=True, sort_keys=False, width=110))


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
