"""The checker of built sites finds what would fail in a folder, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from site_builder.emit.site_check import check_site


def site_with(folder: Path, body: str, **files: str) -> Path:
    (folder / "a").mkdir(parents=True)
    (folder / "index.html").write_text(f"<html><body>{body}</body></html>")
    (folder / "a/b.html").write_text('<html><body><h2 id="điểm-a">A</h2></body></html>')
    for name, text in files.items():
        (folder / name.replace("__", ".")).write_text(text)
    return folder


@pytest.mark.parametrize(
    "body",
    [
        '<a href="a/b.html#điểm-a">x</a>',
        '<a href="a/b.html#%C4%91i%E1%BB%83m-a">x</a>',
        '<a href="https://example.org/">ngoài</a>',
        '<a href="mailto:a@example.org">thư</a>',
        '<img src="data:image/png;base64,AA==">',
        '<p id="x"></p><a href="#x">x</a>',
    ],
)
def test_what_works_from_a_folder_is_left_alone(tmp_path: Path, body: str) -> None:
    assert check_site(site_with(tmp_path / "s", body)) == []


@pytest.mark.parametrize(
    ("body", "fault"),
    [
        ('<a href="a/c.html">x</a>', "index.html: liên kết đến chỗ không có: a/c.html"),
        ('<a href="a/b.html#không">x</a>', "index.html: không có mục này: a/b.html#không"),
        ('<a href="/a/b.html">x</a>', "index.html: liên kết không dùng được khi mở từ thư mục: /a/b.html"),
        ('<a href="a/">x</a>', "index.html: liên kết đến chỗ không có: a/"),
        ('<a href="../../etc/passwd">x</a>', "index.html: liên kết đến chỗ không có: ../../etc/passwd"),
        (
            '<a href="javascript:alert(1)">x</a>',
            "index.html: liên kết không dùng được khi mở từ thư mục: javascript:alert(1)",
        ),
        (
            '<script src="https://cdn.example/x.js"></script>',
            "index.html: nạp tệp từ ngoài thư mục: https://cdn.example/x.js",
        ),
        ('<img src="//cdn.example/x.png">', "index.html: nạp tệp từ ngoài thư mục: //cdn.example/x.png"),
        ('<link rel="stylesheet" href="x.css">', "index.html: nạp tệp không có: x.css"),
        ('<p id="x"></p><p id="x"></p>', "index.html: mã “x” dùng hai lần"),
    ],
)
def test_what_fails_from_a_folder_is_named(tmp_path: Path, body: str, fault: str) -> None:
    assert check_site(site_with(tmp_path / "s", body)) == [fault]


def test_styles_are_looked_at_too(tmp_path: Path) -> None:
    site = site_with(tmp_path / "s", "", site__css="@import 'https://fonts.example/x.css'; a{background:url(x.png)}")
    assert check_site(site) == [
        "site.css: nạp tệp từ ngoài thư mục: https://fonts.example/x.css",
        "site.css: nạp tệp không có: x.png",
    ]


def test_an_empty_folder_is_no_site(tmp_path: Path) -> None:
    assert check_site(tmp_path) == [f"{tmp_path}: không có trang nào"]


def test_our_own_site_is_whole(site: Path) -> None:
    assert check_site(site) == []
