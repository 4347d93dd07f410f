/**
 * What our sheets ask of the npm package docx, in a twentieth of its size, for the single file. `scripts/build-client`
 * puts it in that package's place; tests hold both writers' files to the same words and the same layout.
 */

import { strToU8, zipSync } from "fflate"
import { contentTypes, documentXml, headerXml, NAMES, propsXml, relations, rootRelations, settingsXml, stylesXml } from "./parts.js"
import { attributes, borders, element, escaped, size } from "./xml.js"

export const AlignmentType = { CENTER: "center" }
export const BorderStyle = { SINGLE: "single", NONE: "none" }
export const HeadingLevel = { HEADING_1: "Heading1" }
export const HeightRule = { ATLEAST: "atLeast" }
export const LeaderType = { DOT: "dot" }
export const PageNumber = { CURRENT: "CURRENT" }
export const ShadingType = { CLEAR: "clear" }
export const TabStopType = { RIGHT: "right" }
export const TableLayoutType = { FIXED: "fixed" }
export const WidthType = { DXA: "dxa" }

export class Tab {
  toString() {
    return "<w:tab/>"
  }
}

export class TextRun {
  /** @param {any} how */
  constructor(how) {
    const { text, bold, italics, font, size: points, children } = typeof how === "string" ? { text: how } : how
    this.xml = element("w:r", runProperties({ bold, italics, font, size: points }) + (children ? children.map(childXml).join("") : textXml(text)))
  }

  toString() {
    return this.xml
  }
}

/** @param {unknown} child */
function childXml(child) {
  if (child !== PageNumber.CURRENT) return String(child)
  const mark = (/** @type {string} */ type) => `<w:fldChar w:fldCharType="${type}"/>`
  return `${mark("begin")}<w:instrText xml:space="preserve">PAGE</w:instrText>${mark("separate")}${mark("end")}`
}

/** @param {string} text */
const textXml = (text) => `<w:t xml:space="preserve">${escaped(text)}</w:t>`

/** @param {any} how */
export function runProperties({ bold, italics, font, color, size: points, language }) {
  const inner = [
    font ? `<w:rFonts${attributes({ ascii: font, hAnsi: font, cs: font, eastAsia: font })}/>` : "",
    bold ? "<w:b/><w:bCs/>" : "",
    italics ? "<w:i/><w:iCs/>" : "",
    color ? `<w:color w:val="${color}"/>` : "",
    points ? `<w:sz w:val="${points}"/><w:szCs w:val="${points}"/>` : "",
    language ? `<w:lang${attributes({ val: language.value })}/>` : "",
  ].join("")
  return inner ? element("w:rPr", inner) : ""
}

/** @param {any} how */
export function paragraphProperties({ heading, keepNext, border, tabStops, spacing, indent, alignment }) {
  const inner = [
    heading ? `<w:pStyle w:val="${heading}"/>` : "",
    keepNext ? "<w:keepNext/>" : "",
    border ? element("w:pBdr", borders(border)) : "",
    tabStops ? element("w:tabs", tabStops.map((/** @type {any} */ { type, position, leader }) => `<w:tab${attributes({ val: type, leader, pos: position })}/>`).join("")) : "",
    spacing ? `<w:spacing${attributes(spacing)}/>` : "",
    indent ? `<w:ind${attributes(indent)}/>` : "",
    alignment ? `<w:jc w:val="${alignment}"/>` : "",
  ].join("")
  return inner ? element("w:pPr", inner) : ""
}

export class Paragraph {
  /** @param {any} how */
  constructor(how) {
    const { text, children, ...rest } = typeof how === "string" ? { text: how } : how
    const runs = children ? children.join("") : text ? String(new TextRun(text)) : ""
    this.xml = element("w:p", paragraphProperties(rest) + runs)
  }

  toString() {
    return this.xml
  }
}

export class TableCell {
  /** @param {any} how */
  constructor({ children, width, shading }) {
    const shade = shading ? `<w:shd${attributes({ val: shading.type, color: shading.color, fill: shading.fill })}/>` : ""
    this.xml = element("w:tc", element("w:tcPr", size("w:tcW", width) + shade) + children.join(""))
  }

  toString() {
    return this.xml
  }
}

export class TableRow {
  /** @param {any} how */
  constructor({ children, cantSplit, height, tableHeader }) {
    const inner = [
      cantSplit ? "<w:cantSplit/>" : "",
      height ? `<w:trHeight${attributes({ val: height.value, hRule: height.rule })}/>` : "",
      tableHeader ? "<w:tblHeader/>" : "",
    ].join("")
    this.xml = element("w:tr", (inner ? element("w:trPr", inner) : "") + children.join(""))
  }

  toString() {
    return this.xml
  }
}

const LINE = { style: "single", size: 4, color: "auto" }
const ALL_LINES = { top: LINE, left: LINE, bottom: LINE, right: LINE, insideHorizontal: LINE, insideVertical: LINE }

export class Table {
  /** @param {any} how */
  constructor({ borders: drawn = ALL_LINES, layout, columnWidths, width, rows }) {
    const properties = `${size("w:tblW", width)}${element("w:tblBorders", borders(drawn))}<w:tblLayout w:type="${layout}"/>`
    const grid = columnWidths.map((/** @type {number} */ column) => `<w:gridCol w:w="${column}"/>`).join("")
    this.xml = element("w:tbl", element("w:tblPr", properties) + element("w:tblGrid", grid) + rows.join(""))
  }

  toString() {
    return this.xml
  }
}

export class Header {
  /** @param {{ children: Paragraph[] }} how */
  constructor({ children }) {
    this.xml = children.join("")
  }
}

export class Document {
  /** @param {any} how */
  constructor(how) {
    this.how = how
  }
}

export const Packer = {
  /** @param {Document} document */
  async toBlob({ how }) {
    const headers = how.sections.flatMap((/** @type {any} */ { headers: { default: other, first } }) => [other, first])
    /** @type {Record<string, Uint8Array>} */
    const files = {}
    const put = (/** @type {string} */ name, /** @type {string} */ xml) => (files[name] = strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`))
    put("[Content_Types].xml", contentTypes(headers.length))
    put("_rels/.rels", rootRelations())
    put("docProps/core.xml", propsXml(how))
    put("word/document.xml", documentXml(how.sections))
    put("word/styles.xml", stylesXml(how.styles.default))
    put("word/settings.xml", settingsXml())
    put("word/_rels/document.xml.rels", relations(headers.length))
    headers.forEach((/** @type {Header} */ header, /** @type {number} */ at) => put(`word/header${at + 1}.xml`, headerXml(header.xml)))
    // The zip's own clock says nothing of use, and the same answers make the same file.
    return new Blob([/** @type {BlobPart} */ (zipSync(files, { mtime: "1980-01-02" }))], { type: NAMES.type })
  },
}
