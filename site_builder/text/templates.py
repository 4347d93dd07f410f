"""How every room makes its Jinja environment: everything escaped, no undefined name passed over, no stray blank lines."""

from __future__ import annotations

from contextlib import suppress
from typing import Any

import jinja2
from jinja2 import Environment, FileSystemBytecodeCache, PackageLoader, StrictUndefined

OPTIONS: dict[str, Any] = {
    "autoescape": True,
    "undefined": StrictUndefined,
    "trim_blocks": True,
    "lstrip_blocks": True,
    "auto_reload": False,  # a stat of every template for every include; nobody edits them while pages are made
}


class _Compiled(FileSystemBytecodeCache):
    """Templates as they were compiled last, in a folder of the user's own; by another version or other options they are compiled anew."""

    def get_cache_key(self, name: str, filename: str | None = None) -> str:
        """Return the key of a template, which changes with all that its code hangs on beside its source."""
        return super().get_cache_key(f"{jinja2.__version__} {OPTIONS} {name}", filename)


def templates_of(package: str) -> Environment:
    """Return a new environment over the `templates` folder of the package."""
    made = Environment(loader=PackageLoader(package), **OPTIONS)  # noqa: S701 - everything is escaped, see above
    with suppress(RuntimeError, OSError):  # where there is no folder of one's own for it, templates are compiled anew
        made.bytecode_cache = _Compiled()
    return made
