import { kindNamed } from "../quiz/kinds.js"

/**
 * @typedef {{ id: string, kind: string, topic: string, key: import("../quiz/mark.js").Key }} Asked
 * @typedef {{ score: number, size: number, right: string[], wrong: string[], topics: { topic: string, right: number, all: number }[] }} Score
 */

/**
 * Mark a test: one question, one point, and what was left out is not right.
 *
 * @param {Asked[]} asked
 * @param {Record<string, string[]>} answers
 * @returns {Score}
 */
export function scoreTest(asked, answers) {
  /** @type {Map<string, { topic: string, right: number, all: number }>} */
  const topics = new Map()
  /** @type {string[]} */
  const right = []
  /** @type {string[]} */
  const wrong = []
  for (const { id, kind, topic, key } of asked) {
    const chosen = answers[id]
    const correct = Boolean(chosen?.length && kindNamed(kind)?.mark(chosen, key).correct)
    const row = topics.get(topic) ?? { topic, right: 0, all: 0 }
    topics.set(topic, { topic, right: row.right + Number(correct), all: row.all + 1 })
    ;(correct ? right : wrong).push(id)
  }
  return { score: right.length, size: asked.length, right, wrong, topics: [...topics.values()] }
}

/**
 * Whole questions are compared, so 15 of 20 passes a mark of 15: no fraction can go wrong.
 *
 * @param {number} score
 * @param {number} passMark
 */
export function passes(score, passMark) {
  return score >= passMark
}
