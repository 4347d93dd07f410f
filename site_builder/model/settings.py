"""`content/library.yml`: what the library is called and what its home page offers."""

from __future__ import annotations

import re

from pydantic import Field

from site_builder.model.audience import Audience
from site_builder.model.node import Node
from site_builder.model.scalars import AddressRef, Day, Markdown, Slug, Text

ADDRESS = re.compile(r"https?://[^\s<>\"{}|\\^`]+\Z")


class Door(Node):
    """One way in from the home page."""

    id: Audience = Field(title="Dành cho ai")
    title: Text = Field(title="Tên cửa")
    lead: Markdown = Field(title="Hôm nay cần gì")
    links: tuple[AddressRef, ...] = Field(default=(), title="Đi tới")


class Settings(Node):
    """The library's own data."""

    id: Slug = Field(title="Mã thư viện")
    title: Text = Field(title="Tên thư viện")
    description: Text = Field(default="", title="Giới thiệu một câu")
    edition: Text | None = Field(default=None, title="Phiên bản nội dung")
    site_url: Text | None = Field(
        default=None,
        title="Địa chỉ trang trên mạng",
        description="Bắt đầu bằng https://. Có địa chỉ này thì có nguồn tin Atom, bản đồ trang sitemap.xml và phần mô tả cho máy tìm kiếm.",
    )
    checked_on: Day | None = Field(default=None, title="Nội dung kiểm tra đến ngày")
    doors: tuple[Door, ...] = Field(default=(), title="Các cửa ở trang chủ")
    this_month: tuple[Markdown, ...] = Field(default=(), title="Tháng này ở chi bộ")
    notes: Markdown | None = Field(default=None, title="Về trang này")

    @property
    def address(self) -> str:
        """The site's address with a slash at its end; nothing where there is none that a link could lead to."""
        written = (self.site_url or "").strip()
        return f"{written.rstrip('/')}/" if ADDRESS.match(written) else ""
