/**
 * Classical figures for each question, and reliability. Twin of `site_builder/results/analysis.py`, which tells why.
 *
 * @typedef {import("./values.js").Item} Item
 * @typedef {import("./values.js").Sheet} Sheet
 * @typedef {{ value: string, text: string, right: boolean, count: number, upper: number, lower: number }} Share
 * @typedef {{ item: Item, asked: number, right: number, difficulty: number, discrimination: number | null, spread: number | null, shares: Share[], known: number, leftOut: number, flags: string[], suspect: boolean }} ItemFigures
 * @typedef {{ value: number | null, learners: number, questions: number }} Reliability
 * @typedef {{ right: number, chosen: string[] | null, score: number, rest: number | null }} Row
 */
import { rightOf } from "./values.js"

const TAIL = 0.27
const ENOUGH = 10
const [WEAK, EASY, HARD, DOUBT] = [0.1, 0.95, 0.25, 0.8]

/** @param {number[]} numbers */
const sum = (numbers) => numbers.reduce((total, number) => total + number, 0)

/**
 * Return the figures of each question that was asked, in the order of the bank.
 *
 * @param {Sheet[]} sheets
 * @param {import("./values.js").AnswerBank} bank
 * @returns {ItemFigures[]}
 */
export function analyse(sheets, bank) {
  /** @type {Map<string, Row[]>} */
  const rows = new Map()
  for (const sheet of sheets) {
    const [size, all] = [sheet.answers.length, rightOf(sheet)]
    for (const { id, right, chosen } of sheet.answers) {
      const rest = size > 1 ? (all - Number(right)) / (size - 1) : null
      rows.set(id, [...(rows.get(id) ?? []), { right: Number(right), chosen, score: all / size, rest }])
    }
  }
  return bank.items.flatMap((item) => {
    const found = rows.get(item.id)
    return found ? [figures(item, found)] : []
  })
}

/**
 * Return KR-20 over the largest group of sheets with the same questions; no value where it means nothing.
 *
 * @param {Sheet[]} sheets
 * @returns {Reliability}
 */
export function reliability(sheets) {
  /** @type {Map<string, Sheet[]>} */
  const groups = new Map()
  for (const sheet of sheets) {
    const key = sheet.answers.map(({ id }) => id).sort().join(" ")
    groups.set(key, [...(groups.get(key) ?? []), sheet])
  }
  const group = [...groups.values()].reduce((most, one) => (one.length > most.length ? one : most), /** @type {Sheet[]} */ ([]))
  if (!group.length) return { value: null, learners: 0, questions: 0 }
  return { value: kr20(group), learners: group.length, questions: group[0].answers.length }
}

/** @param {Sheet[]} group */
function kr20(group) {
  const [count, size] = [group.length, group[0].answers.length]
  const totals = group.map(rightOf)
  const mean = sum(totals) / count
  const variance = sum(totals.map((total) => (total - mean) ** 2)) / count
  if (count < 2 || size < 2 || variance === 0) return null
  /** @type {Map<string, number>} */
  const right = new Map()
  for (const { answers } of group) for (const answer of answers) right.set(answer.id, (right.get(answer.id) ?? 0) + Number(answer.right))
  const unlike = sum([...right.values()].map((hits) => (hits / count) * (1 - hits / count)))
  return (size / (size - 1)) * (1 - unlike / variance)
}

/**
 * Return Pearson's correlation; nothing for fewer than three pairs, or where either side never varies.
 *
 * @param {[number, number][]} pairs
 */
export function correlation(pairs) {
  const count = pairs.length
  if (count < 3) return null
  const meanX = sum(pairs.map(([x]) => x)) / count
  const meanY = sum(pairs.map(([, y]) => y)) / count
  const across = sum(pairs.map(([x, y]) => (x - meanX) * (y - meanY)))
  const spread = sum(pairs.map(([x]) => (x - meanX) ** 2)) * sum(pairs.map(([, y]) => (y - meanY) ** 2))
  return spread < 1e-18 ? null : across / Math.sqrt(spread)
}

/**
 * Return how much each learner belongs to the upper group: those who tie at its edge share what is left of it.
 *
 * @param {number[]} scores
 */
export function tail(scores) {
  const size = Math.max(1, Math.floor(TAIL * scores.length + 0.5))
  const edge = [...scores].sort((one, other) => other - one)[size - 1]
  const above = scores.filter((score) => score > edge).length
  const atEdge = scores.filter((score) => score === edge).length
  return scores.map((score) => (score > edge ? 1 : score === edge ? (size - above) / atEdge : 0))
}

/**
 * @param {Item} item
 * @param {Row[]} rows
 * @returns {ItemFigures}
 */
function figures(item, rows) {
  const [asked, right] = [rows.length, sum(rows.map((row) => row.right))]
  const upper = tail(rows.map(({ score }) => score))
  const lower = tail(rows.map(({ score }) => -score))
  const rested = rows.flatMap((row) => (row.rest === null ? [] : [/** @type {[number, number]} */ ([row.right, row.rest])]))
  const discrimination = correlation(rested)
  const mean = (/** @type {number[]} */ weights) => sum(rows.map((row, at) => row.right * weights[at])) / sum(weights)
  const shares = item.options.map(([value, text]) => share(value, text, item, rows, upper, lower))
  const flags = flagsOf(item, asked, right / asked, discrimination, shares)
  return {
    item,
    asked,
    right,
    difficulty: right / asked,
    discrimination,
    spread: asked > 1 ? mean(upper) - mean(lower) : null,
    shares,
    known: rows.filter(({ chosen }) => chosen !== null).length,
    leftOut: rows.filter(({ chosen }) => chosen?.length === 0).length,
    flags,
    suspect: flags.includes("negative") || flags.includes("rival"),
  }
}

/**
 * @param {string} value
 * @param {string} text
 * @param {Item} item
 * @param {Row[]} rows
 * @param {number[]} upper
 * @param {number[]} lower
 * @returns {Share}
 */
function share(value, text, item, rows, upper, lower) {
  const took = rows.map(({ chosen }) => Boolean(chosen?.includes(value)))
  const part = (/** @type {number[]} */ weights) => {
    const known = sum(weights.filter((_, at) => rows[at].chosen !== null))
    return known ? sum(weights.filter((_, at) => took[at])) / known : 0
  }
  return { value, text, right: item.right.includes(value), count: took.filter(Boolean).length, upper: part(upper), lower: part(lower) }
}

/**
 * @param {Item} item
 * @param {number} asked
 * @param {number} p
 * @param {number | null} told
 * @param {Share[]} shares
 */
function flagsOf(item, asked, p, told, shares) {
  if (asked < ENOUGH) return ["few"]
  const doubtful = told !== null && told < -DOUBT / Math.sqrt(asked)
  const unused = shares.some(({ count, right }) => !count && !right) && asked >= 2 * ENOUGH && p < EASY
  const single = item.kind === "single" || item.kind === "true_false"
  /** @type {[string, boolean][]} */
  const signs = [
    ["negative", doubtful],
    ["rival", single && rival(shares)],
    ["weak", told !== null && !doubtful && told < WEAK && p < EASY],
    ["easy", p >= EASY],
    ["hard", p <= HARD],
    ["unused", unused],
  ]
  return signs.filter(([, found]) => found).map(([name]) => name)
}

/**
 * Say whether those who did best chose one wrong option more than the right one.
 *
 * @param {Share[]} shares
 */
function rival(shares) {
  const right = Math.max(0, ...shares.filter((one) => one.right).map(({ upper }) => upper))
  return shares.some((one) => !one.right && one.upper > right)
}
