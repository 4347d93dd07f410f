/** A table of paper marks, one row an answer, held against the bank. Twin of `results/paper.py`, which tells why. */
import { cleanName } from "./code.js"
import { alike, note, ticked } from "./values.js"

/** @typedef {import("./values.js").Answer} Answer @typedef {import("./values.js").Item} Item */

export const COLUMNS = ["nguoi", "don_vi", "ma_de", "ngan_hang", "cau", "id", "tra_loi", "dung"]
/** What keeps a spreadsheet from running a name as a formula; it is no part of the name. */
const SHIELD = /^'(?=[=+\-@\t＝＋－＠])/
const YES = ["1", "true", "đúng", "dung", "x"]
const NO = ["0", "false", "sai", ""]

/**
 * Return the sheets of a table of paper marks.
 *
 * @param {string} text
 * @param {string} place
 * @param {import("./values.js").AnswerBank} bank
 * @returns {import("./values.js").Read}
 */
export function fromPaper(text, place, bank) {
  const [first = [], ...rows] = cellsOf(text, delimiterOf(text))
  const head = first.map((name) => name.trim().toLowerCase())
  const missing = COLUMNS.filter((name) => !head.includes(name))
  if (missing.length) return { sheets: [], notes: [note("columns-missing", place, { columns: missing.join(", ") })] }
  const table = { known: new Map(bank.items.map((item) => [item.id, item])), people: new Map(), versions: new Set() }
  /** @type {Record<string, number>} */
  const lost = { "rows-unread": 0, "rows-unknown": 0, "rows-twice": 0 }
  for (const row of rows.map((cells) => cells.map((cell) => cell.trim())).filter((cells) => cells.some(Boolean))) {
    const wrong = add(table, new Map(head.map((name, at) => [name, row[at]])))
    if (wrong) lost[wrong] += 1
  }
  const disputed = disputedIn(table)
  const notes = Object.entries(lost).filter(([, count]) => count).map(([code, count]) => note(code, place, { count }))
  if (disputed.size) notes.push(note("rows-differ", place, { count: disputed.size }))
  if (disputed.size || lost["rows-unknown"]) {
    const others = [...table.versions].filter((version) => version.toUpperCase() !== bank.version).map(cleanName).sort()
    notes.push(...others.map((version) => note("paper-other-bank", place, { bank: version || "?" })))
  }
  if (!table.people.size) notes.push(note("empty", place))
  return { sheets: [...table.people.values()].map((found) => sheetOf(found, disputed, place)), notes }
}

/**
 * Return the sign between the cells of the first line.
 *
 * @param {string} text
 */
export function delimiterOf(text) {
  const first = text.split("\n", 1)[0]
  const counts = [",", ";", "\t"].map((sign) => first.split(sign).length)
  return [",", ";", "\t"][counts.indexOf(Math.max(...counts))]
}

/**
 * Return the cells of a table as spreadsheets write it.
 *
 * @param {string} text
 * @param {string} delimiter
 */
export function cellsOf(text, delimiter) {
  /** @type {string[][]} */
  const rows = [[]]
  let cell = ""
  let quoted = false
  let opened = false
  const close = () => {
    rows[rows.length - 1].push(cell)
    cell = ""
    opened = false
  }
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at]
    if (quoted) {
      if (sign !== '"') cell += sign
      else if (text[at + 1] === '"') {
        cell += sign
        at += 1
      } else quoted = false
    } else if (sign === '"' && !cell && !opened) {
      quoted = true
      opened = true
    } else if (sign === delimiter) close()
    else if (sign === "\n" || sign === "\r") {
      if (sign === "\r" && text[at + 1] === "\n") at += 1
      close()
      rows.push([])
    } else cell += sign
  }
  close()
  return rows
}

/**
 * Add one answer; return what is wrong with the row, or nothing.
 *
 * @param {{ known: Map<string, Item>, people: Map<string, { who: string[], turn: number, answers: Map<string, Answer> }>, versions: Set<string> }} table
 * @param {Map<string, string | undefined>} cells
 */
function add(table, cells) {
  const row = COLUMNS.map((name) => cells.get(name))
  const [person, unit, variant, version, , id, written, marked] = row.map((cell) => cell ?? "")
  const right = marked.toLowerCase()
  if (row.includes(undefined) || !id || ![...YES, ...NO].includes(right)) return "rows-unread"
  table.versions.add(version)
  const item = table.known.get(id)
  if (!item) return "rows-unknown"
  const who = [person, unit, variant].map((cell) => cleanName(cell.replace(SHIELD, "")))
  let turn = 0
  // Without a name, a question that comes again begins another sheet.
  while (!who[0] && table.people.get(JSON.stringify([...who, turn]))?.answers.has(id)) turn += 1
  const key = JSON.stringify([...who, turn])
  const found = table.people.get(key) ?? { who, turn, answers: new Map() }
  table.people.set(key, found)
  if (found.answers.has(id)) return "rows-twice"
  found.answers.set(id, { id, right: YES.includes(right), chosen: valuesIn(item, written) })
  return ""
}

/**
 * Return the questions that our key would mark otherwise.
 *
 * @param {{ known: Map<string, Item>, people: Map<string, { answers: Map<string, Answer> }> }} table
 */
function disputedIn({ known, people }) {
  const all = [...people.values()].flatMap(({ answers }) => [...answers.values()])
  const differs = (/** @type {Answer} */ { id, right, chosen }) => chosen !== null && alike(chosen, known.get(id)?.right ?? []) !== right
  return new Set(all.filter(differs).map(({ id }) => id))
}

/**
 * @param {{ who: string[], turn: number, answers: Map<string, Answer> }} found
 * @param {Set<string>} disputed
 * @param {string} place
 */
function sheetOf({ who: [person, unit, variant], turn, answers }, disputed, place) {
  const attempt = person ? `${variant}.${person}.${unit}` : `${variant}.${place}.${unit}.${turn}`
  const told = [...answers.values()].map((answer) => (disputed.has(answer.id) ? { ...answer, chosen: null } : answer))
  return { person, unit, test: `Mã đề ${variant}`, attempt, day: "", answers: told, place, passMark: null }
}

/**
 * Return the permanent values of the options ticked; nothing where they cannot be told.
 *
 * @param {Item} item
 * @param {string} written
 */
function valuesIn(item, written) {
  const parts = written.split(/[\s,;+|]+/).filter(Boolean)
  const offered = item.options.map(([value]) => value)
  const whole = parts.every((part) => offered.includes(part)) && new Set(parts).size === parts.length
  return ticked(item.kind) && whole ? parts : null
}
