"""The theme's frame where it differs from the standard, put right in pages as they are handed out.

The boxes that open the menu stand in the one template of the theme that no block lets us fill, so they are mended
here, not in `theme/`.
"""

from __future__ import annotations

TOGGLES = tuple(f'type="checkbox" id="__{name}"' for name in ("drawer", "search"))
NO_SUCH = ' autocomplete="off"'
"""Only fields that one types into have it (HTML, 4.10.18.7.1)."""


def valid_frame(html: str) -> str:
    """Return the page without what no validator lets pass."""
    for toggle in TOGGLES:
        html = html.replace(toggle + NO_SUCH, toggle, 1)
    return html
