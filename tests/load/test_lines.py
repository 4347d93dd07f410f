"""The lines of a long text are the same, whether they are kept apart or together."""

from __future__ import annotations

import pickle

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder.model.span import NEAR, Lines, Source


@settings(deadline=None, max_examples=100)
@given(st.lists(st.text(alphabet="aĐ𠀋\ud800 \r\u2028", max_size=4), min_size=1, max_size=NEAR + 4))
def test_lines_are_those_that_were_put_in(written: list[str]) -> None:
    lines, other = Lines(written), Lines(["khác"])
    for _before_and_after in range(2):
        assert [lines[place] for place in range(len(written))] == written
        assert (other[0], lines[-1], len(lines)) == ("khác", written[-1], len(written))
        assert lines[1:3] == tuple(written[1:3]) and list(lines) == written
    assert lines == tuple(written) and lines == pickle.loads(pickle.dumps(lines)) and lines != other
    for beyond in (len(written), NEAR + 50):
        with pytest.raises(IndexError):
            Lines(written)[beyond]


@settings(deadline=None, max_examples=100)
@given(st.lists(st.text(alphabet="ab\u00a0", max_size=5), min_size=1, max_size=6), st.data())
def test_a_source_says_the_same_of_both(written: list[str], data: st.DataObject) -> None:
    apart, together = Source("a.md", tuple(written)), Source("a.md", Lines(written))
    line = data.draw(st.integers(1, len(written)))
    within = apart.at_line(line, data.draw(st.integers(1, 3)))
    literal = data.draw(st.text(alphabet="ab", min_size=1, max_size=3))
    assert together.at_line(line) == apart.at_line(line)
    assert together.find(literal, within) == apart.find(literal, within)
