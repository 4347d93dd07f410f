"""`editions.yml`: local overlays on one shared base, for provinces and communes (bản địa phương)."""

from __future__ import annotations

from pydantic import Field

from site_builder.model.node import Node
from site_builder.model.scalars import AddressRef, Day, Markdown, Slug, Text, Whole


class Contact(Node):
    """Whom to ask."""

    name: Text = Field(title="Nơi liên hệ", description="Ví dụ Văn phòng Đảng ủy.")
    phone: Text | None = Field(default=None, title="Điện thoại")
    email: Text | None = Field(default=None, title="Thư điện tử")
    address: Text | None = Field(default=None, title="Địa chỉ")
    hours: Text | None = Field(default=None, title="Giờ làm việc")


class LocalDocument(Node):
    """A document that holds in one place only; status and source as its trainer wrote them."""

    id: Slug = Field(title="Mã văn bản trong bản này")
    name: Text = Field(title="Tên văn bản", description="Loại, số, ký hiệu và ngày, như trên văn bản.")
    issuer: Text = Field(title="Cơ quan ban hành")
    issued_on: Day | None = Field(default=None, title="Ngày ban hành")
    summary: Markdown = Field(title="Nội dung chính", description="Viết bằng lời của mình, hai đến bốn câu.")
    status: Text = Field(
        title="Tình trạng", description="Viết như nơi cung cấp cho biết; trang ghi lại nguyên như thế."
    )
    source: Text = Field(title="Đọc ở đâu", description="Bản giấy, trang mạng… mà người viết đã đọc.")
    url: Text | None = Field(default=None, title="Địa chỉ trên mạng", description="Bắt đầu bằng https://.")
    checked_on: Day = Field(title="Ngày kiểm tra")


class LocalLevel(Node):
    """A level of a scoring sheet, and the least total that earns it here."""

    choice: Text = Field(title="Mức")
    least: Whole = Field(title="Từ bao nhiêu điểm")


class LocalThresholds(Node):
    """The levels of one scoring sheet as a place has set them."""

    form: AddressRef = Field(title="Phiếu chấm", description="Địa chỉ của phiếu, ví dụ bieu-mau/phieu-cham.")
    levels: tuple[LocalLevel, ...] = Field(title="Các mức, cao trước", min_length=1)
    source: Text = Field(title="Theo văn bản nào của địa phương")
    note: Markdown | None = Field(default=None, title="Ghi chú")
    checked_on: Day = Field(title="Ngày kiểm tra")


class LocalQuestion(Node):
    """A question asked in one place, and who answers it so."""

    id: Slug = Field(title="Mã câu hỏi đáp trong bản này")
    question: Text = Field(title="Câu hỏi")
    answer: Markdown = Field(title="Trả lời", description="Hai đến bốn câu.")
    source: Text = Field(title="Ai trả lời, theo đâu")
    checked_on: Day = Field(title="Ngày kiểm tra")


class LocalEdition(Node):
    """One overlay: what a place adds to the shared base."""

    code: Text = Field(
        title="Mã đơn vị",
        description="Hai chữ số cho tỉnh, năm chữ số cho xã; đặt trong ngoặc kép để giữ số 0 ở đầu.",
    )
    name: Text = Field(title="Tên địa phương", description="Ví dụ Xã mẫu A.")
    within: Text | None = Field(default=None, title="Thuộc", description="Tên cấp trên, ví dụ Tỉnh mẫu A.")
    lead: Markdown | None = Field(default=None, title="Lời giới thiệu")
    logo: Text | None = Field(
        default=None,
        title="Biểu trưng",
        description="Tệp .png, .jpg hoặc .webp, không quá 100 KB; tính từ thư mục của tệp này.",
    )
    contacts: tuple[Contact, ...] = Field(default=(), title="Liên hệ")
    documents: tuple[LocalDocument, ...] = Field(default=(), title="Văn bản của địa phương")
    thresholds: tuple[LocalThresholds, ...] = Field(default=(), title="Ngưỡng chấm điểm của địa phương")
    faq: tuple[LocalQuestion, ...] = Field(default=(), title="Hỏi đáp của địa phương")


class EditionFile(Node):
    """The editions of one file; the first file names the others."""

    base: Slug | None = Field(
        default=None, title="Nền là khóa học nào", description="Bỏ trống thì nền là cả trang. Chỉ ghi ở tệp đầu."
    )
    files: tuple[Text, ...] = Field(
        default=(),
        title="Các tệp khác",
        description="Tên tệp hoặc mẫu có dấu *, ví dụ [dia-phuong/*.yml]. Chỉ ghi ở tệp đầu.",
    )
    editions: tuple[LocalEdition, ...] = Field(default=(), title="Các bản địa phương")
