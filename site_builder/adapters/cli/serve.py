"""`site-builder serve`: the last good site, rebuilt whenever a file is saved."""

from __future__ import annotations

import logging
import tempfile
from pathlib import Path

from site_builder.adapters.cli.build import compiled_site, render_site
from site_builder.adapters.cli.project import FOLDERS, require_project
from site_builder.adapters.cli.trouble import CONTENT, OK
from site_builder.adapters.cli.words import say
from site_builder.diagnostics.language import _
from site_builder.emit.publish import publishing


def serve(root: Path, port: int) -> int:
    """Serve until interrupted; a faulty edit is reported and the last good site stays."""
    from mkdocs.livereload import LiveReloadServer

    require_project(root)
    with tempfile.TemporaryDirectory(prefix="so-tay-serve-") as folder:
        out = Path(folder) / "site"
        if not _rebuild(root, out):
            return CONTENT
        logging.getLogger("mkdocs").setLevel(logging.ERROR)
        server = LiveReloadServer(lambda: _rebuild_quietly(root, out), host="127.0.0.1", port=port, root=str(out))
        for place in FOLDERS:
            if (root / place).is_dir():
                server.watch(str(root / place))
        say(_("Xem thử tại http://127.0.0.1:{port}/index.html. Nhấn Ctrl+C để dừng.").format(port=port))
        try:
            server.serve()  # type: ignore[no-untyped-call]
        except KeyboardInterrupt:
            say(_("Đã dừng xem thử."))
        finally:
            server.shutdown()
    return OK


def _rebuild_quietly(root: Path, out: Path) -> None:
    _rebuild(root, out)


def _rebuild(root: Path, out: Path) -> bool:
    """Build again and say whether there is a new site."""
    site = compiled_site(root)
    if site is None:
        return False
    with publishing(out, root) as aside:
        render_site(site, aside)
    return True
