"""One problem in the content."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from site_builder.diagnostics.catalogue import Severity, severity_of
from site_builder.model.span import Span


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """What is wrong, where, and the way out, in words for the author of the content."""

    code: str
    message: str
    help: str
    span: Span
    related: tuple[tuple[str, Span], ...] = ()
    """Other places that belong to the problem, each with a word on why."""

    @property
    def severity(self) -> Severity:
        """How bad it is."""
        return severity_of(self.code)


def in_file_order(diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Return the diagnostics sorted by place, each once."""
    unique = dict.fromkeys(diagnostics)
    return sorted(unique, key=lambda item: (item.span.file, item.span.line, item.span.column, item.code))


def has_errors(diagnostics: Iterable[Diagnostic]) -> bool:
    """Say whether any of them must be mended before a site can be built."""
    return any(item.severity is Severity.ERROR for item in diagnostics)
