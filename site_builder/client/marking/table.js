/**
 * @typedef {import("./typed.js").Key} Key
 * @typedef {import("./typed.js").Given} Given
 * @typedef {{ given: Given, answers: { id: string, number: number, letters: string, values: string, right: boolean }[], score: number }} Marked
 */

const LETTERS = "ABCDEFGHIJ"
const RISKY = /^[\s\u00a0\ufeff]*[=+\-@\t\r\n＝＋－＠]/

/**
 * Return the sheet with each answer held against the key of its variant.
 *
 * @param {Given} given
 * @param {Key} key
 * @returns {Marked}
 */
export function markSheet(given, key) {
  const answers = key.variants[given.code].map(({ id, number, right, values }, at) => {
    const letters = given.letters[at]
    const chosen = values.filter((_value, place) => letters.includes(LETTERS[place])).join(" ")
    return { id, number, letters, values: chosen, right: letters === right }
  })
  return { given, answers, score: answers.filter(({ right }) => right).length }
}

/**
 * Return `ket-qua.csv`, the same bytes as the command writes.
 *
 * @param {Marked[]} sheets
 * @param {Key} key
 */
export function resultsTable(sheets, key) {
  const rows = sheets.flatMap(({ given, answers }) =>
    answers.map(({ id, number, values, right }) => [given.person, given.unit, given.code, key.bank, number, id, values, right ? 1 : 0]))
  return written([["nguoi", "don_vi", "ma_de", "ngan_hang", "cau", "id", "tra_loi", "dung"], ...rows])
}

/** @param {(string | number)[][]} rows */
function written(rows) {
  return "\ufeff" + rows.map((row) => row.map(cell).join(",") + "\r\n").join("")
}

/** @param {string | number} value */
function cell(value) {
  const text = typeof value === "string" && RISKY.test(value) ? `'${value}` : String(value)
  return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text
}
