"""What must hold of editions beyond their form, all of it told at its place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from site_builder.diagnostics.diagnostic import Diagnostic, in_file_order
from site_builder.diagnostics.language import _
from site_builder.diagnostics.suggest import did_you_mean
from site_builder.editions.logo import logo_faults
from site_builder.editions.read import Editions, Placed
from site_builder.model.edition import LocalDocument, LocalEdition, LocalQuestion, LocalThresholds
from site_builder.model.library import Library
from site_builder.model.links import Links
from site_builder.model.node import Node
from site_builder.model.walk import walk_marked
from site_builder.text.references import references_in
from site_builder.validate import markup_not_allowed

CODE = re.compile(r"(?:\d{2}|\d{5})\Z", re.ASCII)
NATIONAL = re.compile(r"\d-[A-ZĐ]{2,3}/(?:TW|[A-ZĐ]{2,8}TW)\b")
"""How the numbers of central bodies end; no place issues such a text."""
ADDRESS = re.compile(r"https://[^\s<>\"'\\]+\Z")


def check_editions(editions: Editions, library: Library, links: Links) -> list[Diagnostic]:
    """Return every problem of the editions, in file order."""
    return in_file_order([*_base(editions, library), *_codes(editions), *_contents(editions, library, links)])


def _base(editions: Editions, library: Library) -> Iterator[Diagnostic]:
    known = [course.id for course in library.courses]
    if editions.base and editions.head and editions.base not in known:
        hint = did_you_mean(editions.base, known) or _("Bỏ dòng này thì nền là cả trang.")
        yield Diagnostic(
            "LK302", _("Không có khóa học “{name}”.").format(name=editions.base), hint, editions.head.where("base")
        )


def _codes(editions: Editions) -> Iterator[Diagnostic]:
    every = [placed.edition for placed in editions.placed]
    for edition in every:
        yield from _code(edition)
    yield from _used_twice(
        ((edition, edition.code) for edition in every),
        "code",
        _("Mã “{code}” dùng cho hai bản."),
        _("Mỗi đơn vị một mã. Sửa một trong hai, hoặc gộp hai bản."),
    )


def _used_twice(named: Iterable[tuple[Node, str]], key: str, words: str, help: str) -> Iterator[Diagnostic]:
    seen: dict[str, Node] = {}
    for node, name in named:
        first = seen.setdefault(name, node)
        if first is not node:
            also = ((_("lần đầu ở đây"), first.where(key)),)
            yield Diagnostic("LK301", words.format(code=name), help, node.where(key), also)


def _code(edition: LocalEdition) -> Iterator[Diagnostic]:
    place = edition.where("code")
    if not CODE.match(edition.code):
        yield Diagnostic(
            "ED902",
            _("“{code}” không phải mã đơn vị.").format(code=edition.code[:20]),
            _("Mã tỉnh có hai chữ số, mã xã có năm chữ số, đủ cả số 0 ở đầu và đặt trong ngoặc kép."),
            place,
        )
    elif place.line_text[place.column - 1 : place.column] not in ('"', "'"):
        yield Diagnostic(
            "ED901",
            _("Mã {code} chưa đặt trong ngoặc kép; chương trình khác có thể đọc nó là một số và bỏ số 0 ở đầu.").format(
                code=edition.code
            ),
            _('Ghi code: "{code}". Lần này mã vẫn được giữ nguyên từng chữ số.').format(code=edition.code),
            place,
        )


def _contents(editions: Editions, library: Library, links: Links) -> Iterator[Diagnostic]:
    scored = {f"bieu-mau/{form.id}" for form in library.forms if form.scoring}
    for placed in editions.placed:
        yield from logo_faults(placed)
        yield from _ids(placed)
        yield from _texts(placed, links)
        for document in placed.edition.documents:
            yield from _document(document)
        for thresholds in placed.edition.thresholds:
            yield from _thresholds(thresholds, scored)


def _ids(placed: Placed) -> Iterator[Diagnostic]:
    items: tuple[LocalDocument | LocalQuestion, ...] = (*placed.edition.documents, *placed.edition.faq)
    return _used_twice(
        ((item, item.id) for item in items),
        "id",
        _("Mã “{code}” dùng hai lần trong một bản."),
        _("Đặt cho một trong hai chỗ một mã khác."),
    )


def _texts(placed: Placed, links: Links) -> Iterator[Diagnostic]:
    yield from markup_not_allowed.look(placed.edition, None)
    for marked in walk_marked(placed.edition):
        if marked.role != "markdown":
            continue
        for reference in references_in(marked.value):
            if reference.address not in links.targets:
                yield Diagnostic(
                    "LK302",
                    _("Không có địa chỉ “{address}” trong thư viện.").format(address=reference.address),
                    did_you_mean(reference.address, links.targets)
                    or _("Văn bản của địa phương không có địa chỉ; hãy nêu tên văn bản bằng chữ thường."),
                    marked.node.where_text(reference.literal, *marked.steps),
                )


def _document(document: LocalDocument) -> Iterator[Diagnostic]:
    if NATIONAL.search(document.name):
        yield Diagnostic(
            "ED905",
            _("Số này là của văn bản trung ương, không phải văn bản của địa phương."),
            _("Văn bản trung ương đã có ở phần chung. Ở đây chỉ ghi văn bản do địa phương ban hành."),
            document.where("name"),
        )
    if document.url and not ADDRESS.match(document.url):
        yield Diagnostic(
            "ED906",
            _("Địa chỉ trên mạng phải bắt đầu bằng https://."),
            _("Chép lại địa chỉ từ trình duyệt, hoặc xóa dòng này."),
            document.where("url"),
        )


def _thresholds(thresholds: LocalThresholds, scored: set[str]) -> Iterator[Diagnostic]:
    if thresholds.form not in scored:
        yield Diagnostic(
            "ED904",
            _("“{form}” không phải phiếu chấm điểm của Sổ tay.").format(form=thresholds.form),
            did_you_mean(thresholds.form, scored)
            or _("Ghi địa chỉ của một phiếu có cách cộng điểm, hoặc xóa phần này."),
            thresholds.where("form"),
        )
    for number, (higher, lower) in enumerate(zip(thresholds.levels, thresholds.levels[1:], strict=False), 1):
        if lower.least >= higher.least:
            yield Diagnostic(
                "ED904",
                _("Mức “{lower}” có điểm không thấp hơn mức “{higher}” đứng trước nó.").format(
                    lower=lower.choice, higher=higher.choice
                ),
                _("Xếp các mức từ cao xuống thấp; mỗi mức từ bao nhiêu điểm trở lên."),
                thresholds.where("levels", number, "least"),
            )
