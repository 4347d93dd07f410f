import { mark } from "../mark.js"

/** A statement to be judged. @type {import("../kinds.js").Kind} */
export const trueFalse = {
  name: "true_false",
  chooseFirst: "Mời bạn chọn “Đúng” hoặc “Sai”, rồi bấm “Kiểm tra”.",
  // A bare “Đúng.” under the option “Sai” would read as its opposite.
  verdicts: {
    right: "Bạn trả lời đúng.",
    wrong: "Bạn trả lời chưa đúng.",
    missed: "Đây là câu trả lời đúng.",
  },
  mark,
  say: ({ correct }) =>
    correct
      ? "Bạn trả lời đúng. Mời bạn đọc thêm phần giải thích."
      : "Bạn trả lời chưa đúng. Mời bạn đọc phần giải thích.",
}
