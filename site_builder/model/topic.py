"""Topics (chủ đề): which document a cell follows today on each matter."""

from __future__ import annotations

from pydantic import Field

from site_builder.model.node import Node
from site_builder.model.scalars import AddressRef, FactRef, Markdown, Slug, Text


class Topic(Node):
    """One matter, the documents to follow, and those they came after."""

    id: Slug = Field(title="Mã chủ đề")
    title: Text = Field(title="Việc gì")
    applies: tuple[AddressRef, ...] = Field(title="Văn bản đang áp dụng", min_length=1)
    before: tuple[AddressRef, ...] = Field(default=(), title="Trước đây theo")
    note: Markdown | None = Field(default=None, title="Điều cần biết")
    facts: tuple[FactRef, ...] = Field(default=(), title="Dữ kiện làm căn cứ")


class TopicFile(Node):
    """`content/topics.yml`."""

    topics: tuple[Topic, ...] = Field(default=(), title="Các chủ đề")
