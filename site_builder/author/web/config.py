"""What the web editor is told: a collection for each kind of content, and where the files are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from site_builder.author.web.fields import Field, fields_of
from site_builder.author.web.relations import COMMON
from site_builder.load.shelves import GUIDES, SHELVES, Shelf
from site_builder.model.guide import GuideHead

PICTURES = "guides/hinh"
TITLE = "Sửa nội dung Sổ tay"
NAMES = {
    "quizzes": ("Đề tự kiểm tra", "đề", "quiz"),
    "guides": ("Cẩm nang", "bài", "menu_book"),
    "documents": ("Văn bản", "văn bản", "gavel"),
    "facts": ("Dữ kiện", "nhóm dữ kiện", "fact_check"),
    "faqs": ("Hỏi đáp", "chủ đề", "forum"),
    "forms": ("Biểu mẫu", "biểu mẫu", "assignment"),
    "courses": ("Khóa học", "khóa học", "school"),
    "trials": ("Đề thử", "đề thử", "timer"),
    "comparisons": ("So sánh", "bài so sánh", "compare_arrows"),
    "cases": ("Trường hợp", "trường hợp", "cases"),
    "settings": ("Trang chủ", "", ""),
    "sources": ("Nguồn", "", ""),
    "glossary": ("Thuật ngữ và chữ viết tắt", "", ""),
    "topics": ("Văn bản đang áp dụng", "", ""),
    "calendars": ("Lịch năm", "", ""),
    "planner": ("Phần soạn buổi họp", "", ""),
    "paper": ("Thể thức biểu mẫu", "", ""),
    "words": ("Tên riêng và từ nước ngoài", "", ""),
    "trainers": ("Người phụ trách", "", ""),
}
"""What each shelf is called, what one of its files is called, and its sign; in the order of the menu."""


@dataclass(frozen=True, slots=True)
class Host:
    """A Git host the editor may save to; no repository means files on this machine only."""

    name: str = "github"
    repo: str = ""
    branch: str = "main"
    base_url: str = ""
    app_id: str = ""
    project: str = ""
    """What tells this project from others on the same machine, for the browser remembers each one's folder."""


def editor_settings(host: Host) -> dict[str, Any]:
    """Return the settings of the CMS, and the format of each shelf, for the script that starts it."""
    shelves = {shelf.name: shelf for shelf in SHELVES}
    fields = {name: fields_of(shelf.model) for name, shelf in shelves.items()} | {"guides": _guide_fields()}
    folders = [name for name in NAMES if name == "guides" or not shelves[name].single]
    alone = [shelves[name] for name in NAMES if name != "guides" and shelves[name].single]
    config = {
        "load_config_file": False,
        "app_title": TITLE,
        "logo": {"src": "favicon.svg"},
        "backend": _backend(host),
        "media_folder": PICTURES,
        "public_folder": PICTURES.rpartition("/")[2],
        "editor": {"preview": False},
        "slug": {"encoding": "ascii", "clean_accents": True, "sanitize_replacement": "-"},
        "collections": [*(_folder(name, shelves.get(name), fields[name]) for name in folders), _common(alone, fields)],
    }
    formats = [
        {"format": format_of(name), "extension": "md" if name == "guides" else "yml", "fields": fields[name]}
        for name in NAMES
    ]
    return {"config": config, "formats": formats}


def format_of(name: str) -> str:
    """Return the name under which the shelf's own way of reading and writing is known."""
    return f"so-tay-{name}"


def _backend(host: Host) -> dict[str, Any]:
    made: dict[str, Any] = {
        "name": host.name,
        "repo": host.repo or f"tren-may/{host.project or 'so-tay'}",
        "branch": host.branch,
    }
    if host.base_url and host.name == "gitlab":
        made |= {"base_url": host.base_url, "api_root": f"{host.base_url.rstrip('/')}/api/v4"}
    elif host.base_url:
        made |= {"base_url": host.base_url}
    if host.name == "gitlab" and host.app_id:
        made |= {"auth_type": "pkce", "app_id": host.app_id}
    if not host.repo or not (host.app_id if host.name == "gitlab" else host.base_url):
        made["auth_methods"] = ["token"]
    return made | {"commit_messages": _messages()}


def _messages() -> dict[str, str]:
    """Return what the commits say; only a line “Ghi chú:” would be shown to readers."""
    return {
        "create": "Thêm {{collection}} “{{slug}}”",
        "update": "Sửa {{collection}} “{{slug}}”",
        "delete": "Xóa {{collection}} “{{slug}}”",
        "uploadMedia": "Thêm tệp “{{path}}”",
        "deleteMedia": "Xóa tệp “{{path}}”",
    }


def _folder(name: str, shelf: Shelf | None, fields: list[Field]) -> dict[str, Any]:
    label, one, icon = NAMES[name]
    has_id = any(field["name"] == "id" for field in fields)
    return {
        "name": name,
        "label": label,
        "label_singular": one,
        "icon": icon,
        "folder": GUIDES if shelf is None else shelf.place,
        "format": format_of(name),
        "create": True,
        "identifier_field": "title",
        "slug": "{{fields.id}}" if has_id else "{{fields.title}}",
        "summary": "{{number}} ({{issued_on}}): {{title}}" if name == "documents" else "{{title}}",
        "fields": fields,
    }


def _common(shelves: list[Shelf], fields: dict[str, list[Field]]) -> dict[str, Any]:
    return {
        "name": COMMON,
        "label": "Các tệp chung",
        "icon": "folder_open",
        "files": [
            {
                "name": shelf.name,
                "label": NAMES[shelf.name][0],
                "file": shelf.place,
                "format": format_of(shelf.name),
                "fields": fields[shelf.name],
            }
            for shelf in shelves
        ],
    }


def _guide_fields() -> list[Field]:
    body = {
        "name": "body",
        "label": "Nội dung bài",
        "hint": "Viết bằng Markdown, đề mục bắt đầu từ ##. Ba giọng là ba khối !!! quy-dinh, !!! huong-dan, !!! kinh-nghiem.",
        "widget": "text",
        "required": True,
    }
    return [*fields_of(GuideHead), body]
