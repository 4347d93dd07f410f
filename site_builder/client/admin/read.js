// Reads YAML as the compiler does: every single value is text.

import { isCollection, isMap, isScalar, isSeq, parseDocument } from "yaml"

/** @typedef {import("./values.js").Value} Value */

/**
 * The document with the places of all its parts.
 * @param {string} text
 */
export function documentOf(text) {
  const read = parseDocument(text, { schema: "failsafe", keepSourceTokens: true, uniqueKeys: false, prettyErrors: false })
  if (read.errors.length) throw read.errors[0]
  return read
}

/** The plain value of a node. @param {unknown} node @returns {Value} */
export function valueOf(node) {
  if (isMap(node)) {
    return Object.fromEntries(node.items.map((pair) => [keyOf(pair), valueOf(pair.value)]))
  }
  if (isSeq(node)) return node.items.map(valueOf)
  return isScalar(node) ? String(node.value ?? "") : ""
}

/** @param {{ key: unknown }} pair */
export const keyOf = (pair) => String(isScalar(pair.key) ? pair.key.value : pair.key)

/** @param {string} text @returns {{ [key: string]: Value }} */
export function readYaml(text) {
  const { contents } = documentOf(text)
  return isMap(contents) ? /** @type {{ [key: string]: Value }} */ (valueOf(contents)) : {}
}

/** Where the last letter of a node stands, before any comment. @param {any} node @returns {number} */
export function endOf(node) {
  if (!isCollection(node) || node.flow || node.items.length === 0) return node.range[1]
  const last = node.items[node.items.length - 1]
  return isMap(node) ? endOfPair(/** @type {any} */ (last)) : endOf(last)
}

/** @param {any} pair @returns {number} */
export const endOfPair = (pair) => (pair.value?.range ? endOf(pair.value) : pair.key.range[1])
