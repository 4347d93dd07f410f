import { commentEach, mark } from "../mark.js"
import { options } from "../options.js"

// A bare “Đúng.” under the option “Sai” would read as its opposite.
const VERDICTS = {
  right: "Bạn trả lời đúng.",
  wrong: "Bạn trả lời chưa đúng.",
  missed: "Đây là câu trả lời đúng.",
}

/** A statement to be judged. @type {import("../kinds.js").Kind} */
export const trueFalse = {
  name: "true_false",
  chooseFirst: "Mời bạn chọn “Đúng” hoặc “Sai”, rồi bấm “Kiểm tra”.",
  mark: (chosen, key) => mark(chosen, key.right),
  comments: (marking) => commentEach(marking, VERDICTS),
  say: ({ correct }) =>
    correct
      ? "Bạn trả lời đúng. Mời bạn đọc thêm phần giải thích."
      : "Bạn trả lời chưa đúng. Mời bạn đọc phần giải thích.",
  ...options,
}
