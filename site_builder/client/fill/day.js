/**
 * A day as offices write it: a zero before days below 10 and before months 1 and 2 only.
 *
 * @param {string} value - as `<input type="date">` gives it, `2026-12-03`.
 */
export function writeDay(value) {
  const [year, month, day] = value.split("-").map(Number)
  if (!year || !month || !day) return ""
  return `${String(day).padStart(2, "0")}/${month <= 2 ? "0" : ""}${month}/${year}`
}
