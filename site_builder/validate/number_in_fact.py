"""FM601: a number that a form or the planner takes from a fact must stand in that fact, after the words named.

Otherwise the page would add up to nothing, or ask for no minutes at all.

    regular: {fact: H42-01, after: ít nhất}    # sai: dữ kiện viết “tối thiểu 90 phút”
    regular: {fact: H42-01, after: tối thiểu}  # đúng
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from site_builder.diagnostics.diagnostic import Diagnostic
from site_builder.diagnostics.language import _
from site_builder.model.library import Library
from site_builder.model.links import Links
from site_builder.model.quantity import Quantity
from site_builder.model.walk import walk_nodes


def check(library: Library, links: Links, today: date) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each number that its fact does not state."""
    for top in library.nodes():
        for node in walk_nodes(top):
            if isinstance(node, Quantity) and node.fact in links.facts and links.number(node) is None:
                yield Diagnostic(
                    "FM601",
                    _("Dữ kiện {id} không có số nào ngay sau “{after}”.").format(id=node.fact, after=node.after),
                    _(
                        "Mở dữ kiện {id} trong content/facts, chép vào “after” đúng những chữ đứng ngay trước con số."
                    ).format(id=node.fact),
                    node.where("after"),
                )
