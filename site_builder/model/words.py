"""Words the spelling check accepts although they are no Vietnamese syllables."""

from __future__ import annotations

from pydantic import Field

from site_builder.model.node import Node
from site_builder.model.scalars import Markdown, Text


class OfficialName(Node):
    """A body whose name is often written another way."""

    name: Text = Field(title="Tên chính thức")
    instead_of: tuple[Text, ...] = Field(title="Các cách viết cần thay", min_length=1)
    note: Markdown | None = Field(default=None, title="Vì sao")


class WordFile(Node):
    """`content/words.yml`: our own list, for everyone to extend."""

    names: tuple[Text, ...] = Field(default=(), title="Tên riêng, địa danh viết theo lối riêng")
    foreign: tuple[Text, ...] = Field(default=(), title="Từ nước ngoài, đơn vị đo, tên ứng dụng")
    official_names: tuple[OfficialName, ...] = Field(default=(), title="Tên cơ quan viết cho đúng")
