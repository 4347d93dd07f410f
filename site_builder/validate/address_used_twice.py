"""LK301: an id or address belongs to one thing only, for links and learners' progress hang on it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from site_builder.diagnostics.diagnostic import Diagnostic
from site_builder.diagnostics.language import _
from site_builder.model.library import Library
from site_builder.model.links import Declaration, Links
from site_builder.model.span import Span

Pair = tuple[Declaration, Declaration]
"""A claim that comes too late, and the one that came first."""


def check(library: Library, links: Links, today: date) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each second claim of an id; one for all, where a file was copied."""
    grouped: dict[tuple[str, str, str], list[Pair]] = {}
    for declared, earlier in _second_claims(links):
        copied = declared.span.file != earlier.span.file
        key = (declared.space, declared.span.file, earlier.span.file if copied else str(declared.span.line))
        grouped.setdefault(key, []).append((declared, earlier))
    for pairs in grouped.values():
        yield _used_twice(pairs)


def _second_claims(links: Links) -> Iterator[Pair]:
    """Yield each claim that comes too late; not those of the parts of what is claimed twice as a whole."""
    first: dict[tuple[str, str], Declaration] = {}
    told: set[Span] = set()
    twice: set[str] = set()
    for declared in links.declarations:
        earlier = first.setdefault((declared.space, declared.id), declared)
        if earlier is declared or declared.span in told:
            continue
        told.add(declared.span)
        if declared.space == "address" and _is_part_of(declared.id, twice):
            continue
        if declared.space == "address":
            twice.add(declared.id)
        yield declared, earlier


def _is_part_of(address: str, wholes: set[str]) -> bool:
    parts = address.split("/")
    return any("/".join(parts[:size]) in wholes for size in range(1, len(parts)))


def _used_twice(pairs: list[Pair]) -> Diagnostic:
    declared, earlier = pairs[0]
    more = len(pairs) - 1
    message = (
        _("Mã “{id}” đã được dùng ở chỗ khác.")
        if not more
        else _("Mã “{id}” và {more} mã nữa trong tệp này đã được dùng ở tệp khác.")
    )
    return Diagnostic(
        "LK301",
        message.format(id=declared.id.rsplit("/", 1)[-1], more=more),
        _("Đặt mã khác cho phần mới thêm; giữ nguyên mã của phần đã công bố."),
        declared.span,
        ((_("đã dùng ở đây"), earlier.span),),
    )
