/**
 * Return a chart of the topics: full for right, hatched for not yet right, empty for not
 * answered, so that it reads without colour. The table beside it says the same.
 *
 * @param {{ topic: string, right: number, wrong: number, all: number }[]} rows
 */
export function topicChart(rows) {
  return `<div class="st-chart" role="img" aria-label="Biểu đồ theo chủ đề; số liệu ở bảng bên cạnh">
<svg width="0" height="0"><defs><pattern id="st-hatch" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><line y2="7" stroke="var(--st-wrong)" stroke-width="4"/></pattern></defs></svg>
${rows.map(bar).join("")}</div>`
}

/** @param {{ topic: string, right: number, wrong: number, all: number }} row */
function bar({ topic, right, wrong, all }) {
  const share = (/** @type {number} */ count) => (100 * count) / Math.max(all, 1)
  const box = (/** @type {number} */ from, /** @type {number} */ count, /** @type {string} */ fill) =>
    count ? `<rect x="${share(from)}%" width="${share(count)}%" height="18" fill="${fill}"/>` : ""
  return `<p><span>${escape(topic)}</span> <span>đúng ${right}/${all}</span></p>
<svg width="100%" height="18">${box(0, right, "var(--st-right)")}${box(right, wrong, "url(#st-hatch)")}</svg>`
}

/** @param {string} text */
export function escape(text) {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
