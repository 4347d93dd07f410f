"""Proof of one edition on a base that passed its gate: what is shared is compared, what is its own is read and checked.

Together the two say what `check_bundle` says of the whole, at the cost of the edition's own few files.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from urllib.parse import unquote, urlsplit

from site_builder.diagnostics.language import _
from site_builder.editions.append import CENTRAL, DEFLATED, ENDING, LOCAL, STORED, dos_day
from site_builder.editions.base import Base, Template
from site_builder.editions.overlay import sums_of_own
from site_builder.editions.pieces import Piece
from site_builder.editions.slots import LOCAL_SEARCH
from site_builder.emit.bundle.card import LONGEST_PATH, PAGES, READ_ME, START, SUMS
from site_builder.emit.bundle.gate import ASCII_PATH, forbidden_in, page_faults, read_me_faults
from site_builder.emit.bundle.pack import MARK, PRESSED
from site_builder.emit.bundle.unpack import MOST_BYTES_EACH, Refused
from site_builder.emit.page_facts import PageFacts, page_facts, style_urls
from site_builder.emit.policy import OFFLINE, policy_of
from site_builder.emit.settings import LOCAL_STYLE

LOGO = re.compile(rf"{PAGES}/assets/dia-phuong/bieu-trung\.(?:png|jpe?g|webp)\Z")


@dataclass(frozen=True, slots=True)
class _Record:
    """One entry of the directory that is the edition's own."""

    name: str
    fields: tuple[int, ...]


def proof_faults(base: Base, shared: bytes, path: Path) -> list[str]:
    """Return one line for each fault of the edition on disk; `shared` is the base's shared part."""
    with path.open("rb") as opened:
        if opened.read(base.shared) != shared:
            return [_("Phần chung của {name} không còn như trong gói nền.").format(name=path.name)]
        tail = opened.read(MOST_BYTES_EACH)
    try:
        own = _own_files(base, tail)
    except (Refused, ValueError, IndexError, zlib.error) as error:
        return [_("{name} không phải bản nguyên vẹn: {reason}").format(name=path.name, reason=error)]
    return [*_names(base, own), *_sums(base, own), *_contents(base, own)]


def _own_files(base: Base, tail: bytes) -> dict[str, bytes]:
    """Return the edition's own files by their place below the bundle's folder; the directory must hold these and the shared ones."""
    at = tail.rfind(b"PK\x05\x06")
    _sign, disk, first, here, count, size, start, comment = ENDING.unpack_from(tail, at) if at >= 0 else (0,) * 8
    start -= base.shared
    if at < 0 or disk or first or here != count or start + size != at or at + ENDING.size + comment != len(tail):
        raise Refused(_("phần cuối của tệp không đúng"))
    if not tail[at + ENDING.size :].startswith(MARK):
        raise Refused(_("thiếu dấu của Sổ tay"))
    directory = tail[start:at]
    if not directory.endswith(base.directory):
        raise Refused(_("mục lục của gói không giữ các tệp chung"))
    records = list(_records(directory[: len(directory) - len(base.directory)]))
    if count != len(records) + len(base.names):
        raise Refused(_("mục lục của gói đếm sai số tệp"))
    files: dict[str, bytes] = {}
    end = 0
    for record in records:
        if record.name.lower() in base.names or record.name in files:
            raise Refused(_("có hai tệp trùng tên {name}").format(name=record.name))
        end, files[record.name] = _content(base, record, tail, end)
    if end != start:
        raise Refused(_("có dữ liệu lạ giữa các tệp"))
    top = f"{base.card.top}/"
    if not all(name.startswith(top) for name in files):
        raise Refused(_("có tệp nằm ngoài thư mục của gói"))
    return {name.removeprefix(top): content for name, content in files.items()}


def _records(directory: bytes) -> Iterator[_Record]:
    at = 0
    while at < len(directory):
        fields = CENTRAL.unpack_from(directory, at)
        at += CENTRAL.size + fields[12]
        yield _Record(directory[at - fields[12] : at].decode("ascii"), fields[1:])


def _content(base: Base, record: _Record, tail: bytes, end: int) -> tuple[int, bytes]:
    """Return where the entry ends and what it holds, after comparing the two places that describe it."""
    check, pressed, size = record.fields[8:11]
    kind, offset = record.fields[5], record.fields[-1] - base.shared
    name = record.name.encode()
    expected = (
        LOCAL.pack(b"PK\x03\x04", 20, 0, kind, 0, dos_day(base.card.day), check, pressed, size, len(name), 0) + name
    )
    wanted = (
        20,
        3,
        20,
        0,
        0,
        kind,
        0,
        dos_day(base.card.day),
        check,
        pressed,
        size,
        len(name),
        0,
        0,
        0,
        0,
        0o100644 << 16,
    )
    data = offset + len(expected)
    if offset != end or record.fields[:-1] != wanted or tail[offset:data] != expected or size > MOST_BYTES_EACH:
        raise Refused(_("mô tả của {name} không khớp").format(name=record.name))
    content = tail[data : data + pressed]
    if kind == DEFLATED:
        unpack = zlib.decompressobj(-15)
        content = unpack.decompress(content, size + 1)
        if not unpack.eof or unpack.unused_data:
            raise Refused(_("{name} không giải nén trọn vẹn").format(name=record.name))
    elif kind != STORED:
        raise Refused(_("{name} nén theo cách không dùng trong gói Sổ tay.").format(name=record.name))
    if len(content) != size or zlib.crc32(content) != check:
        raise Refused(_("{name} không còn như lúc đóng gói: mã kiểm tra khác.").format(name=record.name))
    return data + pressed, content


