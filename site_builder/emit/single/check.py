"""The gate of the single-file edition: one file that needs nothing, leads nowhere in vain, and is small enough to send."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import unquote, urlsplit

from site_builder.diagnostics.language import _
from site_builder.emit.bundle.gate import forbidden_in
from site_builder.emit.page_facts import PageFacts, page_facts
from site_builder.emit.policy import hash_of
from site_builder.emit.single.unpack import PLAIN, Opened, Spoilt, opened

MOST_BYTES = 3_000_000
MOST_BYTES_OF_A_COURSE = 1_000_000


def check_single(content: bytes) -> list[str]:
    """Return one line for each fault of the file; an empty list for a good one."""
    try:
        html = content.decode()
    except UnicodeDecodeError:
        return [_("Tệp không phải trang HTML viết bằng UTF-8.")]
    frame = page_facts(html)
    faults = [*_frame_faults(frame), *_link_faults(frame)]
    try:
        inner = opened(html)
    except Spoilt:
        return [*faults, _("Phần nén trong tệp bị thiếu hoặc hỏng, nên các trang không mở được.")]
    scripts = [fault for script in inner.scripts.values() for fault in _script_faults(script)]
    return [*faults, *scripts, *_unheld(frame, inner.scripts), *_link_faults(_as_shown(html, inner))]


def _as_shown(html: str, inner: Opened) -> PageFacts:
    """Return the facts of the file with all its pages in it, as scripts would show them one at a time."""
    pages = "".join(f'<article id="{key}">{page}</article>' for key, page in inner.pages.items())
    return page_facts(PLAIN.sub("", html) + pages + f"<style>{inner.style}</style>")


def _unheld(frame: PageFacts, scripts: dict[str, str]) -> Iterator[str]:
    policy = " ".join(frame.policies)
    for name, script in scripts.items():
        if hash_of(script) not in policy:
            yield _("Chính sách của tệp không cho chạy mã lệnh “{name}”.").format(name=name)


def size_note(size: int, whole: bool) -> str:
    """Return what to know of a file too heavy to send easily; nothing for a light one."""
    most = MOST_BYTES if whole else MOST_BYTES_OF_A_COURSE
    if size <= most:
        return ""
    return _("Tệp nặng {size} kB, quá {most} kB; có thể khó gửi qua tin nhắn.").format(
        size=-(-size // 1000), most=most // 1000
    )


def _frame_faults(facts: PageFacts) -> Iterator[str]:
    policy = facts.policies[0] if len(facts.policies) == 1 else ""
    wanted = ("default-src 'none'", "connect-src 'none'", "worker-src 'none'", "script-src 'sha256-")
    if not all(part in policy for part in wanted):
        yield _("Thiếu chính sách chặn nạp từ ngoài.")
    if facts.modules or facts.bases:
        yield _("Có module hoặc thẻ base, không dùng được khi mở từ tệp.")
    if "st-as-of" not in facts.classes:
        yield _("Thiếu dòng phiên bản và ngày kiểm tra nội dung.")
    for script in facts.scripts:
        yield from _script_faults(script)


def _script_faults(script: str) -> Iterator[str]:
    for found in forbidden_in(script):
        yield _("Có mã lệnh không dùng được khi mở từ tệp: {word}").format(word=found)


def _link_faults(facts: PageFacts) -> Iterator[str]:
    for id in facts.repeated_ids:
        yield _("Mã “{id}” dùng hai lần.").format(id=id)
    for url in facts.loads:
        if not url.startswith(("data:", "#")):
            yield _("Nạp tệp từ ngoài: {url}").format(url=url)
    for url in facts.links:
        parts = urlsplit(url)
        if parts.scheme in ("http", "https", "mailto", "tel", "data"):
            continue
        if parts.scheme or parts.path or parts.netloc:
            yield _("Liên kết ra ngoài tệp: {url}").format(url=url)
        elif parts.fragment and unquote(parts.fragment) not in facts.ids:
            yield _("Liên kết đến chỗ không có: {url}").format(url=url)
