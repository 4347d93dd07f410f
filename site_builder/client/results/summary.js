/**
 * The class as a whole. Twin of `site_builder/results/summary.py`.
 *
 * @typedef {import("./analysis.js").ItemFigures} ItemFigures
 * @typedef {{ name: string, right: number, asked: number }} Tally
 * @typedef {{ clause: import("./values.js").Clause, right: number, asked: number, questions: number, doubtful: number, few: boolean, again: boolean }} ClauseTally
 * @typedef {{ sheets: import("./values.js").Sheet[], notes: import("./values.js").Note[], items: ItemFigures[], topics: Tally[], levels: Tally[], clauses: ClauseTally[], reliability: import("./analysis.js").Reliability, bins: number[], mean: number }} ClassReport
 */
import { analyse, reliability } from "./analysis.js"
import { rightOf } from "./values.js"

const AGAIN = 0.6
const FEW = 5
const LEVELS = ["easy", "medium", "hard"]

/**
 * Return the report on everything that could be read.
 *
 * @param {import("./values.js").Read} gathered
 * @param {import("./values.js").AnswerBank} bank
 * @returns {ClassReport}
 */
export function report({ sheets, notes }, bank) {
  const items = analyse(sheets, bank)
  const topics = [...new Set(items.map(({ item }) => item.topic))]
  const shares = sheets.map((sheet) => rightOf(sheet) / sheet.answers.length)
  return {
    sheets,
    notes,
    items,
    topics: topics.map((name) => tally(name, items.filter(({ item }) => item.topic === name))),
    levels: LEVELS.map((name) => tally(name, items.filter(({ item }) => item.difficulty === name))).filter(({ asked }) => asked),
    clauses: byClause(items),
    reliability: reliability(sheets),
    bins: binsOf(sheets),
    mean: shares.reduce((total, share) => total + share, 0) / Math.max(shares.length, 1),
  }
}

/** @param {import("./values.js").Sheet[]} sheets */
function binsOf(sheets) {
  const bins = Array.from({ length: 10 }, () => 0)
  for (const sheet of sheets) bins[Math.min(Math.floor((10 * rightOf(sheet)) / sheet.answers.length), 9)] += 1
  return bins
}

/**
 * @param {string} name
 * @param {ItemFigures[]} group
 * @returns {Tally}
 */
function tally(name, group) {
  const count = (/** @type {"right" | "asked"} */ which) => group.reduce((total, one) => total + one[which], 0)
  return { name, right: count("right"), asked: count("asked") }
}

/**
 * Return the clauses, least known first; those with too few answers to tell come last.
 *
 * @param {ItemFigures[]} items
 * @returns {ClauseTally[]}
 */
function byClause(items) {
  const clauses = new Map(items.flatMap(({ item }) => item.clauses.map((clause) => [clause.address, clause])))
  const tallies = [...clauses.values()].map((clause) => {
    const group = items.filter(({ item }) => item.clauses.some(({ address }) => address === clause.address))
    const { right, asked } = tally("", group)
    const doubtful = group.filter(({ suspect }) => suspect).length
    return { clause, right, asked, questions: group.length, doubtful, few: asked < FEW, again: asked >= FEW && right / asked < AGAIN }
  })
  const order = (/** @type {ClauseTally} */ one, /** @type {ClauseTally} */ other) =>
    Number(one.few) - Number(other.few) || one.right / one.asked - other.right / other.asked || other.asked - one.asked || (one.clause.address < other.clause.address ? -1 : 1)
  return tallies.sort(order)
}
