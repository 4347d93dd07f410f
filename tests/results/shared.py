"""The table that holds the Python and the browser side of results together: what goes in, and what must come out.

`UPDATE_GOLDEN=1` writes it anew; `tests/client/results.test.js` reads it.
"""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

from site_builder.results.code import Code, check_word, write_code
from site_builder.results.gather import gather
from site_builder.results.plots import item_plot, spread_plot
from site_builder.results.sheets import saved_lines
from site_builder.results.summary import report
from site_builder.results.tables import tables
from site_builder.results.values import Answer, AnswerBank, Clause, Test
from site_builder.results.words import note_words
from tests.results.simulated import item, simulated

TABLE = Path(__file__).parents[1] / "data/results/table.json"
HOSTILE = '<img src=x onerror="window.hacked=1">'
FORMULA = '=HYPERLINK("http://x.example","Xem")'
CLAUSE = Clause("qd/dieu-1", "Điều 1 Quy định <b>1</b>")


def bank() -> AnswerBank:
    """Return one question of each kind, and fifteen with four options."""
    options = {
        "true_false": (("true", "Đúng"), ("false", "Sai")),
        "multiple": tuple((str(n), f"Ý {n}") for n in range(1, 8)),
    }
    right = {
        "true_false": ("false",),
        "multiple": ("1", "6"),
        "matching": ("1-b", "2-a"),
        "ordering": ("2@1", "1@2", "3@3"),
        "short_answer": ("90 phút", "một giờ rưỡi"),
    }
    odd = tuple(
        item(
            90 + at, id=kind, kind=kind, code=f"A{at:04d}", options=options.get(kind, ()), right=key, clauses=(CLAUSE,)
        )
        for at, (kind, key) in enumerate(right.items())
    )
    return AnswerBank("0123ABCD", (*(item(n) for n in range(15)), *odd), (Test("tong-hop", "T0001", "Đề tổng hợp", 9),))


BANK = bank()
BY_ID = BANK.by_id()


def bits_of(answer: Answer) -> int:
    one = BY_ID[answer.id]
    return sum(1 << at for at, (value, _) in enumerate(one.options) if value in (answer.chosen or ()))


def code(name: str = "", seed: str = "K3F7QA", **changes: Any) -> str:
    answers = (("00000", 1), ("00001", 2), ("00002", 0))
    given = {
        "bank": BANK.version,
        "test": "T0001",
        "seed": seed,
        "day": 300,
        "width": 1,
        "answers": answers,
        "name": name,
    }
    return write_code(Code(**{**given, **changes}))


def class_codes() -> str:
    made = simulated(11, learners=24, questions=15)
    names = [HOSTILE, FORMULA, "Trần Thị Bưởi", ""]
    lines = []
    for at, sheet in enumerate(made.sheets):
        name = names[at] if at < len(names) else f"Học viên {at}"
        answers = tuple((BY_ID[answer.id].code, bits_of(answer)) for answer in sheet.answers)
        lines.append(code(name, f"AB{chr(65 + at)}2CD", day=300 + at % 3, answers=answers))
    return "\n".join(lines)


def saved(**changes: Any) -> dict[str, Any]:
    chosen = {"q-0": ["1"], "q-1": [], "true_false": ["false"], "multiple": ["6", "1"], "matching": ["1-b", "2-a"],
              "ordering": ["1@1", "2@2", "3@3"], "short_answer": ["90 phut"]}  # fmt: skip
    answers = [
        {"id": id, "wording": BY_ID[id].wording, "right": id == "short_answer", "chosen": values}
        for id, values in chosen.items()
    ]
    head = {"library": "so-tay", "bank": BANK.version, "test": "tong-hop", "testCode": "T0001", "title": "Đề cũ"}
    kept = {**head, "seed": "ZZ23ZZ", "day": "2026-11-05", "name": "Lê Văn Ổi", "unit": "Chi bộ 3", "answers": answers}
    kept |= changes
    return {"form": "so-tay-ket-qua", **kept, "check": check_word(saved_lines(kept))}


