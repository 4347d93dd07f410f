// Writes single values the way people write them in our files: plain where that is safe, quoted where it is not,
// folded where they are long. Both readers, the browser's and Python's, must read back the same text.

export const WIDTH = 120
const INDICATOR = /^[-?:,[\]{}#&*!|>'"%@`=<~]/
const HIDDEN = /[\u0000-\u0009\u000b-\u001f\u007f-\u00a0\u2028\u2029\ufeff]/
const NOTHING = ["", "~", "null", "Null", "NULL"]

/** Whether the text may stand without quotes. @param {string} text @param {boolean} inFlow */
export const isPlain = (text, inFlow) =>
  !INDICATOR.test(text) &&
  !/:(\s|$)|\s#|\n|^\s|\s$|^\.\.\./.test(text) &&
  !HIDDEN.test(text) &&
  !NOTHING.includes(text) &&
  !(inFlow && /[,[\]{}]|:$/.test(text))

/** @param {string} text */
export const quoted = (text) =>
  `"${text.replace(/[\\"]/g, "\\$&").replace(/\n/g, "\\n").replace(/\t/g, "\\t").replace(new RegExp(HIDDEN, "g"), escaped)}"`

/** @param {string} letter */
const escaped = (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`

/** One line, quoted if it must be. @param {string} text @param {boolean} [inFlow] */
export const oneLine = (text, inFlow = false) => (isPlain(text, inFlow) ? text : quoted(text))

/** Whether a block of lines can hold the text letter by letter. @param {string} text */
const fitsBlock = (text) => !HIDDEN.test(text) && !/^\s|\s$|\n[ ]|[ ]\n/.test(text)

/** Whether words may be broken into lines: a run of spaces would be lost. @param {string} text */
const folds = (text) => fitsBlock(text) && !/ {2}/.test(text)

/**
 * The text as a value that stands behind `prefix` characters of its line; `indent` is where its own lines begin.
 * @param {string} text @param {number} indent @param {number} prefix
 */
export function written(text, indent, prefix) {
  if (text.includes("\n")) return fitsBlock(text) ? literal(text, indent) : quoted(text)
  if (prefix + text.length <= WIDTH) return oneLine(text)
  return folds(text) ? folded(text, indent, []) : oneLine(text)
}

/** @param {string} text @param {number} indent */
export const literal = (text, indent) => `|-\n${lines(text.split("\n"), indent)}`

/** @param {string[]} all @param {number} indent */
const lines = (all, indent) => all.map((line) => (line ? " ".repeat(indent) + line : "")).join("\n")

/**
 * The text folded; lines of `before` whose words are still there stay as they were.
 * @param {string} text @param {number} indent @param {string[]} before
 */
export const folded = (text, indent, before) =>
  `>-\n${lines(text.replace(/\n+/g, "$&\n").split("\n").flatMap((part) => (part ? wrapped(part, indent, before) : [""])), indent)}`

/** @param {string} text @param {number} indent @param {string[]} before */
function wrapped(text, indent, before) {
  let head = 0
  while (head < before.length && before[head] && text.startsWith(`${before[head]} `)) {
    text = text.slice(before[head].length + 1)
    head += 1
  }
  let tail = before.length
  while (tail > head && before[tail - 1] && text.endsWith(` ${before[tail - 1]}`)) {
    tail -= 1
    text = text.slice(0, -before[tail].length - 1)
  }
  const roomy = Math.max(WIDTH - indent, ...before.map((line) => line.length))
  return [...before.slice(0, head), ...filled(text, roomy), ...before.slice(tail)]
}

/** @param {string} text @param {number} room */
function filled(text, room) {
  const out = [""]
  for (const word of text.split(" ")) {
    const last = out[out.length - 1]
    if (last && last.length + 1 + word.length > room) out.push(word)
    else out[out.length - 1] = last ? `${last} ${word}` : word
  }
  return out
}

/**
 * The new text in the style of the old one, where it can be: folded stays folded, quoted stays quoted.
 * @param {string} text @param {{ type?: string | null, source: string, indent: number, prefix: number }} old
 */
export function inStyleOf(text, { type, source, indent, prefix }) {
  const [head, ...rest] = source.replace(/\n+$/, "").split("\n")
  const inner = /^ */.exec(rest.find((line) => line.trim()) ?? "")?.[0].length ?? indent
  if (type === "BLOCK_FOLDED" && /^>-?$/.test(head) && folds(text)) {
    return head + folded(text, inner, rest.map((line) => line.trim())).slice(2)
  }
  if (type === "BLOCK_LITERAL" && /^\|-?$/.test(head) && fitsBlock(text)) return head + literal(text, inner).slice(2)
  if (type === "QUOTE_DOUBLE" && rest.length === 0 && !text.includes("\n") && prefix + text.length < WIDTH) return quoted(text)
  if (type === "QUOTE_SINGLE" && rest.length === 0 && !/\n/.test(text) && !HIDDEN.test(text) && prefix + text.length < WIDTH) {
    return `'${text.replace(/'/g, "''")}'`
  }
  if (rest.length === 0 && prefix + source.length > WIDTH && isPlain(text, false)) return text
  return written(text, indent, prefix)
}
