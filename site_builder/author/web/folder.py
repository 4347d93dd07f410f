"""The folder `admin/`: a page, our script and settings, and Sveltia CMS; nothing in it is loaded from elsewhere."""

from __future__ import annotations

import json
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader

from site_builder.author.web.config import Host, editor_settings
from site_builder.text.slug import file_slug

ASSETS = Path(__file__).parent / "assets"
FONTS = Path(__file__).parents[2] / "assets/fonts"
CMS, CMS_VERSION = "sveltia-cms", "0.221.1"
CMS_FOLDER = f"{CMS}@{CMS_VERSION}"
ICONS = "material-symbols-outlined-latin-wght-normal.woff2"
ELSEWHERE = {
    "https://unpkg.com/@sveltia/cms": f"./{CMS}",
    "https://cdn.jsdelivr.net/fontsource/fonts/material-symbols-outlined:vf@5.3.7/latin-wght-normal.woff2": f"./fonts/{ICONS}",
    "https://cdn.jsdelivr.net/fontsource/fonts/source-sans-3:vf@5.3.0/latin-wght-normal.woff2": "./fonts/be-vietnam-pro-400.woff2",
    "https://cdn.jsdelivr.net/fontsource/fonts/noto-mono@5.3.0/latin-400-normal.woff2": "./fonts/be-vietnam-pro-400.woff2",
    "https://www.githubstatus.com/api/v2/status.json": f"./{CMS}/status.json",
    "https://status-api.hostedstatus.com/1.0/status/5b36dc6502d06804c08349f7": f"./{CMS}/status.json",
    '"Source Sans 3", system-ui': '"Be Vietnam Pro", system-ui',
}
"""What the CMS would fetch from others' servers, and what it gets from this folder instead."""
ALL_IS_WELL = {"status": {"indicator": "none"}, "result": {"status_overall": {"status_code": 100}}}
"""What the CMS hears when it asks whether its host is well, so that nobody else is asked."""
WORDS = {
    "work_with_local_repo": "Sửa tệp trên máy này",
    "work_with_local_repo_description": "Khi trình duyệt hỏi, hãy chọn thư mục của dự án (nơi có content, guides và quizzes) rồi cho phép sửa tệp.",
    "sign_in_error.not_project_root": "Thư mục này chưa có git nên chưa sửa ở đây được. Mở cửa sổ lệnh trong thư mục dự án, gõ “git init”, rồi chọn lại.",
    "sign_in_error.picker_dismissed": "Chưa chọn thư mục nào. Bấm nút bên trên để chọn lại.",
}
"""Sentences of the CMS said so that a trainer knows what to do."""
NAMES_FOR_HOST = {
    "github": ("https://api.github.com", "https://github.com"),
    "gitlab": ("https://gitlab.com",),
}


def on_this_machine(root: Path) -> Host:
    """Return the host that stands for the project's own folder."""
    place = root.resolve()
    return Host(project=f"{file_slug(place.name, 'du-an')}-{sha256(str(place).encode()).hexdigest()[:8]}")


def editor_folder(host: Host) -> Iterator[tuple[str, bytes]]:
    """Yield each file of the folder: its place and content."""
    settings = json.dumps(editor_settings(host), ensure_ascii=False, separators=(",", ":"))
    vendor = ASSETS / "vendor"
    yield "index.html", _page(host).encode()
    yield "cau-hinh.js", f"window.SO_TAY_ADMIN = {settings}\n".encode()
    yield "so-tay-admin.js", (ASSETS / "so-tay-admin.js").read_bytes()
    yield f"{CMS_FOLDER}/sveltia-cms.js", _at_home((vendor / f"{CMS}-{CMS_VERSION}/sveltia-cms.js").read_text("utf-8"))
    yield (
        f"{CMS_FOLDER}/locales/vi.json",
        _words(json.loads((vendor / f"{CMS}-{CMS_VERSION}/vi.json").read_text("utf-8"))),
    )
    yield f"{CMS_FOLDER}/LICENSE.txt", (vendor / f"{CMS}-{CMS_VERSION}/LICENSE.txt").read_bytes()
    yield f"{CMS}/package.json", json.dumps({"version": CMS_VERSION}).encode()
    yield f"{CMS}/status.json", json.dumps(ALL_IS_WELL).encode()
    yield "favicon.svg", (FONTS.parent / "favicon.svg").read_bytes()
    yield f"fonts/{ICONS}", (vendor / "material-symbols-5.3.7" / ICONS).read_bytes()
    yield "fonts/LICENSE-material-symbols", (vendor / "material-symbols-5.3.7/LICENSE").read_bytes()
    yield "fonts/OFL-LICENSE.txt", (FONTS / "OFL-LICENSE.txt").read_bytes()
    for path in sorted(FONTS.glob("be-vietnam-pro-[46]00.woff2")):
        yield f"fonts/{path.name}", path.read_bytes()


def _at_home(script: str) -> bytes:
    """Return the CMS's script with this folder in the place of others' servers."""
    for there, here in ELSEWHERE.items():
        if there not in script:
            raise ValueError(f"{CMS} {CMS_VERSION} no longer names {there}")
        script = script.replace(there, here)
    return script.encode()


def _words(words: dict[str, Any]) -> bytes:
    """Return the words of the CMS with ours in their place; a dot leads into a group."""
    for name, text in WORDS.items():
        group, _dot, key = name.rpartition(".")
        (words[group] if group else words)[key] = text
    return json.dumps(words, ensure_ascii=False).encode()


def _page(host: Host) -> str:
    environment = Environment(loader=FileSystemLoader(ASSETS), autoescape=True)
    connects = [*NAMES_FOR_HOST[host.name], *([host.base_url] if host.base_url else [])] if host.repo else []
    return environment.get_template("index.html.j2").render(cms=CMS_FOLDER, connects=connects, local=not host.repo)
