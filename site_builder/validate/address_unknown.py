"""LK302: what is cited must exist in the library."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from site_builder.diagnostics.diagnostic import Diagnostic
from site_builder.diagnostics.language import _
from site_builder.diagnostics.suggest import did_you_mean
from site_builder.model.library import Library
from site_builder.model.links import Links
from site_builder.validate.unread import may_be_unread


def check(library: Library, links: Links, today: date) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each reference to an address nobody has."""
    for use in links.uses:
        if use.role == "address" and use.value not in links.targets and not may_be_unread(use.value, library, links):
            hint = did_you_mean(use.value, links.targets) or _(
                "Địa chỉ ghép từ các mã trong tệp của văn bản, ví dụ qd-213-2020/dieu-2/khoan-3; trang khác thì ghi thư mục và mã, ví dụ cam-nang/ten-bai."
            )
            yield Diagnostic(
                "LK302", _("Không có địa chỉ “{address}” trong thư viện.").format(address=use.value), hint, use.span
            )
