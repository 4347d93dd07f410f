"""`cham-bai.html`: one page that marks typed letters without a network; its key lies veiled in it."""

from __future__ import annotations

import json
from dataclasses import asdict
from html import escape
from pathlib import Path

from site_builder.emit.single.compose import policy_tag
from site_builder.emit.tree import ASSETS
from site_builder.exam.key import Key
from site_builder.text.veil import veil

STYLE = Path(__file__).with_name("marking.css")
PAGE = """<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">{policy}
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>Chấm bài: {title}</title>
<style>
{style}</style>
</head>
<body>
<main data-key="{key}">
<h1>Chấm bài: {title}</h1>
<p class="nho">Bộ đề {exam}, ngân hàng {bank}. {count} mã đề: {codes}. Trang này giữ đáp án: đừng phát cho lớp. Không gì được gửi ra ngoài máy.</p>
<label for="go"><strong>Mỗi phiếu một dòng:</strong> mã đề, số hoặc tên, các chữ đã chọn</label>
<p class="nho" id="cach">Ví dụ: <code>{example}</code>. Dấu - là để trống. Câu chọn nhiều thì ghi trong ngoặc: (AC). Có thể thêm đơn vị trước phần chữ, hoặc dán thẳng từ Excel.</p>
<textarea id="go" rows="10" spellcheck="false" autocomplete="off" aria-describedby="cach"></textarea>
<p role="status"></p>
<section id="co-loi" hidden><h2>Dòng cần xem lại</h2><ul id="loi"></ul></section>
<p><button type="button" id="luu" disabled>Tải ket-qua.csv</button> <span class="nho">Tệp này mở bằng Excel, hoặc đưa vào phần phân tích kết quả lớp học.</span></p>
<section id="co-diem" hidden>
<h2>Điểm từng phiếu</h2>
<div class="bang" tabindex="0" role="region" aria-label="Điểm từng phiếu"><table><thead><tr><th scope="col">Người</th><th scope="col">Đơn vị</th><th scope="col">Mã đề</th><th scope="col">Đúng</th><th scope="col">Câu chưa đúng</th></tr></thead><tbody id="diem"></tbody></table></div>
<h2>Mười câu ít người đúng nhất</h2>
<div class="bang" tabindex="0" role="region" aria-label="Mười câu ít người đúng nhất"><table><thead><tr><th scope="col">Ở đề</th><th scope="col">Số người đúng</th><th scope="col">Mã câu hỏi</th></tr></thead><tbody id="cau"></tbody></table></div>
</section>
<noscript><p>Trình duyệt này đang tắt JavaScript nên trang không chấm được. Hãy bật lại, hoặc chấm bằng đáp án in trên giấy.</p></noscript>
</main>
<script>{script}</script>
</body>
</html>
"""


def marking_page(key: Key) -> bytes:
    """Return the page that marks this exam."""
    script = (ASSETS / "marking.js").read_text(encoding="utf-8")
    code, lines = next(iter(key.variants.items()))
    example = f"{code}, 7, " + "".join(
        "(AC)" if line.many else "BADC"[index % 2] for index, line in enumerate(lines[:6])
    )
    text = PAGE.format(
        policy=policy_tag(script),
        title=escape(key.title),
        style=STYLE.read_text(encoding="utf-8"),
        key=escape(veil(json.dumps(asdict(key), ensure_ascii=False, separators=(",", ":")))),
        exam=key.exam,
        bank=key.bank,
        count=len(key.variants),
        codes=", ".join(key.variants),
        example=escape(example + ("…" if len(lines) > 6 else "")),
        script=script,
    )
    return text.encode()
