"""Work on the guides of a library, shared between this process and another."""

from __future__ import annotations

import gc
from collections.abc import Callable, Sequence

from site_builder.model.guide import Guide
from site_builder.prepare import Prepared


def in_two(work: Callable[[Sequence[Guide]], dict[str, Prepared]], guides: Sequence[Guide]) -> dict[str, Prepared]:
    """Return what the work yields on all guides; every second of them is another process's, where the system has a cheap one."""
    from site_builder.adapters.engine.beside import Beside, can_divide  # what it reads costs every small project time

    if not can_divide():
        return {}
    gc.freeze()  # what both processes hold is not to be looked through, and so copied, by either
    try:
        theirs = Beside(lambda: work(guides[1::2]), worthwhile=True)
        try:
            return {**work(guides[::2]), **theirs.result()}
        finally:
            theirs.stop()
    finally:
        gc.unfreeze()
