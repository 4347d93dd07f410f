/**
 * @typedef {{ number: number, id: string, many: boolean, right: string, values: string[] }} Line
 * @typedef {{ exam: string, bank: string, title: string, variants: Record<string, Line[]> }} Key
 * @typedef {{ line: number, code: string, person: string, unit: string, letters: string[] }} Given
 * @typedef {{ line: number, reason: string }} Slip
 */

const LETTERS = "ABCDEFGHIJ"
const BLANK = "-._0"
const GROUPS = /\(([A-Z]*)\)|([A-Z]|[-._0])/g

/** A line that names the columns, as it comes along from a spreadsheet. */
const HEAD = /^\s*m(a|ã)[ _]?(d|đ)(e|ề)(?![\p{L}\d])/iu

/** A line that cannot be read, and why. */
export class Unread extends Error {}

/**
 * Return what each line says and every line that cannot be read; `site_builder/exam/typed.py` reads the same.
 *
 * @param {string} text
 * @param {Key} key
 * @returns {{ given: Given[], slips: Slip[] }}
 */
export function readTyped(text, key) {
  /** @type {Given[]} */
  const given = []
  /** @type {Slip[]} */
  const slips = []
  /** @type {Map<string, number>} */
  const seen = new Map()
  text.split(/\r?\n/).forEach((written, at) => {
    const line = at + 1
    if (!written.trim() || HEAD.test(written)) return
    try {
      const one = readLine(written, key, line)
      const who = `${one.code}\n${one.person}`
      if (one.person && seen.has(who)) throw new Unread(`người ${one.person} đã có ở dòng ${seen.get(who)}`)
      seen.set(who, line)
      given.push(one)
    } catch (error) {
      if (!(error instanceof Unread)) throw error
      slips.push({ line, reason: error.message })
    }
  })
  return { given, slips }
}

/**
 * @param {string} written
 * @param {Key} key
 * @param {number} line
 * @returns {Given}
 */
function readLine(written, key, line) {
  const sign = ["\t", ";", ","].find((mark) => written.includes(mark)) ?? ","
  const cells = written.split(sign).map((cell) => cell.trim())
  if (cells.length !== 3 && cells.length !== 4) throw new Unread("cần ba cột: mã đề, số hoặc tên, trả lời")
  const [code, person] = cells
  const lines = Object.prototype.hasOwnProperty.call(key.variants, code) ? key.variants[code] : undefined
  if (!lines) throw new Unread(`không có mã đề ${code || "?"} trong bộ này`)
  if (person.includes("?")) throw new Unread("còn dấu ? chưa điền")
  const unit = cells.length === 4 ? cells[2] : ""
  return { line, code, person, unit, letters: readLetters(cells[cells.length - 1], lines) }
}

/**
 * Return the letters chosen for each question: `ABDC`, `A B AC -` or `AB(AC)-`.
 *
 * @param {string} written
 * @param {Line[]} lines
 */
export function readLetters(written, lines) {
  const text = written.toUpperCase().trim()
  if (text.includes("?")) throw new Unread("còn dấu ? chưa điền")
  const found = pieces(text, lines.length)
  if (found.length !== lines.length) throw new Unread(`có ${found.length} câu trả lời, đề có ${lines.length} câu`)
  return found.map((letters, at) => checked(letters, lines[at]))
}

/**
 * @param {string} text
 * @param {number} wanted
 */
function pieces(text, wanted) {
  const tokens = text.split(/[\s,;/|]+/)
  if (tokens.length === wanted && wanted > 1) return tokens.map((token) => token.replace(/^[()]+|[()]+$/g, ""))
  const compact = text.replace(/[\s,;/|]+/g, "")
  const strange = compact.replace(GROUPS, "")
  if (strange) throw new Unread(`có ký tự lạ: ${strange}`)
  return Array.from(compact.matchAll(GROUPS), ([, group, single]) => group || single || "")
}

/**
 * @param {string} letters
 * @param {Line} line
 */
function checked(letters, line) {
  if (letters.length === 1 && BLANK.includes(letters)) return ""
  const offered = LETTERS.slice(0, line.values.length)
  for (const letter of letters) {
    if (!offered.includes(letter)) throw new Unread(`câu ${line.number} không có phương án ${letter}`)
  }
  return [...new Set(letters)].sort().join("")
}
