"""The folder of an exam: what is handed out, what the trainer keeps, and a page that marks without a network."""

from __future__ import annotations

from collections.abc import Iterator

from site_builder.emit.paper.exam_press import ExamPress, joined, pressed
from site_builder.exam.key import Key, key_table, write_key
from site_builder.exam.printed import PrintedExam

HANDED_OUT, KEPT = "de-thi", "dap-an"
KEY = f"{KEPT}/dap-an.json"
READ_FIRST = """{title}
{stamp}
{count} mã đề: {codes}

PHÁT CHO LỚP (thư mục {out})
- de-….pdf: một mã đề, gồm đề rồi đến phiếu trả lời. In hai mặt thì phiếu vẫn nằm trên tờ riêng.
- tat-ca-ma-de.pdf: mọi mã đề nối nhau theo thứ tự phát, mỗi mã đề một bản.
{word}
GIỮ RIÊNG (thư mục {kept})
- dap-an.pdf: đáp án, mỗi mã đề một trang. co-giai-thich.pdf: vì sao đúng, căn cứ ở đâu, câu nào ở đề nào.
- dap-an.csv mở bằng Excel. dap-an.json dùng để chấm: mất tệp này thì không chấm được bằng máy.

CHẤM BÀI
- Gõ chữ trả lời: mở cham-bai.html bằng trình duyệt, không cần mạng; hoặc ghi vào tệp CSV rồi chạy
  site-builder mark THƯ-MỤC-NÀY --answers TỆP.csv
- Quét hoặc chụp phiếu: site-builder mark THƯ-MỤC-NÀY --scans ảnh1.jpg ảnh2.jpg …
  Phiếu nào máy chưa chắc thì được liệt kê kèm ảnh để người xem; máy không đoán.
In phiếu ở cỡ 100 % (không “vừa khổ giấy”), đen trắng.
"""


def exam_files(
    printed: PrintedExam, key: Key, marking_page: bytes, made_by: str, word: bool
) -> Iterator[tuple[str, bytes]]:
    """Yield each file of the folder: its path and its content; one variant at a time."""
    press = ExamPress(printed)
    laid_out = []
    for variant in printed.variants:
        document = press.handed_out(variant)
        laid_out.append(document)
        yield f"{HANDED_OUT}/de-{variant.code}.pdf", pressed(document, f"{variant.exam}-{variant.code}")
        if word:
            from site_builder.emit.paper.exam_word import write_exam_docx

            yield f"{HANDED_OUT}/de-{variant.code}.docx", write_exam_docx(variant, made_by)
    yield f"{HANDED_OUT}/tat-ca-ma-de.pdf", pressed(joined(laid_out), f"{key.exam}-D")
    keys = joined([press.key(variant) for variant in printed.variants])
    yield f"{KEPT}/dap-an.pdf", pressed(keys, f"{key.exam}-K")
    yield f"{KEPT}/co-giai-thich.pdf", pressed(press.book(), f"{key.exam}-G")
    yield f"{KEPT}/dap-an.csv", key_table(key).encode()
    yield KEY, write_key(key).encode()
    yield "cham-bai.html", marking_page
    yield "DOC-TRUOC.txt", _read_first(printed, word)


def _read_first(printed: PrintedExam, word: bool) -> bytes:
    """Return the text as Notepad of any age shows it: UTF-8 with its mark, and CRLF."""
    text = READ_FIRST.format(
        title=printed.title,
        stamp=printed.stamp,
        count=len(printed.variants),
        codes=", ".join(variant.code for variant in printed.variants),
        out=HANDED_OUT,
        kept=KEPT,
        word="- de-….docx: cùng đề ấy, sửa được bằng Word. Sửa câu hỏi hoặc đảo phương án thì đáp án không còn đúng.\n"
        if word
        else "",
    )
    return b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode()
