"""`site-builder editions verify`: what was made is held to its base, and a sample of it to the gate of bundles."""

from __future__ import annotations

import hashlib
from pathlib import Path

from site_builder.adapters.cli.editions import base_of, checked_editions
from site_builder.adapters.cli.trouble import CONTENT, OK, USAGE, Trouble
from site_builder.adapters.cli.words import counted, say, say_error
from site_builder.diagnostics.language import _
from site_builder.editions.manifest import Made, Unmergeable, read_manifest
from site_builder.editions.proof import proof_faults
from site_builder.emit.bundle.gate import check_bundle
from site_builder.emit.bundle.unpack import Refused, read_zip


def verify(root: Path, file: Path, out: Path | None, whole: str) -> int:
    """Say of every edition in the folder's manifests whether it is whole; `whole` of them are read from end to end."""
    out = out or root / "dist"
    checked = checked_editions(root, file)
    if checked is None:
        return CONTENT
    base = base_of(root, checked, out)
    editions = _listed(out)
    shared = base.path.read_bytes()[: base.shared]
    sample = {made.file for made in _sample(editions, whole)}
    faults: list[str] = []
    for name in counted([made.file for made in editions], _("Các bản địa phương")):
        found = proof_faults(base, shared, out / name) if (out / name).is_file() else [_("không có tệp này")]
        if name in sample and not found:
            found = _whole_faults(out / name)
        faults += [f"{name}: {fault}" for fault in found]
    faults += [made.file for made in editions if made.file in sample and _sum(out / made.file) != made.sha256]
    for fault in faults:
        say_error(fault)
    if faults:
        say_error(_("{count} chỗ chưa đạt. Đừng phát những bản này.").format(count=len(faults)))
        return CONTENT
    say(
        _("{count} bản nguyên vẹn trên nền {base}; {whole} bản được mở và kiểm tra toàn bộ.").format(
            count=len(editions), base=base.path.name, whole=len(sample)
        )
    )
    return OK


def _listed(out: Path) -> list[Made]:
    found: dict[str, Made] = {}
    for path in sorted(out.glob("editions*.json")):
        try:
            found |= {made.file: made for made in read_manifest(path).editions}
        except Unmergeable as refused:
            raise Trouble(str(refused), CONTENT) from refused
    if not found:
        raise Trouble(_("Chưa có bảng kê nào trong {out}; hãy chạy editions build trước.").format(out=out), USAGE)
    return [found[name] for name in sorted(found)]


def _sample(editions: list[Made], whole: str) -> list[Made]:
    if whole == "all":
        return editions
    if not whole.isdecimal():
        raise Trouble(_("“{written}” không phải một số.").format(written=whole), USAGE)
    count = min(int(whole), len(editions))
    return [editions[number * len(editions) // count] for number in range(count)]


def _whole_faults(path: Path) -> list[str]:
    try:
        return check_bundle(read_zip(path))
    except Refused as refused:
        return [str(refused)]


def _sum(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else ""
