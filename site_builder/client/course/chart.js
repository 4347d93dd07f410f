const ROW = 46
const WIDTH = 640
const BAR = 18

/**
 * Return a chart of the topics as SVG: full for right, hatched for not yet right, empty for
 * not answered, so that it reads without colour. The table beside it says the same.
 *
 * @param {{ topic: string, right: number, wrong: number, all: number }[]} rows
 */
export function topicChart(rows) {
  const height = rows.length * ROW
  const bars = rows.map((row, at) => bar(row, at * ROW)).join("")
  return `<svg class="st-chart" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="Biểu đồ theo chủ đề; số liệu ở bảng bên cạnh">
<defs><pattern id="st-hatch" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><line y2="7" stroke="var(--st-wrong)" stroke-width="4"/></pattern></defs>${bars}</svg>`
}

/**
 * @param {{ topic: string, right: number, wrong: number, all: number }} row
 * @param {number} top
 */
function bar({ topic, right, wrong, all }, top) {
  const scale = (/** @type {number} */ count) => Math.round((count / Math.max(all, 1)) * (WIDTH - 2))
  const box = (/** @type {number} */ from, /** @type {number} */ width, /** @type {string} */ fill) =>
    width > 0 ? `<rect x="${1 + from}" y="${top + 22}" width="${width}" height="${BAR}" fill="${fill}"/>` : ""
  return `<text x="1" y="${top + 15}">${escape(topic)}</text><text x="${WIDTH - 1}" y="${top + 15}" text-anchor="end">đúng ${right}/${all}</text>
${box(0, scale(right), "var(--st-right)")}${box(scale(right), scale(right + wrong) - scale(right), "url(#st-hatch)")}
<rect x="1" y="${top + 22}" width="${WIDTH - 2}" height="${BAR}" fill="none" stroke="var(--st-line)"/>`
}

/** @param {string} text */
export function escape(text) {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
