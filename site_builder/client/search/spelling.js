// From the exact form of a syllable back to how it is printed, for “did you mean”.

/** @type {Record<string, string>} */
const MARKS = { 1: "\u0301", 2: "\u0300", 3: "\u0309", 4: "\u0303", 5: "\u0323" }
const VOWELS = /[aăâeêioôơuưy]+/

/**
 * Write an exact form (`hoat5`, `đang3`) with its tone where print puts it.
 *
 * @param {string} exact
 */
export function printed(exact) {
  const tone = MARKS[exact.slice(-1)]
  if (!tone || /^[0-9]/.test(exact)) return exact
  const letters = exact.slice(0, -1)
  const onset = /^(qu|gi(?=[aăâeêoôơuư]))/.exec(letters)?.[0].length ?? 0
  const found = VOWELS.exec(letters.slice(onset))
  if (!found) return letters
  const start = onset + found.index
  const at = start + place(found[0], start + found[0].length < letters.length)
  return (letters.slice(0, at + 1) + tone + letters.slice(at + 1)).normalize("NFC")
}

/**
 * Which vowel carries the tone: the one with a shape, else the last before a final consonant, else the first of two.
 *
 * @param {string} vowels
 * @param {boolean} closed
 */
function place(vowels, closed) {
  const shaped = Math.max(...["ă", "â", "ê", "ô", "ơ", "ư"].map((vowel) => vowels.lastIndexOf(vowel)))
  if (shaped >= 0) return shaped
  if (vowels.length === 1) return 0
  return closed ? vowels.length - 1 : vowels.length - 2
}
