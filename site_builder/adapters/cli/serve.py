"""`site-builder serve`: the site as it is being edited; an error shows in the browser, and the last good site stays."""

from __future__ import annotations

import logging
import tempfile
import traceback
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from site_builder.adapters.cli.project import FOLDERS, require_project
from site_builder.adapters.cli.trouble import OK, Trouble
from site_builder.adapters.cli.words import say, say_error, show_problems, working
from site_builder.adapters.preview.pages import before_banner, error_page, failure_page
from site_builder.adapters.preview.places import Places, places_of
from site_builder.adapters.preview.server import PREVIOUS, PreviewServer, Shown, bars_of
from site_builder.adapters.preview.why import why_pages
from site_builder.adapters.preview.workshop import Workshop
from site_builder.diagnostics.diagnostic import has_errors
from site_builder.diagnostics.language import _
from site_builder.model.page import Site
from site_builder.pipeline import Linked


def serve(root: Path, port: int) -> int:
    """Serve until interrupted."""
    require_project(root)
    with tempfile.TemporaryDirectory(prefix="so-tay-serve-") as folder:
        preview = Preview(root, Path(folder) / "site", Shown(root))
        preview.rebuild()
        logging.getLogger("mkdocs").setLevel(logging.CRITICAL)
        server = PreviewServer(preview.rebuild, port, preview.out, preview.shown)
        preview.shown.announce, preview.shown.changed_again = server.announce, server.changed_again
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
    workshop: Workshop = field(init=False)

    def __post_init__(self) -> None:
        self.workshop = Workshop(self.root, self.out)
        self.shown.search_file = self.workshop.search_file

    def rebuild(self) -> None:
        """Build again, or leave the last good site and say in the browser what is wrong; never fails."""
        try:
            self._rebuild()
        except Trouble as trouble:
            say_error(str(trouble))
            self.shown.tell(failure_page(str(trouble)))
        except Exception:  # a preview must live through whatever an edit leads to
            traceback.print_exc()
            self.shown.tell(failure_page(_("Chương trình gặp sự cố; xem chi tiết ở cửa sổ lệnh.")))

    def _rebuild(self) -> None:
        with working(_("Đang kiểm tra nội dung…")):
            linked = self._looked_at()
        if linked.problems:
            show_problems(linked.problems)
        if has_errors(linked.problems):
            self.shown.banner = before_banner()
            self.shown.why = self.shown.why or why_pages()
            where = self.shown.places if self.shown.places.of_page else Places(self.root.resolve())
            before = PREVIOUS if self.out.is_dir() else ""
            self.shown.tell(error_page(linked.problems, where, before))
            return
        with working(_("Đang dựng trang…")):
            site = self.workshop.publish(linked)
        self.shown.places = places_of(self.root, site, linked.links)
        self.shown.bars = bars_of(self.shown.places)
        self.shown.trouble = ""
        self.shown.ahead = {}

    def _looked_at(self) -> Linked:
        """Return the library and what is wrong with it, as it stands when nobody has changed it meanwhile."""
        while True:
            read = self.workshop.read()
            self._show_ahead(read)
            if self.shown.changed_again():
                continue
            linked = self.workshop.checked(read)
            if not self.shown.changed_again():
                return linked

    def _show_ahead(self, read: Linked) -> None:
        """Show the page just edited before the rest is looked at; whatever hinders that is told with the rest."""
        if not self.shown.trouble:
            with suppress(Exception):
                made = self.workshop.ahead(read)
                bars = bars_of(places_of(self.root, Site("", "", tuple(made), ()), read.links))
                self.shown.show_ahead({page.path: (html, bars.get(page.path, "")) for page, html in made.items()})
