// Finds which item of a list that was edited stood where in the file, so that only what changed is written anew.

import { isMap, itemOf, same, textOf } from "./values.js"

/** @typedef {import("./values.js").Value} Value @typedef {import("./values.js").Field} Field */

const NAMES = ["id", "short", "name"]
const ALIKE = 0.4

/**
 * For each new item the place of the old one it came from, or -1.
 * @param {Value[]} old @param {Value[]} now @param {Field | undefined} field
 */
export function origins(old, now, field) {
  const found = now.map(() => -1)
  const free = new Set(old.keys())
  const take = (/** @type {number} */ index, /** @type {number | undefined} */ from) => {
    if (from === undefined || !free.has(from)) return
    found[index] = from
    free.delete(from)
  }
  const item = itemOf(field)
  now.forEach((value, index) => index < old.length && same(old[index], value, item) && take(index, index))
  each(now, found, (value, index) => take(index, [...free].find((place) => same(old[place], value, item))))
  each(now, found, (value, index) => {
    const name = nameOf(value)
    take(index, name ? [...free].find((place) => nameOf(old[place]) === name) : undefined)
  })
  each(now, found, (value, index) => {
    const likely = between(found, index, old.length).filter((place) => free.has(place))
    const here = likely.find((place) => place === index) ?? likely[0]
    const alone = likely.length === gap(found, index)
    take(index, here !== undefined && (alone || likeness(old[here], value) >= ALIKE) ? here : undefined)
  })
  return found
}

/** @param {Value[]} now @param {number[]} found @param {(value: Value, index: number) => void} act */
const each = (now, found, act) => now.forEach((value, index) => found[index] < 0 && act(value, index))

/** @param {Value} value */
const nameOf = (value) => (isMap(value) ? textOf(value[NAMES.find((name) => value[name]) ?? ""]) : "")

/** The old places between the neighbours that are known. @param {number[]} found @param {number} index @param {number} size */
function between(found, index, size) {
  const before = found.slice(0, index).reverse().find((place) => place >= 0) ?? -1
  const after = found.slice(index + 1).find((place) => place >= 0) ?? size
  return Array.from({ length: Math.max(0, after - before - 1) }, (_, step) => before + 1 + step)
}

/** How many items side by side are not known yet. @param {number[]} found @param {number} index */
function gap(found, index) {
  let end = index
  while (end < found.length && found[end] < 0) end += 1
  return end - index
}

/** How much of the words of two values is shared. @param {Value} one @param {Value} other */
function likeness(one, other) {
  const [left, right] = [one, other].map((value) => new Set(JSON.stringify(value).split(/[\s"{}[\],:]+/)))
  const shared = [...left].filter((word) => right.has(word)).length
  return shared / Math.max(left.size, right.size)
}
