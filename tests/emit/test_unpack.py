"""The reader of zips refuses whatever could harm the machine it is read on."""

from __future__ import annotations

import io
import stat
import struct
import zipfile

import pytest

from site_builder.emit.bundle.unpack import Refused, read_zip


def zip_of(*entries: tuple[str | zipfile.ZipInfo, bytes], compression: int = zipfile.ZIP_DEFLATED) -> io.BytesIO:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", compression) as opened:
        for name, content in entries:
            opened.writestr(name, content)
    return made


def refusal(made: io.BytesIO) -> str:
    with pytest.raises(Refused) as refused:
        read_zip(made)
    return str(refused.value)


def test_a_plain_zip_is_read_whole() -> None:
    assert read_zip(zip_of(("a/b.txt", b"chi"), ("a/c.txt", b""))) == {"a/b.txt": b"chi", "a/c.txt": b""}


@pytest.mark.parametrize("name", ["../a", "a/../../b", "/etc/passwd", "a\\..\\b", "C:/a", "a//b", "./a", "a/", "a/./b"])
def test_paths_that_could_leave_the_folder_are_refused(name: str) -> None:
    assert "đường dẫn lạ" in refusal(zip_of((name, b"x")))


def test_a_name_that_hides_its_end_is_refused() -> None:
    made = zip_of(("a/bXtxt", b"x"))
    assert "đường dẫn lạ" in refusal(io.BytesIO(made.getvalue().replace(b"a/bXtxt", b"a/b\0txt")))


@pytest.mark.parametrize("kind", [stat.S_IFLNK, stat.S_IFIFO, stat.S_IFCHR])
def test_links_and_devices_are_refused(kind: int) -> None:
    entry = zipfile.ZipInfo("a/b")
    entry.create_system, entry.external_attr = 3, (kind | 0o777) << 16
    assert "không phải tệp thường" in refusal(zip_of((entry, b"/etc/passwd")))


@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize("second", ["a/b.txt", "a/B.TXT"])
def test_two_files_of_one_name_are_refused(second: str) -> None:
    assert "trùng tên" in refusal(zip_of(("a/b.txt", b"1"), (second, b"2")))


def test_a_bomb_is_refused_before_it_is_read() -> None:
    assert "phá hoại" in refusal(zip_of(("a/b", b"\0" * 20_000_000)))


def test_files_that_share_their_bytes_are_refused() -> None:
    """The trick of the 42 kB zip that becomes petabytes: many names for one stretch of the file."""
    made = zip_of(("a/1", b"x" * 100), ("a/2", b"x" * 100), compression=zipfile.ZIP_STORED).getvalue()
    directory = made.index(b"PK\x01\x02")
    second = made.index(b"PK\x01\x02", directory + 4)
    overlapped = bytearray(made)
    struct.pack_into("<L", overlapped, second + 42, 0)
    assert "chồng lên nhau" in refusal(io.BytesIO(bytes(overlapped)))


def test_a_size_that_lies_is_refused() -> None:
    made = bytearray(zip_of(("a/1", b"x" * 100)).getvalue())
    directory = made.index(b"PK\x01\x02")
    struct.pack_into("<L", made, directory + 24, 50)
    assert refusal(io.BytesIO(bytes(made)))


def test_something_before_the_first_file_is_refused() -> None:
    assert "dữ liệu lạ" in refusal(io.BytesIO(b"#!/bin/sh\n" + zip_of(("a/b", b"x")).getvalue()))


@pytest.mark.parametrize(
    "content",
    [b"", b"PK", b"chu", zip_of(("a/b", b"x" * 3000)).getvalue()[:-30]],
    ids=["nothing", "its first letters", "words", "its end cut off"],
)
def test_what_is_no_zip_is_said_so(content: bytes) -> None:
    assert "không phải gói .zip nguyên vẹn" in refusal(io.BytesIO(content))


def test_a_changed_byte_is_found() -> None:
    made = bytearray(zip_of(("a/b.txt", b"chi bo " * 50), compression=zipfile.ZIP_STORED).getvalue())
    made[60] ^= 1
    assert "nguyên vẹn" in refusal(io.BytesIO(bytes(made)))


def test_spoilt_packing_is_refused_in_words_of_our_own() -> None:
    """What zlib itself says of bytes it cannot unpack is an error of its own kind."""
    whole = zip_of(("a/b.txt", b"".join(f"chi bo {number} ".encode() for number in range(300)))).getvalue()
    told = set()
    for at in range(40, 400):
        made = bytearray(whole)
        made[at] ^= 0xFF
        told.add(refusal(io.BytesIO(bytes(made))))
    assert any("invalid" in reason for reason in told), told
