"""`guides/` to guides: Markdown with optional front matter, in any folders and with any names."""

from __future__ import annotations

import re
from collections import ChainMap
from dataclasses import replace
from pathlib import PurePosixPath
from typing import cast

from site_builder.diagnostics.diagnostic import Diagnostic
from site_builder.diagnostics.language import _
from site_builder.load.front_matter import Parts, not_closed, runs_into_body, split_front_matter
from site_builder.load.invisible import check_text
from site_builder.load.shape import to_model
from site_builder.load.yaml_text import parse_yaml
from site_builder.model.guide import Guide, GuideHead
from site_builder.model.span import Lines, Path, Source, Span
from site_builder.text.slug import file_slug

TITLE = re.compile(r"#\s+(.+?)\s*#*\s*$")
COMMON_ELSEWHERE = ("kind", "tags", "description", "date", "author", "layout", "hide", "id")
"""Keys that plain Markdown files from other tools carry; they are ignored rather than refused."""


def load_guide(source: Source, below: PurePosixPath) -> tuple[Guide | None, list[Diagnostic]]:
    """Return the guide in this file, whose path below `guides/` is `below`."""
    source = replace(source, lines=Lines(source.lines))
    parts, problems = split_front_matter(source)
    if problems:
        return None, problems
    head, source, problems = _head(source, parts)
    told = {problem.span for problem in problems}
    problems += (problem for problem in check_text(source, 1, len(source.lines)) if problem.span not in told)
    if head is None:
        return None, problems
    title, body_line = _title(head, source, parts.body_line, below)
    body = "\n".join(source.lines[body_line - 1 :])
    guide = Guide.model_construct(
        slug=guide_slug(below), head=head, title=title, body=body, first_line=body_line, is_index=below.stem == "index"
    )
    place = replace(source.at_line(body_line), end_line=len(source.lines))
    source = replace(source, values=ChainMap({("body",): place}, cast("dict[Path, Span]", source.values)))
    guide._source = source
    head.bound_to(source)
    return guide, problems


def guide_slug(below: PurePosixPath) -> str:
    """Return the ASCII address of a guide below `cam-nang/`."""
    return "/".join(file_slug(part, "trang") for part in (*below.parent.parts, below.stem))


def _head(source: Source, parts: Parts) -> tuple[GuideHead | None, Source, list[Diagnostic]]:
    if parts.last < parts.first:
        return GuideHead(), source, []
    values, source, problems = parse_yaml(source, parts.first, parts.last)
    if values is None:
        if problems and runs_into_body(source, parts):
            return None, source, [not_closed(source)]
        return (GuideHead() if not problems else None), source, problems
    if isinstance(values, dict):
        values = {key: value for key, value in values.items() if key not in COMMON_ELSEWHERE}
    head, more = to_model(values, GuideHead, source)
    if more and runs_into_body(source, parts):
        return None, source, [not_closed(source)]
    return head, source, problems + more


def _title(head: GuideHead, source: Source, body_line: int, below: PurePosixPath) -> tuple[str, int]:
    """Return the title and the line on which the body goes on after a heading that only repeats it."""
    for number, line in enumerate(source.lines[body_line - 1 :], body_line):
        if not line.strip():
            continue
        found = TITLE.match(line)
        if found:
            return head.title or found.group(1), number + 1
        break
    return head.title or _from_name(below), body_line


def _from_name(below: PurePosixPath) -> str:
    name = below.parent.name if below.stem == "index" else below.stem
    words = re.sub(r"[-_]+", " ", name).strip() or _("Trang không tên")
    return words[:1].upper() + words[1:]
