import { compare } from "../vietnamese.js"

/** @param {Element} root */
function field(root) {
  return /** @type {HTMLInputElement | null} */ (root.querySelector(".st-written__input"))
}

/** A few words, a number or a day, typed. @type {import("../kinds.js").Kind} */
export const shortAnswer = {
  name: "short_answer",
  chooseFirst: "Mời bạn viết câu trả lời, rồi bấm “Kiểm tra”.",
  mark: ([typed = ""], { known, right }) => {
    const best = right[0] ?? ""
    if (right.some((answer) => compare(typed, answer) === "same")) {
      return { correct: true, right: [best], wrong: [], missed: [] }
    }
    const mistake = known.find((line) => !right.includes(line) && compare(typed, line) !== "other")
    const near = right.find((answer) => compare(typed, answer) === "unmarked")
    if (near && !mistake) return { correct: true, right: [near], wrong: [], missed: [], note: near }
    return { correct: false, right: [], wrong: [mistake ?? ""], missed: [best] }
  },
  comments: ({ correct, right, wrong, missed }) => [
    correct
      ? { at: "", line: right[0], verdict: "right", words: "Bạn trả lời đúng." }
      : { at: "", line: wrong[0], verdict: "wrong", words: `Chưa đúng. Đáp án: ${missed[0]}.` },
  ],
  say: ({ correct, note }) => {
    if (note) return `Đúng. Viết đủ dấu là “${note}”.`
    return correct
      ? "Đúng. Mời bạn đọc thêm phần giải thích."
      : "Chưa đúng. Mời bạn so với đáp án và đọc phần giải thích."
  },
  read: (root) => (field(root)?.value.trim() ? [field(root)?.value.trim() ?? ""] : undefined),
  fill: (root, chosen) => {
    const input = field(root)
    if (input) input.value = chosen[0] ?? ""
  },
  place: (root) => {
    const holder = root.querySelector(".st-written")
    return holder ? { holder, control: field(root) } : undefined
  },
}
