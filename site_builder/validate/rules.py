"""Every rule, in the order they run."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from types import MappingProxyType

from site_builder.diagnostics.diagnostic import Diagnostic
from site_builder.model.library import Library
from site_builder.model.links import Links
from site_builder.validate import (
    address_unknown,
    address_used_twice,
    citation_live,
    dates_contradict,
    day_ahead,
    fact_review_due,
    fact_unknown,
    feedback_missing,
    form_names_itself,
    kind_of_address,
    link_leads_nowhere,
    markup_not_allowed,
    nearly_alike,
    number_in_fact,
    number_in_question,
    number_in_text,
    number_without_date,
    official_names,
    options_alike,
    options_nearly_alike,
    page_past_review,
    page_review_due,
    provision_unfounded,
    question_wording,
    replaced_by_what,
    replacement_circle,
    review_due,
    right_option_betrayed,
    right_options,
    spelling,
    stands_on_unverified,
    still_to_write,
    topic_outdated,
    trial_pools,
    value_of_fact,
    weak_fact_used,
)
from site_builder.validate.by_part import ByPart, Findings, Keys, parts_of

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
    value_of_fact.check,
    number_in_question.check,
    number_in_text.check,
    weak_fact_used.check,
    fact_review_due.check,
    page_review_due.check,
    page_past_review.check,
    topic_outdated.check,
    right_option_betrayed.check,
    question_wording.check,
    options_nearly_alike.check,
    nearly_alike.check,
    spelling.check,
    official_names.check,
    number_in_fact.check,
    form_names_itself.check,
    kind_of_address.check,
    trial_pools.check,
    still_to_write.check,
)

BY_PART = tuple(rule for rule in RULES if isinstance(rule, ByPart))


def validate(
    library: Library,
    links: Links,
    today: date,
    known: Findings | None = None,
    keys: Keys = MappingProxyType({}),
) -> list[Diagnostic]:
    """Return what every rule has to say about the library; what is known of parts with the same key is not sought again."""
    if known is None:
        return [found for rule in RULES for found in rule(library, links, today)]
    parts = parts_of(library)
    found = [
        problem
        for rule in RULES
        for problem in (
            known.of(rule, parts, keys, library, links) if isinstance(rule, ByPart) else rule(library, links, today)
        )
    ]
    known.settle(parts)
    return found
