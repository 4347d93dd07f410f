"""Every file of a project that can be mended, and the writing of what was agreed to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import unified_diff
from pathlib import Path

from site_builder.author.fix.meaning import shelf_of
from site_builder.author.fix.mend import Mended, mended
from site_builder.author.replace import replace_file
from site_builder.link.build import link
from site_builder.load.folders import name_of
from site_builder.load.library import load
from site_builder.load.read import LARGEST
from site_builder.load.shelves import GUIDES
from site_builder.validate.spelling import own_words


def mends_of(root: Path, only: Sequence[Path] = ()) -> list[tuple[Path, Mended]]:
    """Return each file below `root` that can surely be mended, with its mends; of `only` these files if any are named."""
    library, _problems = load(root)
    known = frozenset(own_words(library))
    taken = {declared.id for declared in link(library).declarations if declared.space == "question"}
    taken |= {entry.id for faq in library.faqs for entry in faq.questions} | {
        term.id for term in library.glossary.terms
    }
    wanted = {path.resolve() for path in only}
    found = []
    for path in content_files(root):
        if wanted and path.resolve() not in wanted:
            continue
        if path.is_symlink() or not path.is_file() or path.stat().st_size > LARGEST:
            continue
        mend = mended(path.read_bytes(), name_of(root, path), known, taken)
        if mend:
            found.append((path, mend))
    return found


def content_files(root: Path) -> Iterator[Path]:
    """Yield every file that authors write and the loader reads, in a fixed order."""
    for folder in ("content", GUIDES, "quizzes"):
        for path in sorted((root / folder).rglob("*")):
            name = name_of(root, path)
            if any(part.startswith(".") for part in Path(name).parts):
                continue
            if (folder == GUIDES and path.suffix == ".md") or (path.suffix in (".yml", ".yaml") and shelf_of(name)):
                yield path


def difference(mend: Mended) -> str:
    """Return the changed lines as a unified diff; a file of which only the encoding changes shows none."""
    lines = unified_diff(mend.before.splitlines(), mend.after.splitlines(), mend.place, mend.place, "", "", 1, "")
    return "\n".join(line.rstrip() if line[:3] in ("---", "+++") else line for line in lines)


def write_mends(mends: Sequence[tuple[Path, Mended]]) -> None:
    """Write each file in one step."""
    for path, mend in mends:
        replace_file(path, mend.content)
