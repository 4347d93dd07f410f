import { commentEach, mark } from "../mark.js"
import { options } from "../options.js"

const VERDICTS = { right: "Bạn chọn đúng.", wrong: "Chưa đúng.", missed: "Đây là phương án đúng." }

/** One right option among several. @type {import("../kinds.js").Kind} */
export const single = {
  name: "single",
  chooseFirst: "Mời bạn chọn một phương án, rồi bấm “Kiểm tra”.",
  mark: (chosen, key) => mark(chosen, key.right),
  comments: (marking) => commentEach(marking, VERDICTS),
  say: ({ correct }) =>
    correct
      ? "Đúng. Mời bạn đọc thêm phần giải thích."
      : "Chưa đúng. Phương án đúng đã được đánh dấu; mời bạn đọc phần giải thích.",
  ...options,
}
