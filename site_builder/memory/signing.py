"""A key that only this user has: what it does not sign was made elsewhere, and is not believed.

What is kept is read by `pickle`, which does what it is told; a project that came by mail must not bring orders along.
"""

from __future__ import annotations

import os
import secrets
from contextlib import suppress
from functools import cache
from hashlib import blake2b
from pathlib import Path

from platformdirs import user_cache_path

LENGTH = 32


@cache
def own_key() -> bytes | None:
    """Return the key of this user, made at its first use; nothing where there is no place for it that is theirs alone."""
    path = user_cache_path("so-tay-chi-uy") / "key"
    with suppress(OSError):
        if not path.exists():
            _make(path)
        found = path.stat()
        key = path.read_bytes()
        if len(key) == LENGTH and (os.name == "nt" or (found.st_uid == os.getuid() and not found.st_mode & 0o077)):
            return key
    return None


class Signature:
    """The signature of what is written, piece by piece, about something."""

    def __init__(self, key: bytes, about: bytes) -> None:
        self._made = blake2b(len(about).to_bytes(8, "big") + about, key=key, digest_size=LENGTH)

    def add(self, piece: bytes | memoryview) -> Signature:
        """Let the piece be signed, too."""
        self._made.update(piece)
        return self

    def sign(self) -> bytes:
        """Return the signature of all pieces so far."""
        return self._made.digest()


def _make(path: Path) -> None:
    """Write a new key in one step, so that two processes that begin at once agree on one."""
    path.parent.mkdir(parents=True, exist_ok=True)
    aside = path.with_name(f"key.{os.getpid()}")
    with suppress(FileExistsError):
        with os.fdopen(os.open(aside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as opened:
            opened.write(secrets.token_bytes(LENGTH))
        try:
            os.link(aside, path)
        except FileExistsError:
            pass
        except OSError:  # a file system without second names
            aside.replace(path)
        aside.unlink(missing_ok=True)
