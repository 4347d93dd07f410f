// What a query means: which words of the index each typed word may stand for, and how much it matters.

import { readReference } from "./codes.js"
import { plain, word, words } from "./fold.js"
import { isSyllable } from "./syllables.js"
import { telex, vni } from "./typing.js"
import { slip } from "./typos.js"

/** @typedef {import("./fold.js").Word} Word */
/** @typedef {import("./shelf.js").Shelf} Shelf */

/**
 * @typedef {object} Option
 * @property {number} term
 * @property {number} weight
 * @property {string} exact - as typed; empty where marks say nothing.
 */

/**
 * @typedef {object} Slot
 * @property {Option[]} options
 * @property {number} weight
 * @property {boolean} optional - does not count when it is missing.
 * @property {boolean} joined - stands directly behind the slot before it.
 * @property {string} bare
 * @property {"" | "decoded" | "guessed" | "unfinished"} reading - how it was understood.
 */

/**
 * @typedef {object} Query
 * @property {Slot[]} slots
 * @property {import("./codes.js").Reference} reference
 * @property {boolean} marked - whether any word was typed with marks.
 */

/** What the reading of a query does; `benchmarks/search` switches the parts off one by one. */
export const SWITCHES = { typing: true, slips: true, short: true, completion: true, asking: true }

const MOST_WORDS = 16
const LONGEST = 400
/** Words of questions, which say little about what is asked. */
const ASKING = new Set(
  "la gi co khong duoc thi nao sao may bao nhieu phai lam the o cho va cua cac nhung mot khi ai can bi voi trong ra den de nhu hay hoac toi ve moi dau vay".split(" "),
)

/**
 * @param {string} text
 * @param {Shelf} shelf
 * @returns {Query}
 */
export function understand(text, shelf) {
  const cut = plain(text.slice(0, LONGEST * 4)).slice(0, LONGEST)
  const shouting = !/\p{Ll}/u.test(text)
  const typed = typedWords(cut, shelf).slice(0, MOST_WORDS * 2)
  const reference = readReference(typed)
  /** @type {Query} */
  const query = { slots: [], reference, marked: typed.some((one) => one.bare !== one.exact) }
  const raws = text.normalize("NFC").match(/[\p{L}]+/gu) ?? []
  const capitals = new Set(shouting ? [] : raws.filter((raw) => raw.length > 1 && raw === raw.toUpperCase()).map((raw) => raw.toLowerCase()))
  const long = typed.filter((one) => one.bare).length > 3
  typed.forEach((one, at) => {
    if (!one.bare || reference.used.has(at) || query.slots.length >= MOST_WORDS) return
    const asking = SWITCHES.asking && long && ASKING.has(one.bare)
    const weight = reference.naming.has(at) ? 0.3 : asking ? 0.3 : 1
    const unfinished = at === typed.length - 1 && !/\s$/.test(text)
    addSlots(one, weight, unfinished, capitals.has(one.raw), query, shelf)
  })
  return query
}

/**
 * The words of the query, those typed in raw VNI already decoded: they mix letters and digits as codes do.
 *
 * @param {string} text
 * @param {Shelf} shelf
 */
function typedWords(text, shelf) {
  /** @type {Word[]} */
  const typed = []
  const chunks = text.match(/[\p{L}\p{Nl}\p{No}0-9]+|[^\p{L}\p{Nl}\p{No}0-9]+/gu) ?? []
  chunks.forEach((chunk, at) => {
    const numberFollows = /^[0-9]/.test(chunks[at + 2] ?? "")
    const address = /^(dieu2|khoan3|muc5|diem3)$/.test(chunk) && !numberFollows
    const exact = address || !SWITCHES.typing ? "" : vni(chunk)
    if (exact && shelf.find(bareOf(exact)) >= 0) typed.push({ bare: bareOf(exact), exact, raw: chunk })
    else typed.push(...words(chunk))
  })
  return typed
}

/** @param {string} exact */
function bareOf(exact) {
  return word(exact.replace(/[1-5]$/, "")).bare
}

/**
 * @param {Word} one
 * @param {number} weight
 * @param {boolean} unfinished
 * @param {boolean} capitals
 * @param {Query} query
 * @param {Shelf} shelf
 */
