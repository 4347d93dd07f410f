import { boxesOf, fieldsOf, noAnswers } from "./answers.js"

/** @typedef {import("./answers.js").Answers} Answers */

const PREFIX = "so-tay-chi-uy:draft:"
const VERSION = 1
const LONGEST = 20_000
const MOST_ROWS = 200
const LARGEST = 400_000

/**
 * Keep the draft of a form in this browser. Returns whether it could be kept.
 *
 * @param {string} form
 * @param {Answers} answers
 */
export function keepDraft(form, answers) {
  try {
    const text = JSON.stringify({ version: VERSION, ...answers })
    if (text.length > LARGEST) return false
    localStorage.setItem(PREFIX + form, text)
    return true
  } catch {
    return false
  }
}

/** @param {string} form */
export function forgetDraft(form) {
  try {
    localStorage.removeItem(PREFIX + form)
  } catch {
    // What cannot be reached was not kept either.
  }
}

/**
 * The draft kept last time, as far as it fits the form on this page. Any page opened from disk
 * may write into the storage, so nothing in it is believed.
 *
 * @param {string} form
 * @param {ParentNode} page
 * @returns {Answers | undefined}
 */
export function rememberedDraft(form, page) {
  try {
    const text = localStorage.getItem(PREFIX + form)
    if (!text || text.length > LARGEST) return undefined
    const kept = JSON.parse(text)
    return kept?.version === VERSION ? fitting(kept, page) : undefined
  } catch {
    return undefined
  }
}

/**
 * @param {{ fields?: unknown, tables?: unknown }} kept
 * @param {ParentNode} page
 * @returns {Answers}
 */
function fitting(kept, page) {
  const answers = noAnswers()
  for (const [id, field] of fieldsOf(page)) {
    if (field.dataset.kind === "table") answers.tables[id] = rowsFrom(own(kept.tables, id), field)
    else answers.fields[id] = textFrom(own(kept.fields, id))
  }
  return answers
}

/**
 * @param {unknown} holder
 * @param {string} id
 * @returns {unknown}
 */
function own(holder, id) {
  if (typeof holder !== "object" || holder === null || !Object.prototype.hasOwnProperty.call(holder, id)) return undefined
  return /** @type {Record<string, unknown>} */ (holder)[id]
}

/** @param {unknown} value */
function textFrom(value) {
  return typeof value === "string" ? value.slice(0, LONGEST) : ""
}

/**
 * @param {unknown} value
 * @param {HTMLElement} field
 */
function rowsFrom(value, field) {
  if (!Array.isArray(value)) return []
  const columns = boxesOf(field.querySelector("tbody tr") ?? field).length
  const rows = value.filter(Array.isArray).slice(0, MOST_ROWS)
  return rows.map((row) => Array.from({ length: columns }, (_, index) => textFrom(row[index])))
}
