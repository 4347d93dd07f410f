"""Signatures that minisign reads: `sign-release key KEY` makes a pair of keys, `sign-release sign KEY FILE...` signs.

The form is that of minisign 0.11 (https://jedisct1.github.io/minisign/): Ed25519 over the BLAKE2b hash of the file,
and a second signature over that and the trusted comment. The secret key is locked by a password, asked for on the
terminal or read from SO_TAY_SIGN_PASSWORD; an empty password leaves it open.
"""

from __future__ import annotations

import argparse
import base64
import getpass
import hashlib
import os
import secrets
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

ALGORITHM, PREHASHED, SUM = b"Ed", b"ED", b"B2"
SCRYPT, OPEN = b"Sc", b"\0\0"
WORK, MEMORY = 33_554_432, 1_073_741_824
"""What minisign itself asks of scrypt: N = 2^20, r = 8, p = 1."""
COMMENT = "untrusted comment: "
TRUSTED = "trusted comment: "


class NoSecretKey(Exception):
    """Why a file is not a secret key that can be used."""


@dataclass(frozen=True)
class SecretKey:
    """A number by which the two halves know each other, the seed, and the public half."""

    number: bytes
    seed: bytes
    public: bytes


def new_key() -> SecretKey:
    """Return a key made by chance."""
    seed = secrets.token_bytes(32)
    return SecretKey(
        secrets.token_bytes(8), seed, Ed25519PrivateKey.from_private_bytes(seed).public_key().public_bytes_raw()
    )


def public_text(key: SecretKey) -> str:
    """Return the public half as a file: what readers are given."""
    name = key.number[::-1].hex().upper()
    return f"{COMMENT}minisign public key {name}\n{_base64(ALGORITHM + key.number + key.public)}\n"


def secret_text(key: SecretKey, password: str) -> str:
    """Return the secret half as a file, locked by the password if there is one."""
    salt = secrets.token_bytes(32)
    held = key.number + key.seed + key.public
    held += hashlib.blake2b(ALGORITHM + held, digest_size=32).digest()
    locked = _mixed(held, password, salt, WORK, MEMORY)
    limits = (WORK, MEMORY) if password else (0, 0)
    head = (
        ALGORITHM
        + (SCRYPT if password else OPEN)
        + SUM
        + salt
        + b"".join(value.to_bytes(8, "little") for value in limits)
    )
    return f"{COMMENT}minisign {'encrypted' if password else 'unencrypted'} secret key\n{_base64(head + locked)}\n"


def read_secret(text: str, password: str) -> SecretKey:
    """Return the key that the file holds, or say why it cannot be used."""
    try:
        raw = base64.b64decode(text.splitlines()[1], validate=True)
    except (IndexError, ValueError) as error:
        raise NoSecretKey("this is not the file of a secret key") from error
    if len(raw) != 158 or raw[:2] != ALGORITHM or raw[2:4] not in (SCRYPT, OPEN) or raw[4:6] != SUM:
        raise NoSecretKey("this is not the file of a secret key")
    work, memory = (int.from_bytes(raw[at : at + 8], "little") for at in (38, 46))
    held = _mixed(raw[54:], password if raw[2:4] == SCRYPT else "", raw[6:38], work, memory)
    unsummed = raw[2:4] == OPEN and not any(held[72:])  # as minisign writes a key without a password
    if not unsummed and hashlib.blake2b(ALGORITHM + held[:72], digest_size=32).digest() != held[72:]:
        raise NoSecretKey("the password is not that of this key")
    return SecretKey(held[:8], held[8:40], held[40:72])


def signature(key: SecretKey, content: bytes, comment: str) -> str:
    """Return the signature of a file's content as minisign writes it."""
    signer = Ed25519PrivateKey.from_private_bytes(key.seed)
    made = signer.sign(hashlib.blake2b(content, digest_size=64).digest())
    whole = signer.sign(made + comment.encode())
    return (
        f"{COMMENT}signature from so-tay-chi-uy\n{_base64(PREHASHED + key.number + made)}\n"
        f"{TRUSTED}{comment}\n{_base64(whole)}\n"
    )


def _mixed(held: bytes, password: str, salt: bytes, work: int, memory: int) -> bytes:
    """Return the bytes locked or unlocked by the password: both are the same step."""
    if not password:
        return held
    rounds = memory // 1024 if memory else 0
    if rounds != 1 << 20 or work != WORK:
        raise NoSecretKey("the key is locked in a way this program does not know; use minisign itself")
    stream = hashlib.scrypt(
        password.encode(), salt=salt, n=rounds, r=8, p=1, maxmem=memory + (1 << 26), dklen=len(held)
    )
    return bytes(one ^ other for one, other in zip(held, stream, strict=True))


def _base64(raw: bytes) -> str:
    return base64.b64encode(raw).decode()


def _password(again: bool) -> str:
    given = os.environ.get("SO_TAY_SIGN_PASSWORD")
    if given is not None:
        return given
    password = getpass.getpass("Password: ")
    if again and getpass.getpass("Once more: ") != password:
        raise NoSecretKey("the two passwords differ")
    return password


def make_keys(place: Path) -> None:
    """Write both halves of a new key; a key that is there already is never replaced."""
    key = new_key()
    text = secret_text(key, _password(again=True))
    handle = os.open(place, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    with os.fdopen(handle, "w") as out:
        out.write(text)
    place.with_suffix(".pub").write_text(public_text(key))
    print(f"Secret key: {place}. Public key, to be handed out: {place.with_suffix('.pub')}.")


def sign(place: Path, files: list[Path]) -> None:
    """Write the signature of each file beside it."""
    key = read_secret(place.read_text(), _password(again=False))
    now = int(os.environ.get("SOURCE_DATE_EPOCH") or time.time())
    for file in files:
        comment = f"timestamp:{now}\tfile:{file.name}\thashed"
        file.with_name(f"{file.name}.minisig").write_text(signature(key, file.read_bytes(), comment))
        print(f"{file}.minisig")


def main() -> int:
    """Return the exit code of the command."""
    ask = argparse.ArgumentParser(prog="sign-release")
    which = ask.add_subparsers(dest="what", required=True)
    which.add_parser("key").add_argument("key", type=Path)
    signing = which.add_parser("sign")
    signing.add_argument("key", type=Path)
    signing.add_argument("files", type=Path, nargs="+")
    given = ask.parse_args()
    try:
        make_keys(given.key) if given.what == "key" else sign(given.key, given.files)
    except (NoSecretKey, OSError) as error:
        print(f"sign-release: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
