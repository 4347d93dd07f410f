// Telex and VNI as fingers type them when the keyboard was left in English: "hoajt", "hoat5" for hoạt.

import { bare, exactForm } from "./fold.js"
import { isSyllable } from "./syllables.js"

/** @type {Record<string, string>} */
const TELEX_TONES = { s: "1", f: "2", r: "3", x: "4", j: "5", z: "" }
/** @type {[RegExp, string][]} */
const TELEX_SHAPES = [
  [/uwow|uow|uwo/, "ươ"], [/aa/, "â"], [/aw/, "ă"], [/ee/, "ê"], [/oo/, "ô"], [/ow/, "ơ"], [/uw/, "ư"], [/dd/, "đ"],
]
/** @type {Record<string, Record<string, string>>} */
const VNI_SHAPES = { 6: { a: "â", e: "ê", o: "ô" }, 7: { o: "ơ", u: "ư" }, 8: { a: "ă" }, 9: { d: "đ" } }
const VOWEL = /[aeiouyâăêôơư]/

/**
 * The exact form a word typed raw in Telex stands for, or nothing if it is no such word.
 *
 * @param {string} raw - in lower case.
 */
export function telex(raw) {
  if (!/^[a-z]{2,10}$/.test(raw)) return ""
  const firstVowel = raw.search(VOWEL)
  if (firstVowel < 0) return raw === "ddw" ? "" : withLoneW(raw)
  let tone
  let letters = raw
  const marks = [...raw].map((sign, at) => (at > firstVowel && sign in TELEX_TONES ? at : -1)).filter((at) => at > 0)
  if (marks.length) {
    const at = marks[marks.length - 1]
    tone = TELEX_TONES[raw[at]]
    letters = raw.slice(0, at) + raw.slice(at + 1)
  }
  const shaped = shape(letters)
  if (shaped === raw) return ""
  return checked(shaped, tone ?? "")
}

/** @param {string} raw */
function withLoneW(raw) {
  return /w/.test(raw) ? checked(raw.replace("w", "ư"), "") : ""
}

/** @param {string} letters */
function shape(letters) {
  let shaped = letters
  for (const [typed, letter] of TELEX_SHAPES) shaped = shaped.replace(typed, letter)
  // Marks may be typed at the end of the syllable: "dangd" for đang, "hoamo" for hôam is none.
  if (/^d.+d$/.test(shaped)) shaped = `đ${shaped.slice(1, -1)}`
  const late = /^(.*?)([aeo])([^aeo]+)\2$/.exec(shaped)
  if (late) shaped = `${late[1]}${{ a: "â", e: "ê", o: "ô" }[late[2]]}${late[3]}`
  if (/w$/.test(shaped)) shaped = lateHook(shaped.slice(0, -1))
  return shaped
}

/** @param {string} letters */
function lateHook(letters) {
  if (/uo/.test(letters)) return letters.replace("uo", "ươ")
  return letters.replace(/[uoa](?=[^uoa]*$)/, (vowel) => ({ u: "ư", o: "ơ", a: "ă" })[vowel] ?? vowel)
}

/**
 * The exact form a word typed raw in VNI stands for, or nothing if it is no such word.
 *
 * @param {string} raw - in lower case.
 */
export function vni(raw) {
  if (!/^[a-z][a-z0-9]*[0-9][a-z0-9]*$/.test(raw) || raw.length > 10) return ""
  let letters = ""
  let tone = ""
  for (const sign of raw) {
    if (/[a-z]/.test(sign)) letters += sign
    else if (/[1-5]/.test(sign)) tone = sign
    else if (sign === "0") tone = ""
    else letters = vniShape(letters, sign)
    if (!letters) return ""
  }
  return checked(letters, tone)
}

/**
 * @param {string} letters
 * @param {string} digit
 */
function vniShape(letters, digit) {
  const table = VNI_SHAPES[digit]
  if (digit === "7" && /uo/.test(letters)) return letters.replace("uo", "ươ")
  for (let at = letters.length - 1; at >= 0; at--) {
    const shaped = table[letters[at]]
    if (shaped) return letters.slice(0, at) + shaped + letters.slice(at + 1)
  }
  return ""
}

/**
 * @param {string} letters
 * @param {string} tone
 */
function checked(letters, tone) {
  const exact = exactForm(letters.normalize("NFC")) + tone
  return isSyllable(bare(exact)) ? exact : ""
}
