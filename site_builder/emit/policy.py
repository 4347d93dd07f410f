"""The content security policy of a page: which of its scripts may run, and where they may reach.

Only the engine's own inline scripts, which stand outside the article, are allowed by their hash. Were markup to slip
through into the article, a script in it would not run.
"""

from __future__ import annotations

import base64
import hashlib
import re
from functools import lru_cache

from site_builder.emit.first_sight import SINK

OFFLINE = ("connect-src 'none'", "worker-src 'none'")
"""From a folder a page loads its neighbours by tags, and asks for nothing else, whatever a script may try."""
ONLINE = ("connect-src 'self'", "worker-src 'self'", "manifest-src 'self'")
"""From a server it also keeps itself on the device."""

ARTICLE, ARTICLE_ENDS = re.compile(r"<article\b"), "</article>"
INLINE = re.compile(r"<script>(.*?)</script>", re.DOTALL)
CHARSET = re.compile(r'<meta charset="utf-8"\s*/?>', re.IGNORECASE)
TAG_BEGINS = '<meta http-equiv="Content-Security-Policy" content="'
TAG = re.compile(re.escape(TAG_BEGINS) + r'[^"]*">')


def policy_of(html: str, reach: tuple[str, ...]) -> str:
    """Return the policy that lets the page do what it does, and no more."""
    scripts = dict.fromkeys(INLINE.findall(without_article(html)))
    if SINK in html:
        scripts[" "] = None
    hashes = "".join(f" {hash_of(script)}" for script in scripts)
    return "; ".join(
        (
            "default-src 'none'",
            f"script-src 'self'{hashes}",
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data: blob:",
            "font-src 'self' data:",
            *reach,
            "base-uri 'none'",
            "form-action 'none'",
        )
    )


def without_article(html: str) -> str:
    """Return the page without what stands from the first article's opening tag to the last one's end."""
    opened, closed = ARTICLE.search(html), html.rfind(ARTICLE_ENDS)
    if opened is None or closed < opened.end():
        return html
    return html[: opened.start()] + html[closed + len(ARTICLE_ENDS) :]


@lru_cache(maxsize=64)  # the same few scripts stand in every page
def hash_of(script: str) -> str:
    """Return the source expression that allows exactly this script (CSP Level 3, 2.3.1)."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}'"


def with_policy(html: str, reach: tuple[str, ...]) -> str:
    """Return the page with its policy before anything it loads, in place of one it had."""
    if TAG_BEGINS in html:
        html = TAG.sub("", html)
    found = CHARSET.search(html)
    if found is None:
        raise ValueError("a page without its charset")
    return html[: found.end()] + policy_tag(policy_of(html, reach)) + html[found.end() :]


def policy_tag(policy: str) -> str:
    """Return the tag that sets the policy."""
    return f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
