import { AlignmentType, BorderStyle, HeadingLevel, LeaderType, Paragraph, Tab, TabStopType, TextRun } from "docx"

/** @typedef {import("./sheet.js").Layout} Layout */

const PAGE_WIDTH = 210
const BOX_FONT = "Segoe UI Symbol"

/**
 * Word counts in twentieths of a point.
 *
 * @param {number} mm
 */
export function twips(mm) {
  return Math.round(mm * 56.693)
}

/** Writes paragraphs in the layout's font and sizes. */
export class Pen {
  /** @param {Layout} layout */
  constructor(layout) {
    this.layout = layout
    this.width = PAGE_WIDTH - layout.margins[1] - layout.margins[3]
  }

  /** @param {string} text */
  title(text) {
    return this.line(text, { size: this.layout.title_size, bold: true, before: 8, after: 10 })
  }

  /** @param {string} text */
  section(text) {
    return new Paragraph({ text, heading: HeadingLevel.HEADING_1 })
  }

  /**
   * One centred line.
   *
   * @param {string} text
   * @param {{ size?: number, bold?: boolean, italics?: boolean, before?: number, after?: number, inset?: number, rule?: boolean, keepNext?: boolean }} [how]
   */
  line(text, { size = this.layout.body_size, bold, italics, before = 0, after = 0, inset = 0, rule = false, keepNext } = {}) {
    return new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { before: before * 20, after: after * 20 },
      indent: inset ? { left: twips(inset), right: twips(inset) } : undefined,
      border: rule ? { bottom: RULE } : undefined,
      keepNext,
      children: [new TextRun({ text, bold, italics, size: size * 2 })],
    })
  }

  /** @param {{ label: string, help: string }} field */
  label({ label, help }) {
    const name = new Paragraph({ keepNext: true, children: [new TextRun(`${label}:`)] })
    return help ? [name, this.small(help, { keepNext: true, after: 4 })] : [name]
  }

  /**
   * A field on one line: what was filled in, else dots up to the margin.
   *
   * @param {{ label: string, help: string }} field
   * @param {string} value
   */
  dotted({ label, help }, value) {
    const children = [new TextRun(`${label}: `), value ? new TextRun(value) : new TextRun({ children: [new Tab()] })]
    const name = new Paragraph({ tabStops: this.dots(), keepNext: Boolean(help), children })
    return help ? [name, this.small(help, { after: 4 })] : [name]
  }

  /** @param {number} count */
  dottedLines(count) {
    return Array.from({ length: count }, () => new Paragraph({ tabStops: this.dots(), children: [new TextRun({ children: [new Tab()] })] }))
  }

  /** @param {string} value */
  text(value) {
    return value.split("\n").map((text) => new Paragraph({ children: [new TextRun(text)] }))
  }

  /**
   * @param {string} choice
   * @param {boolean} chosen
   */
  box(choice, chosen) {
    const mark = new TextRun({ text: chosen ? "☒" : "☐", font: BOX_FONT })
    return new Paragraph({ indent: { left: twips(8) }, children: [mark, new TextRun(` ${choice}`)] })
  }

  /** @param {string[]} texts */
  notes(texts) {
    return texts.map((text, index) => this.small(text, { after: 2, before: index ? 0 : 14, border: index ? undefined : { top: RULE } }))
  }

  /** @param {number} points */
  space(points) {
    return new Paragraph({ spacing: { after: 0, line: points * 20, lineRule: "exact" } })
  }

  /**
   * @param {string} text
   * @param {{ after?: number, before?: number, keepNext?: boolean, border?: { top: typeof RULE } }} how
   */
  small(text, { after = 0, before = 0, keepNext, border }) {
    const run = new TextRun({ text, italics: true, size: this.layout.small_size * 2 })
    return new Paragraph({ spacing: { after: after * 20, before: before * 20 }, keepNext, border, children: [run] })
  }

  dots() {
    return [{ type: TabStopType.RIGHT, position: twips(this.width), leader: LeaderType.DOT }]
  }
}

const RULE = { style: BorderStyle.SINGLE, size: 6, space: 3, color: "000000" }
