"""The two files a reader meets first: the page to open, and what to read before."""

from __future__ import annotations

from html import escape

from site_builder.emit.bundle.card import PAGES, START, SUMS, Card
from site_builder.emit.policy import OFFLINE, with_policy

START_PAGE = """<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="refresh" content="0; url={target}">
<title>{title}</title>
<style>
body {{ max-width: 34rem; margin: 3rem auto; padding: 0 1.25rem; font: 18px/1.6 "Segoe UI", Roboto, Arial, sans-serif; color: #222; background: #fff; }}
h1 {{ font-size: 1.5rem; line-height: 1.35; }}
a.mo {{ display: inline-block; padding: .7rem 1.2rem; border-radius: .3rem; color: #fff; background: #a61b1b; text-decoration: none; font-weight: 600; }}
small {{ color: #555; }}
@media (prefers-color-scheme: dark) {{ body {{ color: #eee; background: #1c1d21; }} small {{ color: #bbb; }} }}
</style>
</head>
<body>
<h1>{title}</h1>
<p><a class="mo" href="{target}">Mở trang</a></p>
<p>Bấm nút trên nếu trang chưa tự mở. Nếu máy báo không tìm thấy trang: hãy giải nén cả gói ra một thư mục rồi mở lại từ thư mục đó; trên điện thoại, hãy dùng bản một tệp.</p>
<p><small class="st-as-of">{as_of}</small></p>
</body>
</html>
"""

READ_FIRST = """{title}
{as_of}

CÁCH MỞ
1. Giải nén cả gói vào một thư mục: bấm chuột phải vào tệp .zip, chọn “Extract All…” (“Giải nén tất cả…”).
   Đừng mở trang khi còn nằm trong tệp .zip: trang sẽ thiếu chữ, thiếu hình.
2. Mở thư mục vừa giải nén, bấm đúp vào {start}.
3. Trang mở bằng trình duyệt có sẵn trên máy (Chrome, Edge, Firefox, Cốc Cốc). Không cần mạng, không phải cài thêm gì.
Có thể chép cả thư mục vào USB và mở ngay từ USB.

TRÊN ĐIỆN THOẠI
Điện thoại thường không cho một trang mở các tệp nằm cạnh nó. Hãy dùng bản một tệp của gói này (tệp .html gửi riêng).

TRONG GÓI CÓ GÌ
{contents}
{scope}
ĐIỀU CẦN BIẾT
Đây không phải văn bản chính thức. Nội dung viết lại bằng lời của nhóm biên soạn, từ nguồn công khai; chỗ chưa đối chiếu
bản gốc đều có ghi. Trước khi quyết định một việc cụ thể, xin mở bản gốc hoặc hỏi cấp ủy cấp trên.
Trang không gửi gì ra ngoài. Kết quả tự kiểm tra chỉ nằm trên máy đang dùng.

KIỂM TRA GÓI CÒN NGUYÊN VẸN (dành cho người phụ trách kỹ thuật)
Tệp {sums} ghi mã SHA-256 của từng tệp. Trên Linux: sha256sum -c {sums}
Trên Windows, xem mã của một tệp: certutil -hashfile TÊN-TỆP SHA256
Kiểm tra cả gói .zip: site-builder verify TÊN-GÓI.zip
"""

PART = """Gói này chỉ gồm những gì khóa học dùng tới. Chỗ dẫn tới trang không có trong gói được ghi “(ngoài gói này)”.
"""


def start_page(card: Card) -> bytes:
    """Return the page that leads to where a reader begins, and says what to do where it cannot."""
    text = START_PAGE.format(
        target=f"{PAGES}/{card.start}.html",
        title=escape(card.title),
        as_of=escape(card.as_of),
    )
    return with_policy(text, OFFLINE).encode()


def read_first(card: Card) -> bytes:
    """Return the text as Notepad of any age shows it: UTF-8 with its mark, and CRLF."""
    contents = "\n".join(f"- {count} {words}" for count, words in card.contents)
    text = READ_FIRST.format(
        title=card.title,
        as_of=card.as_of,
        start=START,
        sums=SUMS,
        contents=contents,
        scope="" if card.whole else PART,
    )
    return b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode()
