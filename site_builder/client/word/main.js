import { AlignmentType, Document, Header, Packer, PageNumber, Paragraph, TextRun } from "docx"
import { twips } from "./pen.js"
import { bodyOf } from "./sheet.js"

/** @typedef {import("../fill/save-word.js").Part} Part */

/**
 * One Word file with each part on pages of its own.
 *
 * @param {Part[]} parts
 * @returns {Promise<Blob>}
 */
function write(parts) {
  const { sheet } = parts[0]
  const file = new Document({
    title: sheet.title,
    creator: sheet.made_by,
    lastModifiedBy: sheet.made_by,
    styles: stylesOf(sheet.layout),
    sections: parts.map((part) => ({
      properties: { titlePage: true, page: pageOf(part.sheet.layout) },
      headers: { default: numbered(part.sheet.layout), first: new Header({ children: [new Paragraph("")] }) },
      children: bodyOf(part.sheet, part.answers),
    })),
  })
  return Packer.toBlob(file)
}

/** @param {import("./sheet.js").Layout} layout */
function pageOf({ margins: [top, right, bottom, left] }) {
  const margin = { top: twips(top), right: twips(right), bottom: twips(bottom), left: twips(left), header: twips(12) }
  return { size: { width: twips(210), height: twips(297) }, margin }
}

/** @param {import("./sheet.js").Layout} layout */
function stylesOf({ font, body_size: size }) {
  const run = { font, size: size * 2, color: "000000", language: { value: "vi-VN" } }
  const spacing = { after: 80, line: 276, lineRule: /** @type {const} */ ("auto") }
  return {
    default: {
      document: { run, paragraph: { spacing } },
      heading1: { run: { ...run, bold: true }, paragraph: { spacing: { ...spacing, before: 200 }, keepNext: true } },
    },
  }
}

/** @param {import("./sheet.js").Layout} layout */
function numbered({ page_number_size: size }) {
  const run = new TextRun({ children: [PageNumber.CURRENT], size: size * 2 })
  return new Header({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [run] })] })
}

/** @type {any} */ (globalThis).SoTayWord = { write }
