"""`site-builder diff`: what changed in the content since a revision, in words."""

from __future__ import annotations

import tempfile
from pathlib import Path

from site_builder.adapters.cli.project import require_project
from site_builder.adapters.cli.trouble import ENVIRONMENT, OK, USAGE, Trouble
from site_builder.adapters.cli.words import say
from site_builder.author.changes.compare import changes_between
from site_builder.author.changes.words import as_markdown, in_words
from site_builder.author.git import NoGit, NoRevision, commit_of, write_revision
from site_builder.diagnostics.language import _


def diff(root: Path, old: str, new: str | None, form: str) -> int:
    """Tell what changed from one revision to another, or to the files as they are now; nothing is checked out."""
    require_project(root)
    try:
        with tempfile.TemporaryDirectory(prefix="so-tay-diff-") as folder:
            before, after = Path(folder) / "old", root
            before.mkdir()
            write_revision(root, commit_of(root, old), before)
            if new is not None:
                after = Path(folder) / "new"
                after.mkdir()
                write_revision(root, commit_of(root, new), after)
            changes = changes_between(before, after)
    except NoRevision as error:
        raise Trouble(
            _("Git không biết phiên bản “{revision}”. Xem các phiên bản bằng “git log --oneline”.").format(
                revision=error
            ),
            USAGE,
        ) from None
    except NoGit as error:
        raise Trouble(
            _("Lệnh này cần git, và dự án phải nằm trong một kho git ({reason}).").format(reason=error), ENVIRONMENT
        ) from None
    for line in as_markdown(changes) if form == "markdown" else in_words(changes):
        say(line)
    return OK
