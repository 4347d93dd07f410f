/**
 * What became of each option that matters: chosen and right, chosen and wrong, or right
 * and missed. An option that was rightly left alone is in none of the three.
 *
 * @typedef {object} Marking
 * @property {boolean} correct
 * @property {string[]} right
 * @property {string[]} wrong
 * @property {string[]} missed
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
