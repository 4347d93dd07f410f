/**
 * Split minutes into whole parts as equal as can be, the larger first.
 *
 * @param {number} minutes
 * @param {number} count
 */
export function share(minutes, count) {
  const part = Math.floor(minutes / count)
  return Array.from({ length: count }, (_, index) => part + (index < minutes - part * count ? 1 : 0))
}

/**
 * Shrink all parts alike so that they add up to the total, none below one minute.
 *
 * @param {number[]} parts
 * @param {number} total
 */
export function shrink(parts, total) {
  const sum = parts.reduce((all, part) => all + part, 0)
  const whole = Math.max(total, parts.length)
  const exact = parts.map((part) => (part * whole) / sum)
  const made = exact.map((part) => Math.max(1, Math.floor(part)))
  const byLoss = exact.map((part, index) => ({ index, loss: part - Math.floor(part) })).sort((a, b) => b.loss - a.loss)
  let left = whole - made.reduce((all, part) => all + part, 0)
  for (let turn = 0; left > 0; turn = (turn + 1) % byLoss.length, left--) made[byLoss[turn].index] += 1
  while (left < 0) {
    made[made.indexOf(Math.max(...made))] -= 1
    left += 1
  }
  return made
}

/**
 * From when to when, if it is known when the meeting begins.
 *
 * @param {string} start - such as `14:00`.
 * @param {number} passed
 * @param {number} minutes
 */
export function clock(start, passed, minutes) {
  const found = /^(\d{1,2}):(\d{2})$/.exec(start)
  if (!found) return ""
  const begin = Number(found[1]) * 60 + Number(found[2]) + passed
  return `${hour(begin)}–${hour(begin + minutes)}`
}

/** @param {number} minutes */
function hour(minutes) {
  const inDay = minutes % (24 * 60)
  return `${String(Math.floor(inDay / 60)).padStart(2, "0")}:${String(inDay % 60).padStart(2, "0")}`
}
