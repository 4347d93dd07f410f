"""GitHub as far as the web editor speaks to it, over a folder: what it commits is written into the folder."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from editing import files_of
from playwright.sync_api import BrowserContext, Route

API = "https://api.github.com"
HEADERS = {"Access-Control-Allow-Origin": "*", "Access-Control-Allow-Headers": "*", "Access-Control-Allow-Methods": "*"}
TRAINER = {
    "id": 7,
    "login": "giang-vien",
    "name": "Giảng viên",
    "email": "gv@example.org",
    "avatar_url": "",
    "html_url": "",
}
ASKED_BLOB = re.compile(r'(content_\d+): object\(oid: "(\w+)"\)')
ASKED_HISTORY = re.compile(r"(commit_\d+):\s*ref\(")
WRITTEN = re.compile(r"(file_\d+):")
DAY = "2026-11-23T08:00:00Z"


def blob(text: str) -> str:
    """Return the name git gives to a file with this text."""
    raw = text.encode()
    return hashlib.sha1(b"blob %d\0" % len(raw) + raw).hexdigest()


@dataclass
class GitHost:
    """A repository that stands in a folder."""

    folder: Path
    token: str
    messages: list[str] = field(default_factory=list)
    """The first line of each commit."""
    refused: list[str] = field(default_factory=list)
    """What was asked without the token, or is not known here."""

    def answer_in(self, context: BrowserContext) -> None:
        """Take the place of the host for every page of the context."""
        context.route(f"{API}/**", self._answer)

    @property
    def head(self) -> str:
        return hashlib.sha1("\n".join(self.messages).encode()).hexdigest()

    def _answer(self, route: Route) -> None:
        request = route.request
        if request.method == "OPTIONS":
            route.fulfill(status=204, headers=HEADERS)
            return
        if self.token not in (request.headers.get("authorization") or ""):
            self.refused.append(request.url)
            route.fulfill(status=401, headers=HEADERS, json={"message": "Bad credentials"})
            return
        path = request.url.removeprefix(API)
        if path == "/user":
            route.fulfill(headers=HEADERS, json=TRAINER)
        elif "/collaborators/" in path:
            route.fulfill(status=204, headers=HEADERS)
        elif "/git/trees/" in path:
            tree = [
                {"type": "blob", "path": name, "sha": blob(text), "size": len(text)}
                for name, text in files_of(self.folder).items()
            ]
            route.fulfill(headers=HEADERS, json={"tree": tree})
        elif path == "/graphql":
            asked = json.loads(request.post_data or "{}")
            route.fulfill(headers=HEADERS, json={"data": self._data(asked["query"], asked.get("variables", {}))})
        else:
            self.refused.append(request.url)
            route.fulfill(status=404, headers=HEADERS, json={})

    def _data(self, query: str, variables: dict[str, Any]) -> dict[str, Any]:
        if "createCommitOnBranch" in query:
            return {"createCommitOnBranch": {"commit": self._commit(variables["input"], query)}}
        if ASKED_BLOB.search(query):
            texts = {blob(text): text for text in files_of(self.folder).values()}
            found = {name: {"text": texts[sha], "isTruncated": False} for name, sha in ASKED_BLOB.findall(query)}
            return {"repository": found}
        history = {
            "target": {
                "history": {
                    "nodes": [
                        {
                            "author": TRAINER | {"user": TRAINER},
                            "committedDate": DAY,
                            "oid": self.head,
                            "message": "Đầu tiên",
                        }
                    ]
                }
            }
        }
        if ASKED_HISTORY.search(query):
            return {"repository": dict.fromkeys(ASKED_HISTORY.findall(query), history)}
        return {"repository": {"defaultBranchRef": {"name": "main"}, "ref": history}}

    def _commit(self, asked: dict[str, Any], query: str) -> dict[str, Any]:
        assert asked["expectedHeadOid"] == self.head
        made = []
        for one in asked["fileChanges"]["additions"]:
            text = base64.b64decode(one["contents"]).decode()
            (self.folder / one["path"]).write_text(text, encoding="utf-8")
            made.append({"oid": blob(text)})
        self.messages.append(asked["message"]["headline"])
        names = WRITTEN.findall(query)
        return {"oid": self.head, "committedDate": DAY} | dict(zip(names, made, strict=False))
