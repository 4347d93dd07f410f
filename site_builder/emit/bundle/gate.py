"""The gate every bundle passes before it is handed out: it must open anywhere, alone, and be whole."""

from __future__ import annotations

import hashlib
import re
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

from site_builder.diagnostics.language import _
from site_builder.emit.bundle.card import LONGEST_PATH, PAGES, READ_ME, START, SUMS
from site_builder.emit.page_facts import PageFacts
from site_builder.emit.policy import OFFLINE, policy_of
from site_builder.emit.site_check import check_site, read_pages

ASCII_PATH = re.compile(r"[a-z0-9._/-]+\Z")
FORBIDDEN = re.compile(
    r"\b(?:fetch\s*\(|XMLHttpRequest|new\s+(?:Shared)?Worker\b|importScripts|serviceWorker|sendBeacon|WebSocket|EventSource"
    r"|import\s*\()"
)
"""What asks for the network or does not run from a folder."""

COMMENT = re.compile(r"^\s*/\*.*?\*/", re.MULTILINE | re.DOTALL)
ENGINE = ("assets/vendor/",)
"""Scripts of others hold such words for uses of their own; there the policy on every page is what forbids them."""
EDITOR = re.compile(r"^(?:trang/)?admin/|so-tay-admin\.js|sveltia-cms")
"""Names of the web editor's files: what is handed out is for reading."""


def check_bundle(files: Mapping[str, bytes]) -> list[str]:
    """Return one line for each fault of the bundle, given as path and content; an empty list for a whole one."""
    faults = list(_path_faults(files))
    tops = {place.partition("/")[0] for place in files}
    if len(tops) != 1:
        return [*faults, _("Gói phải có đúng một thư mục ngoài cùng.")]
    inner = {place.partition("/")[2]: content for place, content in files.items()}
    faults += _missing(inner)
    if faults:
        return faults
    return [*_sum_faults(inner), *read_me_faults(inner[READ_ME]), *_script_faults(inner), *_page_faults(inner)]


def _path_faults(files: Mapping[str, bytes]) -> Iterator[str]:
    for place in files:
        name = place.partition("/")[2]
        if EDITOR.search(name):
            yield _("Trang sửa nội dung không được nằm trong gói: {path}").format(path=place)
        if name not in (START, READ_ME, SUMS) and not ASCII_PATH.match(place):
            yield _("Đường dẫn chỉ được có chữ thường không dấu, số, gạch nối: {path}").format(path=place)
        if len(place) > LONGEST_PATH:
            yield _("Đường dẫn dài quá {most} ký tự: {path}").format(most=LONGEST_PATH, path=place)


def _missing(inner: Mapping[str, bytes]) -> Iterator[str]:
    for name in (START, READ_ME, SUMS, f"{PAGES}/index.html"):
        if name not in inner:
            yield _("Gói thiếu tệp {name}.").format(name=name)


def _sum_faults(inner: Mapping[str, bytes]) -> Iterator[str]:
    listed: dict[str, str] = {}
    for line in inner[SUMS].decode("utf-8", "replace").splitlines():
        digest, _blank, name = line.partition("  ")
        listed[name] = digest
    for name in sorted(set(inner) - {SUMS} | set(listed)):
        if name not in listed:
            yield _("{name} không có trong danh sách mã kiểm tra.").format(name=name)
        elif name not in inner:
            yield _("{name} có trong danh sách mã kiểm tra nhưng không có trong gói.").format(name=name)
        elif hashlib.sha256(inner[name]).hexdigest() != listed[name]:
            yield _("{name} không còn như lúc đóng gói: mã kiểm tra khác.").format(name=name)


def read_me_faults(content: bytes) -> Iterator[str]:
    """Yield what keeps old editors from showing the text to read first."""
    body = content.removeprefix(b"\xef\xbb\xbf")
    if body == content or body.count(b"\n") != body.count(b"\r\n"):
        yield _("{name} phải là UTF-8 có BOM, xuống dòng kiểu Windows.").format(name=READ_ME)


def _script_faults(inner: Mapping[str, bytes]) -> Iterator[str]:
    for name, content in inner.items():
        if name.endswith(".js") and not name.removeprefix(f"{PAGES}/").startswith(ENGINE):
            for found in forbidden_in(content.decode("utf-8", "replace")):
                yield _("{name}: mã lệnh không dùng được khi mở từ thư mục: {word}").format(name=name, word=found)
        if name.endswith((".mjs", ".wasm")):
            yield _("{name}: loại tệp không mở được từ thư mục.").format(name=name)


def forbidden_in(script: str) -> list[str]:
    """Return the words in a script's code, not its comments, that ask for the network."""
    return FORBIDDEN.findall(COMMENT.sub("", script))


def _page_faults(inner: Mapping[str, bytes]) -> Iterator[str]:
    with tempfile.TemporaryDirectory(prefix="so-tay-kiem-") as folder:
        root = Path(folder)
        for name, content in inner.items():
            path = root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        yield from check_site(root)
        for path, facts in read_pages(root).items():
            policy = policy_of(path.read_text(encoding="utf-8"), OFFLINE)
            yield from page_faults(path.relative_to(root).as_posix(), facts, policy)


def page_faults(name: str, facts: PageFacts, policy: str) -> Iterator[str]:
    """Yield what keeps one page from standing alone: modules, scripts that ask for the network, no policy, no date."""
    if facts.modules or facts.bases:
        yield _("{page}: có module hoặc thẻ base, không dùng được khi mở từ thư mục").format(page=name)
    if facts.policies != [policy]:
        yield _("{page}: thiếu chính sách chặn nạp từ ngoài").format(page=name)
    if "st-as-of" not in facts.classes:
        yield _("{page}: thiếu dòng phiên bản và ngày kiểm tra nội dung").format(page=name)
    for script in facts.scripts:
        for found in forbidden_in(script):
            yield _("{page}: mã lệnh không dùng được khi mở từ thư mục: {word}").format(page=name, word=found)
