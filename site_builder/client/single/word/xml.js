/** WordprocessingML in strings. */

/**
 * @param {string} name
 * @param {string} inner
 */
export const element = (name, inner) => `<${name}>${inner}</${name}>`

/** @param {string} text */
export function escaped(text) {
  // XML has no place for most control characters, which a paste from elsewhere may bring.
  // eslint-disable-next-line no-control-regex
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "").replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;")
}

/** @param {Record<string, string | number | undefined>} values */
export function attributes(values) {
  return Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` w:${name}="${escaped(String(value))}"`)
    .join("")
}

/**
 * @param {string} name
 * @param {{ size: number, type: string }} [width]
 */
export function size(name, width) {
  return width ? `<${name}${attributes({ w: width.size, type: width.type })}/>` : ""
}

const SIDES = { top: "top", left: "left", bottom: "bottom", right: "right", insideHorizontal: "insideH", insideVertical: "insideV" }

/** @param {Record<string, { style: string, size: number, space?: number, color: string }>} drawn */
export function borders(drawn) {
  return Object.entries(SIDES)
    .filter(([side]) => drawn[side])
    .map(([side, name]) => {
      const { style, size: thick, space, color } = drawn[side]
      return `<w:${name}${attributes({ val: style, sz: thick, space: space ?? 0, color })}/>`
    })
    .join("")
}
