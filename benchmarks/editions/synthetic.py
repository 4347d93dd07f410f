"""Editions of places that do not exist, as many as the country has provinces and communes, in 34 files."""

from __future__ import annotations

from pathlib import Path

PROVINCES, COMMUNES = 34, 3_321
HEAD = "files: [dia-phuong/*.yml]\neditions:\n"
EDITION = """  - code: "{code}"
    name: {name}
    lead: Bản tổng hợp để đo, mọi tên và số đều là mẫu.
    contacts:
      - name: Nơi liên hệ mẫu {code}
        phone: "0000 {code} 000"
        email: lien-he-{code}@vi-du.example
"""
COMMUNE = """    within: Tỉnh mẫu {province}
    documents:
      - id: huong-dan-1
        name: Hướng dẫn mẫu số 00-HD/ĐU của {name}
        issuer: Đảng ủy {name}
        issued_on: 2026-01-02
        summary: >-
          Văn bản tổng hợp số {code}, để đo: nêu cách gửi biên bản và nơi nhận ở {name}.
          Quy định chung xem [[hd-42-2025]].
        status: Đang áp dụng, theo nơi cung cấp
        source: Bản giấy mẫu
        checked_on: 2026-11-23
      - id: huong-dan-2
        name: Thông báo mẫu số 00-TB/ĐU của {name}
        issuer: Đảng ủy {name}
        summary: Lịch giao ban mẫu của các chi bộ ở {name}.
        status: Đang áp dụng, theo nơi cung cấp
        source: Bản giấy mẫu
        checked_on: 2026-11-23
    thresholds:
      - form: bieu-mau/phieu-cham-buoi-sinh-hoat
        levels:
          - choice: Mức mẫu cao
            least: 99
          - choice: Mức mẫu thấp
            least: {least}
        source: Văn bản mẫu của {name}
        checked_on: 2026-11-23
    faq:
      - id: hoi-1
        question: Ở {name}, chi bộ gửi biên bản tới đâu?
        answer: Gửi tới nơi nhận mẫu {code}; cách ghi xem [[cam-nang/bien-ban-va-nghi-quyet]].
        source: Nơi liên hệ mẫu
        checked_on: 2026-11-23
      - id: hoi-2
        question: Ở {name}, hỏi về sinh hoạt nơi cư trú ở đâu?
        answer: Hỏi ở nơi liên hệ mẫu {code}.
        source: Nơi liên hệ mẫu
        checked_on: 2026-11-23
"""


def write_editions(folder: Path, communes: int = COMMUNES) -> Path:
    """Write the files below the folder and return the first of them."""
    (folder / "dia-phuong").mkdir(parents=True)
    first = HEAD + "".join(
        EDITION.format(code=f"{number:02}", name=f"Tỉnh mẫu {number:02}") for number in range(PROVINCES)
    )
    (folder / "editions.yml").write_text(first, encoding="utf-8")
    for province in range(PROVINCES):
        codes = [f"{number:05}" for number in range(communes) if number % PROVINCES == province]
        text = "".join(_commune(code, f"{province:02}", 10 + int(code) % 50) for code in codes)
        (folder / f"dia-phuong/{province:02}.yml").write_text("editions:\n" + text, encoding="utf-8")
    return folder / "editions.yml"


def _commune(code: str, province: str, least: int) -> str:
    name = f"Xã mẫu {code}"
    return EDITION.format(code=code, name=name) + COMMUNE.format(code=code, name=name, province=province, least=least)
