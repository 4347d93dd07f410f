"""The gate of the single-file edition: one file that needs nothing, leads nowhere in vain, and is small enough to send."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import unquote, urlsplit

from site_builder.diagnostics.language import _
from site_builder.emit.bundle.gate import forbidden_in
from site_builder.emit.page_facts import PageFacts, page_facts

MOST_BYTES = 3_000_000
MOST_BYTES_OF_A_COURSE = 1_000_000


def check_single(content: bytes) -> list[str]:
    """Return one line for each fault of the file; an empty list for a good one."""
    try:
        facts = page_facts(content.decode())
    except UnicodeDecodeError:
        return [_("Tệp không phải trang HTML viết bằng UTF-8.")]
    return [*_frame_faults(facts), *_link_faults(facts)]


def size_note(size: int, whole: bool) -> str:
    """Return what to know of a file too heavy to send easily; nothing for a light one."""
    most = MOST_BYTES if whole else MOST_BYTES_OF_A_COURSE
    if size <= most:
        return ""
    return _("Tệp nặng {size} kB, quá {most} kB; có thể khó gửi qua tin nhắn.").format(
        size=size // 1000, most=most // 1000
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
