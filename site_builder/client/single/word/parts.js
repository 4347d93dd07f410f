/** The files inside a Word file. */

import { paragraphProperties, runProperties } from "./docx.js"
import { attributes, element, escaped } from "./xml.js"

const OFFICE = "http://schemas.openxmlformats.org"
const PACKAGE = `${OFFICE}/package/2006`
const LINKS = `${OFFICE}/officeDocument/2006/relationships`
const WORD = `xmlns:w="${OFFICE}/wordprocessingml/2006/main" xmlns:r="${LINKS}"`
const MADE_OF = "application/vnd.openxmlformats-officedocument.wordprocessingml"

export const NAMES = { type: `${MADE_OF}.document` }

/** @param {number} headers */
export function contentTypes(headers) {
  const parts = [
    ["word/document.xml", `${MADE_OF}.document.main+xml`],
    ["word/styles.xml", `${MADE_OF}.styles+xml`],
    ["word/settings.xml", `${MADE_OF}.settings+xml`],
    ["docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"],
    ...Array.from({ length: headers }, (_, at) => [`word/header${at + 1}.xml`, `${MADE_OF}.header+xml`]),
  ]
  const overrides = parts.map(([name, type]) => `<Override PartName="/${name}" ContentType="${type}"/>`).join("")
  return `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides}</Types>`
}

/** @param {[id: string, type: string, target: string][]} links */
function linked(links) {
  return `<Relationships xmlns="${PACKAGE}/relationships">${links.map(([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`).join("")}</Relationships>`
}

export function rootRelations() {
  return linked([
    ["rId1", `${LINKS}/officeDocument`, "word/document.xml"],
    ["rId2", `${PACKAGE}/relationships/metadata/core-properties`, "docProps/core.xml"],
  ])
}

/** @param {number} headers */
export function relations(headers) {
  return linked([
    ["rIdStyles", `${LINKS}/styles`, "styles.xml"],
    ["rIdSettings", `${LINKS}/settings`, "settings.xml"],
    ...Array.from({ length: headers }, (_, at) => /** @type {[string, string, string]} */ ([`rIdHeader${at + 1}`, `${LINKS}/header`, `header${at + 1}.xml`])),
  ])
}

/** @param {{ title: string, creator: string, lastModifiedBy: string }} how */
export function propsXml({ title, creator, lastModifiedBy }) {
  const names = `xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"`
  return `<cp:coreProperties ${names}>${element("dc:title", escaped(title))}${element("dc:creator", escaped(creator))}${element("cp:lastModifiedBy", escaped(lastModifiedBy))}</cp:coreProperties>`
}

export function settingsXml() {
  return `<w:settings ${WORD}><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`
}

/** @param {string} inner */
export function headerXml(inner) {
  return `<w:hdr ${WORD}>${inner}</w:hdr>`
}

/** @param {{ document: any, heading1: any }} styles */
export function stylesXml({ document, heading1 }) {
  const defaults = `<w:docDefaults>${element("w:rPrDefault", runProperties(document.run))}${element("w:pPrDefault", paragraphProperties(document.paragraph))}</w:docDefaults>`
  const normal = '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>'
  const { keepNext, spacing } = heading1.paragraph
  const outline = paragraphProperties({ keepNext, spacing }).replace("</w:pPr>", '<w:outlineLvl w:val="0"/></w:pPr>')
  const heading = `<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/>${outline}${runProperties(heading1.run)}</w:style>`
  return `<w:styles ${WORD}>${defaults}${normal}${heading}</w:styles>`
}

/** @param {any[]} sections */
export function documentXml(sections) {
  const body = sections.map(({ children, properties }, at) => {
    const layout = sectionXml(properties, at)
    // Word wants a paragraph after a table, and one to hold the layout of every part but the last.
    const end = at < sections.length - 1 ? `<w:p><w:pPr>${layout}</w:pPr></w:p>` : `${endsWithTable(children) ? "<w:p/>" : ""}${layout}`
    return children.join("") + end
  })
  return `<w:document ${WORD}>${element("w:body", body.join(""))}</w:document>`
}

/** @param {unknown[]} children */
const endsWithTable = (children) => String(children[children.length - 1] ?? "").startsWith("<w:tbl>")

/**
 * @param {any} properties
 * @param {number} at
 */
function sectionXml({ page: { size, margin }, titlePage }, at) {
  const headers = [["default", at * 2 + 1], ["first", at * 2 + 2]].map(([type, number]) => `<w:headerReference w:type="${type}" r:id="rIdHeader${number}"/>`).join("")
  const paper = `<w:pgSz${attributes({ w: size.width, h: size.height })}/><w:pgMar${attributes({ ...margin, footer: margin.header, gutter: 0 })}/>`
  return element("w:sectPr", `${headers}${paper}${titlePage ? "<w:titlePg/>" : ""}`)
}
