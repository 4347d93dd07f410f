"""A site on a server: compressed twins that say the same, and the nginx configuration as a browser meets it."""

from __future__ import annotations

import gzip
import http.client
import os
import re
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import brotli
import pytest

from site_builder.emit.precompress import KINDS, SMALLEST, precompress
from tests.hard.faults import PAGES, RELEASES, publisher

DEPLOY = Path(__file__).parents[2] / "deploy"
MODULE = Path("/usr/lib/nginx/modules/ngx_http_brotli_static_module.so")
PAGE = (
    '<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Sổ tay</title></head><body>'
    + "<p>Chi bộ họp hằng tháng.</p>" * 60
)
FILES = {
    "index.html": PAGE,
    "404.html": PAGE.replace("<p>", "<p>Không có trang này. ", 1),
    "van-ban/index.html": PAGE,
    "sw.js": "self.soTayFiles={};" * 60,
    "manifest.webmanifest": '{"name": "Sổ tay", "description": "' + "chi bộ " * 100 + '"}',
    "assets/page.0123abcd.js": "// Chi bộ\n" * 100,
    "assets/site.89abcdef.css": "a{color:red}" * 100,
    "assets/search/core.js": "soTay.shelve([]);" * 100,
    "assets/fonts/be-vietnam-pro-latin-400-normal.4567cdef.woff2": "wOF2" + "x" * 800,
    "assets/small.css": "a{}",
    ".so-tay": "ours",
}


def written(folder: Path) -> Path:
    for name, text in FILES.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def test_twins_say_the_same_and_are_smaller(tmp_path: Path) -> None:
    site = written(tmp_path)
    count = precompress(site)
    twins = [path for path in site.rglob("*") if path.suffix in (".gz", ".br")]
    assert (
        len(twins)
        == 2 * count
        == 2 * len([name for name in FILES if Path(name).suffix in KINDS and len(FILES[name]) >= SMALLEST])
    )
    for twin in twins:
        plain = twin.with_suffix("").read_bytes()
        unpack = gzip.decompress if twin.suffix == ".gz" else brotli.decompress
        assert unpack(twin.read_bytes()) == plain and twin.stat().st_size < len(plain)
    assert not (site / "assets/small.css.gz").exists() and not list(site.rglob("*.woff2.*"))


def test_twins_are_the_same_bytes_each_time(tmp_path: Path) -> None:
    first, second = written(tmp_path / "a"), written(tmp_path / "b")
    precompress(first)
    time.sleep(1.1)  # gzip keeps a time of whole seconds, unless it is told not to
    precompress(second)
    for path in first.rglob("*.*"):
        if path.is_file():
            assert path.read_bytes() == (second / path.relative_to(first)).read_bytes(), path.name
    precompress(first)
    assert not list(first.rglob("*.gz.*")) and not list(first.rglob("*.br.*"))


@pytest.fixture(scope="module")
def nginx() -> str:
    found = shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin")
    if found is None or not MODULE.exists():
        pytest.skip(
            "nginx or its brotli module is not here: apt-get install nginx-light libnginx-mod-http-brotli-static"
        )
    return found


def test_nginx_takes_the_configuration_as_it_stands(nginx: str) -> None:
    done = subprocess.run([nginx, "-t", "-c", str(DEPLOY / "nginx.conf")], capture_output=True, text=True, timeout=30)
    assert done.returncode == 0, done.stderr
    assert "[warn]" not in done.stderr, done.stderr


