import { commentEach, mark } from "../mark.js"
import { options } from "../options.js"

const VERDICTS = {
  right: "Bạn chọn đúng.",
  wrong: "Chưa đúng.",
  missed: "Phương án này cũng đúng, bạn chưa chọn.",
}

/** Several right options; only all of them together are correct. @type {import("../kinds.js").Kind} */
export const multiple = {
  name: "multiple",
  chooseFirst: "Mời bạn chọn các phương án đúng, rồi bấm “Kiểm tra”.",
  mark: (chosen, key) => mark(chosen, key.right),
  comments: (marking) => commentEach(marking, VERDICTS),
  say: ({ correct, right, wrong, missed }) => {
    const all = right.length + missed.length
    if (correct) return `Đúng. Bạn chọn đủ ${all}/${all} phương án đúng.`
    const found = `Bạn chọn đúng ${right.length}/${all} phương án đúng`
    if (wrong.length === 0) return `Chưa đủ. ${found}.`
    return `Chưa đúng. ${found} và ${wrong.length} phương án chưa đúng.`
  },
  ...options,
}
