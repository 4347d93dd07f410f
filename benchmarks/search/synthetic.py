"""Synthetic pages: Vietnamese-looking, deterministic, with the field's own words often and a long tail of rare ones."""

from __future__ import annotations

import random
from collections.abc import Iterator

from site_builder.model.page import Page

ONSETS = [
    "b",
    "c",
    "ch",
    "d",
    "đ",
    "g",
    "h",
    "kh",
    "l",
    "m",
    "n",
    "nh",
    "ph",
    "s",
    "t",
    "th",
    "tr",
    "v",
    "x",
    "ng",
    "r",
]
RIMES = """a an ang anh ao at ay ăn ăng ăm ân âu ây ên êu i in inh iên iêu o oan oi ong ô ông ôi ơ ơi u un ung uôn uông ư ưng ươi ương ươn
á án áng ánh áo ạt ày ắn ặng ấm ấn ậu ấy ến iện ín ịnh iến iểu ỏ oán ói ống ổi ờ ới ú ủng uốn ướng ượng ức ước ạch iệc iết ộc ốt""".split()
FIELD = """chi bộ|đảng viên|cấp ủy|chi ủy|bí thư|đảng ủy|sinh hoạt chi bộ|sinh hoạt chuyên đề|nghị quyết|biên bản|kế hoạch|hướng dẫn|quy định
kiểm tra, giám sát|tự phê bình|phê bình|nêu gương|đảng phí|kết nạp|đảng viên dự bị|chuyển sinh hoạt|hồ sơ|thẻ đảng viên|đánh giá|xếp loại
nơi cư trú|quần chúng|giới thiệu|phân công|nhiệm vụ|báo cáo|thảo luận|biểu quyết|đại hội|bầu cử|tổ đảng|cơ sở|tuyên truyền|vận động|khen thưởng
kỷ luật|khiếu nại|tố cáo|thẩm quyền|thời hạn|lưu trữ|chuyển đổi số|sổ tay điện tử|học tập|bồi dưỡng|doanh nghiệp|thôn|tổ dân phố""".replace(
    "\n", "|"
).split("|")
JOINTS = "và|của|trong|theo|cho|về|được|phải|không|các|những|khi|để|với|là|có|từ|đến|tại|do|hằng tháng|hằng năm|trước khi|sau khi|đối với".split(
    "|"
)
KINDS = (("Hướng dẫn", "HD"), ("Quy định", "QĐ"), ("Chỉ thị", "CT"), ("Kế hoạch", "KH"))


def synthetic_pages(count: int) -> Iterator[Page]:
    """Yield so many pages of about 540 words; the same number gives the same pages."""
    chance = random.Random(20261123)
    tail = [onset + rime for onset in ONSETS for rime in RIMES]
    chance.shuffle(tail)
    weights = [1 / (rank + 4) for rank in range(len(tail))]
    for number in range(count):
        yield _page(number, chance, tail, weights)


def _page(number: int, chance: random.Random, tail: list[str], weights: list[float]) -> Page:
    def words(amount: int, common: float = 0.3) -> str:
        rare = iter(chance.choices(tail, weights, k=amount))
        parts = []
        while sum(part.count(" ") + 1 for part in parts) < amount:
            kind = chance.random()
            parts.append(
                chance.choice(FIELD) if kind < common else chance.choice(JOINTS) if kind < common + 0.25 else next(rare)
            )
        text = " ".join(parts)
        return text[:1].upper() + text[1:]

    sections = []
    for section in range(1, 7):
        heading = f"Điều {section}. {words(6, 0.1)}" if number % 3 == 0 else words(7, 0.1)
        body = "\n\n".join(". ".join(words(chance.randint(9, 17)) for _ in range(3)) + "." for _ in range(2))
        sections.append(f"## {heading}\n\n{body}\n")
    title = words(7, 0.08)
    if number % 3 == 0:
        name, sign = KINDS[number % 4]
        title = f"{name} {200 + number}-{sign}/TU về {title}"
    return Page(f"trang/s{number:05}", title, "\n".join(sections), kind="document" if number % 3 == 0 else "guide")
