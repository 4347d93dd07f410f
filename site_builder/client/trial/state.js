/**
 * A test under way. It is kept so that a reload loses nothing, and checked when it is read.
 *
 * @typedef {{ seed: string, ids: string[], answers: Record<string, string[]>, flags: string[], startedAt: number, retry: boolean }} State
 */

/**
 * @param {string} seed
 * @param {string[]} ids
 * @param {number} now
 * @param {boolean} [retry]
 * @returns {State}
 */
export function newState(seed, ids, now, retry = false) {
  return { seed, ids, answers: {}, flags: [], startedAt: now, retry }
}

/**
 * Return the stored test if it is whole and all its questions still exist.
 *
 * @param {string | null} text
 * @param {ReadonlySet<string>} known - the ids of all questions of the bank.
 * @returns {State | undefined}
 */
export function readState(text, known) {
  try {
    const given = JSON.parse(text ?? "")
    const { seed, ids, answers, flags, startedAt, retry } = given
    if (typeof seed !== "string" || !/^[2-9A-Z]{6}$/.test(seed) || !Number.isSafeInteger(startedAt)) return undefined
    if (!Array.isArray(ids) || !ids.length || !ids.every((id) => known.has(id)) || new Set(ids).size < ids.length) return undefined
    const kept = Object.entries(answers).filter(([id, chosen]) => ids.includes(id) && isAnswer(chosen))
    return { seed, ids, answers: Object.fromEntries(kept), flags: ids.filter((id) => flags.includes(id)), startedAt, retry: retry === true }
  } catch {
    return undefined
  }
}

/** @param {unknown} chosen */
function isAnswer(chosen) {
  return Array.isArray(chosen) && chosen.length <= 12 && chosen.every((item) => typeof item === "string" && item.length <= 200)
}
