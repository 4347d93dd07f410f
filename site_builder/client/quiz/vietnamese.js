/**
 * Vietnamese answers compared as a Vietnamese trainer would: “Hòa” and “hoà”, “tỷ lệ” and
 * “tỉ lệ”, 1.000 and 1000, 01/07/2025 and 1/7/2025 are the same thing.
 */

const TONES = "\u0300\u0301\u0303\u0309\u0323"
const LATE_TONE = new RegExp(`(q?)(o[ae]|uy)([${TONES}])`, "g")
const LAST_Y = /((?:^|[^\p{L}])(?:h|k|l|m|s|t|qu))([yỳýỷỹỵ])(?!\p{L})/gu
const DATE_WORDS = /ngày (\d{1,2}) tháng (\d{1,2}) năm (\d{4})/g
const ISO_DATE = /\b(\d{4})-(\d{1,2})-(\d{1,2})\b/g
const DATE = /\b0?(\d{1,2})\s*[/.-]\s*0?(\d{1,2})\s*[/.-]\s*(\d{4})\b/g

/**
 * Return the text in the one form in which like answers are alike.
 *
 * @param {string} text
 */
export function canonical(text) {
  const plain = text
    .normalize("NFC")
    .toLowerCase()
    .replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/g, "")
    .replace(/[\s\u00a0\u202f]+/g, " ")
    .replace(/[‐-―−]/g, "-")
    .replace(/[“”„"'‘’«»]/g, "")
    .trim()
    .replace(/[\s.,;:?!…]+$/, "")
  return numbers(spelling(dates(plain))).trim()
}

/**
 * Return the text without any mark, as it is typed where no Vietnamese keyboard is at hand.
 *
 * @param {string} text
 */
export function unmarked(text) {
  return text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/đ/g, "d").normalize("NFC")
}

/**
 * Say how the typed answer agrees with the expected one: in full, but for its marks, or not.
 * An answer with some marks means them; only one without any is read as typed without.
 *
 * @param {string} typed
 * @param {string} expected
 * @returns {"same" | "unmarked" | "other"}
 */
export function compare(typed, expected) {
  const given = canonical(typed)
  const wanted = canonical(expected)
  if (given === wanted) return "same"
  return given === unmarked(given) && given === canonical(unmarked(wanted)) ? "unmarked" : "other"
}

/** @param {string} text */
function dates(text) {
  return text
    .replace(DATE_WORDS, "$1/$2/$3")
    .replace(ISO_DATE, "$3/$2/$1")
    .replace(DATE, (_, day, month, year) => `${Number(day)}/${Number(month)}/${year}`)
    .replace(/^ngày (?=\d+\/\d+\/\d{4})/, "")
}

/**
 * One place for the tone of oa, oe, uy, and one letter for i and y where both are written.
 *
 * @param {string} text
 */
function spelling(text) {
  const early = text.normalize("NFD").replace(LATE_TONE, (all, q, [first, second], tone) => (q ? all : first + tone + second))
  return early.normalize("NFC").replace(LAST_Y, (_, before, y) => before + "iìíỉĩị"["yỳýỷỹỵ".indexOf(y)])
}

/** @param {string} text */
function numbers(text) {
  return text
    .replace(/\d{1,3}(?:[. ]\d{3})+(?![\d/])/g, (number) => number.replace(/[. ]/g, ""))
    .replace(/(\d)\.(?=\d)/g, "$1,")
    .replace(/(^|[^\d,/])0+(?=\d)/g, "$1")
    .replace(/(,\d*?)0+(?!\d)/g, "$1")
    .replace(/,(?!\d)/g, "")
    .replace(/(\d)\s*(?=%|\p{L})/gu, "$1 ")
    .replace(/\s*([-–/+])\s*/g, "$1")
}
