"""DC403, DC404: a gist needs facts that may be taught; a clause nobody could read says so instead."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from site_builder.diagnostics.diagnostic import Diagnostic
from site_builder.diagnostics.language import _
from site_builder.model.document import Provision
from site_builder.model.library import Library
from site_builder.model.links import Links


def check(library: Library, links: Links, today: date) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each provision whose gist stands on nothing, or on too little."""
    for placed in links.provisions.values():
        provision = placed.provision
        if provision.gist and provision.unverified:
            yield Diagnostic(
                "DC404",
                _("Vừa có ý chính (gist) vừa ghi là chưa kiểm chứng (unverified)."),
                _("Giữ một trong hai; phần đọc được và phần chưa đọc được nên tách thành hai ý."),
                provision.where("unverified"),
            )
        elif provision.gist and not provision.facts:
            yield Diagnostic(
                "DC404",
                _("Ý chính này không dựa trên dữ kiện nào."),
                _("Thêm “facts: [mã dữ kiện]”, hoặc đổi “gist” thành “unverified” nếu chưa kiểm chứng được."),
                provision.where("gist"),
            )
        elif not provision.gist and not provision.unverified and not provision.parts:
            yield Diagnostic(
                "DC404",
                _("“{label}” chưa có nội dung.").format(label=provision.label),
                _("Thêm “gist” cùng “facts”; hoặc “unverified” nói rõ vì sao chưa có."),
                provision.where("label"),
            )
        elif provision.gist:
            yield from _too_weak(provision, links)


def _too_weak(provision: Provision, links: Links) -> Iterator[Diagnostic]:
    for index, id in enumerate(provision.facts):
        stated = links.facts.get(id)
        if stated and not stated.fact.confidence.teachable:
            yield Diagnostic(
                "DC403",
                _("Ý chính dựa trên dữ kiện {id} chưa đủ tin cậy.").format(id=id),
                _("Bỏ phần dựa trên dữ kiện này khỏi ý chính, hoặc tách nó thành phần riêng ghi “unverified”."),
                provision.where("facts", index),
            )
