// Words as the search compares them; `emit/search/fold.py` does the same, and tests/golden/fold.yml holds both to it.

const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/g
const WORD = /[0-9]+|[\p{L}\p{Nl}\p{No}]+|[.;:!?…\n]/gu
const BREAK = /^[.;:!?…\n]$/
const FREE_Y = /^([bcdđghklmnprstvx]|[cgknpt]h|qu|tr)y$/
const MARKS = /\p{M}/gu
/** @type {Record<string, string>} */
const TONES = { "\u0301": "1", "\u0300": "2", "\u0309": "3", "\u0303": "4", "\u0323": "5" }

/**
 * @typedef {object} Word
 * @property {string} bare - without marks and tone, đ as d.
 * @property {string} exact - letters with their shape, the tone as a digit behind them.
 * @property {string} raw - as written, in lower case.
 */

/** @param {string} text */
export function plain(text) {
  return text.normalize("NFC").replace(INVISIBLE, "").toLowerCase().normalize("NFC")
}

/**
 * The words of a text, and an empty one between two sentences.
 *
 * @param {string} text
 * @returns {Word[]}
 */
export function words(text) {
  return (plain(text).match(WORD) ?? []).map(word)
}

/** @type {Map<string, Word>} */
const known = new Map()

/**
 * Texts repeat their words, and taking a word apart is slow: what was taken apart is remembered.
 *
 * @param {string} raw
 * @returns {Word}
 */
export function word(raw) {
  let found = known.get(raw)
  if (!found) {
    if (known.size > 4000) known.clear()
    known.set(raw, (found = takenApart(raw)))
  }
  return found
}

/**
 * @param {string} raw
 * @returns {Word}
 */
function takenApart(raw) {
  if (BREAK.test(raw)) return { bare: "", exact: "", raw }
  if (raw[0] >= "0" && raw[0] <= "9") {
    const number = raw.replace(/^0+(?=.)/, "")
    return { bare: number, exact: number, raw }
  }
  const exact = exactForm(raw)
  return { bare: bare(exact), exact, raw }
}

/** @param {string} text */
export function fold(text) {
  return words(text).map((one) => one.bare).filter(Boolean).join(" ")
}

/**
 * A lower-case word with its tone as a digit behind it, so that hòa and hoà are alike, and kỷ and kỉ.
 *
 * @param {string} raw
 */
export function exactForm(raw) {
  let tone = ""
  let letters = ""
  for (const character of raw.normalize("NFD")) {
    if (character in TONES) tone = TONES[character]
    else letters += character
  }
  return letters.normalize("NFC").replace(FREE_Y, "$1i") + tone
}

/** @param {string} exact */
export function bare(exact) {
  const toneless = /^[^0-9].*[1-5]$/.test(exact) ? exact.slice(0, -1) : exact
  return toneless.replace(/đ/g, "d").normalize("NFD").replace(MARKS, "").replace(FREE_Y, "$1i")
}

/**
 * How well a typed form agrees with a stored one of the same bare word: 1 when alike, a little less when marks
 * were only left out, much less when they differ.
 *
 * @param {string} typed
 * @param {string} stored
 */
export function agreement(typed, stored) {
  if (typed === stored) return 1
  const [letters, tone] = parts(typed)
  const [storedLetters, storedTone] = parts(stored)
  let wrong = tone && tone !== storedTone ? 1 : 0
  for (let at = 0; at < letters.length; at++) {
    if (letters[at] !== storedLetters[at] && !/[a-z]/.test(letters[at])) wrong++
  }
  return wrong === 0 ? 0.88 : wrong === 1 ? 0.55 : 0.35
}

/** @param {string} exact */
function parts(exact) {
  return /[1-5]$/.test(exact) ? [exact.slice(0, -1), exact.slice(-1)] : [exact, ""]
}
