import { writeDay } from "../fill/day.js"
import { borderless, columnsOf, grid } from "./tables.js"
import { Pen } from "./pen.js"

/**
 * A form as the page states it; `model/form_sheet.py` tells what each part means.
 *
 * @typedef {{ id: string, label: string, kind: string, help: string, choices: string[], columns: string[] }} Field
 * @typedef {object} Sheet
 * @property {string} id
 * @property {string} title
 * @property {boolean} party_heading
 * @property {{ title: string, fields: Field[] }[]} sections
 * @property {string[]} notes
 * @property {Layout} layout
 * @property {string} made_by
 *
 * @typedef {object} Layout
 * @property {string} font
 * @property {string} party
 * @property {[number, number, number, number]} margins - top, right, bottom, left, in mm.
 * @property {number} party_size - this and the other sizes in points.
 * @property {number} body_size
 * @property {number} title_size
 * @property {number} small_size
 * @property {number} page_number_size
 */

const BLANK_LINES = 3
const BLANK_ROWS = 4

/**
 * What stands on the pages of one sheet, in order, as `emit/paper/word.py` writes it.
 *
 * @param {Sheet} sheet
 * @param {import("../fill/answers.js").Answers} answers
 */
export function bodyOf(sheet, answers) {
  const pen = new Pen(sheet.layout)
  return [
    ...(sheet.party_heading ? [borderless(pen), pen.space(6)] : []),
    pen.title(sheet.title.toUpperCase()),
    ...sheet.sections.flatMap((section) => [
      pen.section(section.title),
      ...section.fields.flatMap((field) => fieldOf(pen, field, answers)),
    ]),
    ...pen.notes(sheet.notes),
  ]
}

/**
 * @param {Pen} pen
 * @param {Field} field
 * @param {import("../fill/answers.js").Answers} answers
 */
function fieldOf(pen, field, answers) {
  const value = answers.fields[field.id] ?? ""
  if (field.kind === "table") {
    const rows = answers.tables[field.id] ?? []
    const shown = rows.length ? rows : Array.from({ length: BLANK_ROWS }, () => field.columns.map(() => ""))
    return [...pen.label(field), grid(pen, columnsOf(field), shown), pen.space(4)]
  }
  if (field.kind === "choice") return [...pen.label(field), ...field.choices.map((choice) => pen.box(choice, choice === value))]
  if (field.kind !== "long_text") return pen.dotted(field, field.kind === "date" ? writeDay(value) || value : value)
  return [...pen.label(field), ...(value ? pen.text(value) : pen.dottedLines(BLANK_LINES))]
}
