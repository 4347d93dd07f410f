/**
 * The data files of a library, each of which hands its value to `window.soTayQuiz`.
 *
 * @typedef {object} Index
 * @property {string} library
 * @property {string} title
 * @property {string} edition
 * @property {{ id: string, title: string, topic: string, questions: [string, string, string][] }[]} quizzes
 * @property {{ id: string, title: string }[]} trials
 * @property {{ id: string, title: string, lessons: [string, string][] }[]} courses
 *
 * @typedef {{ kind: string, quiz: string, topic: string, ask: string, answer: string, read: string, clauseName: string, told?: string, code: string, level: string, clauses: [string, string, string][] }} Entry
 * @typedef {{ code: string, title: string, minutes: number, passMark: number, pools: { count: number, ids: string[] }[] }} Trial
 * @typedef {{ version: string, questions: Record<string, Entry>, trials: Record<string, Trial> }} Bank
 */

/** @returns {Index | undefined} the index of all quizzes, if its file has been loaded. */
export function index() {
  return /** @type {any} */ (globalThis).soTayQuiz?.index
}

/** @returns {Bank | undefined} the bank of all questions, if its file has been loaded. */
export function bank() {
  return /** @type {any} */ (globalThis).soTayQuiz?.bank
}

/**
 * Undo the veil over an answer; the compiler laid it the same way.
 *
 * @param {string} text
 */
export function unveil(text) {
  return Array.from(text, (letter) => {
    const code = letter.codePointAt(0) ?? 0
    if (code >= 33 && code <= 126) return String.fromCharCode(33 + ((code + 14) % 94))
    return code > 159 ? String.fromCodePoint(code ^ 1) : letter
  }).join("")
}
