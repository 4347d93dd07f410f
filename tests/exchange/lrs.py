"""A learning record store of a few lines, that hands out a token once a launch and keeps what it is told."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

PATIENCE = 10


@dataclass
class Store:
    """What was told, and what the system hands over at launch."""

    mark: float
    address: str = ""
    statements: list[dict[str, Any]] = field(default_factory=list)
    states: dict[str, bytes] = field(default_factory=dict)

    def verbs(self) -> list[str]:
        return [statement["verb"]["id"].rpartition("/")[2] for statement in self.statements]

    def wait_for(self, verb: str, times: int = 1) -> None:
        until = time.monotonic() + PATIENCE
        while self.verbs().count(verb) < times:
            assert time.monotonic() < until, f"{verb} was never told: {self.verbs()}"
            time.sleep(0.05)


class _Handler(SimpleHTTPRequestHandler):
    store: Store

    def __init__(self, *args: Any, store: Store, **more: Any) -> None:
        self.store = store
        super().__init__(*args, **more)

    def log_message(self, *_: object) -> None:
        """Say nothing."""

    def do_GET(self) -> None:
        parts = urlsplit(self.path)
        if not parts.path.startswith("/xapi/"):
            return super().do_GET()
        name = parse_qs(parts.query).get("stateId", [""])[0]
        if name == "LMS.LaunchData":
            data = {
                "launchMode": "Normal",
                "masteryScore": self.store.mark,
                "moveOn": "CompletedAndPassed",
                "contextTemplate": {
                    "extensions": {"https://w3id.org/xapi/cmi5/context/extensions/sessionid": "phien-1"}
                },
            }
            return self.reply(200, json.dumps(data).encode())
        return self.reply(200, self.store.states[name]) if name in self.store.states else self.reply(404)

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        if self.path.startswith("/token"):
            return self.reply(200, b'{"auth-token": "YTpi"}')
        assert self.headers["Authorization"] == "Basic YTpi"
        assert self.headers["X-Experience-API-Version"].startswith("1.0")
        known = {statement["id"] for statement in self.store.statements}
        self.store.statements += [one for one in json.loads(body) if one["id"] not in known]
        return self.reply(200, b"[]")

    def do_PUT(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        self.store.states[parse_qs(urlsplit(self.path).query)["stateId"][0]] = body
        return self.reply(204)

    def reply(self, status: int, body: bytes = b"") -> None:
        self.send_response(status)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


@contextmanager
def recorded(folder: Path, mark: float) -> Iterator[Store]:
    """Serve the package and its store while the block runs."""
    store = Store(mark)
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, directory=str(folder), store=store))
    store.address = f"http://127.0.0.1:{server.server_address[1]}"
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield store
    finally:
        server.shutdown()
        server.server_close()
