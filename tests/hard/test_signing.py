"""Signatures of releases: minisign itself reads ours, and we read its keys; nothing signed can change unnoticed."""

from __future__ import annotations

import base64
import hashlib
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from tests.hard.faults import LONG

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "scripts"))
import signing  # noqa: E402


@pytest.fixture
def release(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder with a key and a signed file."""
    monkeypatch.setenv("SO_TAY_SIGN_PASSWORD", "")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1767225600")
    (tmp_path / "goi.zip").write_bytes(bytes(range(256)) * 400)
    signing.make_keys(tmp_path / "so-tay.key")
    signing.sign(tmp_path / "so-tay.key", [tmp_path / "goi.zip"])
    return tmp_path


def verified(folder: Path) -> bool:
    """Say what the rules of minisign say, worked out from the files alone."""
    public = base64.b64decode((folder / "so-tay.pub").read_text().splitlines()[1])
    _untrusted, first, trusted, second = (folder / "goi.zip.minisig").read_text().splitlines()
    made = base64.b64decode(first)
    if (made[:2], made[2:10]) != (b"ED", public[2:10]):
        return False
    key = Ed25519PublicKey.from_public_bytes(public[10:])
    try:
        key.verify(made[10:], hashlib.blake2b((folder / "goi.zip").read_bytes(), digest_size=64).digest())
        key.verify(base64.b64decode(second), made[10:] + trusted.removeprefix("trusted comment: ").encode())
    except InvalidSignature:
        return False
    return True


def test_what_is_signed_is_verified_and_nothing_else(release: Path) -> None:
    assert verified(release)
    assert (release / "so-tay.key").stat().st_mode & 0o077 == 0
    minisig = release / "goi.zip.minisig"
    whole = minisig.read_text()
    minisig.write_text(whole.replace("file:goi.zip", "file:khac.zip"))
    assert not verified(release), "the trusted comment is signed too"
    minisig.write_text(whole)
    (release / "goi.zip").write_bytes((release / "goi.zip").read_bytes()[:-1] + b"x")
    assert not verified(release)


def test_a_key_is_never_replaced_and_a_wrong_file_is_said(release: Path) -> None:
    before = (release / "so-tay.key").read_text()
    with pytest.raises(FileExistsError):
        signing.make_keys(release / "so-tay.key")
    assert (release / "so-tay.key").read_text() == before
    for text in ("", "a\nb\n", "a\n" + base64.b64encode(bytes(158)).decode() + "\n"):
        with pytest.raises(signing.NoSecretKey):
            signing.read_secret(text, "")


@pytest.mark.skipif(not shutil.which("minisign"), reason="minisign is not installed (scripts/install-server-tools)")
def test_minisign_reads_our_signatures_and_we_read_its_keys(release: Path) -> None:
    check = ["minisign", "-V", "-p", str(release / "so-tay.pub"), "-m", str(release / "goi.zip")]
    done = subprocess.run(check, capture_output=True, text=True, check=False)
    assert done.returncode == 0 and "file:goi.zip" in done.stdout, done.stderr
    (release / "goi.zip").write_bytes(b"khac")
    assert subprocess.run(check, capture_output=True, check=False).returncode != 0
    theirs = ["minisign", "-G", "-W", "-p", str(release / "nguoi-khac.pub"), "-s", str(release / "nguoi-khac.key")]
    subprocess.run(theirs, capture_output=True, check=True)
    signing.sign(release / "nguoi-khac.key", [release / "goi.zip"])
    check[3] = str(release / "nguoi-khac.pub")
    assert subprocess.run(check, capture_output=True, check=False).returncode == 0


@pytest.mark.skipif(not LONG, reason="the lock of minisign takes a gigabyte of memory; SO_TAY_CASES=50000 tries it")
def test_a_locked_key_opens_with_its_password_alone() -> None:
    key = signing.new_key()
    text = signing.secret_text(key, "mật khẩu")
    assert signing.read_secret(text, "mật khẩu") == key
    with pytest.raises(signing.NoSecretKey):
        signing.read_secret(text, "khác")
