"""What leaves comes home: export, import, export gives the same bytes, and twice the same bytes to begin with."""

from __future__ import annotations

from pathlib import Path

import pytest
from banks import BANKS, exported, home_again

from site_builder.emit.exchange.formats import FORMATS
from site_builder.text.html_of import blocks_of, html_of
from site_builder.text.markdown_of import markdown_of

NAMES = [known.name for known in FORMATS]
RETURNING = ["moodle-xml", "gift", "csv", "docx"]


@pytest.mark.parametrize("form", NAMES)
def test_exporting_twice_gives_the_same_bytes(form: str) -> None:
    bank = BANKS["nasty"]()
    assert exported(form, bank).content == exported(form, bank).content


@pytest.mark.parametrize(
    ("form", "name"), [(form, name) for form in RETURNING for name in BANKS if (form, name) != ("docx", "own")]
)
def test_export_import_export_is_the_identity(form: str, name: str, tmp_path: Path) -> None:
    bank = BANKS[name]()
    first = exported(form, bank)
    again, remarks = home_again(form, first.content, bank, tmp_path)
    assert [remark for remark in remarks if remark.kind != "note"] == []
    assert exported(form, again).content == first.content
    if name == "own":  # the nasty one has HTML and lists that Markdown writes in one way only
        assert [quiz.model_dump() for quiz in again.quizzes] == [quiz.model_dump() for quiz in bank.quizzes]


@pytest.mark.parametrize("form", ["csv", "docx"])
def test_tables_bring_every_letter_home(form: str, tmp_path: Path) -> None:
    bank = BANKS["nasty"]()
    again, _remarks = home_again(form, exported(form, bank).content, bank, tmp_path)
    assert [quiz.model_dump() for quiz in again.quizzes] == [quiz.model_dump() for quiz in bank.quizzes]


@pytest.mark.parametrize(
    "text",
    """
    a < b & c > d
    **đậm** *nghiêng* `mã <x>`
    2025\\. Năm
    \\# không phải đầu đề
    \\[\\[qd-213]] không phải dẫn chiếu
    [liên kết](http://x.vn/?a=1&b=2)
    &lt;b&gt; &amp;lt;
    ``a`b``
    x\\\\y * _ ~~~ !!!
    """.strip().splitlines(),
)
def test_html_made_of_markdown_becomes_markdown_that_makes_the_same_html(text: str) -> None:
    for made in (html_of, blocks_of):
        html = made(text.strip())
        back, lost = markdown_of(html)
        assert made(back) == html
        assert not lost


def test_html_of_others_is_taken_over_or_its_loss_is_named() -> None:
    markdown, lost = markdown_of("<div><p>Một<br>hai<p>Ba <u>gạch</u> <img src='x.png'></div><ul><li>a<li>b</ul>")
    assert markdown == "Một  \nhai\n\nBa gạch\n\n-   a\n-   b"
    assert lost == {"u", "img"}
