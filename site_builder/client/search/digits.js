// Numbers as `emit/search/digits.py` writes them: five bits a sign, the lowest first.

/**
 * Read every number of a run.
 *
 * @param {string} text
 * @param {number} [from]
 * @param {(value: number, next: number) => boolean | void} take - stops the reading by returning true.
 */
export function eachNumber(text, take, from = 0) {
  let value = 0
  let shift = 0
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const sign = code === 35 ? 52 : code - 40
    value |= (sign & 31) << shift
    if (sign > 31) shift += 5
    else {
      if (take(value, at + 1)) return
      value = shift = 0
    }
  }
}

/** @param {string} text */
export function numbersIn(text) {
  /** @type {number[]} */
  const found = []
  eachNumber(text, (value) => void found.push(value))
  return found
}

/**
 * Read postings: for each section its number, and the level of the word in it.
 *
 * @param {string} text
 * @param {number} from
 * @param {(section: number, level: number) => void} take
 */
export function eachPosting(text, from, take) {
  let section = 0
  let value = 0
  let shift = 0
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const sign = code === 35 ? 52 : code - 40
    value |= (sign & 31) << shift
    if (sign > 31) shift += 5
    else {
      section += value >> 4
      take(section, value & 15)
      value = shift = 0
    }
  }
}
