// How strongly each section holds one word of the query.

import { eachPosting } from "./digits.js"
import { LEAST_SHARE, MOST_KEPT } from "./weights.js"

/**
 * @typedef {object} Strength
 * @property {Float32Array} agree - how well each section's word agrees with the typed one, 0 to 1.
 * @property {Float32Array} weight - the same times the word's weight there.
 * @property {number[]} sections - those that hold it.
 * @property {number} worth
 */

/**
 * @param {Strength} strength
 * @param {string} postings
 * @param {number} from
 * @param {number} agree
 */
export function note(strength, postings, from, agree) {
  eachPosting(postings, from, (section, level) => {
    const weight = (agree * level) / 15
    if (!strength.agree[section]) strength.sections.push(section)
    if (agree > strength.agree[section]) strength.agree[section] = agree
    if (weight > strength.weight[section]) strength.weight[section] = weight
  })
}

/**
 * The score from which on a section is kept.
 *
 * @param {Float32Array} scores
 * @param {number} highest
 */
export function lowestKept(scores, highest) {
  const floor = highest * LEAST_SHARE
  const worthy = scores.filter((score) => score >= floor)
  return worthy.length <= MOST_KEPT ? floor : worthy.sort()[worthy.length - MOST_KEPT]
}
