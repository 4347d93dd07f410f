// Applies what was changed in the editor to the text of the file, so that everything else stays as people wrote it:
// comments, quotes, the breaks of long lines and the order of keys.

import { isMap as isMapNode, isScalar, isSeq } from "yaml"
import { origins } from "./align.js"
import { flowOf, freshItem, freshMap, freshPair, inOrder } from "./fresh.js"
import { documentOf, endOf, endOfPair, keyOf, readYaml, valueOf } from "./read.js"
import { inStyleOf, WIDTH } from "./scalars.js"
import { fieldsWithin, goesWithoutSaying, isEmpty, isMap, itemOf, same, sameMaps, textOf } from "./values.js"

/** @typedef {import("./values.js").Value} Value @typedef {import("./values.js").Field} Field */
/** @typedef {{ [key: string]: Value }} Values */

/**
 * The text of a file that holds the new values. What would not be read back as meant is written anew instead.
 * @param {string} text @param {Values} values @param {Field[]} fields
 */
export function rewritten(text, values, fields) {
  const source = `${text.replace(/\s+$/, "")}\n`
  try {
    if (sameMaps(readYaml(source), values, fields)) return source
    const edited = new Edit(source).file(values, fields)
    if (sameMaps(readYaml(edited), values, fields)) return edited
  } catch {
    // what cannot be read is written anew below
  }
  return freshFile(values, fields)
}

/** @param {Values} values @param {Field[]} fields */
export const freshFile = (values, fields) => freshMap(values, fields, 0)

/** The text of one file, and how to take it apart. */
export class Edit {
  /** @param {string} text */
  constructor(text) {
    this.text = text
    this.root = documentOf(text).contents
  }

  /** @param {Values} values @param {Field[]} fields */
  file(values, fields) {
    const root = /** @type {any} */ (this.root)
    if (!isMapNode(root) || root.flow) return freshFile(values, fields)
    const start = /** @type {any} */ (root.items[0].key).range[0]
    return this.text.slice(0, start) + this.map(root, values, fields) + this.text.slice(this.lineAfter(endOf(root)))
  }

  /** The map from its first key to the end of its last line. @param {any} node @param {Values} values @param {Field[]} fields @returns {string} */
  map(node, values, fields) {
    const indent = this.columnOf(node.items[0].key.range[0])
    const starts = node.items.map((/** @type {any} */ pair) => pair.key.range[0])
    const ends = node.items.map((/** @type {any} */ pair) => this.lineAfter(endOfPair(pair)))
    const chunks = new Map()
    node.items.forEach((/** @type {any} */ pair, /** @type {number} */ index) => {
      const key = keyOf(pair)
      const field = fields.find((one) => one.name === key)
      const old = valueOf(pair.value)
      const now = values[key]
      if (!same(old, now, field) && isEmpty(now)) return
      const lead = index ? this.text.slice(ends[index - 1], this.lineOf(starts[index])) : ""
      const whole = this.text.slice(starts[index], ends[index])
      chunks.set(key, { lead, body: same(old, now, field) ? whole : this.pair(pair, now, field, indent, ends[index]) })
    })
    this.added(chunks, values, fields, indent)
    return joined([...chunks.values()], indent)
  }

  /** Puts the keys that are new behind the key they follow in the model. @param {Map<string, any>} chunks @param {Values} values @param {Field[]} fields @param {number} indent */
  added(chunks, values, fields, indent) {
    const order = inOrder(values, fields)
    order.forEach((key, place) => {
      if (chunks.has(key)) return
      const field = fields.find((one) => one.name === key)
      if (goesWithoutSaying(values[key], field)) return
      const before = order.slice(0, place).reverse().find((one) => chunks.has(one))
      const all = [...chunks]
      const at = before ? all.findIndex(([one]) => one === before) + 1 : 0
      all.splice(at, 0, [key, { lead: "", body: freshPair(key, values[key], field, indent) }])
      chunks.clear()
      all.forEach(([one, chunk]) => chunks.set(one, chunk))
    })
  }

