import { mark } from "../mark.js"

/** @param {Element} root */
function selects(root) {
  return /** @type {HTMLSelectElement[]} */ ([...root.querySelectorAll(".st-pair select")])
}

/**
 * An answer is a pair such as `2-c`: what stands left, and the letter joined to it.
 *
 * @param {string} pair
 */
function split(pair) {
  const [left, letter = ""] = pair.split("-")
  return { left, letter: letter.toUpperCase() }
}

/** Things on the left joined with things on the right. @type {import("../kinds.js").Kind} */
export const matching = {
  name: "matching",
  chooseFirst: "Mời bạn ghép đủ các ý, rồi bấm “Kiểm tra”.",
  mark: (chosen, key) => mark(chosen, key.right),
  comments: ({ right, missed }) => [
    ...right.map((pair) => ({ at: split(pair).left, line: pair, verdict: /** @type {const} */ ("right"), words: "Bạn ghép đúng." })),
    ...missed.map((pair) => ({
      at: split(pair).left,
      line: pair,
      verdict: /** @type {const} */ ("wrong"),
      words: `Chưa đúng. Ghép với ${split(pair).letter}.`,
    })),
  ],
  say: ({ correct, right, missed }) =>
    correct
      ? `Đúng. Bạn ghép đúng cả ${right.length} cặp.`
      : `Chưa đúng. Bạn ghép đúng ${right.length}/${right.length + missed.length} cặp.`,
  read: (root) => {
    const all = selects(root)
    const joined = all.filter((select) => select.value)
    if (joined.length < all.length) return undefined
    return joined.map((select) => `${select.getAttribute("data-left")}-${select.value}`)
  },
  fill: (root, chosen) => {
    for (const select of selects(root)) {
      const left = select.getAttribute("data-left")
      select.value = chosen.map((pair) => pair.split("-")).find(([number]) => number === left)?.[1] ?? ""
    }
  },
  place: (root, at) => {
    const control = selects(root).find((select) => select.getAttribute("data-left") === at)
    const holder = control?.closest(".st-pair")
    return control && holder ? { holder, control } : undefined
  },
}