@pytest.fixture(scope="module")
def port(nginx: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[int]:
    """Return the port of an nginx that serves a precompressed site by our configuration, its places alone changed."""
    folder = tmp_path_factory.mktemp("served")
    site = written(folder / "site")
    precompress(site)
    with serving(nginx, folder, site) as found:
        yield found


@contextmanager
def serving(nginx: str, folder: Path, site: Path) -> Iterator[int]:
    """Give the port of an nginx that serves the site while the block runs; what it writes goes into the folder."""
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        free = asked.getsockname()[1]
    text = (DEPLOY / "nginx.conf").read_text(encoding="utf-8")
    text = (
        text.replace("/srv/so-tay", str(site))
        .replace("listen 8080", f"listen 127.0.0.1:{free}")
        .replace("/tmp/nginx", f"{folder}/nginx")
    )
    text = re.sub(r".*listen \[::\].*\n", "", text)
    text = f"user root;\n{text}" if os.getuid() == 0 else text  # else it could not read a test's own folder
    (folder / "nginx.conf").write_text(text, encoding="utf-8")
    running = subprocess.Popen([nginx, "-c", str(folder / "nginx.conf"), "-g", "daemon off;"], stderr=subprocess.PIPE)
    deadline = time.monotonic() + 10
    while time.monotonic() < deadline and running.poll() is None:
        with socket.socket() as asked:
            if asked.connect_ex(("127.0.0.1", free)) == 0:
                break
        time.sleep(0.05)
    assert running.poll() is None, running.stderr.read() if running.stderr else ""
    try:
        yield free
    finally:
        running.terminate()
        running.wait(timeout=10)


Answer = tuple[int, dict[str, str], bytes]


def ask(port: int, path: str, method: str = "GET", **headers: str) -> Answer:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    connection.request(method, path, headers={name.replace("_", "-"): value for name, value in headers.items()})
    answer = connection.getresponse()
    found = answer.status, {name.lower(): value for name, value in answer.getheaders()}, answer.read()
    connection.close()
    return found


@pytest.mark.parametrize(
    ("path", "caching"),
    [
        ("/", "no-cache"),
        ("/van-ban/index.html", "no-cache"),
        ("/sw.js", "no-cache"),
        ("/assets/search/core.js", "no-cache"),
        ("/assets/page.0123abcd.js", "public, max-age=31536000, immutable"),
        ("/assets/site.89abcdef.css", "public, max-age=31536000, immutable"),
        ("/assets/fonts/be-vietnam-pro-latin-400-normal.4567cdef.woff2", "public, max-age=31536000, immutable"),
    ],
)
def test_only_names_with_a_hash_are_kept_for_long(port: int, path: str, caching: str) -> None:
    assert ask(port, path)[1]["cache-control"] == caching


@pytest.mark.parametrize(
    "path",
    ["/", "/assets/page.0123abcd.js", "/khong-co.html", "/assets/fonts/be-vietnam-pro-latin-400-normal.4567cdef.woff2"],
)
def test_every_answer_bears_the_headers_of_safety(port: int, path: str) -> None:
    _status, headers, _body = ask(port, path)
    assert headers["content-security-policy"] == "frame-ancestors 'none'"
    assert headers["x-content-type-options"] == "nosniff" and headers["x-frame-options"] == "DENY"
    assert headers["referrer-policy"] == "no-referrer" and "camera=()" in headers["permissions-policy"]
    assert headers["cross-origin-opener-policy"] == headers["cross-origin-resource-policy"] == "same-origin"
    assert headers["server"] == "nginx"


@pytest.mark.parametrize(("accepted", "used"), [("gzip, br", "br"), ("gzip", "gzip"), ("identity", None)])
def test_the_compressed_twin_is_sent_to_who_reads_it(port: int, accepted: str, used: str | None) -> None:
    status, headers, body = ask(port, "/index.html", Accept_Encoding=accepted)
    unpack = {"br": brotli.decompress, "gzip": gzip.decompress, None: bytes}[used]
    assert (status, headers.get("content-encoding")) == (200, used)
    assert unpack(body).decode() == FILES["index.html"]
    assert headers["content-type"] == "text/html; charset=utf-8"
    assert used is None or headers["vary"] == "Accept-Encoding"


@pytest.mark.parametrize(
    "path", ["/khong-co.html", "/assets/", "/.so-tay", "/van-ban/../../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd"]
)
def test_what_is_not_there_is_said_in_our_own_page(port: int, path: str) -> None:
    status, _headers, body = ask(port, path)
    assert status in (400, 404)
    assert status == 400 or "Không có trang này" in body.decode()
    assert b"root:" not in body


def test_only_reading_is_allowed(port: int) -> None:
    for method in ("POST", "PUT", "DELETE", "PROPFIND"):
        assert ask(port, "/index.html", method)[0] in (403, 404, 405)
    assert ask(port, "/index.html", "HEAD")[0] == 200


def test_a_folder_leads_to_its_page_and_types_are_right(port: int) -> None:
    status, headers, _body = ask(port, "/van-ban")
    assert (status, headers["location"]) == (301, "/van-ban/")
    assert ask(port, "/manifest.webmanifest")[1]["content-type"].startswith("application/manifest+json")
    assert "javascript; charset=utf-8" in ask(port, "/sw.js")[1]["content-type"]
    assert ask(port, "/assets/fonts/be-vietnam-pro-latin-400-normal.4567cdef.woff2")[1]["content-type"] == "font/woff2"


def test_a_page_that_has_not_changed_is_not_sent_again(port: int) -> None:
    tag = ask(port, "/index.html")[1]["etag"]
    assert ask(port, "/index.html", If_None_Match=tag)[0] == 304


def test_the_container_serves_what_is_tested_here() -> None:
    text = (DEPLOY / "Containerfile").read_text(encoding="utf-8")
    assert "COPY deploy/nginx.conf /etc/nginx/nginx.conf" in text and "COPY site /srv/so-tay" in text
    assert "root /srv/so-tay;" in (DEPLOY / "nginx.conf").read_text(encoding="utf-8")
    assert re.search(r"^USER www-data$", text, re.MULTILINE) and "libnginx-mod-http-brotli-static" in text


def test_releases_come_and_go_behind_the_link_and_every_answer_is_a_whole_page(nginx: str, tmp_path: Path) -> None:
    """The server is told of the link once; nobody tells it of a release, and it is never started anew."""
    top, sources, releases = tmp_path / "may-chu", tmp_path / "nguon", 40
    sources.mkdir()
    with publisher(top, sources, 0, 1, RELEASES) as first:
        assert first.wait() == 0
    with serving(nginx, tmp_path, top / "current") as port, publisher(top, sources, 1, releases, RELEASES) as child:
        seen = []
        while child.poll() is None:
            status, _headers, body = ask(port, f"/{PAGES[len(seen) % len(PAGES)]}")
            assert status == 200 and len(set(body.split())) == 1 and body.count(b"\n") == 200
            seen.append(int(body.split()[0]))
        assert child.returncode == 0 and int(ask(port, f"/{PAGES[0]}")[2].split()[0]) == releases
    assert seen == sorted(seen) and len(set(seen)) > 5
