"""`site-builder serve`: the site as it is being edited; an error shows in the browser, and the last good site stays."""

from __future__ import annotations

import logging
import tempfile
import traceback
from dataclasses import dataclass, field
from pathlib import Path

from site_builder.adapters.cli.build import render_site
from site_builder.adapters.cli.project import FOLDERS, require_project
from site_builder.adapters.cli.trouble import OK, Trouble
from site_builder.adapters.cli.words import say, say_error, show_problems, working
from site_builder.adapters.clock import today
from site_builder.adapters.preview.pages import before_banner, error_page, failure_page
from site_builder.adapters.preview.places import Places, places_of
from site_builder.adapters.preview.server import PREVIOUS, PreviewServer, Shown, bars_of
from site_builder.adapters.preview.why import why_pages
from site_builder.diagnostics.diagnostic import has_errors
from site_builder.diagnostics.language import _
from site_builder.emit.publish import publishing
from site_builder.pipeline import link_library, whole_site


def serve(root: Path, port: int) -> int:
    """Serve until interrupted."""
    require_project(root)
    with tempfile.TemporaryDirectory(prefix="so-tay-serve-") as folder:
        preview = Preview(root, Path(folder) / "site", Shown(root))
        preview.rebuild()
        logging.getLogger("mkdocs").setLevel(logging.CRITICAL)
        server = PreviewServer(preview.rebuild, port, preview.out, preview.shown)
        for place in FOLDERS:
            if (root / place).is_dir():
                server.watch(str(root / place))
        say(_("Xem thử tại http://127.0.0.1:{port}/index.html. Nhấn Ctrl+C để dừng.").format(port=port))
        say(_("Sửa bằng trình duyệt (Chrome, Edge): http://127.0.0.1:{port}/admin/").format(port=port))
        try:
            server.serve()  # type: ignore[no-untyped-call]
        except KeyboardInterrupt:
            say(_("Đã dừng xem thử."))
        finally:
            server.shutdown()
    return OK


@dataclass
class Preview:
    """The site being edited: where it is built, and what browsers are shown of it."""

    root: Path
    out: Path
    shown: Shown = field(default_factory=Shown)

    def rebuild(self) -> None:
        """Build again, or leave the last good site and say in the browser what is wrong; never fails."""
        try:
            self._rebuild()
        except Trouble as trouble:
            say_error(str(trouble))
            self.shown.trouble = failure_page(str(trouble))
        except Exception:  # a preview must live through whatever an edit leads to
            traceback.print_exc()
            self.shown.trouble = failure_page(_("Chương trình gặp sự cố; xem chi tiết ở cửa sổ lệnh."))

    def _rebuild(self) -> None:
        with working(_("Đang kiểm tra nội dung…")):
            linked = link_library(self.root, today())
        if linked.problems:
            show_problems(linked.problems)
        if has_errors(linked.problems):
            self.shown.banner = before_banner()
            self.shown.why = self.shown.why or why_pages()
            where = self.shown.places if self.shown.places.of_page else Places(self.root.resolve())
            self.shown.trouble = error_page(linked.problems, where, PREVIOUS if self.out.is_dir() else "")
            return
        with working(_("Đang dựng trang…")):
            site = whole_site(linked)
            with publishing(self.out, self.root) as aside:
                render_site(site, aside)
        self.shown.places = places_of(self.root, site, linked.links)
        self.shown.bars = bars_of(self.shown.places)
        self.shown.trouble = ""
