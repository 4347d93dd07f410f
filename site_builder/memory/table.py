"""A table of results by name, kept as a whole and, until much has changed, a small file of what is new since.

Each file begins with its signature. The small one names the whole it belongs to, so that the two are never mixed.
"""

from __future__ import annotations

import os
import pickle
from collections.abc import Iterable, Mapping
from hmac import compare_digest
from io import BytesIO
from itertools import islice
from pathlib import Path
from typing import Any, BinaryIO

from site_builder.memory.signing import LENGTH, Signature

SMALL = 0.1
"""Up to this share of a table is kept as news; of more, the whole is written again."""
GONE = object
PIECE = 100
"""Entries written at once: a pickler remembers all it wrote, and of thousands of pages that is much."""


class Table(dict[str, Any]):
    """Results by name. An entry is never changed in place: another object in its stead is what tells that it is new."""

    def __init__(self, held: Mapping[str, Any] | None = None) -> None:
        super().__init__(held or {})
        self._whole: dict[str, Any] = {}
        self._sign = b""
        self._news: tuple[int, ...] = ()

    @classmethod
    def read(cls, path: Path, key: bytes, about: bytes) -> Table:
        """Return the table as it was written by this user about this, or an empty one."""
        pieces, sign = _opened(path, key, about)
        table = cls()
        for piece in pieces:
            table.update(piece if isinstance(piece, dict) else {})
        table._whole, table._sign = dict(table), sign
        news, _sign = _opened(_news(path), key, about + sign) if sign else ([], b"")
        for added, gone in news:
            table.update(added)
            for name in gone:
                table.pop(name, None)
            table._news = _state(added, gone)
        return table

    def write(self, path: Path, key: bytes, about: bytes) -> None:
        """Keep the table; nothing is written where nothing is new."""
        added = {name: value for name, value in self.items() if self._whole.get(name, GONE) is not value}
        gone = tuple(name for name in self._whole if name not in self)
        if self._sign and len(added) + len(gone) <= SMALL * len(self):
            if _state(added, gone) != self._news:
                _put(_news(path), key, about + self._sign, [(added, gone)])
            return
        _news(path).unlink(missing_ok=True)
        entries = iter(self.items())
        _put(path, key, about, iter(lambda: dict(islice(entries, PIECE)), {}))


def _state(added: Mapping[str, Any], gone: tuple[str, ...]) -> tuple[int, ...]:
    """Return something that differs where other entries are new."""
    return (*map(id, added.values()), *map(hash, gone))


def _news(path: Path) -> Path:
    return path.with_name(f"{path.name}.news")


def _opened(path: Path, key: bytes, about: bytes) -> tuple[list[Any], bytes]:
    """Return the pieces that the file holds and its signature, if the user signed it; else nothing."""
    try:
        content = path.read_bytes()
    except OSError:
        return [], b""
    sign, body = content[:LENGTH], memoryview(content)[LENGTH:]
    if not compare_digest(sign, Signature(key, about).add(body).sign()):
        return [], b""
    stream, pieces = BytesIO(body), []
    try:
        while stream.tell() < len(body):
            pieces.append(pickle.load(stream))  # noqa: S301 - signed with a key that only this user has
    except Exception:  # a class that is no longer what it was: the result is made again
        return [], b""
    return pieces, sign


def _put(path: Path, key: bytes, about: bytes, pieces: Iterable[object]) -> None:
    aside = path.with_name(f"{path.name}.{os.getpid()}")
    try:
        with aside.open("wb") as opened:
            opened.write(bytes(LENGTH))
            signing = _Signing(opened, Signature(key, about))
            for piece in pieces:
                pickle.Pickler(signing, pickle.HIGHEST_PROTOCOL).dump(piece)
            opened.seek(0)
            opened.write(signing.signature.sign())
        aside.replace(path)
    finally:
        aside.unlink(missing_ok=True)


class _Signing:
    """A file that signs what is written to it, so that all of it need not be in memory at once."""

    def __init__(self, opened: BinaryIO, signature: Signature) -> None:
        self._opened, self.signature = opened, signature

    def write(self, piece: bytes) -> int:
        """Write the piece."""
        self.signature.add(piece)
        return self._opened.write(piece)
