// Sveltia CMS notes, when it shows a list of plain rows, that there is a list, and takes its own note for an edit: every file
// would seem changed as soon as it is opened. Values that carry the note from the beginning stay as they are.

import { fieldsWithin, isMap } from "./values.js"

/** @typedef {import("./values.js").Value} Value @typedef {import("./values.js").Field} Field */

/** @param {Field | undefined} field */
const hasRows = (field) => field?.widget === "list" && !field.field && !field.fields && !field.types

/**
 * The values with each list of rows named twice, as the CMS does: that it is there, and what is in it.
 * @param {{ [key: string]: Value }} values @param {Field[]} fields @returns {{ [key: string]: Value }}
 */
export function withNotes(values, fields) {
  const found = Object.entries(values).flatMap(([key, value]) => {
    const field = fields.find((one) => one.name === key)
    if (Array.isArray(value) && hasRows(field)) return [[key, []], ...value.map((row, index) => [`${key}.${index}`, row])]
    return [[key, within(value, field)]]
  })
  return Object.fromEntries(found)
}

/** @param {Value} value @param {Field | undefined} field @returns {Value} */
function within(value, field) {
  if (Array.isArray(value)) return value.map((item) => within(item, field))
  return isMap(value) ? withNotes(value, fieldsWithin(field, value)) : value
}
