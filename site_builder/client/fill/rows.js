import { boxesOf, rowsOf } from "./answers.js"

const FEWEST = 3

/**
 * Give the table at least this many rows, and never fewer than it came with.
 *
 * @param {HTMLElement} field
 * @param {number} count
 */
export function makeRows(field, count) {
  const body = field.querySelector("tbody")
  if (!body) return
  while (body.rows.length < Math.max(count, FEWEST)) addRow(field)
  while (body.rows.length > Math.max(count, FEWEST)) body.rows[body.rows.length - 1].remove()
}

/**
 * Add an empty row and return its first box.
 *
 * @param {HTMLElement} field
 */
export function addRow(field) {
  const body = field.querySelector("tbody")
  const last = body?.rows[body.rows.length - 1]
  if (!body || !last) return undefined
  const row = /** @type {HTMLElement} */ (last.cloneNode(true))
  const number = body.rows.length + 1
  for (const box of boxesOf(row)) {
    box.value = ""
    box.setAttribute("aria-label", (box.getAttribute("aria-label") ?? "").replace(/\d+$/, String(number)))
  }
  for (const mirror of row.querySelectorAll(".st-fill__print")) mirror.remove()
  body.append(row)
  return rowsOf(field)[number - 1]?.[0]
}

/**
 * Put “Thêm dòng” under every table of the page.
 *
 * @param {Iterable<HTMLElement>} fields
 */
export function offerRows(fields) {
  for (const field of fields) {
    if (field.dataset.kind !== "table" || field.querySelector(".st-fill__more")) continue
    const button = document.createElement("button")
    button.type = "button"
    button.className = "st-button st-button--quiet st-fill__more"
    button.textContent = "Thêm dòng"
    const label = field.querySelector(".st-field__label")?.textContent?.trim() ?? ""
    button.setAttribute("aria-label", `Thêm dòng vào bảng ${label}`)
    button.addEventListener("click", () => addRow(field)?.focus())
    field.append(button)
  }
}
