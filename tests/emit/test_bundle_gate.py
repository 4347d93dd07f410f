"""A bundle leaves only through its gate; each way of being faulty is named."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from datetime import date

import pytest

from site_builder.emit.bundle.card import Card
from site_builder.emit.bundle.gate import check_bundle
from site_builder.emit.bundle.pack import sums_of, write_zip
from site_builder.emit.bundle.words import read_first, start_page
from site_builder.emit.policy import OFFLINE, with_policy

CARD = Card(
    "khoa-2026",
    "khoa-2026",
    "Khóa học",
    "Nội dung kiểm tra đến ngày 23/11/2026.",
    date(2026, 11, 23),
    "khoa-hoc/khoa",
    ((2, "văn bản"),),
    False,
)
Files = dict[str, bytes]


def page(body: str) -> bytes:
    html = (
        f'<!doctype html><html><head><meta charset="utf-8"></head><body>{body}<p class="st-as-of">…</p></body></html>'
    )
    return with_policy(html, OFFLINE).encode()


def bundle(**changed: bytes) -> Files:
    """Return a small whole bundle; names in `changed` have `__` for `/` and `_x` for `.x`."""
    inner = {
        "MO-TRANG-NAY.html": start_page(CARD),
        "DOC-TRUOC.txt": read_first(CARD),
        "trang/index.html": page('<a href="khoa-hoc/khoa.html#bai-1">Bài 1</a><script src="assets/page.js"></script>'),
        "trang/khoa-hoc/khoa.html": page('<h2 id="bai-1">Bài 1</h2>'),
        "trang/assets/page.js": b"'use strict'",
        **changed,
    }
    inner = {name: content for name, content in inner.items() if content}
    inner["SHA256SUMS"] = sums_of(inner)
    return {f"khoa-2026/{name}": content for name, content in inner.items()}


def test_a_whole_bundle_passes() -> None:
    assert check_bundle(bundle()) == []


@pytest.mark.parametrize(
    ("name", "content", "fault"),
    [
        ("trang/index.html", page('<a href="xa.html">x</a>'), "trang/index.html: liên kết đến chỗ không có: xa.html"),
        ("trang/index.html", page('<a href="khoa-hoc/khoa.html#bai-9">x</a>'), "trang/index.html: không có mục này: khoa-hoc/khoa.html#bai-9"),
        ("trang/index.html", page('<img src="/a.png">'), "trang/index.html: nạp tệp từ ngoài thư mục: /a.png"),
        ("trang/index.html", page('<img srcset="https://e.example/a.png 2x" src="data:,">'), "trang/index.html: nạp tệp từ ngoài thư mục: https://e.example/a.png"),
        ("trang/index.html", page('<p style="background:url(//e.example/a)"></p>'), "trang/index.html: nạp tệp từ ngoài thư mục: //e.example/a"),
        ("trang/index.html", page('<style>@import "https://e.example/a.css"</style>'), "trang/index.html: nạp tệp từ ngoài thư mục: https://e.example/a.css"),
        ("trang/index.html", page('<script type="module" src="assets/page.js"></script>'), "trang/index.html: có module hoặc thẻ base, không dùng được khi mở từ thư mục"),
        ("trang/index.html", page("<script>fetch('a.json')</script>"), "trang/index.html: mã lệnh không dùng được khi mở từ thư mục: fetch("),
        ("trang/assets/page.js", b"new Worker('a.js')", "trang/assets/page.js: mã lệnh không dùng được khi mở từ thư mục: new Worker"),
        ("trang/assets/page.js", b"import('./a.js')", "trang/assets/page.js: mã lệnh không dùng được khi mở từ thư mục: import("),
        ("trang/index.html", b'<html><head><meta charset="utf-8"></head><p class="st-as-of"></p></html>', "trang/index.html: thiếu chính sách chặn nạp từ ngoài"),
        ("trang/index.html", with_policy('<html><head><meta charset="utf-8"></head></html>', OFFLINE).encode(), "trang/index.html: thiếu dòng phiên bản và ngày kiểm tra nội dung"),
        ("DOC-TRUOC.txt", "Không có BOM\r\n".encode(), "DOC-TRUOC.txt phải là UTF-8 có BOM, xuống dòng kiểu Windows."),
        ("DOC-TRUOC.txt", b"\xef\xbb\xbfLF\n", "DOC-TRUOC.txt phải là UTF-8 có BOM, xuống dòng kiểu Windows."),
        ("DOC-TRUOC.txt", b"", "Gói thiếu tệp DOC-TRUOC.txt."),
        ("trang/Ảnh.png", b"x", "Đường dẫn chỉ được có chữ thường không dấu, số, gạch nối: khoa-2026/trang/Ảnh.png"),
        ("trang/admin/index.html", b"x", "Trang sửa nội dung không được nằm trong gói: khoa-2026/trang/admin/index.html"),
        ("trang/" + "a" * 90, b"x", f"Đường dẫn dài quá 100 ký tự: khoa-2026/trang/{'a' * 90}"),
    ],
)  # fmt: skip
def test_each_fault_is_named(name: str, content: bytes, fault: str) -> None:
    assert fault in check_bundle(bundle(**{name: content}))


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        (lambda files: files.update({"khoa-2026/trang/assets/page.js": b"x"}), "trang/assets/page.js không còn như lúc đóng gói: mã kiểm tra khác."),
        (lambda files: files.update({"khoa-2026/trang/la.txt": b"x"}), "trang/la.txt không có trong danh sách mã kiểm tra."),
        (lambda files: files.pop("khoa-2026/trang/assets/page.js"), "trang/assets/page.js có trong danh sách mã kiểm tra nhưng không có trong gói."),
        (lambda files: files.update({"khac/a.txt": b"x"}), "Gói phải có đúng một thư mục ngoài cùng."),
    ],
)  # fmt: skip
def test_checksums_hold_the_bundle_together(change: Callable[[Files], object], fault: str) -> None:
    files = bundle()
    change(files)
    assert fault in check_bundle(files)


def test_the_zip_depends_on_its_files_alone() -> None:
    first, second = io.BytesIO(), io.BytesIO()
    write_zip(bundle(), CARD, first)
    write_zip(bundle(), CARD, second)
    assert first.getvalue() == second.getvalue()
    with zipfile.ZipFile(first) as opened:
        assert {entry.date_time for entry in opened.infolist()} == {(2026, 11, 23, 0, 0, 0)}
