// Everything the search says to its readers.

export const WORDS = {
  name: "Tìm trong Sổ tay",
  placeholder: "Tìm điều, khoản, việc cần làm…",
  clear: "Xóa chữ đã gõ",
  close: "Đóng",
  kinds: "Lọc theo loại",
  results: "Kết quả",
  recent: "Tìm gần đây",
  forget: "Xóa các lần tìm gần đây",
  jump: "Đến thẳng",
  more: "Xem thêm kết quả",
  all: "Tất cả",
  index: "Mục lục A–Z",
  documents: "Tất cả văn bản",
  hint: "Gõ có dấu hay không dấu đều được. Thử “dang vien du bi”, “213 d2 k3”, “HD 42”.",
  waiting: "Đang tìm…",
  broken: "Chưa mở được phần tra cứu. Mời bạn dùng mục lục bên dưới.",
}

/** @type {Record<string, string>} */
export const KINDS = { v: "Văn bản", c: "Cẩm nang", q: "Câu hỏi", f: "Biểu mẫu", t: "Thuật ngữ", d: "Địa phương" }

/** @param {number} total */
export function countWords(total) {
  return total ? `${total} kết quả` : "Không có kết quả"
}

/** @param {string} text */
export function emptyWords(text) {
  return `Không thấy nội dung nào khớp với “${text.length > 60 ? `${text.slice(0, 60)}…` : text}”.`
}

export const ADVICE = ["Gõ ít từ hơn, chỉ giữ từ chính.", "Với văn bản, gõ số: “213” hoặc “hd 42”.", "Xem theo vần trong mục lục."]

/** @param {string} text */
export function understoodWords(text) {
  return `Đang tìm theo “${text}”.`
}