def paper(*rows: str, head: str = "nguoi,don_vi,ma_de,ngan_hang,cau,id,tra_loi,dung", end: str = "\r\n") -> str:
    return end.join([head, *rows]) + end


SAVED = json.dumps(saved(), ensure_ascii=False)
WIDE = code(
    "Mười Hai", "WDWD23", width=2, answers=(("A0001", 33), ("A0000", 2), ("A0002", 1), ("A0003", 2), ("A0004", 1))
)
ROWS = ("Lê A,Tổ 1,101,0123ABCD,1,q-0,1,1", "Lê A,Tổ 1,101,0123ABCD,2,q-1,3,0", '"Lê, B",Tổ 1,102,0123ABCD,1,q-0,,0')
CASES: dict[str, list[tuple[str, str | None]]] = {
    "a class": [("Ô dán mã", class_codes())],
    "names, stamps and broken lines": [
        (
            "lop.txt",
            f"[10:02 23/11/2026] Bí thư: {code('Tên trong mã', 'AAAA22')}.\r\nTổ 2 - {code('', 'AAAA33')[:40]}\r\n{code('', 'AAAA33')[40:90]}\r\n {code('', 'AAAA33')[90:]}\r\nhai mã: {code('Một', 'AAAA44')} {code('Hai', 'AAAA55')}\n\nchào cả lớp",
        )
    ],
    "codes that cannot be read": [
        (
            "a.txt",
            f"{code()[:-1]}\n{code()[:30]}\n{code().replace('00001', '00003')}\nSTKQ2.ABC\nSTCU1.so-tay..abc\n{code().lower()}",
        ),
        ("trong.txt", "  \n"),
        ("anh.jpg", None),
        ("thu.txt", "xin chào"),
    ],
    "other banks": [
        (
            "b.txt",
            "\n".join(
                [
                    code("Đủ", "BBBB22", bank="99999999"),
                    code("Cũng đủ", "BBBB66", bank="99999999"),
                    code("Thiếu", "BBBB33", bank="99999999", answers=(("00000", 1), ("VVVVV", 1))),
                    code("Lạ", "BBBB44", bank="99999999", answers=(("VVVVV", 1),)),
                    code("Đề lạ", "BBBB55", test="VVVVV"),
                ]
            ),
        ),
    ],
    "the same twice": [
        (
            "c.txt",
            "\n".join(
                [
                    code("An", "CCCC22"),
                    code("An", "CCCC22"),
                    code("an", "CCCC33", day=301),
                    code("", "CCCC44"),
                    code("", "CCCC55"),
                    code("", "ZZ23ZZ"),
                ]
            ),
        ),
        ("tep.json", SAVED),
    ],
    "every kind of question": [("d.txt", WIDE), ("d.json", SAVED)],
    "files that are no results": [
        ("sua.json", SAVED.replace("Lê Văn Ổi", "Lê Văn Cam")),
        ("cut.json", SAVED[:200]),
        ("khac.json", '{"__proto__": {"form": "so-tay-ket-qua"}}'),
        ("rong.json", "{}"),
        ("mang.json", '{"form": "so-tay-ket-qua", "answers": [null, 1, {"id": "__proto__"}]}'),
        (
            "cau-la.json",
            json.dumps(saved(answers=[{"id": "__proto__", "wording": "x", "right": True, "chosen": ["1"]}])),
        ),
        (
            "doi.json",
            json.dumps(
                saved(
                    bank="99999999",
                    seed="YY23YY",
                    answers=[
                        {"id": "q-0", "wording": "00000000", "right": False, "chosen": ["1"]},
                        {"id": "q-1", "wording": "khac", "right": True, "chosen": ["1"]},
                    ],
                )
            ),
        ),
    ],
    "paper": [
        ("ket-qua.csv", paper(*ROWS)),
        (
            "cham.csv",
            paper(
                *(row.replace(",", ";") for row in ROWS[:2] if '"' not in row),
                head="nguoi;don_vi;ma_de;ngan_hang;cau;id;tra_loi;dung",
                end="\n",
            ).replace("Lê A", "Lê C"),
        ),
    ],
    "paper with faults": [
        (
            "loi.csv",
            paper(
                "Lê A,Tổ 1,101,77777777,1,q-0,2,1",
                "Lê A,Tổ 1,101,77777777,1,q-0,2,1",
                "Lê A,Tổ 1,101,77777777,2,q-1,A C,đúng",
                "Lê A,Tổ 1,101,77777777,3,mat-roi,1,1",
                "Lê A,Tổ 1,101,77777777,4,q-2,1,có thể",
                "thiếu,cột",
                f'"{HOSTILE}",@SUM(1),-1,,1,__proto__,1,1',
                f'"{HOSTILE}",@SUM(1),-1,,1,q-3,1,1',
            ),
        ),
        ("thieu.csv", "nguoi,don_vi,id,dung\nA,B,q-0,1\n"),
        ("khong.csv", paper()),
    ],
    "paper without names": [
        (
            "ket-qua.csv",
            paper(
                *(
                    f"{name},,{variant},12345678,{n},q-{n},{value},{int(value == '1')}"
                    for name, variant, value in (("", 101, "1"), ("", 101, "2"), ("", 102, "1"), ("'=1+1", 101, "1"))
                    for n in range(3)
                )
            ),
        ),
        ("lop-2.csv", paper(",,101,12345678,1,q-0,1,1")),
    ],
}


