/** Everything a trainer has collected, read once each. Twin of `results/gather.py`. */
import { cleanName, readCode, wellFormed } from "./code.js"
import { COLUMNS, delimiterOf, fromPaper } from "./paper.js"
import { fromCode, fromSaved } from "./sheets.js"
import { note } from "./values.js"

/** @typedef {import("./values.js").AnswerBank} AnswerBank @typedef {import("./values.js").Read} Read @typedef {import("./values.js").Sheet} Sheet @typedef {import("./values.js").Note} Note */

const START = /STKQ([0-9]+)\./gi
const REST = /^[0-9A-Z.]*/
const WHOLE = /^[0-9A-Z.]+$/
const STAMP = /^\s*\[[^\]]*\]\s*/
/** A code broken into more lines than this is not looked for. */
const MOST_LINES = 12

/**
 * Return the sheets of all sources, each try and each learner's test once, with a note on whatever was left out.
 *
 * @param {{ name: string, text: string | undefined }[]} sources - without text where a file is no text.
 * @param {AnswerBank} bank
 * @returns {Read}
 */
export function gather(sources, bank) {
  const read = sources.map(({ name, text }) => (text === undefined ? { sheets: [], notes: [note("encoding", name)] } : readText(text, name, bank)))
  const { sheets, notes } = withoutDoubles(read.flatMap((one) => one.sheets))
  return { sheets, notes: [...toldOnce(read.flatMap((one) => one.notes)), ...notes] }
}

/**
 * Return the notes; that another version of the bank took nothing from its sheets is told once for all of them.
 *
 * @param {Note[]} notes
 */
function toldOnce(notes) {
  const others = notes.filter(({ code }) => code === "bank-other")
  return notes.flatMap((one) => {
    if (one.code !== "bank-other") return [one]
    const same = others.filter(({ values }) => values.bank === one.values.bank)
    return same[0] === one ? [note(one.code, one.place, { bank: one.values.bank, count: same.length })] : []
  })
}

/**
 * Return the text of a file, whichever way Windows programs save it; nothing where it is no text.
 *
 * @param {Uint8Array} bytes
 */
export function decoded(bytes) {
  const mark = `${bytes[0]} ${bytes[1]}`
  const encoding = mark === "255 254" ? "utf-16le" : mark === "254 255" ? "utf-16be" : "utf-8"
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
    return text.includes("\0") ? undefined : text
  } catch {
    return undefined
  }
}

/**
 * Return what one text holds: a saved file, a table of paper marks, or codes among other words.
 *
 * @param {string} text
 * @param {string} place
 * @param {AnswerBank} bank
 * @returns {Read}
 */
export function readText(text, place, bank) {
  const start = text.trimStart()
  if (!start) return { sheets: [], notes: [note("empty", place)] }
  if (start.startsWith("{")) return fromSaved(text, place, bank)
  const head = start.split("\n", 1)[0].split(delimiterOf(start)).map((cell) => cell.trim().replace(/^"+|"+$/g, "").toLowerCase())
  if (COLUMNS.filter((name) => head.includes(name)).length >= 3) return fromPaper(start, place, bank)
  return codesIn(text, place, bank)
}

/**
 * Return each try once and each learner once for each test; a note tells of every sheet that is not counted.
 *
 * @param {Sheet[]} sheets
 * @returns {Read}
 */
export function withoutDoubles(sheets) {
  /** @type {Map<string, Sheet>} */
  const kept = new Map()
  /** @type {Note[]} */
  const notes = []
  for (const sheet of sheets) {
    let [better, other] = [kept.get(sheet.attempt), sheet]
    if (!better) {
      kept.set(sheet.attempt, sheet)
      continue
    }
    // A saved file may say more than a code: who it was, or which unit.
    if (!better.person || (!better.unit && sheet.unit)) [better, other] = [sheet, better]
    kept.set(sheet.attempt, better)
    notes.push(note("same-attempt", other.place, { person: better.person || "?", first: better.place }))
  }
  /** @type {Map<string, Sheet>} */
  const people = new Map()
  const whose = (/** @type {Sheet} */ sheet) => JSON.stringify([folded(sheet.person), folded(sheet.unit), sheet.test])
  const all = [...kept.values()]
  for (const sheet of [...all].sort((one, other) => Number(one.day > other.day) - Number(one.day < other.day))) {
    if (!people.has(whose(sheet))) people.set(whose(sheet), sheet)
  }
  for (const sheet of all) {
    const first = people.get(whose(sheet))
    if (sheet.person && first && first !== sheet) notes.push(note("same-person", sheet.place, { person: sheet.person, test: sheet.test, first: first.place }))
  }
  return { sheets: all.filter((sheet) => !sheet.person || people.get(whose(sheet)) === sheet), notes }
}

/**
 * @param {string} text
 * @param {string} place
 * @param {AnswerBank} bank
 * @returns {Read}
 */
function codesIn(text, place, bank) {
  /** @type {Read} */
  const all = { sheets: [], notes: [] }
  const lines = text.split(/\r\n|[\n\r]/)
  let without = 0
  for (let at = 0; at < lines.length; at += 1) {
    const here = `${place}:${at + 1}`
    const line = lines[at]
    const starts = [...line.matchAll(START)].map((found) => found.index ?? 0)
    if (!starts.length) {
      if (/STCU[0-9]+\./i.test(line)) all.notes.push(note("progress-code", here))
      else if (line.trim()) without += 1
    }
    for (const [turn, start] of starts.entries()) {
      const end = starts[turn + 1] ?? line.length
      const { body, used } = wholeCode(line.slice(start, end), end === line.length ? lines.slice(at + 1, at + 1 + MOST_LINES) : [])
      const code = readCode(body)
      if (!code) {
        all.notes.push(note(why(body, line.slice(start)), here))
        continue
      }
      at += used
      const given = turn ? "" : line.slice(0, start).replace(STAMP, "").trim().replace(/[:;,\-–\t ]+$/, "")
      const { sheets, notes } = fromCode(code, given, here, bank)
      all.sheets.push(...sheets)
      all.notes.push(...notes)
    }
  }
  if (without) all.notes.push(note("lines-without", place, { count: without }))
  if (!all.sheets.length && !all.notes.length) all.notes.push(note("empty", place))
  return all
}

/**
 * Return a code, put together where a program broke it into lines, with how many more lines it took.
 *
 * @param {string} text
 * @param {string[]} following
 */
function wholeCode(text, following) {
  const written = REST.exec(text)?.[0] ?? ""
  const body = bare(written)
  if (readCode(body)) return { body, used: 0 }
  let whole = written
  for (const [at, line] of following.entries()) {
    const part = line.trim()
    if (!WHOLE.test(part) || /STKQ[0-9]+\./i.test(part)) break
    whole += part
    if (readCode(bare(whole))) return { body: bare(whole), used: at + 1 }
  }
  return { body, used: 0 }
}

/** @param {string} text */
function bare(text) {
  return text.replace(/\.+$/, "")
}

/**
 * @param {string} body
 * @param {string} line - from where the code starts.
 */
function why(body, line) {
  if (/^STKQ([0-9]+)\./i.exec(line)?.[1] !== "1") return "code-newer"
  return wellFormed(body) ? "code-damaged" : "code-short"
}

/** @param {string} text */
function folded(text) {
  return cleanName(text).toLowerCase()
}
