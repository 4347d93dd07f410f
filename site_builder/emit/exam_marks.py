"""The marks of a paper test as files: tables, a report, and the sheets that a person must look at."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path, PurePath

from site_builder.exam.key import Key
from site_builder.exam.marking import Answer, Marked, class_table, results_table, written
from site_builder.exam.typed import Slip

STYLE = Path(__file__).with_name("marking.css")
POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; base-uri 'none'; form-action 'none'"


@dataclass(frozen=True, slots=True)
class Unsure:
    """A picture that could not be read for sure."""

    name: str
    reasons: tuple[str, ...]
    line: tuple[str, str, str]
    """Code, number and letters as far as they are sure, `?` where they are not."""
    picture: bytes
    """A small JPEG of it."""


def marks_files(
    key: Key, sheets: Sequence[Marked], unsure: Sequence[Unsure], slips: Sequence[Slip]
) -> Iterator[tuple[str, bytes]]:
    """Yield each file of the results: its path and its content."""
    yield "ket-qua.csv", results_table(sheets, key)
    yield "bang-diem.csv", class_table(sheets)
    yield "ket-qua.html", _report(key, sheets, unsure, slips)
    if unsure:
        rows = [(code, person, "", letters, one.name) for one in unsure for code, person, letters in [one.line]]
        yield "can-xem.csv", written(("ma_de", "so", "don_vi", "tra_loi", "tep"), rows)
        yield "can-xem.html", _to_look_at(key, unsure)
        for index, one in enumerate(unsure, 1):
            if one.picture:
                yield _picture(index), one.picture


def _picture(index: int) -> str:
    return f"anh/{index:03d}.jpg"


def _report(key: Key, sheets: Sequence[Marked], unsure: Sequence[Unsure], slips: Sequence[Slip]) -> bytes:
    body = [f"<h1>Kết quả: {escape(key.title)}</h1>", f'<p class="nho">Bộ đề {key.exam}, ngân hàng {key.bank}.</p>']
    if sheets:
        mean = sum(sheet.score / len(sheet.answers) for sheet in sheets) / len(sheets)
        body.append(f"<p>{len(sheets)} phiếu đã chấm, trung bình đúng {mean:.0%}.</p>".replace("%", " %"))
    else:
        body.append("<p>Chưa có phiếu nào chấm được.</p>")
    if unsure:
        body.append(
            f'<p><strong>{len(unsure)} phiếu máy chưa chắc</strong>: xem <a href="can-xem.html">can-xem.html</a>.</p>'
        )
    if slips:
        lines = "".join(f"<li>Dòng {slip.line}: {escape(slip.reason)}.</li>" for slip in slips)
        body.append(f"<h2>Dòng chưa đọc được</h2><ul>{lines}</ul>")
    if sheets:
        body += ["<h2>Từng người</h2>", _people(sheets), "<h2>Theo chủ đề</h2>", _topics(sheets)]
        body += ["<h2>Từng câu, câu ít người đúng đứng trước</h2>", _questions(sheets)]
    return _page(f"Kết quả: {key.title}", "".join(body))


def _people(sheets: Sequence[Marked]) -> str:
    ranked = sorted(sheets, key=lambda sheet: (sheet.given.person.zfill(12), sheet.given.code))
    rows = [
        (
            sheet.given.person or "(chưa ghi)",
            sheet.given.unit,
            sheet.given.code,
            f"{sheet.score}/{len(sheet.answers)}",
            ", ".join(_wrong(answer) for answer in sheet.answers if not answer.right) or "không có",
        )
        for sheet in ranked
    ]
    return _table(("Người", "Đơn vị", "Mã đề", "Đúng", "Câu chưa đúng (đã chọn → đáp án)"), rows)


def _wrong(answer: Answer) -> str:
    return f"{answer.line.number} ({answer.letters or 'trống'} → {answer.line.right})".replace(" ", "\u00a0")


def _topics(sheets: Sequence[Marked]) -> str:
    found: dict[str, list[bool]] = defaultdict(list)
    for sheet in sheets:
        for answer in sheet.answers:
            found[answer.line.topic].append(answer.right)
    ranked = sorted(found.items(), key=lambda item: (sum(item[1]) / len(item[1]), item[0]))
    return _table(("Chủ đề", "Lượt trả lời", "Đúng"), [(topic, len(all_), _share(all_)) for topic, all_ in ranked])


def _questions(sheets: Sequence[Marked]) -> str:
    found: dict[str, list[tuple[str, Answer]]] = defaultdict(list)
    for sheet in sheets:
        for answer in sheet.answers:
            found[answer.line.id].append((sheet.given.code, answer))
    rows = []
    for id, answers in found.items():
        right = [answer.right for _code, answer in answers]
        places = dict.fromkeys(f"{code} câu {answer.line.number}" for code, answer in answers)
        rows.append((sum(right) / len(right), id, "; ".join(places), _share(right)))
    rows.sort(key=lambda row: row[:2])
    return _table(("Mã câu hỏi", "Ở đề", "Đúng"), [row[1:] for row in rows])


def _share(right: Sequence[bool]) -> str:
    return f"{sum(right)}/{len(right)}"


def _to_look_at(key: Key, unsure: Sequence[Unsure]) -> bytes:
    parts = [
        "<h1>Phiếu cần người xem</h1>",
        "<p>Máy chưa chắc các phiếu này nên chưa chấm. Chép <strong>can-xem.csv</strong> ra ngoài thư mục này, xem ảnh, sửa hết dấu ? "
        "trong tệp chép, rồi chạy lại lệnh mark với --answers và tệp ấy (giữ nguyên --scans): dòng đã sửa thay cho ảnh.</p>",
    ]
    for index, one in enumerate(unsure, 1):
        reasons = "".join(f"<li>{escape(reason)}.</li>" for reason in one.reasons)
        code, person, letters = one.line
        parts.append(
            f"<h2>{escape(PurePath(one.name).name)}</h2><ul>{reasons}</ul>"
            f"<p>Mã đề {escape(code)}, số {escape(person)}. Đã đọc được: <code>{escape(letters)}</code></p>"
        )
        if one.picture:
            parts.append(f'<p><img src="{_picture(index)}" alt="Ảnh phiếu {escape(one.name)}"></p>')
    return _page(f"Phiếu cần người xem: {key.title}", "".join(parts))


def _table(head: Sequence[str], rows: Sequence[Sequence[str | int]]) -> str:
    top = "".join(f'<th scope="col">{escape(name)}</th>' for name in head)
    body = "".join("<tr>" + "".join(f"<td>{escape(str(cell))}</td>" for cell in row) + "</tr>" for row in rows)
    return f'<div class="bang" tabindex="0" role="region" aria-label="{escape(head[0])}"><table><thead><tr>{top}</tr></thead><tbody>{body}</tbody></table></div>'


def _page(title: str, body: str) -> bytes:
    return (
        f'<!doctype html>\n<html lang="vi"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="{POLICY}">'
        f'<meta name="viewport" content="width=device-width,initial-scale=1"><title>{escape(title)}</title>'
        f"<style>{STYLE.read_text(encoding='utf-8')}img{{max-width:100%}}</style></head><body><main>{body}</main></body></html>\n"
    ).encode()
