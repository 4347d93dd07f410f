// The stretch of a section's text that shows why it was found, and the words in it to be marked.

import { plain, word } from "./fold.js"

const LENGTH = 170
const WORD = /[0-9]+|[\p{L}\p{M}]+/gu

/**
 * @typedef {{ start: number, end: number, bare: string }} Place
 */

/**
 * Where each word of a text stands.
 *
 * @param {string} text
 * @returns {Place[]}
 */
export function placesOf(text) {
  return [...text.matchAll(WORD)].map((found) => ({
    start: found.index ?? 0,
    end: (found.index ?? 0) + found[0].length,
    bare: bareOf(found[0]),
  }))
}

/** @type {Map<string, string>} */
const bares = new Map()

/** @param {string} written */
function bareOf(written) {
  let found = bares.get(written)
  if (found === undefined) {
    if (bares.size > 4000) bares.clear()
    bares.set(written, (found = word(plain(written)).bare))
  }
  return found
}

/**
 * The places to mark: stretches of sought words; single ones where there is nothing longer, unless only `runs` are asked for.
 *
 * @param {string} text
 * @param {string[]} sought - bare words, in the order of the query.
 * @param {"best" | "runs" | "words"} [which]
 * @returns {[number, number][]}
 */
export function marksIn(text, sought, which = "best") {
  const places = placesOf(text)
  const next = new Set(sought.slice(1).map((bare, at) => `${sought[at]} ${bare}`))
  const known = new Set(sought)
  const paired = places.map((place, at) => {
    const before = at > 0 && next.has(`${places[at - 1].bare} ${place.bare}`)
    const after = at + 1 < places.length && next.has(`${place.bare} ${places[at + 1].bare}`)
    return before || after
  })
  const runs = which === "runs" || (which === "best" && paired.some(Boolean))
  const chosen = runs ? paired : places.map((place) => known.has(place.bare))
  /** @type {[number, number][]} */
  const marks = []
  places.forEach((place, at) => {
    if (!chosen[at]) return
    const last = marks[marks.length - 1]
    if (last && at > 0 && chosen[at - 1] && /^[\s,/–-]*$/.test(text.slice(last[1], place.start))) last[1] = place.end
    else marks.push([place.start, place.end])
  })
  return marks
}

/**
 * The part of the text with the most of what is sought.
 *
 * @param {string} text
 * @param {string[]} sought
 */
export function snippet(text, sought) {
  if (text.length <= LENGTH) return text
  const marks = marksIn(text, sought)
  if (!marks.length) return cutAt(text, 0)
  let best = 0
  let most = -1
  for (const [start] of marks) {
    const held = marks.reduce((sum, [from, to]) => sum + (from >= start && to <= start + LENGTH - 40 ? to - from : 0), 0)
    if (held > most) [most, best] = [held, start]
  }
  return cutAt(text, Math.max(0, best - 40))
}

/**
 * @param {string} text
 * @param {number} from
 */
function cutAt(text, from) {
  const sentence = from ? text.lastIndexOf(". ", from + 40) + 2 : 0
  const near = sentence > 1 && from - sentence < 50 && sentence <= from + 40 ? sentence : from ? text.indexOf(" ", from) + 1 : 0
  const end = near + LENGTH >= text.length ? text.length : text.lastIndexOf(" ", near + LENGTH)
  return `${near && near !== sentence ? "… " : ""}${text.slice(near, end)}${end < text.length ? "…" : ""}`.replace(/……$/, "…")
}
