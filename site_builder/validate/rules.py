"""Every rule, in the order they run."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

from site_builder.diagnostics.diagnostic import Diagnostic
from site_builder.model.library import Library
from site_builder.model.links import Links
from site_builder.validate import (
    address_unknown,
    address_used_twice,
    citation_live,
    dates_contradict,
    day_ahead,
    fact_unknown,
    feedback_missing,
    link_leads_nowhere,
    markup_not_allowed,
    number_without_date,
    options_alike,
    provision_unfounded,
    replaced_by_what,
    replacement_circle,
    review_due,
    right_options,
    stands_on_unverified,
    trial_pools,
)

Rule = Callable[[Library, Links, date], Iterator[Diagnostic]]

RULES: tuple[Rule, ...] = (
    address_used_twice.check,
    address_unknown.check,
    fact_unknown.check,
    link_leads_nowhere.check,
    markup_not_allowed.check,
    number_without_date.check,
    dates_contradict.check,
    day_ahead.check,
    replacement_circle.check,
    replaced_by_what.check,
    provision_unfounded.check,
    right_options.check,
    options_alike.check,
    feedback_missing.check,
    citation_live.check,
    stands_on_unverified.check,
    review_due.check,
    trial_pools.check,
)


def validate(library: Library, links: Links, today: date) -> list[Diagnostic]:
    """Return what every rule has to say about the library."""
    return [found for rule in RULES for found in rule(library, links, today)]
