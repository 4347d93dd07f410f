"""How every room makes its Jinja environment: everything escaped, no undefined name passed over, no stray blank lines."""

from __future__ import annotations

from jinja2 import Environment, PackageLoader, StrictUndefined


def templates_of(package: str) -> Environment:
    """Return a new environment over the `templates` folder of the package."""
    return Environment(
        loader=PackageLoader(package),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,  # a stat of every template for every include; nobody edits them while pages are made
    )
