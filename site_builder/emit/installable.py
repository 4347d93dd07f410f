"""A served site that can be kept on a device: manifest, icons, and a service worker that knows every file by its hash."""

from __future__ import annotations

import hashlib
import json
import re
import shutil
from pathlib import Path

from site_builder.emit.hashed import hashed_file, with_hashed_names
from site_builder.emit.policy import ONLINE, with_policy
from site_builder.emit.tree import ASSETS
from site_builder.model.page import Site

RED, PAPER = "#a61b1b", "#ffffff"
SIZES = (192, 512)
UNUSED = ("assets/javascripts", "assets/stylesheets", "assets/images")
"""The theme's own scripts, sheets and sign: two megabytes that no page of ours loads."""
NOT_KEPT = re.compile(
    r"(?:.*\.map|404\.html|sitemap\.xml(?:\.gz)?|\.so-tay|sw\.js|search/search_index\.js(?:on)?|.*/LICENSE|.*-LICENSE\.txt)\Z"
)
HASH_LENGTH = 16
SHORT_NAME = 12


def make_installable(built: Path, site: Site) -> None:
    """Add to the built site what browsers need to keep it for use without a network."""
    for place in UNUSED:
        shutil.rmtree(built / place, ignore_errors=True)
    shutil.copytree(ASSETS / "icons", built / "assets/icons", dirs_exist_ok=True)
    for name in ("online.js", "online-notice.css"):
        shutil.copyfile(ASSETS / name, built / "assets" / name)
    _rename(built)
    for path in built.rglob("*.html"):
        page = path.read_text(encoding="utf-8")
        # The page for what is not found stands at any depth, so nothing can be named from where it stands.
        page = page if path.name == "404.html" else _joined(page, "../" * (len(path.relative_to(built).parts) - 1))
        path.write_text(with_policy(with_hashed_names(page), ONLINE), encoding="utf-8")
    (built / "manifest.webmanifest").write_text(manifest(site), encoding="utf-8")
    (built / "sw.js").write_text(service_worker(built), encoding="utf-8")


def _rename(built: Path) -> None:
    for path in [path for path in built.glob("assets/**/*") if path.is_file()]:
        place = path.relative_to(built).as_posix()
        name, content = hashed_file(place, b"")
        if name != place:
            path.unlink()
            (built / name).write_bytes(content)


def manifest(site: Site) -> str:
    """Return the manifest: what the site is called and looks like among a device's programs."""
    icons = [
        {"src": f"assets/icons/{name}-{size}.png", "sizes": f"{size}x{size}", "type": "image/png", "purpose": purpose}
        for name, purpose in (("icon", "any"), ("maskable", "maskable"))
        for size in SIZES
    ]
    return json.dumps(
        {
            "id": "./",
            "name": site.title,
            "short_name": site.title if len(site.title) <= SHORT_NAME else "Sổ tay",
            "description": site.description,
            "lang": "vi",
            "dir": "ltr",
            "start_url": "index.html",
            "scope": "./",
            "display": "minimal-ui",
            "theme_color": RED,
            "background_color": PAPER,
            "icons": icons,
        },
        ensure_ascii=False,
        indent=2,
    )


def service_worker(built: Path) -> str:
    """Return the worker with the list of what it keeps; the same site gives the same worker."""
    kept = {
        place: hashlib.sha256(path.read_bytes()).hexdigest()[:HASH_LENGTH]
        for place, path in sorted((path.relative_to(built).as_posix(), path) for path in built.rglob("*"))
        if path.is_file() and not NOT_KEPT.match(place)
    }
    listed = json.dumps(kept, separators=(",", ":"), ensure_ascii=False)
    return f"self.soTayFiles={listed}\n{(ASSETS / 'worker.js').read_text(encoding='utf-8')}"


def _joined(page: str, root: str) -> str:
    """Return the page telling its script what to load once it is seen."""
    return page.replace("<html ", f'<html data-st-online="{root}assets/online.js" ', 1)
