"""A served site that can be kept on a device: manifest, icons, and a service worker that knows every file by its hash."""

from __future__ import annotations

import hashlib
import json
import re
import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path

from site_builder.emit.first_sight import JOINED, seen_early
from site_builder.emit.frame import valid_frame
from site_builder.emit.hashed import hashed_file, with_hashed_names
from site_builder.emit.linked_data import NOTHING, data_blocks, with_data
from site_builder.emit.policy import ONLINE, with_policy
from site_builder.emit.sitemap import FROM_THE_ENGINE, sitemap_files
from site_builder.emit.tree import ASSETS
from site_builder.model.page import Site

RED, PAPER = "#a61b1b", "#ffffff"
SIZES = (192, 512)
UNUSED = ("assets/javascripts", "assets/stylesheets", "assets/images")
"""The theme's own scripts, sheets and sign: two megabytes that no page of ours loads."""
SHEETS_APART = frozenset(f"assets/{name}" for parts in JOINED.values() for name in parts) - {"assets/learn.css"}
"""A served site has them joined; the projector takes one alone, too."""
NOT_KEPT = re.compile(
    r"(?:.*\.map|404\.html|sitemap\.xml(?:\.gz)?|\.so-tay|sw\.js|search/search_index\.js(?:on)?|.*/LICENSE|.*-LICENSE\.txt)\Z"
)
HASH_LENGTH = 16
SHORT_NAME = 12


def make_installable(built: Path, site: Site) -> None:
    """Add to the built site what browsers need to keep it for use without a network."""
    for place in UNUSED:
        shutil.rmtree(built / place, ignore_errors=True)
    told = data_blocks(site)
    for path in [path for path in built.rglob("*") if path.is_file()]:
        place = path.relative_to(built).as_posix()
        if path.suffix == ".html":
            page = installable_page(path.read_text(encoding="utf-8"), place, told)
            path.write_text(page, encoding="utf-8")
            continue
        new = installable_file(place, path.read_bytes())
        if new is None or new[0] != place:
            path.unlink()
        if new is not None:
            (built / new[0]).write_bytes(new[1])
    for place, content in installable_files(site):
        (built / place).parent.mkdir(parents=True, exist_ok=True)
        (built / place).write_bytes(content)
    (built / "sw.js").write_text(service_worker(built), encoding="utf-8")


def installable_page(page: str, place: str, told: Mapping[str, str] = NOTHING) -> str:
    """Return the page as a served site has it: its notice, its assets by their new names, what machines read, a policy."""
    # The page for what is not found stands at any depth, so nothing can be named from where it stands.
    page = page if place.rpartition("/")[2] == "404.html" else _joined(page, "../" * place.count("/"))
    seen = seen_early(_without_indents(valid_frame(page)))
    return with_policy(with_data(with_hashed_names(seen), told.get(place, "")), ONLINE)


def installable_file(place: str, content: bytes) -> tuple[str, bytes] | None:
    """Return a file as a served site has it, and its name there; nothing for one that no page loads."""
    if place in FROM_THE_ENGINE or place in SHEETS_APART or place.startswith(tuple(f"{folder}/" for folder in UNUSED)):
        return None
    return hashed_file(place, content)


def installable_files(site: Site) -> Iterator[tuple[str, bytes]]:
    """Yield what a served site has beside its pages, but for the service worker."""
    for path in sorted((ASSETS / "icons").rglob("*")):
        if path.is_file():
            place = f"assets/icons/{path.relative_to(ASSETS / 'icons').as_posix()}"
            yield hashed_file(place, path.read_bytes())
    for name in ("online.js", "online-notice.css"):
        yield hashed_file(f"assets/{name}", (ASSETS / name).read_bytes())
    for name in JOINED:
        yield hashed_file(f"assets/{name}", b"")
    yield "manifest.webmanifest", manifest(site).encode()
    yield from sitemap_files(site)


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
    digests = {
        path.relative_to(built).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in built.rglob("*")
        if path.is_file()
    }
    return service_worker_of(digests)


def service_worker_of(digests: Mapping[str, str]) -> str:
    """Return the worker of a site whose files have these hashes (SHA-256)."""
    kept = {place: digests[place][:HASH_LENGTH] for place in sorted(digests) if not NOT_KEPT.match(place)}
    listed = json.dumps(kept, separators=(",", ":"), ensure_ascii=False)
    return f"self.soTayFiles={listed}\n{(ASSETS / 'worker.js').read_text(encoding='utf-8')}"


def _without_indents(page: str) -> str:
    """Return the page without the empty room that the engine's templates leave around the article."""
    before, article, behind = page.partition("<article")
    inner, end, after = behind.rpartition("</article>")
    return _dense(before) + article + inner + end + _dense(after)


def _dense(html: str) -> str:
    return "\n".join(filter(None, map(str.strip, html.split("\n"))))


def _joined(page: str, root: str) -> str:
    """Return the page telling its script what to load once it is seen."""
    return page.replace("<html ", f'<html data-st-online="{root}assets/online.js" ', 1)
