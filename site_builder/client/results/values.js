/**
 * What results are made of, as in `site_builder/results/values.py`.
 *
 * @typedef {{ address: string, name: string, href?: string }} Clause
 * @typedef {{ id: string, code: string, wording: string, kind: string, topic: string, difficulty: string, prompt: string, options: [string, string][], right: string[], clauses: Clause[] }} Item
 * @typedef {{ id: string, code: string, title: string, passMark: number }} Test
 * @typedef {{ version: string, items: Item[], tests: Test[] }} AnswerBank
 * @typedef {{ id: string, right: boolean, chosen: string[] | null }} Answer - `chosen` is nothing where only right or wrong is known.
 * @typedef {{ person: string, unit: string, test: string, attempt: string, day: string, answers: Answer[], place: string, passMark: number | null }} Sheet
 * @typedef {{ code: string, place: string, values: Record<string, string | number> }} Note
 * @typedef {{ sheets: Sheet[], notes: Note[] }} Read
 */

const TICKED = ["single", "multiple", "true_false"]

/**
 * Say whether a question is answered by choosing, so that its options can be counted.
 *
 * @param {string} kind
 */
export function ticked(kind) {
  return TICKED.includes(kind)
}

/** @param {Sheet} sheet */
export function rightOf(sheet) {
  return sheet.answers.filter(({ right }) => right).length
}

/**
 * @param {string} code
 * @param {string} place
 * @param {Record<string, string | number>} [values]
 * @returns {Note}
 */
export function note(code, place, values = {}) {
  return { code, place, values }
}

/**
 * Say whether two lists hold the same things; neither holds one twice.
 *
 * @param {readonly string[]} one
 * @param {readonly string[]} other
 */
export function alike(one, other) {
  return one.length === other.length && one.every((item) => other.includes(item))
}
