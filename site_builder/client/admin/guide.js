// Guides: what stands between the two lines `---` is YAML, the rest is Markdown and stays as it is.

import { readYaml } from "./read.js"
import { freshFile, rewritten } from "./rewrite.js"
import { isEmpty, textOf } from "./values.js"

/** @typedef {import("./values.js").Value} Value @typedef {import("./values.js").Field} Field */

const PARTS = /^---\n(?<head>(?:[^]*?\n)??)---(?:\n(?<body>[^]*))?$/

/** @param {string} text */
function partsOf(text) {
  const found = PARTS.exec(text)?.groups
  return { head: found?.head ?? "", body: found ? (found.body ?? "") : text }
}

/** @param {string} text @returns {{ [key: string]: Value }} */
export function readGuide(text) {
  const { head, body } = partsOf(text)
  return { ...readYaml(head), body: body.trim() }
}

/** @param {string} text @param {{ [key: string]: Value }} values @param {Field[]} fields */
export function rewrittenGuide(text, values, fields) {
  const { body: written, ...head } = values
  const old = partsOf(text)
  const body = textOf(written) === old.body.trim() ? old.body : `${/^\n*/.exec(old.body)?.[0] ?? "\n"}${textOf(written)}\n`
  if (!old.head && isEmpty(head)) return body
  return `---\n${old.head ? rewritten(old.head, head, fields) : freshFile(head, fields)}---\n${old.head ? body : `\n${body.replace(/^\n+/, "")}`}`
}
