"""A number that stands in a fact, named by the words before it, so that it is never typed twice."""

from __future__ import annotations

import re

from pydantic import Field

from site_builder.model.fact import Fact
from site_builder.model.node import Node
from site_builder.model.scalars import FactRef, Text


class Quantity(Node):
    """The first whole number after some words of a fact's statement."""

    fact: FactRef = Field(title="Mã dữ kiện")
    after: Text = Field(
        title="Sau những chữ nào", description="Lấy số đứng ngay sau các chữ này trong nội dung dữ kiện."
    )

    def number_in(self, fact: Fact) -> int | None:
        """Return the number, or nothing where the fact does not say so."""
        found = re.search(rf"{re.escape(self.after)}\s+(\d{{1,4}})\b", fact.statement)
        return int(found.group(1)) if found else None
