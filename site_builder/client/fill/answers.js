/**
 * What has been filled in: texts by the id of their field, rows by the id of their table.
 *
 * @typedef {{ fields: Record<string, string>, tables: Record<string, string[][]> }} Answers
 */

/** @returns {Answers} Nothing filled in. */
export function noAnswers() {
  return { fields: Object.create(null), tables: Object.create(null) }
}

/**
 * Every field of a page, by its id.
 *
 * @param {ParentNode} page
 * @returns {Map<string, HTMLElement>}
 */
export function fieldsOf(page) {
  /** @type {NodeListOf<HTMLElement>} */
  const found = page.querySelectorAll("[data-field]")
  return new Map([...found].map((field) => [field.dataset.field ?? "", field]))
}

/** @typedef {HTMLInputElement | HTMLTextAreaElement} Box */

/**
 * @param {ParentNode} field
 * @returns {Box[]}
 */
export function boxesOf(field) {
  return [...field.querySelectorAll(/** @type {"input"} */ ("input, textarea"))]
}

/**
 * The rows of a table field, each as its boxes.
 *
 * @param {HTMLElement} field
 * @returns {Box[][]}
 */
export function rowsOf(field) {
  return [...field.querySelectorAll("tbody tr")].map(boxesOf)
}

/**
 * @param {ParentNode} page
 * @returns {Answers}
 */
export function readAnswers(page) {
  const answers = noAnswers()
  for (const [id, field] of fieldsOf(page)) {
    if (field.dataset.kind === "table") answers.tables[id] = filledRows(field)
    else answers.fields[id] = valueOf(field)
  }
  return answers
}

/**
 * Show these answers, and nothing else.
 *
 * @param {ParentNode} page
 * @param {Answers} answers
 * @param {(field: HTMLElement, count: number) => void} makeRows
 */
export function writeAnswers(page, answers, makeRows) {
  for (const [id, field] of fieldsOf(page)) {
    if (field.dataset.kind === "table") writeRows(field, answers.tables[id] ?? [], makeRows)
    else writeValue(field, answers.fields[id] ?? "")
  }
}

/** @param {Answers} answers */
export function isEmpty(answers) {
  return !Object.values(answers.fields).some(Boolean) && !Object.values(answers.tables).some((rows) => rows.length)
}

/** @param {HTMLElement} field */
function valueOf(field) {
  const boxes = boxesOf(field)
  if (field.dataset.kind !== "choice") return boxes[0]?.value.trim() ?? ""
  return boxes.find((box) => box instanceof HTMLInputElement && box.checked)?.value ?? ""
}

/**
 * @param {HTMLElement} field
 * @param {string} value
 */
function writeValue(field, value) {
  for (const box of boxesOf(field)) {
    if (field.dataset.kind !== "choice") box.value = value
    else if (box instanceof HTMLInputElement) box.checked = value !== "" && box.value === value
  }
}

/**
 * Rows up to the last one with anything in it.
 *
 * @param {HTMLElement} field
 */
function filledRows(field) {
  const rows = rowsOf(field).map((row) => row.map((box) => box.value.trim()))
  while (rows.length && !rows[rows.length - 1].some(Boolean)) rows.pop()
  return rows
}

/**
 * @param {HTMLElement} field
 * @param {string[][]} rows
 * @param {(field: HTMLElement, count: number) => void} makeRows
 */
function writeRows(field, rows, makeRows) {
  makeRows(field, rows.length)
  rowsOf(field).forEach((boxes, row) => boxes.forEach((box, column) => (box.value = rows[row]?.[column] ?? "")))
}
