/**
 * How a scoring sheet adds up, as the page states it.
 *
 * @typedef {object} Scoring
 * @property {string} total - the field that shows the sum.
 * @property {string} level - the field whose choices are the levels.
 * @property {{ field: string, label: string, most: number }[]} parts
 * @property {{ choice: string, least: number }[]} levels - the highest first.
 * @property {number} most
 */

/**
 * What the sheet comes to: the sum of what has been filled in, and the level once all has.
 *
 * @typedef {{ sum: number, missing: number, level: string, faults: string[] }} Result
 */

/**
 * @param {Scoring} scoring
 * @param {Record<string, string>} fields
 * @returns {Result}
 */
export function score(scoring, fields) {
  /** @type {Result} */
  const result = { sum: 0, missing: 0, level: "", faults: [] }
  for (const part of scoring.parts) {
    const text = (fields[part.field] ?? "").replace(",", ".")
    const points = Number(text)
    if (text === "") result.missing += 1
    else if (!Number.isFinite(points) || points < 0 || points > part.most) result.faults.push(`${part.label}: từ 0 đến ${part.most}`)
    else result.sum += points
  }
  result.sum = Math.round(result.sum * 100) / 100
  if (result.missing === 0 && result.faults.length === 0) result.level = levelOf(scoring, result.sum)
  return result
}

/**
 * @param {Scoring} scoring
 * @param {number} sum
 */
function levelOf(scoring, sum) {
  return scoring.levels.find((level) => sum >= level.least)?.choice ?? ""
}

/**
 * The result in one sentence.
 *
 * @param {Scoring} scoring
 * @param {Result} result
 */
export function sayScore(scoring, result) {
  if (result.faults.length) return `Xem lại điểm: ${result.faults.join("; ")}.`
  const sum = String(result.sum).replace(".", ",")
  if (result.missing === scoring.parts.length) return ""
  if (result.missing) return `Đã cộng ${sum} điểm, còn ${result.missing} nhóm chưa chấm.`
  return `Tổng ${sum} trên ${scoring.most} điểm. Mức theo khung này: ${result.level}.`
}
