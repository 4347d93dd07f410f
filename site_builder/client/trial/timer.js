/** Minutes before the end at which the learner is told. */
export const WARNINGS = [5, 1]

/**
 * Return the milliseconds left; never more than the whole, even if the clock was set back.
 *
 * @param {number} startedAt
 * @param {number} minutes
 * @param {number} now
 */
export function timeLeft(startedAt, minutes, now) {
  const whole = minutes * 60_000
  return Math.min(Math.max(startedAt + whole - now, 0), whole)
}

/**
 * Return the minutes of the warning that falls between two looks at the clock, if one does;
 * the most urgent one, when a sleeping machine has passed several.
 *
 * @param {number} before - milliseconds left at the last look.
 * @param {number} after - milliseconds left now.
 * @param {number} minutes - the whole time; a warning as long as the test itself is none.
 * @returns {number | undefined}
 */
export function warningBetween(before, after, minutes) {
  const passed = WARNINGS.filter((warning) => warning < minutes && before > warning * 60_000 && after <= warning * 60_000)
  return after > 0 && passed.length ? Math.min(...passed) : undefined
}

/**
 * Return the time left in words and digits, such as `4:05`.
 *
 * @param {number} left
 */
export function clock(left) {
  const seconds = Math.ceil(left / 1000)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`
}
