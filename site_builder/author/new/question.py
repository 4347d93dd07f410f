"""A question on a provision as an entry of a quiz, standing on the provision's own facts."""

from __future__ import annotations

from site_builder.author.new.asking import Answers, Known
from site_builder.author.new.draft import fill, id_for, value
from site_builder.model.confidence import Confidence


def question_entry(answers: Answers, known: Known) -> str:
    """Return the entry as YAML without indent; its confidence is stated where a fact is only of medium confidence."""
    links, address = known.links, answers["citation"]
    facts = [id for id in links.provisions[address].provision.facts if links.facts[id].fact.confidence.teachable]
    taken = {declared.id for declared in links.declarations if declared.space == "question"}
    kind = answers["kind"]
    parts = [
        fill("question-head.yml", id=id_for(answers["prompt"], taken), kind=kind, prompt=value(answers["prompt"])),
        fill(f"question-{kind}.yml"),
        fill("question-tail.yml", citation=address, facts=", ".join(facts)),
    ]
    if links.confidence_of_facts(tuple(facts)) is Confidence.MEDIUM:
        parts.append("  confidence: medium\n")
    return "".join([*parts, f"  reviewed_on: {known.today.isoformat()}\n"])