  /** @param {any} pair @param {Value} now @param {Field | undefined} field @param {number} indent @param {number} end */
  pair(pair, now, field, indent, end) {
    const { value } = pair
    const key = keyOf(pair)
    if (!value?.range) return freshPair(key, now, field, indent)
    const before = this.text.slice(pair.key.range[0], value.range[0])
    const inner = this.inner(value, now, field, indent, end)
    return inner === undefined ? freshPair(key, now, field, indent) : before + inner
  }

  /** The new text of a value, or nothing where it has become another kind of thing. @param {any} node @param {Value} now @param {Field | undefined} field @param {number} indent @param {number} end @returns {string | undefined} */
  inner(node, now, field, indent, end) {
    if (isMapNode(node) && !node.flow && isMap(now)) return this.map(node, now, fieldsWithin(field, now))
    if (isSeq(node) && !node.flow && Array.isArray(now)) return this.list(node, now, field)
    if (isSeq(node) && Array.isArray(now)) return this.row(node, now, end)
    if (!isScalar(node) || isMap(now) || Array.isArray(now)) return undefined
    return this.scalar(node, textOf(now), indent, end)
  }

  /** A row `[a, b]`, or nothing where it has grown too long for one. @param {any} node @param {Value[]} values @param {number} end */
  row(node, values, end) {
    const row = flowOf(values, /\S/)
    const room = Math.max(WIDTH, this.columnOf(node.range[1]))
    if (row === undefined || this.columnOf(node.range[0]) + row.length > room) return undefined
    return row + this.text.slice(node.range[1], end)
  }

  /** @param {any} node @param {string} text @param {number} indent @param {number} end */
  scalar(node, text, indent, end) {
    const [from, to] = node.range
    const old = { type: node.type, source: this.text.slice(from, to), indent: indent + 2, prefix: this.columnOf(from) }
    const rest = this.text.slice(to, end)
    const made = inStyleOf(text, old)
    if (/^[|>]/.test(made)) return `${made}\n${old.source.endsWith("\n") || rest === "\n" ? rest.replace(/^\n/, "") : ""}`
    return made + (old.source.endsWith("\n") ? `\n${rest}` : rest)
  }

  /** The list from its first dash to the end of its last line. @param {any} node @param {Value[]} values @param {Field | undefined} field @returns {string} */
  list(node, values, field) {
    const old = node.items.map(valueOf)
    const dashes = node.srcToken.items.map((/** @type {any} */ item) => item.start.find((/** @type {any} */ one) => one.type === "seq-item-ind").offset)
    const ends = node.items.map((/** @type {any} */ item) => this.lineAfter(endOf(item)))
    const indent = this.columnOf(dashes[0])
    const chunks = origins(old, values, field).map((from, index) => {
      if (from < 0) return { lead: "", body: freshItem(values[index], itemOf(field), indent) }
      const lead = from ? this.text.slice(ends[from - 1], this.lineOf(dashes[from])) : ""
      const whole = this.text.slice(dashes[from], ends[from])
      return { lead, body: same(old[from], values[index], itemOf(field)) ? whole : this.item(node.items[from], values[index], field, dashes[from], ends[from]) }
    })
    return joined(chunks, indent)
  }

  /** @param {any} node @param {Value} now @param {Field | undefined} field @param {number} dash @param {number} end */
  item(node, now, field, dash, end) {
    const indent = this.columnOf(dash)
    const inner = this.inner(node, now, itemOf(field), indent, end)
    return inner === undefined ? freshItem(now, itemOf(field), indent) : this.text.slice(dash, node.range[0]) + inner
  }

  /** @param {number} offset */
  lineOf(offset) {
    return this.text.lastIndexOf("\n", offset - 1) + 1
  }

  /** @param {number} offset */
  columnOf(offset) {
    return offset - this.lineOf(offset)
  }

  /** Where the line after this one begins. @param {number} offset */
  lineAfter(offset) {
    if (offset > 0 && this.text[offset - 1] === "\n") return offset
    const found = this.text.indexOf("\n", offset)
    return found < 0 ? this.text.length : found + 1
  }
}

/** Pieces one below the other; the first goes on where the line already stands. @param {{ lead: string, body: string }[]} chunks @param {number} indent */
const joined = (chunks, indent) =>
  chunks.map(({ lead, body }, index) => (index ? lead + " ".repeat(indent) + body : body)).join("")