def _names(base: Base, own: Mapping[str, bytes]) -> Iterator[str]:
    wanted = {START, READ_ME, SUMS, f"{PAGES}/{LOCAL_STYLE}", f"{PAGES}/{LOCAL_SEARCH}"}
    wanted |= {template.place for template in base.templates}
    for name in sorted(wanted - set(own)):
        yield _("Gói thiếu tệp {name}.").format(name=name)
    for name in sorted(set(own) - wanted):
        if not LOGO.match(name):
            yield _("Bản địa phương có tệp lạ: {name}.").format(name=name)
    for name in own:
        place = f"{base.card.top}/{name}"
        if len(place) > LONGEST_PATH or (name not in (START, READ_ME, SUMS) and not ASCII_PATH.match(place)):
            yield _("Đường dẫn chỉ được có chữ thường không dấu, số, gạch nối: {path}").format(path=place)


def _sums(base: Base, own: Mapping[str, bytes]) -> Iterator[str]:
    listed = {name: (Piece(content, b""),) for name, content in own.items() if name != SUMS}
    if own.get(SUMS) != base.sums.raw + sums_of_own(listed):
        yield _("Danh sách mã kiểm tra {name} không khớp với các tệp trong gói.").format(name=SUMS)


def _contents(base: Base, own: Mapping[str, bytes]) -> Iterator[str]:
    templates = {template.place: template for template in base.templates}
    for name, content in own.items():
        if name in templates:
            yield from _page(base, templates[name], content, own)
        elif name == READ_ME:
            yield from read_me_faults(content)
        elif name == START:
            text = content.decode()
            facts = page_facts(text)
            yield from page_faults(name, facts, policy_of(text, OFFLINE))
            yield from _links(base, "", name, facts, own)
        elif PurePosixPath(name).suffix == ".js":
            yield from (f"{name}: {word}" for word in forbidden_in(content.decode()))
        elif name == f"{PAGES}/{LOCAL_STYLE}" and (
            style_urls(content.decode()) or not content.startswith(base.style.raw)
        ):
            yield _("{name}: kiểu chữ nạp thêm tệp khác.").format(name=name)
        elif LOGO.match(name) and PurePosixPath(name).suffix not in PRESSED:
            yield _("Bản địa phương có tệp lạ: {name}.").format(name=name)


def _page(base: Base, template: Template, content: bytes, own: Mapping[str, bytes]) -> Iterator[str]:
    """Yield the faults of what fills the template; the template itself, its policy with it, passed with the base."""
    if not content.startswith(template.parts[0].raw):
        yield _("{page}: không còn như trang của gói nền").format(page=template.place)
        return
    at, seen = len(template.parts[0].raw), set(template.ids)
    for part in template.parts[1:]:
        end = content.find(part.raw, at) if part is not template.parts[-1] else len(content) - len(part.raw)
        if end < at or content[end : end + len(part.raw)] != part.raw:
            yield _("{page}: không còn như trang của gói nền").format(page=template.place)
            return
        facts = page_facts(content[at:end].decode())
        if (
            facts.scripts
            or facts.modules
            or facts.bases
            or facts.policies
            or "<script" in content[at:end].decode().lower()
        ):
            yield _("{page}: phần của địa phương có mã lệnh").format(page=template.place)
        for id in (*facts.repeated_ids, *(facts.ids & seen)):
            yield _("{page}: mã “{id}” dùng hai lần").format(page=template.place, id=id)
        seen |= facts.ids
        yield from _links(base, PurePosixPath(template.place).parent.as_posix(), template.place, facts, own)
        at = end + len(part.raw)


def _links(base: Base, folder: str, name: str, facts: PageFacts, own: Mapping[str, bytes]) -> Iterator[str]:
    anchors = {(f"{PAGES}/{named.page}.html", named.anchor) for named in base.named.values() if named.page}
    for url in (*facts.links, *facts.loads):
        parts = urlsplit(url)
        if url in facts.links and (
            parts.scheme in ("http", "https", "mailto", "tel") or (url.startswith("#") and url[1:] in facts.ids)
        ):
            continue
        place = _joined(folder, unquote(parts.path))
        held = place in own or f"{base.card.top}/{place}".lower() in base.names
        fixed = (place, parts.fragment) in anchors or parts.fragment in ("", "nguong-diem")
        if parts.scheme or parts.netloc or url.startswith("/") or not held or not fixed:
            yield _("{page}: liên kết đến chỗ không có: {url}").format(page=name, url=url)


def _joined(folder: str, path: str) -> str:
    steps: list[str] = []
    for step in PurePosixPath(folder, path).parts:
        if step == "..":
            if not steps:
                return ""
            steps.pop()
        else:
            steps.append(step)
    return "/".join(steps)
