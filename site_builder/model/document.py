"""Documents (văn bản) and their provisions (điều, khoản, điểm, mục)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from enum import StrEnum

from pydantic import Field

from site_builder.model.node import Node
from site_builder.model.scalars import AddressRef, Day, FactRef, Flag, Markdown, Slug, Text


class DocumentKind(StrEnum):
    """What a document is called before its number."""

    CHARTER = "charter"
    REGULATION = "regulation"
    GUIDANCE = "guidance"
    DIRECTIVE = "directive"
    CONCLUSION = "conclusion"
    DECISION = "decision"
    RESOLUTION = "resolution"
    PLAN = "plan"


class State(StrEnum):
    """Where a document stands between being issued and being replaced."""

    IN_FORCE = "in_force"
    REPLACEMENT_ORDERED = "replacement_ordered"
    SUPERSEDED = "superseded_in_substance"
    REPLACED = "replaced"
    UNKNOWN = "unknown"

    @property
    def live(self) -> bool:
        """Whether the document is still the one to follow."""
        return self in (State.IN_FORCE, State.REPLACEMENT_ORDERED)


class Status(Node):
    """What is known of a document's validity, when it was looked up, and on what evidence."""

    state: State = Field(
        title="Trạng thái",
        description="in_force: còn hiệu lực; replacement_ordered: đang phải thay; superseded_in_substance: đã được thay về nội dung; replaced: đã bị thay; unknown: chưa rõ.",
    )
    by: tuple[AddressRef, ...] = Field(
        default=(), title="Bởi văn bản", description="Văn bản thay thế, hoặc văn bản yêu cầu thay."
    )
    since: Day | None = Field(default=None, title="Từ ngày")
    changed_on: Day = Field(title="Ngày trạng thái này được ghi vào thư viện")
    checked_on: Day = Field(title="Ngày kiểm tra gần nhất")
    review_by: Day | None = Field(
        default=None, title="Ngày phải xem lại", description="Qua ngày này mà chưa kiểm tra lại thì có cảnh báo."
    )
    note: Markdown | None = Field(default=None, title="Giải thích cho người đọc")
    facts: tuple[FactRef, ...] = Field(default=(), title="Bằng chứng", description="Mã dữ kiện.")


class Relations(Node):
    """The other documents a document stands in relation to."""

    replaces: tuple[AddressRef, ...] = Field(default=(), title="Thay thế")
    implements: tuple[AddressRef, ...] = Field(default=(), title="Thực hiện")
    guided_by: tuple[AddressRef, ...] = Field(default=(), title="Được hướng dẫn bởi")
    amended_by: tuple[AddressRef, ...] = Field(default=(), title="Được sửa đổi bởi")


class Provision(Node):
    """One article, clause, point or section: what it says in plain words, and what that rests on.

    What others say about it (guides, questions) is kept beside it, in `Links`.
    """

    id: Slug = Field(title="Đoạn cuối của địa chỉ", description="dieu-2, khoan-3, diem-a; điểm đ viết diem-dd.")
    label: Text = Field(title="Nhãn", description="Như văn bản gọi: Điều 2, Khoản 3, Điểm a, Mục II.")
    heading: Text | None = Field(default=None, title="Tên ngắn (của Sổ tay)")
    gist: Markdown | None = Field(default=None, title="Ý chính", description="Lời của mình, không chép nguyên văn.")
    facts: tuple[FactRef, ...] = Field(default=(), title="Dữ kiện làm căn cứ")
    unverified: Markdown | None = Field(
        default=None, title="Phần chưa kiểm chứng được", description="Viết thay cho gist khi chưa ai đọc được nội dung."
    )
    numbered: Flag = Field(
        default=True, title="Biết số điều, khoản", description="false khi biết nội dung nhưng chưa biết nằm ở mục nào."
    )
    changed_on: Day | None = Field(
        default=None, title="Ngày sửa gần nhất", description="Bỏ trống thì lấy ngày của phần chứa nó."
    )
    parts: tuple[Provision, ...] = Field(default=(), title="Các phần nhỏ hơn")


class Document(Node):
    """A Party document: number and date identify it, since three of them bear 12-HD/BTCTW."""

    id: Slug = Field(title="Mã văn bản", description="Loại-số-năm, ví dụ qd-213-2020; trùng tên tệp.")
    kind: DocumentKind = Field(title="Loại văn bản")
    number: Text = Field(title="Số, ký hiệu")
    issuer: Text | None = Field(
        default=None, title="Cơ quan ban hành", description="Bỏ trống khi chưa nguồn nào cho biết, không đoán."
    )
    issued_on: Day = Field(title="Ngày ban hành")
    only_year_known: Flag = Field(
        default=False, title="Chỉ biết năm ban hành", description="true: ghi ngày 01-01 của năm ấy; trang chỉ hiện năm."
    )
    in_force_from: Day | None = Field(default=None, title="Có hiệu lực từ")
    title: Text = Field(title="Tên (diễn đạt lại)")
    summary: Markdown = Field(title="Trả lời trong một câu")
    completeness: Markdown | None = Field(default=None, title="Đã đọc được đến đâu")
    status: Status = Field(title="Hiệu lực")
    relations: Relations = Field(default=Relations(), title="Quan hệ với văn bản khác")
    changed_on: Day = Field(title="Ngày nội dung dưới đây được sửa gần nhất")
    provisions: tuple[Provision, ...] = Field(default=(), title="Điều, khoản, điểm, mục")

    def walk(self) -> Iterator[PlacedProvision]:
        """Yield every provision, parents before parts, with its address and the date that holds for it."""
        for provision in self.provisions:
            yield from _walk(provision, self.id, (), self.changed_on)


class PlacedProvision:
    """A provision together with its address, its ancestors (outermost first) and its date of change."""

    __slots__ = ("address", "ancestors", "changed_on", "provision")

    def __init__(self, provision: Provision, address: str, ancestors: tuple[Provision, ...], changed_on: date) -> None:
        self.provision = provision
        self.address = address
        self.ancestors = ancestors
        self.changed_on = changed_on


def _walk(
    provision: Provision, above: str, ancestors: tuple[Provision, ...], changed_on: date
) -> Iterator[PlacedProvision]:
    changed = provision.changed_on or changed_on
    address = f"{above}/{provision.id}"
    yield PlacedProvision(provision, address, ancestors, changed)
    for part in provision.parts:
        yield from _walk(part, address, (*ancestors, provision), changed)