def outcome(sources: list[tuple[str, str | None]]) -> dict[str, Any]:
    """Return all that comes of the sources, as plain data."""
    made = report(gather(((name, b"\xff" if text is None else text.encode()) for name, text in sources), BANK), BANK)
    points = [
        (str(n), one.difficulty, one.discrimination, one.suspect)
        for n, one in enumerate(made.items, 1)
        if one.discrimination is not None
    ]
    return {
        "sheets": [asdict(sheet) for sheet in made.sheets],
        "notes": [note_words(note) for note in made.notes],
        "items": [
            {"id": one.item.id, "asked": one.asked, "right": one.right, "difficulty": one.difficulty, "discrimination": one.discrimination,
             "spread": one.spread, "known": one.known, "left_out": one.left_out, "flags": list(one.flags),
             "shares": [[share.count, share.upper, share.lower] for share in one.shares]}
            for one in made.items
        ],
        "reliability": asdict(made.reliability),
        "clauses": [[one.clause.address, one.right, one.asked, one.questions, one.doubtful, one.again] for one in made.clauses],
        "tables": {name: content.decode() for name, content in tables(made).items()},
        "plots": [spread_plot(made.bins), item_plot(points)],
    }  # fmt: skip


def table() -> dict[str, Any]:
    """Return the whole table as it stands in the file."""
    return {
        "bank": plain(BANK),
        "codes": [{"code": plain(Code(**fields)), "text": write_code(Code(**fields))} for fields in CODES],
        "cases": [
            {
                "name": name,
                "sources": [{"name": file, "text": text} for file, text in sources],
                "expect": outcome(sources),
            }
            for name, sources in CASES.items()
        ],
    }


CODES: list[dict[str, Any]] = [
    {"bank": "0123ABCD", "test": "T0001", "seed": "K3F7QA", "day": 0, "width": 1, "answers": (), "name": ""},
    {"bank": "VVVVVVVV", "test": "VVVVV", "seed": "ZYXWVU", "day": 32767, "width": 3, "answers": (("0VQ1A", 4095), ("AAAAA", 0)), "name": "Nguyễn Thị Ước 🙂"},
    {"bank": "00000000", "test": "00000", "seed": "222222", "day": 327, "width": 2, "answers": tuple((f"{n:05d}", n) for n in range(30)), "name": HOSTILE},
]  # fmt: skip


def plain(value: Any) -> Any:
    """Return a value as JSON gives it back."""
    return json.loads(json.dumps(asdict(value)))
