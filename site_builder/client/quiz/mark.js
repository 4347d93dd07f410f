/**
 * What became of each option that matters: chosen and right, chosen and wrong, or right
 * and missed. An option that was rightly left alone is in none of the three.
 *
 * @typedef {object} Marking
 * @property {boolean} correct
 * @property {string[]} right
 * @property {string[]} wrong
 * @property {string[]} missed
 * @property {string} [note] - something to add, such as the same answer with its marks.
 */

/**
 * The lines of an answer: all of them, and those that are right.
 *
 * @typedef {{ known: string[], right: string[] }} Key
 */

/**
 * One thing said under one part of a question, and the line of the answer that tells why.
 *
 * @typedef {{ at: string, line: string, verdict: "right" | "wrong" | "missed", words: string }} Comment
 */

/**
 * Compare the chosen options with the right ones; only exactly the right set is correct.
 *
 * @param {string[]} chosen
 * @param {string[]} answer
 * @returns {Marking}
 */
export function mark(chosen, answer) {
  const right = chosen.filter((option) => answer.includes(option))
  const wrong = chosen.filter((option) => !answer.includes(option))
  const missed = answer.filter((option) => !chosen.includes(option))
  return { correct: wrong.length === 0 && missed.length === 0, right, wrong, missed }
}

/**
 * One comment for each option that matters, in the order right, wrong, missed.
 *
 * @param {Marking} marking
 * @param {{ right: string, wrong: string, missed: string }} words
 * @returns {Comment[]}
 */
export function commentEach(marking, words) {
  const verdicts = /** @type {const} */ (["right", "wrong", "missed"])
  return verdicts.flatMap((verdict) =>
    marking[verdict].map((option) => ({ at: option, line: option, verdict, words: words[verdict] })),
  )
}
