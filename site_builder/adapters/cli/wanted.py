"""Which of the things that can be made a command was asked for."""

from __future__ import annotations

from collections.abc import Sequence

from site_builder.adapters.cli.trouble import USAGE, Trouble
from site_builder.diagnostics.language import _
from site_builder.diagnostics.suggest import did_you_mean


def wanted_of(asked: Sequence[str], whole: bool, known: Sequence[str]) -> list[str]:
    """Return what to make, each once, in the order of the library; stop with what to write where that is unclear."""
    if whole:
        return list(known)
    if not asked:
        raise Trouble(
            _("Hãy nêu địa chỉ cần làm, hoặc --all để làm tất cả. Có: {known}.").format(known=", ".join(known)), USAGE
        )
    for name in asked:
        if name not in known:
            hint = did_you_mean(name, known) or _("Có: {known}.").format(known=", ".join(known))
            raise Trouble(_("Không có địa chỉ “{name}”.").format(name=name) + f" {hint}", USAGE)
    return [name for name in known if name in asked]
