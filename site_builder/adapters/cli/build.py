"""`site-builder build` and `site-builder compile`."""

from __future__ import annotations

import gc
import hashlib
import os
from functools import partial
from pathlib import Path

from site_builder.adapters.apart import compiled_apart, is_large
from site_builder.adapters.cli.project import require_project
from site_builder.adapters.cli.release import released
from site_builder.adapters.cli.trouble import CONTENT, ENVIRONMENT, OK, USAGE, Trouble
from site_builder.adapters.cli.words import say, say_error, show_problems, working
from site_builder.adapters.clock import today
from site_builder.adapters.engine import EngineError
from site_builder.adapters.engine.assemble import UNTOUCHED, Finish, assemble
from site_builder.adapters.sharing import in_two
from site_builder.author.history import dated, history_of
from site_builder.diagnostics.language import _
from site_builder.emit.assembly import NOTHING, Assembly, read_record, write_record
from site_builder.emit.installable import installable_file, installable_files, installable_page, service_worker_of
from site_builder.emit.linked_data import data_blocks
from site_builder.emit.precompress import precompress_into
from site_builder.emit.publish import publishing
from site_builder.emit.releases import CURRENT
from site_builder.emit.tree import write_tree
from site_builder.memory import Memory, memory_of
from site_builder.memory.memory import FOLDER
from site_builder.model.page import Site
from site_builder.pipeline import Compiled, compile_library, forget_texts


def build(
    root: Path, out: Path | None, precompress: bool = False, cached: bool = True, releases: Path | None = None
) -> int:
    """Check, build aside, and put the new site in place, or release it; the old one stays if anything is wrong."""
    if out and releases:
        raise Trouble(_("Chọn một trong hai: --out hoặc --releases."), USAGE)
    out = releases / CURRENT if releases else out or root / "site"
    memory = memory_of(require_project(root)) if cached else None
    if memory and memory.files:
        gc.disable()  # most is only taken over; what little is thrown away goes with the process
    site = compiled_site(root, memory)
    if site is None:
        return CONTENT
    site = dated(site, history_of(root))
    kept = record_of(root, out)
    with released(releases, root) if releases else publishing(out, root) as aside:
        assembly = Assembly(aside, out, read_record(kept) if cached else NOTHING)
        with working(_("Đang dựng trang…")):
            _assemble(site, assembly, served(site), memory)
            for place, content in installable_files(site):
                assembly.put(place, content)
            assembly.put("sw.js", service_worker_of(assembly.digests).encode())
        if precompress:
            with working(_("Đang nén sẵn cho máy chủ…")):
                packed = precompress_into(assembly)
            say(_("Đã nén sẵn {count} tệp (.gz và .br).").format(count=packed))
    if memory:
        write_record(kept, assembly.record())
    say(
        _("Đã dựng {count} trang vào {out}. Để xem, bấm đúp vào {index}.").format(
            count=len(site.pages), out=out, index=out / "index.html"
        )
    )
    return OK


def served(site: Site) -> Finish:
    """Return what makes a site of pages one for a server."""
    told = data_blocks(site)
    return Finish("installable", lambda html, place: installable_page(html, place, told), installable_file, told)


def record_of(root: Path, out: Path) -> Path:
    """Return where it is kept what the published folder was made from: one small file for each folder published to."""
    name = hashlib.sha256(os.path.abspath(out).encode(errors="surrogateescape")).hexdigest()[:12]
    return root / FOLDER / f"site-{name}.json"


def compile_tree(root: Path, out: Path) -> int:
    """Write the engine-free tree into `out`."""
    site = compiled_site(require_project(root))
    if site is None:
        return CONTENT
    with publishing(out, root) as aside:
        write_tree(site, aside)
    say(_("Đã xuất {count} trang Markdown và mkdocs.yml vào {out}.").format(count=len(site.pages), out=out))
    return OK


def compiled_site(root: Path, memory: Memory | None = None) -> Site | None:
    """Return the compiled site, or nothing after showing why there is none."""
    with working(_("Đang kiểm tra nội dung…")):
        compiling = partial(_compiled, root, memory)
        compiled = compiled_apart(memory, compiling) if memory and is_large(root) else compiling()
    if compiled.problems:
        show_problems(compiled.problems)
    if compiled.site is None:
        say_error(_("Chưa dựng trang: hãy sửa các lỗi trên rồi chạy lại. Trang dựng trước đó vẫn còn nguyên."))
    return compiled.site


def _compiled(root: Path, memory: Memory | None) -> Compiled:
    compiled = compile_library(root, today(), memory, in_two)
    if memory:
        memory.keep("files", "uses", "findings", "pages")
    forget_texts()
    return compiled


def render_site(site: Site, out: Path) -> None:
    """Let the engine build the site into the empty folder `out`."""
    _assemble(site, Assembly(out))


def _assemble(site: Site, assembly: Assembly, finish: Finish = UNTOUCHED, memory: Memory | None = None) -> None:
    try:
        if memory:
            warnings = assemble(site, assembly, finish, memory.words, partial(memory.keep, "words"))
        else:
            warnings = assemble(site, assembly, finish)
    except EngineError as error:
        raise Trouble(_("Máy dựng trang báo lỗi: {reason}").format(reason=error), ENVIRONMENT) from error
    for warning in warnings:
        say_error(_("Máy dựng trang lưu ý: {warning}").format(warning=warning))
