// Writes values that stood in no file before.

import { fieldsWithin, goesWithoutSaying, isMap, itemOf, textOf } from "./values.js"
import { oneLine, WIDTH, written } from "./scalars.js"

/** @typedef {import("./values.js").Value} Value @typedef {import("./values.js").Field} Field */

/**
 * `key: value` with everything below it, ending in a line break; `indent` is where the key begins, which is not written.
 * @param {string} key @param {Value} value @param {Field | undefined} field @param {number} indent @returns {string}
 */
export function freshPair(key, value, field, indent) {
  const name = `${oneLine(key)}:`
  const inner = indent + 2
  const pad = " ".repeat(inner)
  if (Array.isArray(value)) {
    const row = flowOf(value)
    if (row !== undefined && indent + name.length + 1 + row.length <= WIDTH) return `${name} ${row}\n`
    return `${name}\n${value.map((item) => pad + freshItem(item, itemOf(field), inner)).join("")}`
  }
  if (isMap(value)) return `${name}\n${pad}${freshMap(value, fieldsWithin(field, value), inner)}`
  return `${name} ${written(textOf(value), inner, indent + name.length + 1)}\n`
}

/** A map from its first key on. @param {{ [key: string]: Value }} value @param {Field[]} fields @param {number} indent @returns {string} */
export function freshMap(value, fields, indent) {
  const pairs = inOrder(value, fields).map((key) => freshPair(key, value[key], fieldOf(fields, key), indent))
  return pairs.join(" ".repeat(indent)) || "{}\n"
}

/** An item from its dash on. @param {Value} value @param {Field | undefined} field @param {number} indent @returns {string} */
export const freshItem = (value, field, indent) =>
  isMap(value)
    ? `- ${freshMap(value, fieldsWithin(field, value), indent + 2)}`
    : `- ${written(textOf(value), indent + 2, indent + 2)}\n`

/** A row `[a, b]` of names, or nothing where `mayHold` refuses a value. @param {Value[]} value @param {RegExp} [mayHold] */
export function flowOf(value, mayHold = /^\S+$/) {
  const texts = value.map((item) => (isMap(item) || Array.isArray(item) ? "" : textOf(item)))
  return texts.every((text) => mayHold.test(text)) ? `[${texts.map((text) => oneLine(text, true)).join(", ")}]` : undefined
}

/** The keys to write, in the order of the fields. @param {{ [key: string]: Value }} value @param {Field[]} fields */
export function inOrder(value, fields) {
  const names = fields.map((field) => field.name)
  const place = (/** @type {string} */ key) => (names.includes(key) ? names.indexOf(key) : names.length)
  return Object.keys(value)
    .filter((key) => !goesWithoutSaying(value[key], fieldOf(fields, key)))
    .sort((one, other) => place(one) - place(other))
}

/** @param {Field[]} fields @param {string} key */
export const fieldOf = (fields, key) => fields.find((field) => field.name === key)
