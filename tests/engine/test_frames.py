"""Pages made in frames are, letter by letter, the pages that the theme makes; whatever their words, and whatever the theme."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from mkdocs.commands.build import get_context

from site_builder.adapters.engine import cut, quick
from site_builder.adapters.engine.cut import Cut, mark, words_mark
from site_builder.adapters.engine.quick import Engine
from site_builder.emit.tree import THEME
from site_builder.model.page import NavItem, Page, Site

ODD = (
    "Thường", "Thường", "<b>Đậm</b> & “nháy”", "A &lt;i&gt; B", "&amp;amp;", 'x" onload="a', "'đơn'", "  hai   chỗ  trống ", "{{ page.title }}", "{% raw %}",
    "\\1 \\g<0>", "stxtitlex", "$&", "<h1", "</title>", "%s {0}", "đ" * 300, "0", "trang", "\u2028\u00a0\ufeff", "e\u0301", "😀",
)  # fmt: skip
TEXT = '# {0} {{: id="m" }}\n\n<p>{0}</p>\n'
BODIES = (
    TEXT,
    TEXT + '\n## Một &#38; {{: id="mot" }}\n\n<p>x</p>\n\n### Hai {{: id="hai" }}\n\n<p>y</p>\n\n## Ba {{: id="ba" }}\n\n<p>z</p>\n',
    '<p>Không đầu đề, {0}</p>\n\n### Sâu trước {{: id="s" }}\n\n<p>x</p>\n',
    '<p>x</p>\n\n<link rel="stylesheet" href="../assets/a.css">\n<link rel="stylesheet" href="../assets/b.css">\n<script src="x.js" defer></script>\n',
    '<p>x</p>\n\n<link rel="stylesheet" href="../assets/a.css">',
    '<p>x</p>\n\n<link rel="stylesheet" href="../assets/a.css">\n\n## Sau {{: id="sau" }}\n',
    '<p>x</p>\n<link rel="stylesheet" href="../assets/a.css">\nchữ\n\n<p>y</p>\n',
)  # fmt: skip
KINDS = ("guide", "quiz")
THEMES = {
    "as it is": ("main.html", "", ""),
    "asks for what differs": ("main.html", "{% block libs %}", "{{ page.file.src_uri }}"),
    "changes words in its own way": ("main.html", "{% block libs %}", "{{ page.title | upper }}{{ page.title | length }}"),
    "prints words as JSON, and where the page is": (
        "main.html", "{% block libs %}", "{{ page.title | tojson }}{{ page.url }} {{ page.url | url }}{{ page.meta.description }}"),
    "decides by words": ("main.html", "{% block libs %}", "{% if 'trang' in page.title %}trang{% endif %}"),
    "decides by the content": ("main.html", "{% block libs %}", "{% if 'sâu' in page.content %}sâu{% endif %}"),
    "looks at neighbours": ("main.html", "{% block libs %}", "{% if page.next_page %}{{ page.next_page.meta.description }}{% endif %}"),
    "prints neighbours": ("main.html", "{% block libs %}", "{% if page.next_page %}{{ page.next_page.url }}{% endif %}"),
    "shortens words": ("main.html", "{% block libs %}", "{{ page.title | truncate(20) }}{{ page.title[:3] }}"),
    "counts headings": ("partials/toc.html", None, "{{ page.toc | length }}{% for one in page.toc %}{{ one.title | upper }}{% endfor %}"),
    "has no menu": ("partials/nav.html", None, "{{ page.title }}"),
    "marks what is open": ("partials/tabs.html", None, "{{ page.title }}{{ page.url }}"),
}  # fmt: skip
"""A file of the theme, what is put before (nothing: the whole file), and what is put there."""


READ: dict[Page, tuple[object, object]] = {}
"""What Markdown makes of each page, whatever the theme."""


def odd_site() -> Site:
    pages = tuple(
        Page(f"{folder}/trang-{number}", f"{words} {number}", BODIES[number % len(BODIES)].format(words), words * (number % 3 > 0), KINDS[number % 5 == 0],
             searchable=number % 4 > 0, source=f"guides/{number}.md")
        for folder in ("muc", "muc/sau", "khac")
        for number, words in enumerate(ODD)
    )  # fmt: skip
    alike = tuple(
        Page(f"nhieu/{number}", f"{words} {number}", BODIES[1].format(words), "Một", "guide")
        for number, words in enumerate(ODD * 3)
    )
    groups = tuple(
        NavItem(folder, None, tuple(NavItem(page.title, page.path) for page in (*pages, *alike) if page.path.rpartition("/")[0] == folder))
        for folder in ("muc", "muc/sau", "nhieu")
    )  # fmt: skip
    home = Page("index", "Nhà", TEXT.format("Nhà"))
    return Site("Sổ <tay> trang", "Mô tả", (home, *pages, *alike), (NavItem("Nhà", "index"), *groups))


def by_the_theme(site: Site, out: Path) -> dict[str, str]:
    """Return every page as the theme makes it, with no part of ours in its place."""
    engine = Engine(site, out)
    template = engine._env.get_template("main.html")
    made = {}
    for page in site.pages:
        shown = engine._files.get_file_from_path(f"{page.path}.md").page
        if page not in READ:
            shown.markdown = quick.page_markdown(page).lstrip("\n")
            shown.render(engine._config, engine._files)
            READ[page] = shown.content, shown.toc
        shown.content, shown.toc = READ[page]
        shown.active = True
        made[page.path] = template.render(get_context(engine._menu, engine._documents, engine._config, shown))
        shown.active = False
    return made


def in_frames(site: Site, out: Path) -> dict[str, str]:
    engine = Engine(site, out)
    return {page.path: engine.page(page) for page in site.pages}


def assert_alike(site: Site, out: Path) -> None:
    ours, theirs = in_frames(site, out), by_the_theme(site, out)
    assert [path for path in theirs if ours[path] != theirs[path]] == []


@pytest.mark.parametrize("name", THEMES)
def test_any_theme(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    theme = Path(shutil.copytree(THEME, tmp_path / "theme"))
    file, before, put = THEMES[name]
    path = theme / file
    text = path.read_text(encoding="utf-8") if before is not None else ""
    block = f"{before}{put}{{% endblock %}}" if before else put
    path.write_text(text + block, encoding="utf-8")
    monkeypatch.setattr(quick, "THEME", theme)
    assert_alike(odd_site(), tmp_path / "out")


def test_words_that_are_a_mark(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for sign in ("trang", "st"):
        monkeypatch.setattr(cut, "SIGN", sign)
        cut._changed.cache_clear()
        site = odd_site()
        marks = [mark("title"), str(words_mark("title")), mark("content"), mark("menu")]
        pages = [replace(page, title=marks[number % 4], body=TEXT.format(marks[number % 4])) for number, page in enumerate(site.pages)]  # fmt: skip
        assert_alike(replace(site, pages=tuple(pages), nav=()), tmp_path / "out")
    cut._changed.cache_clear()


def test_most_pages_are_made_in_frames(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rendered: list[object] = []
    whole = Engine._rendered
    monkeypatch.setattr(Engine, "_rendered", lambda engine, page: rendered.append(page) or whole(engine, page))
    site = odd_site()
    in_frames(site, tmp_path / "out")
    assert len(rendered) < len(site.pages) * 0.8


def test_a_page_may_be_made_again_with_other_words(tmp_path: Path) -> None:
    site = odd_site()
    engine = Engine(site, tmp_path / "out")
    first = [engine.page(page) for page in site.pages[:30]]
    engine.page(replace(site.pages[5], body=TEXT.format("khác"), description="khác"))
    assert [engine.page(page) for page in site.pages[:30]] == first


def test_an_address_in_quotes_is_no_json() -> None:
    made = cut.cut(f'<a href="#{mark("url")}">', {"url": f"#{mark('url')}"})
    assert made is not None and made.filled({"url": "#a&b"}) == '<a href="#a&b">'


@pytest.mark.parametrize("change", cut.CHANGES)
def test_each_change_is_told(change: Callable[[str], str]) -> None:
    made = cut.cut(f"<p>{change(str(words_mark('title')))}</p>", {"title": words_mark("title")})
    for words in ODD:
        assert made is not None and made.filled({"title": words}) == f"<p>{change(words)}</p>"


def test_a_torn_mark_is_not_cut() -> None:
    title = str(words_mark("title"))
    assert cut.cut(f"<p>{title}</p>", {"title": title}) == Cut("<p>", (("title", str, "</p>"),))
    for torn in (title[3:] + title[:3], title.upper(), title[:-4], mark("menu")):
        assert cut.cut(f"<p>{torn}</p>", {"title": title}) is None, torn
