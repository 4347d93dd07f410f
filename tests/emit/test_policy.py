"""The policy of a page lets the engine's own scripts run, and nothing that stands in the article."""

from __future__ import annotations

from site_builder.emit.policy import OFFLINE, ONLINE, hash_of, policy_of, with_policy

PAGE = (
    '<html><head><meta charset="utf-8"><script>scope()</script></head><body><main><article><p>Chi bộ</p>'
    "<script>steal()</script></article></main><script>scope()</script><script>end()</script></body></html>"
)


def test_only_scripts_outside_the_article_are_allowed() -> None:
    policy = policy_of(PAGE, OFFLINE)
    assert hash_of("scope()") in policy and hash_of("end()") in policy
    assert hash_of("steal()") not in policy
    assert "'unsafe-inline'" not in policy.partition("script-src")[2].partition(";")[0]


def test_the_hash_is_the_one_browsers_compute() -> None:
    # CSP Level 3, 8.3: the digest of the script's text in base64. The value is `printf 'alert(1)' | openssl dgst -sha256 -binary | base64`.
    assert hash_of("alert(1)") == "'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='"


def test_a_page_has_one_policy_before_anything_it_loads() -> None:
    once = with_policy(PAGE, ONLINE)
    assert with_policy(once, ONLINE) == once
    assert with_policy(once, OFFLINE).count("Content-Security-Policy") == 1
    assert once.index("Content-Security-Policy") < once.index("<script>")


def test_data_asks_for_no_permission_and_gets_none() -> None:
    """A browser runs no script of a type it does not know; were it to, no hash would allow this one."""
    data = '<script type="application/ld+json">{"@context":"https://schema.org"}</script>'
    assert policy_of(PAGE.replace("</head>", f"{data}</head>"), ONLINE) == policy_of(PAGE, ONLINE)
