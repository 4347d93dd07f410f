"""`site-builder mark`: paper answers marked, typed or read from pictures."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from site_builder.adapters.cli.trouble import CONTENT, ENVIRONMENT, OK, USAGE, Trouble
from site_builder.adapters.cli.words import counted, say, say_error
from site_builder.diagnostics.language import _
from site_builder.emit.exam_folder import KEY
from site_builder.emit.exam_marks import Unsure, marks_files
from site_builder.emit.publish import publishing
from site_builder.exam.key import Key, NoKey, read_key
from site_builder.exam.marking import mark_sheet
from site_builder.exam.typed import Given, Slip, read_typed

MISSING = "python -m pip install opencv-python-headless zxing-cpp"


def mark(folder: Path, answers: Path | None, scans: Sequence[Path], out: Path | None) -> int:
    """Write the marks beside the exam's folder; sheets and lines that are not sure are listed, never guessed."""
    if answers is None and not scans:
        raise Trouble(_("Hãy nêu --answers TỆP.csv, hoặc --scans và các ảnh phiếu."), USAGE)
    key = _key(folder)
    out = out or folder.absolute().parent / f"{folder.absolute().name}-ket-qua"
    typed, slips = _typed(answers, key)
    read, unsure = _scanned(scans, key, typed)
    sheets = [mark_sheet(given, key) for given in (*typed, *read)]
    with publishing(out, folder) as aside:
        for name, content in marks_files(key, sheets, unsure, slips):
            place = aside / name
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(content)
    say(_("Đã chấm {count} phiếu, kết quả trong {out}.").format(count=len(sheets), out=out))
    for slip in slips:
        say_error(_("{file}, dòng {line}: {reason}.").format(file=answers, line=slip.line, reason=slip.reason))
    if unsure:
        say_error(
            _("{count} phiếu máy chưa chắc, cần người xem: mở {page}.").format(
                count=len(unsure), page=out / "can-xem.html"
            )
        )
    return CONTENT if slips or unsure else OK


def _key(folder: Path) -> Key:
    try:
        return read_key((folder / KEY).read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise Trouble(
            _("Không thấy {key} trong {folder}. Nêu thư mục do “site-builder exam” làm ra.").format(
                key=KEY, folder=folder
            ),
            USAGE,
        ) from error
    except (NoKey, UnicodeDecodeError) as error:
        raise Trouble(_("{key} không còn nguyên vẹn, không chấm được.").format(key=folder / KEY), CONTENT) from error


def _typed(answers: Path | None, key: Key) -> tuple[list[Given], list[Slip]]:
    if answers is None:
        return [], []
    content = answers.read_bytes()
    for coding in ("utf-8-sig", "utf-16"):
        if coding == "utf-16" and content[:2] not in (b"\xff\xfe", b"\xfe\xff"):
            continue
        try:
            return read_typed(content.decode(coding), key)
        except UnicodeDecodeError:
            continue
    raise Trouble(_("{file} không phải chữ UTF-8. Trong Excel, lưu lại kiểu “CSV UTF-8”.").format(file=answers), USAGE)


def _scanned(scans: Sequence[Path], key: Key, typed: Sequence[Given]) -> tuple[list[Given], list[Unsure]]:
    """Return what the pictures surely say, and the pictures a person must look at; a typed line replaces its picture."""
    if not scans:
        return [], []
    try:
        from site_builder.exam.scan.read import read_sheet
    except ImportError as error:
        raise Trouble(
            _("Máy này chưa có phần đọc ảnh phiếu ({reason}). Cài bằng: {command}").format(
                reason=error, command=MISSING
            ),
            ENVIRONMENT,
        ) from error
    done = {given.source for given in typed}
    given: list[Given] = []
    unsure: list[Unsure] = []
    seen: dict[tuple[str, str], str] = {(one.code, one.person): one.source for one in typed if one.person}
    names = {str(path): path for path in scans if path.name not in done}
    for name in counted(list(names), _("Đang đọc phiếu")):
        reading = read_sheet(names[name].read_bytes(), key, names[name].name)
        one = reading.given
        if one is not None and (one.code, one.person) in seen:
            other = seen[one.code, one.person]
            reading = reading.doubted(_("trùng mã đề và số với {other}").format(other=other))
        if reading.given is None:
            unsure.append(Unsure(names[name].name, reading.reasons, reading.line(), reading.picture))
        else:
            seen[reading.given.code, reading.given.person] = names[name].name
            given.append(reading.given)
    return given, unsure
