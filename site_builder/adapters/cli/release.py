"""`site-builder build --releases`: the new site in a folder of its own, and the link that servers follow turned to it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from site_builder.adapters.cli.trouble import ENVIRONMENT, Trouble
from site_builder.adapters.cli.words import say
from site_builder.diagnostics.language import _
from site_builder.emit.releases import CURRENT, Faulty, releasing
from site_builder.emit.site_check import check_site

MOST_TOLD = 20


@contextmanager
def released(top: Path, root: Path) -> Iterator[Path]:
    """Give an empty folder to build into; what is built is served if every link in it leads somewhere."""
    try:
        with releasing(top, root, check_site) as release:
            yield release.aside
    except Faulty as error:
        raise Trouble(
            _("Bản phát hành mới chưa đạt, nên {current} vẫn dẫn đến bản cũ. Các chỗ chưa đạt:\n{faults}").format(
                current=top / CURRENT, faults="\n".join(error.faults[:MOST_TOLD])
            ),
            ENVIRONMENT,
        ) from error
    say(_("{current} nay dẫn đến bản {name}.").format(current=top / CURRENT, name=release.place.name))
