"""Where tables of figures stand in benchmarks/README.md: each between the marks of its own name, the others untouched."""

from __future__ import annotations

from pathlib import Path

README = Path(__file__).parent / "README.md"


def put_table(name: str, text: str) -> None:
    """Write the text between the marks `name`, or behind everything else where there are none yet."""
    begin, end = f"<!-- {name}: begin -->", f"<!-- {name}: end -->"
    written = README.read_text(encoding="utf-8")
    if begin not in written:
        written = f"{written.rstrip()}\n\n{begin}\n{end}\n"
    before, _mark, rest = written.partition(begin)
    _old, mark, after = rest.partition(end)
    README.write_text(f"{before}{begin}\n{text.strip()}\n{mark}{after}", encoding="utf-8")


def table(head: tuple[str, ...], rows: list[tuple[object, ...]]) -> str:
    """Return rows as a Markdown table."""
    lines = [head, tuple("---" for _ in head), *rows]
    return "\n".join(f"| {' | '.join(str(cell) for cell in line)} |" for line in lines)
