/** Opens what lies in the file pressed small. Done at once and by a library, so that old browsers can do it, too. */

import { inflateSync } from "fflate"

const WINDOW = 32_768
const LETTERS = Array.from({ length: 95 }, (_, at) => String.fromCharCode(32 + at)).filter((letter) => !'"\\<&'.includes(letter))
const PLACES = new Uint8Array(127)
LETTERS.forEach((letter, place) => (PLACES[letter.charCodeAt(0)] = place))

/**
 * The bytes that lie in the file as letters, each pair of which carries 13 bits or 14.
 *
 * @param {string} text
 */
export function bytesOf(text) {
  const found = new Uint8Array(Math.ceil((text.length * 7) / 8))
  let held = 0
  let bits = 0
  let size = 0
  for (let at = 0; at + 1 < text.length; at += 2) {
    const value = PLACES[text.charCodeAt(at)] + PLACES[text.charCodeAt(at + 1)] * 91
    held |= value << bits
    bits += (value & 8191) > 88 ? 13 : 14
    for (; bits > 7; bits -= 8, held >>>= 8) found[size++] = held & 255
  }
  if (text.length % 2) found[size++] = (held | (PLACES[text.charCodeAt(text.length - 1)] << bits)) & 255
  return found.subarray(0, size)
}

/**
 * @param {string} letters - what was pressed, in letters.
 * @param {Uint8Array} [known] - what it was pressed against.
 */
export function opened(letters, known) {
  const dictionary = known?.subarray(Math.max(0, known.length - WINDOW))
  return new TextDecoder().decode(inflateSync(bytesOf(letters), dictionary?.length ? { dictionary } : {}))
}

/** @param {string} id - of the element that holds the letters. */
export function openedIn(id) {
  const letters = document.getElementById(id)?.textContent
  if (!letters) throw new Error(id)
  return opened(letters)
}
