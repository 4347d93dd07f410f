"""Short cuts of the dialect change nothing: plain lines, texts met before and converters used before give what a new one gives."""

from __future__ import annotations

from hypothesis import example, given, settings
from hypothesis import strategies as st

from site_builder.text.converter import Converter
from site_builder.text.dialect import to_html

LINES = st.text(alphabet="aăđ1 .,-+*_#>|!:[]()<&\"'`~^=\\\n\t…“”₫𠀋", max_size=60)
WORDS = st.lists(
    st.sampled_from(["Chi bộ", "họp", "ít nhất", "90", "phút.", "1.", "-", "[[x]]", "http://a.vn", "(xem)"])
)


@settings(deadline=None)
@given(st.one_of(LINES, st.text(max_size=30), WORDS.map(" ".join)))
@example("Chi bộ họp thường kỳ")
@example("a  ")
@example("a\u2028b")
@example("Chú thích[^1]\n\n[^1]: Lời chú")
def test_a_text_is_converted_as_by_a_new_converter(text: str) -> None:
    new = Converter().convert(text, lambda reference: ("", reference.words or reference.address), lambda target: target)
    for _ in range(2):
        assert to_html(text, lambda reference: ("", reference.words or reference.address)) == new


def test_naming_a_reference_may_convert_in_the_middle_of_a_conversion() -> None:
    def resolve(_: object) -> tuple[str, str]:
        return "x.html", to_html("**giữa**", resolve)  # type: ignore[arg-type]

    assert to_html("trước [[a]] *sau*", resolve) == (
        '<p>trước <a class="st-ref" href="x.html">&lt;p&gt;&lt;strong&gt;giữa&lt;/strong&gt;&lt;/p&gt;</a> <em>sau</em></p>'
    )
