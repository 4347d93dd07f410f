"""The settings every engine gets: plain mkdocs.yml, no hook, no plugin of ours."""

from __future__ import annotations

import html
from typing import Any

from markupsafe import escape

from site_builder.model.naming import write_day
from site_builder.model.page import NavItem, Site

LOCAL_STYLE = "assets/dia-phuong.css"
"""The style that a place lays over its edition of a shared base."""


def engine_settings(site: Site) -> dict[str, Any]:
    """Return the content of mkdocs.yml for the compiled tree."""
    return {
        "site_name": harmless(site.title),
        **({"site_description": harmless(site.description)} if site.description else {}),
        **common_settings(),
        **({"extra_css": [*common_settings()["extra_css"], LOCAL_STYLE]} if site.takes_local else {}),
        "copyright": f'<span class="st-as-of">{escape(as_of(site))}</span>',
        "nav": [_nav(item) for item in site.nav],
    }


def harmless(words: str) -> str:
    """Return plain words so that they stay words in a theme, which prints titles and descriptions into the page as they are."""
    if html.unescape(words) != words:  # any other & is left alone: some places do escape, and would show &amp;
        words = words.replace("&", "&amp;")
    return words.replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")


def as_of(site: Site) -> str:
    """Return the edition and the day of its content in one line, as it stands at the foot of every page."""
    edition = f"Phiên bản nội dung {site.edition}. " if site.edition else ""
    if site.checked_on is None:
        return f"{edition}Chưa ghi ngày kiểm tra nội dung."
    return f"{edition}Nội dung kiểm tra đến ngày {write_day(site.checked_on)}."


def project_settings(title: str) -> dict[str, Any]:
    """Return the mkdocs.yml of a project whose pages our plugin compiles; menu and theme blocks come from the plugin."""
    theme = {key: value for key, value in theme_settings().items() if key != "custom_dir"}
    settings = {"site_name": title, "docs_dir": "content", "site_dir": "site", **common_settings(), "theme": theme}
    settings["plugins"] = ["so-tay"]
    return settings


def common_settings() -> dict[str, Any]:
    """Return the part of the settings that is the same for every library."""
    return {
        "use_directory_urls": False,
        "theme": theme_settings(),
        # The search is ours (`emit/search`). Zensical shows its own unless it is told not to.
        "plugins": [{"search": {"enabled": False}}],
        "markdown_extensions": [
            "attr_list",
            {"toc": {"permalink": "¶", "permalink_title": "Liên kết đến phần này", "toc_depth": "2-3"}},
        ],
        "extra_css": ["assets/site.css"],
        "extra_javascript": ["assets/page.js", "assets/search-loader.js"],
        "extra": {"homepage": "index.html", "generator": False},
        "validation": {
            "nav": {"omitted_files": "ignore", "not_found": "warn", "absolute_links": "warn"},
            "links": {"not_found": "warn", "anchors": "warn", "absolute_links": "warn", "unrecognized_links": "warn"},
        },
    }


def theme_settings() -> dict[str, Any]:
    """Return the settings of Material: Vietnamese, our fonts, two colour schemes."""
    return {
        "name": "material",
        "language": "vi",
        "custom_dir": "overrides",
        "font": False,
        "favicon": "assets/favicon.svg",
        "icon": {"logo": "material/notebook-check-outline"},
        "features": [
            "navigation.tabs",
            "navigation.indexes",
            "navigation.prune",
            "navigation.footer",
            "toc.follow",
        ],
        "palette": [
            _scheme("default", "light", "weather-night", "Chuyển sang nền tối"),
            _scheme("slate", "dark", "weather-sunny", "Chuyển sang nền sáng"),
        ],
    }


def _scheme(scheme: str, preferred: str, icon: str, name: str) -> dict[str, Any]:
    return {
        "media": f"(prefers-color-scheme: {preferred})",
        "scheme": scheme,
        "primary": "custom",
        "accent": "custom",
        "toggle": {"icon": f"material/{icon}", "name": name},
    }


def _nav(item: NavItem) -> dict[str, Any]:
    return {harmless(item.title): f"{item.path}.md" if item.path else [_nav(inner) for inner in item.items]}
