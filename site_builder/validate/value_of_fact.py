"""FC601, FC602: `[[=H42-01.toi-thieu]]` names a value that exists, and the fact's own statement holds it."""

from __future__ import annotations

from collections.abc import Iterator

from site_builder.diagnostics.diagnostic import Diagnostic
from site_builder.diagnostics.language import _
from site_builder.diagnostics.suggest import did_you_mean
from site_builder.model.fact import Fact, FactFile
from site_builder.model.links import Links
from site_builder.model.node import Node, field_names
from site_builder.model.walk import walk_nodes
from site_builder.text.numbers import numbers_in
from site_builder.text.pulled import BEGINNING, Pull, pulls_in
from site_builder.validate.by_part import ByPart


def look(part: Node, links: Links) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each value asked for in vain, and each that its fact does not state."""
    for fact in part.facts if isinstance(part, FactFile) else ():
        yield from _not_in_statement(fact)
    for node in walk_nodes(part):
        for steps, text in _texts(node):
            yield from _asked_in_vain(node, steps, text, links)


check = ByPart("value of fact", look, lambda library, links: links, ("facts",))


def _not_in_statement(fact: Fact) -> Iterator[Diagnostic]:
    stated = numbers_in(fact.statement)
    for name, text in fact.values.items():
        held = all(any(number.meets(known) for known in stated) for number in numbers_in(text))
        if not held or not (numbers_in(text) or text in fact.statement):
            yield Diagnostic(
                "FC602",
                _("Nội dung của dữ kiện {id} không có “{text}”.").format(id=fact.id, text=text),
                _("Sửa giá trị này hoặc câu “statement” cho hai chỗ giống nhau: trang lấy số ở đây."),
                fact.where("values", name),
            )


def _texts(node: Node) -> Iterator[tuple[tuple[str | int, ...], str]]:
    for name in field_names(type(node)):
        value = getattr(node, name)
        if type(value) is str:
            if BEGINNING in value:
                yield (name,), value
        elif type(value) is tuple:
            for index, item in enumerate(value):
                if type(item) is str and BEGINNING in item:
                    yield (name, index), item


def _asked_in_vain(node: Node, steps: tuple[str | int, ...], text: str, links: Links) -> Iterator[Diagnostic]:
    pulls = list(pulls_in(text))
    for pull in pulls:
        yield Diagnostic("FC601", _unknown(pull, links), _hint(pull, links), node.where_text(pull.literal, *steps))
    if text.count(BEGINNING) > len(pulls):
        yield Diagnostic(
            "FC601",
            _("Chỗ lấy số viết chưa đúng dạng."),
            _("Viết [[=mã dữ kiện.tên giá trị]], ví dụ [[=H42-01.toi-thieu]]."),
            node.where_text(BEGINNING, *steps),
        )


def _unknown(pull: Pull, links: Links) -> str:
    if pull.fact not in links.facts:
        return _("Không có dữ kiện “{id}”.").format(id=pull.fact)
    return _("Dữ kiện {id} không có giá trị tên “{name}”.").format(id=pull.fact, name=pull.name)


def _hint(pull: Pull, links: Links) -> str:
    stated = links.facts.get(pull.fact)
    if stated is None:
        return did_you_mean(pull.fact, links.facts) or _("Thêm dữ kiện vào một tệp của content/facts/ trước khi dùng.")
    names = ", ".join(stated.fact.values)
    if names:
        return did_you_mean(pull.name, stated.fact.values) or _("Dữ kiện này có: {names}.").format(names=names)
    return _("Thêm vào dữ kiện dòng “values: {{{name}: …}}” với đúng số trong câu của nó.").format(name=pull.name)
