"""`site-builder mark`: paper answers marked, typed or read from pictures."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from site_builder.adapters.cli.trouble import CONTENT, ENVIRONMENT, OK, USAGE, Trouble
from site_builder.adapters.cli.words import counted, say, say_error
from site_builder.diagnostics.language import _
from site_builder.emit.exam_folder import KEY
from site_builder.emit.exam_marks import Unsure, marks_files
from site_builder.emit.publish import publishing
from site_builder.exam.key import Key, NoKey, read_key
from site_builder.exam.marking import mark_sheet
from site_builder.exam.typed import Given, Slip, read_typed

if TYPE_CHECKING:
    from site_builder.exam.scan.read import Reading

PICTURES = {".jpg", ".jpeg", ".png", ".tif", ".tiff", ".webp", ".bmp"}
MISSING = "python -m pip install opencv-python-headless zxing-cpp"


def mark(folder: Path, answers: Path | None, scans: Sequence[Path], out: Path | None) -> int:
    """Write the marks beside the exam's folder; sheets and lines that are not sure are listed, never guessed."""
    if answers is None and not scans:
        raise Trouble(_("Hãy nêu --answers TỆP.csv, hoặc --scans và các ảnh phiếu."), USAGE)
    key = _key(folder)
    out = out or folder.absolute().parent / f"{folder.absolute().name}-ket-qua"
    _refuse_overwritten(answers, out)
    typed, slips = _typed(answers, key)
    read, unsure = _scanned(_pictures(scans), key, typed)
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


def _refuse_overwritten(answers: Path | None, out: Path) -> None:
    if answers and out.resolve() in answers.resolve().parents:
        raise Trouble(
            _("{file} nằm trong thư mục kết quả, sẽ bị thay khi chấm lại. Chép tệp ra ngoài rồi chạy lại.").format(
                file=answers
            ),
            USAGE,
        )


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
    readings = [
        read_sheet(path.read_bytes(), key, path.name)
        for path in _counted(path for path in scans if path.name not in done)
    ]
    return _sorted(readings, typed)


def _counted(paths: Iterable[Path]) -> Iterator[Path]:
    by_name = {str(path): path for path in paths}
    return (by_name[name] for name in counted(list(by_name), _("Đang đọc phiếu")))


def _sorted(readings: Sequence[Reading], typed: Sequence[Given]) -> tuple[list[Given], list[Unsure]]:
    """Return sure sheets and unsure ones; where two bear the same number, neither is believed."""
    numbers = Counter(one.person for one in (*typed, *(r.given for r in readings if r.given)))
    given: list[Given] = []
    unsure: list[Unsure] = []
    for reading in readings:
        if reading.given and numbers[reading.given.person] > 1:
            reading = reading.doubted(_("nhiều phiếu cùng ghi số {number}").format(number=reading.given.person))
        if reading.given:
            given.append(reading.given)
        else:
            unsure.append(Unsure(reading.name, reading.reasons, reading.line(), reading.picture))
    return given, unsure


def _pictures(scans: Sequence[Path]) -> list[Path]:
    """Return the pictures: those named, those a pattern fits, and all in a folder; Windows leaves patterns to us."""
    found: list[Path] = []
    for path in scans:
        if path.is_dir():
            found += sorted(one for one in path.iterdir() if one.suffix.lower() in PICTURES)
        elif "*" in path.name and not path.exists():
            found += sorted(path.parent.glob(path.name))
        else:
            found.append(path)
        if not found or not found[-1].is_file():
            raise Trouble(_("Không thấy ảnh phiếu nào ở {path}.").format(path=path), USAGE)
    return list(dict.fromkeys(found))
