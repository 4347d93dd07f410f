/**
 * What a learner has done, as one plain value. Any page opened from disk can write the same
 * storage, so whatever is read is checked: what does not fit is dropped, and all is capped.
 *
 * @typedef {{ wording: string, clause: string, right: boolean, chosen: string[], at: number, tries: number }} Answer
 * @typedef {{ due: number, last: number, stability: number, difficulty: number, reps: number, lapses: number, state: number, wording: string, clause: string }} Card
 * @typedef {{ trial: string, at: number, score: number, size: number, passMark: number, seed: string, edition: string, asked: string[] }} Result
 * @typedef {{ v: 1, answers: Record<string, Answer>, cards: Record<string, Card>, results: Result[], lessons: Record<string, number>, name: string }} Progress
 */

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/
const HASH = /^[0-9a-v]{8}$/
const LATEST = 4_102_444_800_000 // the year 2100
const MOST = { answers: 3000, cards: 3000, results: 60, lessons: 600, chosen: 12, asked: 200, text: 200, name: 60 }

/** @returns {Progress} */
export function emptyRecord() {
  return { v: 1, answers: {}, cards: {}, results: [], lessons: {}, name: "" }
}

/**
 * Return what of the text can be trusted; an empty record if nothing can.
 *
 * @param {string | null} text
 * @returns {Progress}
 */
export function readRecord(text) {
  try {
    return cleanRecord(JSON.parse(text ?? ""))
  } catch {
    return emptyRecord()
  }
}

/**
 * @param {any} given
 * @returns {Progress}
 */
export function cleanRecord(given) {
  if (!isObject(given) || given.v !== 1) return emptyRecord()
  return {
    v: 1,
    answers: entries(given.answers, cleanAnswer, SLUG, MOST.answers, (answer) => answer.at),
    cards: entries(given.cards, cleanCard, SLUG, MOST.cards, (card) => card.last),
    results: latest((Array.isArray(given.results) ? given.results : []).map(cleanResult).filter(isFound)),
    lessons: entries(given.lessons, (at) => (isTime(at) ? at : undefined), /^[a-z0-9-]+\/[a-z0-9-]+$/, MOST.lessons, (at) => at),
    name: typeof given.name === "string" ? given.name.slice(0, MOST.name) : "",
  }
}

/**
 * Join two records of one learner. The order does not matter, nor how often it is done.
 *
 * @param {Progress} one
 * @param {Progress} other
 * @returns {Progress}
 */
export function mergeRecords(one, other) {
  return cleanRecord({
    v: 1,
    answers: mergeEntries(one.answers, other.answers, (answer) => answer.at),
    cards: mergeEntries(one.cards, other.cards, (card) => card.last),
    results: [...one.results, ...other.results],
    lessons: mergeEntries(one.lessons, other.lessons, (at) => at),
    name: one.name > other.name ? one.name : other.name,
  })
}

/**
 * Return the record with one more answer.
 *
 * @param {Progress} record
 * @param {string} id
 * @param {Omit<Answer, "tries">} answer
 * @returns {Progress}
 */
export function withAnswer(record, id, answer) {
  const before = record.answers[id]
  const tries = before && before.wording === answer.wording ? before.tries + 1 : 1
  return cleanRecord({ ...record, answers: { ...record.answers, [id]: { ...answer, tries } } })
}

/** @param {any} given @returns {Answer | undefined} */
function cleanAnswer(given) {
  if (!isObject(given) || !isHash(given.wording) || !isTime(given.at) || typeof given.right !== "boolean") return undefined
  const chosen = Array.isArray(given.chosen) ? given.chosen.filter(isText).slice(0, MOST.chosen) : []
  const tries = isCount(given.tries) && given.tries > 0 ? given.tries : 1
  return { wording: given.wording, clause: isHash(given.clause) ? given.clause : "", right: given.right, chosen, at: given.at, tries }
}

/** @param {any} given @returns {Card | undefined} */
function cleanCard(given) {
  if (!isObject(given) || !isTime(given.due) || !isTime(given.last) || !isHash(given.wording)) return undefined
  const { due, last, stability, difficulty, reps, lapses, state, wording } = given
  if (!(stability > 0 && stability <= 36500) || !(difficulty >= 1 && difficulty <= 10)) return undefined
  if (!isCount(reps) || !isCount(lapses) || ![0, 1, 2, 3].includes(state)) return undefined
  return { due, last, stability, difficulty, reps, lapses, state, wording, clause: isHash(given.clause) ? given.clause : "" }
}

/** @param {any} given @returns {Result | undefined} */
function cleanResult(given) {
  if (!isObject(given) || !isSlug(given.trial) || !isTime(given.at) || !isText(given.seed) || !isText(given.edition)) return undefined
  const { trial, at, score, size, passMark, seed, edition } = given
  if (![score, size, passMark].every(isCount) || score > size || passMark > size || passMark < 1) return undefined
  const asked = Array.isArray(given.asked) ? given.asked.filter(isSlug).slice(0, MOST.asked) : []
  return { trial, at, score, size, passMark, seed, edition, asked }
}

/**
 * @template Value
 * @param {any} given
 * @param {(value: any) => Value | undefined} clean
 * @param {RegExp} key
 * @param {number} most
 * @param {(value: Value) => number} time
 * @returns {Record<string, Value>}
 */
function entries(given, clean, key, most, time) {
  /** @type {[string, Value][]} */
  const found = []
  for (const [id, value] of Object.entries(isObject(given) ? given : {})) {
    const cleaned = key.test(id) && id.length <= 120 ? clean(value) : undefined
    if (cleaned !== undefined) found.push([id, cleaned])
  }
  found.sort(([a, one], [b, other]) => time(other) - time(one) || (a < b ? -1 : 1))
  // By id, so that like records are written alike.
  return Object.fromEntries(found.slice(0, most).sort(([a], [b]) => (a < b ? -1 : 1)))
}

/**
 * @template Value
 * @param {Record<string, Value>} one
 * @param {Record<string, Value>} other
 * @param {(value: Value) => number} time
 */
function mergeEntries(one, other, time) {
  const merged = { ...one }
  for (const [id, value] of Object.entries(other)) {
    if (!(id in merged) || later(value, merged[id], time)) merged[id] = value
  }
  return merged
}

/**
 * Say whether one value goes before another: the later does, and of two alike in time always the same one.
 *
 * @template Value
 * @param {Value} one
 * @param {Value} other
 * @param {(value: Value) => number} time
 */
function later(one, other, time) {
  if (time(one) !== time(other)) return time(one) > time(other)
  return JSON.stringify(one) > JSON.stringify(other)
}

/** @param {Result[]} results */
function latest(results) {
  const unique = new Map(results.map((result) => [JSON.stringify(result), result]))
  const sorted = [...unique].sort(([a, one], [b, other]) => other.at - one.at || (a < b ? -1 : 1))
  return sorted.slice(0, MOST.results).map(([, result]) => result).reverse()
}

/** @param {any} value */
const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value)
/** @param {any} value */
const isCount = (value) => Number.isInteger(value) && value >= 0 && value <= 100_000
/** @param {any} value */
const isTime = (value) => Number.isInteger(value) && value >= 0 && value <= LATEST
/** @param {any} value */
const isText = (value) => typeof value === "string" && value.length <= MOST.text
/** @param {any} value */
const isHash = (value) => typeof value === "string" && HASH.test(value)
/** @param {any} value */
const isSlug = (value) => typeof value === "string" && value.length <= 120 && SLUG.test(value)
/**
 * @template Value
 * @param {Value | undefined} value
 * @returns {value is Value}
 */
const isFound = (value) => value !== undefined