function addSlots(one, weight, unfinished, capitals, query, shelf) {
  const { short } = /** @type {import("./shelf.js").Core} */ ((shelf.whole ?? shelf).core)
  const full = Object.prototype.hasOwnProperty.call(short, one.bare) ? short[one.bare] : ""
  const term = shelf.find(one.bare)
  if (full && SWITCHES.short && (capitals || !isSyllable(one.bare))) return addAbbreviation(one, full, weight, query, shelf)
  if (term >= 0) return addSlot(query, one.bare, weight, [{ term, weight: 1, exact: one.exact }])
  // A word of the whole site was meant as it stands, though these few pages lack it.
  if (shelf.whole && shelf.whole.find(one.bare) >= 0) return addSlot(query, one.bare, weight, [])
  const decoded = SWITCHES.typing ? telex(one.raw) : ""
  const meant = decoded ? shelf.find(bareOf(decoded)) : -1
  if (meant >= 0) {
    query.marked = true
    return addSlot(query, bareOf(decoded), weight, [{ term: meant, weight: 1, exact: decoded }], "decoded")
  }
  const begun = unfinished && SWITCHES.completion ? completions(one.bare, shelf) : []
  if (begun.length) return addSlot(query, one.bare, weight, begun, "unfinished")
  if (/^[0-9]/.test(one.bare) || !SWITCHES.slips) return addSlot(query, one.bare, weight, [])
  const halves = split(one.bare, shelf)
  for (const half of halves) addSlot(query, half, weight, [{ term: shelf.find(half), weight: 0.95, exact: "" }], "guessed")
  if (!halves.length) addSlot(query, one.bare, weight, guesses(one.bare, shelf), "guessed")
}

/**
 * @param {Query} query
 * @param {string} bare
 * @param {number} weight
 * @param {Option[]} options
 * @param {Slot["reading"]} [reading]
 * @param {boolean} [optional]
 */
function addSlot(query, bare, weight, options, reading = "", optional = false) {
  const joined = query.slots.length > 0 && !query.slots[query.slots.length - 1].optional
  query.slots.push({ options, weight, optional, joined, bare, reading })
}

/**
 * An abbreviation stands for its words; the letters themselves may be printed too.
 *
 * @param {Word} one
 * @param {string} full
 * @param {number} weight
 * @param {Query} query
 * @param {Shelf} shelf
 */
function addAbbreviation(one, full, weight, query, shelf) {
  const meaning = words(full.split(/ hoặc |[;,/(]/)[0]).filter((inner) => inner.bare)
  for (const inner of meaning) {
    const term = shelf.find(inner.bare)
    addSlot(query, inner.bare, weight, term < 0 ? [] : [{ term, weight: 0.95, exact: inner.exact }])
  }
  const term = shelf.find(one.bare)
  if (term >= 0 && !isSyllable(one.bare)) addSlot(query, one.bare, weight * (query.slots.length === meaning.length ? 1 : 0.35), [{ term, weight: 1, exact: "" }], "", true)
}

/**
 * Words that begin as typed, the most frequent first.
 *
 * @param {string} begun
 * @param {Shelf} shelf
 * @returns {Option[]}
 */
function completions(begun, shelf) {
  const terms = /** @type {string[]} */ (shelf.terms)
  const spread = /** @type {number[]} */ (shelf.spread)
  if (begun.length < 2 && !/^[a-z]$/.test(begun)) return []
  /** @type {number[]} */
  const found = []
  for (let at = -1 - shelf.find(begun); at < terms.length && terms[at].startsWith(begun); at++) found.push(at)
  return found
    .sort((one, two) => spread[two] - spread[one])
    .slice(0, 4)
    .map((term, at) => ({ term, weight: at ? 0.7 : 0.8, exact: "" }))
}

/**
 * Two words typed as one: “chuyensinh”.
 *
 * @param {string} bare
 * @param {Shelf} shelf
 */
function split(bare, shelf) {
  const spread = /** @type {number[]} */ (shelf.spread)
  let best = 0
  /** @type {string[]} */
  let halves = []
  for (let at = 2; at <= bare.length - 2; at++) {
    const parts = [bare.slice(0, at), bare.slice(at)]
    const terms = parts.map((part) => shelf.find(part))
    if (terms.some((term) => term < 0) || !parts.every(isSyllable)) continue
    const frequent = Math.min(...terms.map((term) => spread[term])) + 0.1
    if (frequent > best) [best, halves] = [frequent, parts]
  }
  return halves
}

/**
 * Words of the index one slip away. A word that is a syllable itself is more likely meant as it stands.
 *
 * @param {string} bare
 * @param {Shelf} shelf
 * @returns {Option[]}
 */
function guesses(bare, shelf) {
  if (bare.length < 3 || bare.length > 12) return []
  const terms = /** @type {string[]} */ (shelf.terms)
  const spread = /** @type {number[]} */ (shelf.spread)
  // Of three letters any one may be wrong: only a doubled or swapped one is a clear slip.
  const least = bare.length > 3 ? 0 : 0.7
  const trust = isSyllable(bare) ? 0.7 : 1
  /** @type {[number, number][]} */
  const found = []
  terms.forEach((term, at) => {
    const likely = slip(bare, term)
    if (likely > least && isSyllable(term)) found.push([at, likely * trust * (0.6 + 0.4 * Math.min(1, spread[at] / 10))])
  })
  return found
    .sort((one, two) => two[1] - one[1])
    .slice(0, 4)
    .map(([term, weight]) => ({ term, weight, exact: "" }))
}
