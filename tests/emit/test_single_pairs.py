"""The single file's search keeps the pairs of words it cannot do without, as they were written."""

from __future__ import annotations

from site_builder.emit.search.digits import digits, run_of_digits
from site_builder.emit.single.pairs import OFTEN, WEIGHTY, telling_pairs, terms_of

TERMS = ["@dieu", "213", "bo", "chi", "qd"]
MANY = [section << 4 | 9 for section in range(OFTEN)]


def shard(*groups: tuple[int, list[tuple[int, list[int]]]]) -> str:
    """Write pairs as the index does: each word and each section as its distance from the one before."""
    written = []
    for first, followers in groups:
        items, before = [], 0
        for second, postings in followers:
            steps = [posting - (earlier & ~15) for earlier, posting in zip([0, *postings], postings, strict=False)]
            items.append(digits(second - before) + run_of_digits(steps))
            before = second
        written.append(f"{digits(first)}!{'%'.join(items)}")
    return "&".join(written)


def test_parts_and_numbers_of_documents_are_kept_however_seldom() -> None:
    named = shard((0, [(1, [16 | 3])]), (4, [(1, [15, 40 << 4 | 1])]))
    assert telling_pairs([named], TERMS) == named


def test_of_other_pairs_those_are_kept_that_many_sections_share_and_there_the_weighty_places() -> None:
    light = [*MANY, 500 << 4 | (WEIGHTY - 1), 70_000 << 4 | WEIGHTY]
    seldom = [(1, MANY[:-1])]
    assert telling_pairs([shard((3, [(2, light)]))], TERMS) == shard((3, [(2, [*MANY, 70_000 << 4 | WEIGHTY])]))
    assert telling_pairs([shard((3, seldom))], TERMS) == ""


def test_what_lay_in_several_shards_is_one() -> None:
    parts = [shard((2, [(3, MANY)])), shard((3, [(0, MANY)]), (4, [(1, [15])])), shard((4, [(2, MANY)]))]
    assert telling_pairs(parts, TERMS) == shard((2, [(3, MANY)]), (3, [(0, MANY)]), (4, [(1, [15]), (2, MANY)]))


def test_terms_are_read_as_the_client_reads_them() -> None:
    assert terms_of("0chi 3ến 1an 0đi") == ["chi", "chiến", "can", "đi"]
