"""What one course needs of a library: the pages its lessons name, and the papers those stand on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from site_builder.link.targets import places_of, targets_of
from site_builder.link.uses import uses_in
from site_builder.model.course import Course
from site_builder.model.fact import FactFile
from site_builder.model.glossary import Glossary
from site_builder.model.library import Library
from site_builder.model.links import Links
from site_builder.model.planner import Planner
from site_builder.model.settings import Door, Settings
from site_builder.model.walk import walk_marked
from site_builder.text.dialect import plain, to_inline_html
from site_builder.text.references import Reference, references_in

PAPERS = ("van-ban/", "bieu-mau/")
"""What a kept page draws in with it: documents and forms. A guide named only by another guide stays out."""


def needed_by(course: Course, library: Library, links: Links) -> Library:
    """Return the library of the course: its pages, what they stand on, and the terms they use."""
    pages = _pages(course, library, links)
    kept = replace(
        library,
        documents=tuple(item for item in library.documents if f"van-ban/{item.id}" in pages),
        comparisons=tuple(item for item in library.comparisons if f"so-sanh/{item.id}" in pages),
        guides=tuple(item for item in library.guides if f"cam-nang/{item.slug}" in pages),
        quizzes=tuple(item for item in library.quizzes if f"tu-kiem-tra/{item.id}" in pages),
        trials=tuple(item for item in library.trials if f"de-thu/{item.id}" in pages),
        courses=(course,),
        forms=tuple(item for item in library.forms if f"bieu-mau/{item.id}" in pages),
        faqs=tuple(item for item in library.faqs if f"hoi-dap/{item.id}" in pages),
        cases=tuple(item for item in library.cases if f"truong-hop/{item.id}" in pages),
        glossary=Glossary(),
        settings=Settings(id=course.id, title=course.title),
        planner=_planner(library, pages, links),
    )
    glossary = _glossary(library.glossary, kept, links)
    if glossary.terms:
        pages |= {"thuat-ngu/index"}
    kept = replace(kept, glossary=glossary, settings=_settings(library.settings, course, pages, links))
    return replace(kept, facts=_facts(kept))


def links_of(part: Library, links: Links) -> Links:
    """Return the links of a part of a library: all that can be named, but only what the part itself says of it."""
    uses = tuple(uses_in(part))
    owners = {use.owner for use in uses}
    backlinks = {
        address: tuple(target for target in found if target.address in owners)
        for address, found in links.backlinks.items()
    }
    own = {target.address for target in targets_of(part)}
    return replace(
        links,
        targets={address: target for address, target in links.targets.items() if address in own},
        elsewhere={address: target for address, target in links.targets.items() if address not in own},
        uses=uses,
        backlinks=backlinks,
        places=places_of(part),
        partial=True,
    )


def _pages(course: Course, library: Library, links: Links) -> set[str]:
    own = f"khoa-hoc/{course.id}"
    leads = _leads(library, links)
    named = leads.get(own, set()) | {own}
    named |= {page for one in named if one.startswith("de-thu/") for page in leads.get(one, set())}
    papers = {page for one in named for page in leads.get(one, set()) if page.startswith(PAPERS)}
    return named | papers | _successors(named | papers, links)


def _leads(library: Library, links: Links) -> Mapping[str, set[str]]:
    """Return, for each page, the pages it refers to."""
    found: dict[str, set[str]] = {}
    for use in links.uses:
        owner, target = links.targets.get(use.owner), links.targets.get(use.value)
        if use.role == "address" and owner and target:
            found.setdefault(owner.page, set()).add(target.page)
    return found


def _successors(pages: Iterable[str], links: Links) -> set[str]:
    """Return the documents that took the place of those kept, so that no reader is left with the old one alone."""
    found: set[str] = set()
    waiting = list(pages)
    while waiting:
        document = links.documents.get(waiting.pop().removeprefix("van-ban/"))
        for address in document.status.by if document else ():
            page = links.targets[address].page
            if page not in found:
                found.add(page)
                waiting.append(page)
    return found


def _facts(part: Library) -> tuple[FactFile, ...]:
    """Return the facts the part stands on, in their files."""
    named = {use.value for use in uses_in(replace(part, facts=())) if use.role == "fact"}
    files = (
        file.model_copy(update={"facts": tuple(fact for fact in file.facts if fact.id in named)}) for file in part.facts
    )
    return tuple(file for file in files if file.facts)


def _planner(library: Library, pages: set[str], links: Links) -> Planner | None:
    """Return the planner where every form it begins to fill in is at hand."""
    planner = library.planner
    if planner is None or any(links.targets[draft.form].page not in pages for draft in planner.drafts):
        return None
    return planner


def _glossary(whole: Glossary, part: Library, links: Links) -> Glossary:
    """Return the terms and abbreviations that the texts of the part use."""
    text = _all_text(part)
    folded = text.lower()
    named = {use.value for use in uses_in(part)}
    terms = tuple(
        term
        for term in whole.terms
        if f"thuat-ngu/{term.id}" in named or any(word.lower() in folded for word in (term.term, *term.aliases))
    )
    facts = " ".join(links.facts[use.value].fact.statement for use in uses_in(part) if use.value in links.facts)
    short = tuple(item for item in whole.abbreviations if item.short in text or item.short in facts)
    return Glossary(terms=terms, abbreviations=short)


def _all_text(part: Library) -> str:
    texts = [marked.value for node in part.nodes() for marked in walk_marked(node) if marked.role == "markdown"]
    names = [f"{document.number} {document.issuer} {document.title}" for document in part.documents]
    return "\n".join([*texts, *names])


def _settings(whole: Settings, course: Course, pages: set[str], links: Links) -> Settings:
    def inside(address: str) -> bool:
        return address in links.targets and links.targets[address].page in pages

    def name(reference: Reference) -> tuple[str, str]:
        target = links.targets[reference.address]
        return "", reference.words or target.citation or target.title

    doors = (
        Door(id=door.id, title=door.title, lead=door.lead, links=tuple(filter(inside, door.links)))
        for door in whole.doors
    )
    month = (line for line in whole.this_month if all(inside(reference.address) for reference in references_in(line)))
    return whole.model_copy(
        update={
            "title": course.title,
            "description": plain(to_inline_html(course.summary, name)),
            "doors": tuple(door for door in doors if door.links),
            "this_month": tuple(month),
        }
    )
