import { writeDay } from "../fill/day.js"

/** @typedef {import("../word/sheet.js").Field} Field */

/**
 * A sheet with its answers as something to read and to print. Words only become text, never markup.
 *
 * @param {import("../fill/save-word.js").Part} part
 */
export function showSheet({ sheet, answers }) {
  const shown = make("section", "st-sheet")
  shown.append(make("h3", "st-sheet__title", sheet.title))
  for (const section of sheet.sections) {
    shown.append(make("h4", "st-sheet__section", section.title))
    for (const field of section.fields) shown.append(showField(field, answers, sheet.title))
  }
  return shown
}

/**
 * @param {Field} field
 * @param {import("../fill/answers.js").Answers} answers
 * @param {string} title - of the sheet, to tell its tables from those of another.
 */
function showField(field, answers, title) {
  if (field.kind === "table") return showTable(field, answers.tables[field.id] ?? [], title)
  const value = answers.fields[field.id] ?? ""
  const line = make("p", "st-sheet__line")
  line.append(make("span", "st-sheet__label", `${field.label}: `))
  line.append(make("span", value ? "st-sheet__value" : "st-sheet__blank", field.kind === "date" ? writeDay(value) || value : value))
  return line
}

/**
 * @param {Field} field
 * @param {string[][]} rows
 * @param {string} title
 */
function showTable(field, rows, title) {
  const holder = make("div", "st-sheet__table")
  holder.append(make("p", "st-sheet__label", `${field.label}:`))
  const region = make("div", "st-scroll")
  region.setAttribute("tabindex", "0")
  region.setAttribute("role", "region")
  region.setAttribute("aria-label", `${title}: ${field.label}`)
  const table = make("table", "st-table")
  const head = make("tr")
  for (const column of field.columns) {
    const cell = make("th", "", column)
    cell.setAttribute("scope", "col")
    head.append(cell)
  }
  const top = make("thead")
  top.append(head)
  const body = make("tbody")
  for (const row of rows.length ? rows : [field.columns.map(() => "")]) body.append(showRow(row))
  table.append(top, body)
  region.append(table)
  holder.append(region)
  return holder
}

/** @param {string[]} row */
function showRow(row) {
  const shown = make("tr")
  for (const text of row) shown.append(make("td", "", text))
  return shown
}

/**
 * @param {string} tag
 * @param {string} [kind]
 * @param {string} [text]
 */
export function make(tag, kind = "", text = "") {
  const element = document.createElement(tag)
  if (kind) element.className = kind
  element.textContent = text
  return element
}
