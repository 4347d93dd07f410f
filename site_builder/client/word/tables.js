import { BorderStyle, HeightRule, Paragraph, ShadingType, Table, TableCell, TableLayoutType, TableRow, TextRun, WidthType } from "docx"
import { twips } from "./pen.js"

/** @typedef {import("./pen.js").Pen} Pen */

const NUMBER_WIDTH = 11
const PARTY_WIDTH = 92
const DOTS = "…".repeat(12)

/**
 * The head of a Party paper: who issues it on the left, the Party's name over a rule on the right.
 *
 * @param {Pen} pen
 */
export function borderless(pen) {
  const { body_size: body, party, party_size: partySize } = pen.layout
  const left = [
    pen.line(`ĐẢNG BỘ ${DOTS.slice(0, 7)}`, { size: body - 1 }),
    pen.line(`CHI BỘ ${DOTS.slice(0, 8)}`, { size: body - 1, bold: true }),
    pen.line("*"),
    pen.line(`Số: ${DOTS.slice(0, 5)}`, { size: body - 1 }),
  ]
  const day = `${DOTS.slice(0, 5)}, ngày ${DOTS.slice(0, 2)} tháng ${DOTS.slice(0, 2)} năm ${DOTS.slice(0, 3)}`
  const right = [pen.line(party, { size: partySize, bold: true, inset: 5, rule: true }), pen.line(day, { size: body - 1, italics: true, before: 6 })]
  const none = { style: BorderStyle.NONE, size: 0, color: "auto" }
  const borders = { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none }
  const widths = [pen.width - PARTY_WIDTH, PARTY_WIDTH].map(twips)
  const cells = [left, right].map((children, index) => new TableCell({ children, width: sized(widths[index]) }))
  return new Table({ borders, layout: TableLayoutType.FIXED, columnWidths: widths, width: sized(widths[0] + widths[1]), rows: [new TableRow({ children: cells })] })
}

/** @param {{ columns: string[] }} field */
export function columnsOf(field) {
  return ["TT", ...field.columns]
}

/**
 * @param {Pen} pen
 * @param {string[]} columns - the first of them numbers the rows.
 * @param {string[][]} rows
 */
export function grid(pen, columns, rows) {
  const width = (pen.width - NUMBER_WIDTH) / (columns.length - 1)
  const widths = columns.map((_, index) => twips(index ? width : NUMBER_WIDTH))
  const size = pen.layout.body_size - 2
  const head = columns.map((name, index) => cell([pen.line(name, { size, bold: true, keepNext: true })], widths[index], true))
  const lines = rows.map((row, number) => {
    const counts = row[0] !== "" || row.every((text) => text === "")
    const first = cell([pen.line(counts ? String(number + 1) : "", { size })], widths[0])
    const rest = row.map((text, index) => cell(written(text, size), widths[index + 1]))
    return new TableRow({ children: [first, ...rest], cantSplit: true, height: { value: twips(9), rule: HeightRule.ATLEAST } })
  })
  const total = widths.reduce((sum, part) => sum + part, 0)
  return new Table({ layout: TableLayoutType.FIXED, columnWidths: widths, width: sized(total), rows: [new TableRow({ children: head, tableHeader: true }), ...lines] })
}

/**
 * @param {string} text
 * @param {number} size
 */
function written(text, size) {
  return text.split("\n").map((line) => new Paragraph({ spacing: { after: 0 }, children: [new TextRun({ text: line, size: size * 2 })] }))
}

/**
 * @param {Paragraph[]} children
 * @param {number} width
 * @param {boolean} [shaded]
 */
function cell(children, width, shaded = false) {
  const shading = shaded ? { type: ShadingType.CLEAR, color: "auto", fill: "F1F1F1" } : undefined
  return new TableCell({ children, width: sized(width), shading })
}

/** @param {number} size */
function sized(size) {
  return { size, type: WidthType.DXA }
}
