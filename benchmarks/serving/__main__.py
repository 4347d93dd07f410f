"""One command: `.venv/bin/python -m benchmarks.serving [--seconds 10] [--connections 200]`.

Builds our site with its compressed twins, serves it by nginx with `deploy/nginx.conf`, and lets `wrk` (Debian: wrk) ask
for it over loopback; writes the table. nginx with its brotli module must be there (scripts/install-server-tools).
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from benchmarks.tables import put_table, table

ROOT = Path(__file__).parents[2]
NEEDED = ("nginx", "wrk")
WAYS = {
    "one page, brotli": (("/index.html",), "br"),
    "every page in turn, brotli": ((), "br"),
    "every page in turn, gzip": ((), "gzip"),
    "every page in turn, plain": ((), "identity"),
}
SCRIPT = """
local paths, at = {%s}, 0
request = function()
  at = at %% #paths + 1
  return wrk.format("GET", paths[at], {["Accept-Encoding"] = "%s"})
end
done = function(summary, latency, requests)
  local e = summary.errors
  io.write(string.format("FOUND %%d %%d %%d %%d %%d %%d\\n", summary.requests, summary.duration, summary.bytes,
    e.connect + e.read + e.write + e.timeout, e.status, latency:percentile(99)))
end
"""


@dataclass(frozen=True)
class Found:
    """What wrk counted."""

    per_second: float
    megabytes: float
    broken: int
    refused: int
    slowest_ms: float


@contextmanager
def served(site: Path, folder: Path) -> Iterator[int]:
    """Serve the site by our configuration, its places alone changed, and give the port."""
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        port = asked.getsockname()[1]
    text = (ROOT / "deploy/nginx.conf").read_text(encoding="utf-8")
    text = text.replace("/srv/so-tay", str(site)).replace("listen 8080", f"listen 127.0.0.1:{port}")
    text = re.sub(r".*listen \[::\].*\n", "", text.replace("/tmp/nginx", f"{folder}/nginx"))
    text = f"user root;\n{text}" if os.getuid() == 0 else text
    (folder / "nginx.conf").write_text(text, encoding="utf-8")
    nginx = shutil.which("nginx", path=f"{os.environ['PATH']}:/usr/sbin") or "nginx"
    running = subprocess.Popen([nginx, "-c", str(folder / "nginx.conf"), "-g", "daemon off;"])
    try:
        time.sleep(1)
        yield port
    finally:
        running.terminate()
        running.wait(timeout=10)


def asked(port: int, paths: list[str], encoding: str, seconds: int, connections: int, folder: Path) -> Found:
    script = folder / "ask.lua"
    script.write_text(SCRIPT % (", ".join(f'"{path}"' for path in paths), encoding))
    command = [
        "wrk",
        "-t2",
        f"-c{connections}",
        f"-d{seconds}s",
        "--timeout",
        "10s",
        "-s",
        str(script),
        f"http://127.0.0.1:{port}",
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    counted = re.search(r"FOUND (.+)", done.stdout)
    assert counted, done.stdout + done.stderr
    requests, micro, sent, broken, refused, slowest = (int(value) for value in counted.group(1).split())
    return Found(requests / micro * 1e6, sent / micro, broken, refused, slowest / 1000)


def main() -> int:
    ask = argparse.ArgumentParser()
    ask.add_argument("--seconds", type=int, default=10)
    ask.add_argument("--connections", type=int, default=200)
    given = ask.parse_args()
    for name in NEEDED:
        if not shutil.which(name, path=f"{os.environ['PATH']}:/usr/sbin"):
            print(f"{name} is not installed.", file=sys.stderr)
            return 1
    with tempfile.TemporaryDirectory(prefix="so-tay-serving-") as name:
        folder = Path(name)
        folder.chmod(0o755)
        build = [
            sys.executable,
            "-m",
            "site_builder",
            "--project",
            str(ROOT),
            "build",
            "--precompress",
            "--out",
            str(folder / "site"),
        ]
        subprocess.run(build, check=True)
        pages = sorted(f"/{path.relative_to(folder / 'site').as_posix()}" for path in (folder / "site").rglob("*.html"))
        with served(folder / "site", folder) as port:
            found = {
                way: asked(port, list(paths) or pages, encoding, given.seconds, given.connections, folder)
                for way, (paths, encoding) in WAYS.items()
            }
    put_table("serving", report(found, len(pages), given.connections, given.seconds))
    broken = sum(one.broken + one.refused for one in found.values())
    print(f"{broken} errors")
    return 1 if broken else 0


def report(found: dict[str, Found], pages: int, connections: int, seconds: int) -> str:
    rows = [
        (way, f"{one.per_second:,.0f}", f"{one.megabytes:.0f}", f"{one.slowest_ms:.0f}", one.broken, one.refused)
        for way, one in found.items()
    ]
    head = ("what is asked for", "requests/s", "MB/s", "99 % within ms", "errors", "not 200")
    return f"""## Serving

Measured {date.today().isoformat()}: `.venv/bin/python -m benchmarks.serving`. nginx with `deploy/nginx.conf` and `wrk -t2 -c{connections}` over loopback,
{seconds} s each, {pages} pages; both share {os.cpu_count()} cores, load average at the end {os.getloadavg()[0]:.1f}, so that the figures are a lower bound.

{table(head, rows)}"""


if __name__ == "__main__":
    sys.exit(main())
