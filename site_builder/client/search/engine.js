// From a query to results. Knows neither the page nor how scripts are loaded.

import { understand } from "./query.js"
import { Ranking } from "./rank.js"
import { Shelf } from "./shelf.js"
import { snippet } from "./snippet.js"
import { printed } from "./spelling.js"
import { isSyllable } from "./syllables.js"
import { slip } from "./typos.js"

/** @typedef {import("./query.js").Query} Query */
/** @typedef {import("./query.js").Slot} Slot */

/**
 * @typedef {object} Hit
 * @property {string} path - from the root of the site, with its anchor.
 * @property {string} title
 * @property {string} section
 * @property {string} snippet
 * @property {number} score
 * @property {string} kind
 * @property {{ word: string, tone: string } | null} standing
 */

/**
 * @typedef {object} Found
 * @property {Hit[]} hits
 * @property {number} total
 * @property {Record<string, number>} counts - by kind.
 * @property {Hit | null} jump - the clause the query is the address of.
 * @property {string} understood - the query as it was read, where that differs from what was typed.
 * @property {string[]} sought - bare words, to be marked.
 */

const PAGE = 10

/** Answers queries from the shards it is given. */
export class Engine {
  /** @param {(name: string, version: string) => Promise<void>} fetchScript */
  constructor(fetchScript) {
    this.shelf = new Shelf(fetchScript)
    /** @type {{ text: string, version: string, ranked: { query: Query, ranking: Ranking, all: import("./rank.js").Ranked[] } } | undefined} */
    this.last = undefined
  }

  /**
   * @param {string} text
   * @param {{ kind?: string, limit?: number }} [options]
   * @returns {Promise<Found>}
   */
  async search(text, options = {}) {
    try {
      return await this.answer(text, options)
    } catch (reason) {
      if (!this.shelf.stale) throw reason
      this.shelf.restart()
      return this.answer(text, options)
    }
  }

  /**
   * @param {string} text
   * @param {{ kind?: string, limit?: number }} options
   * @returns {Promise<Found>}
   */
  async answer(text, { kind = "", limit = PAGE }) {
    await this.shelf.open()
    const { query, ranking, all } = await this.rank(String(text))
    const { kinds } = /** @type {import("./shelf.js").Core} */ (this.shelf.core)
    /** @type {Record<string, number>} */
    const counts = Object.create(null)
    for (const one of all) counts[kinds[one.page]] = (counts[kinds[one.page]] ?? 0) + 1
    const shown = (kind ? all.filter((one) => kinds[one.page] === kind) : all).slice(0, limit)
    const target = bestOf(ranking.addressed)
    const texts = [...shown.map((one) => one.page), ...(target === null ? [] : [ranking.pageOf[target]])]
    await Promise.all([...new Set(texts.map((page) => `t${this.shelf.textShard(page)}`))].map((name) => this.shelf.need(name)))
    const sought = soughtWords(query, this.shelf)
    return {
      hits: shown.map((one) => this.hit(one, sought)),
      total: kind ? (counts[kind] ?? 0) : all.length,
      counts,
      jump: target === null ? null : this.hit({ section: target, page: ranking.pageOf[target], score: 0 }, sought),
      understood: this.understood(query),
      sought,
    }
  }

  /**
   * The ranking of a query. The last one is kept: more of its results, or those of one kind, are often asked for next.
   *
   * @param {string} text
   * @returns {Promise<{ query: Query, ranking: Ranking, all: import("./rank.js").Ranked[] }>}
   */
  async rank(text) {
    const { version } = this.shelf
    if (this.last?.text === text && this.last.version === version) return this.last.ranked
    const query = understand(text, this.shelf)
    await this.fetchShards(query)
    this.readInContext(query)
    await this.fetchShards(query)
    const ranking = new Ranking(this.shelf, query)
    const ranked = { query, ranking, all: ranking.ranked() }
    this.last = { text, version, ranked }
    return ranked
  }

  /**
   * Fetch the shards of words and pairs the query needs, all at once.
   *
   * @param {Query} query
   */
  async fetchShards({ slots, reference }) {
    const names = new Set()
    slots.forEach((slot, at) => {
      for (const option of slot.options) {
        names.add(this.shelf.wordShard(option.term))
        if (slot.joined) for (const before of slots[at - 1].options) names.add(this.shelf.pairShard(before.term, option.term))
      }
    })
    for (const [one, two] of [...reference.documents, ...reference.labels, ...reference.years.map((year) => ["@nam", year])]) {
      const [first, second] = [this.shelf.find(one), this.shelf.find(two)]
      if (first >= 0 && second >= 0) names.add(this.shelf.pairShard(first, second))
    }
    await Promise.all([...names].map((name) => this.shelf.need(name)))
  }

  /**
   * A word that never follows the one before it, where one just like it often does, was probably meant to be that one.
   *
   * @param {Query} query
   */
  readInContext({ slots }) {
    const terms = /** @type {string[]} */ (this.shelf.terms)
    slots.forEach((slot, at) => {
      const before = slots[at - 1]?.options[0]
      const own = slot.options[0]
      if (!slot.joined || !before || !own || slot.reading === "decoded" || slot.bare.length < 2) return
      const last = at === slots.length - 1
      let known = false
      /** @type {[number, number][]} */
      const others = []
      this.shelf.followers(before.term, own.term, (second, text, from) => {
        known = known || second === own.term
        const begun = last && terms[second].startsWith(slot.bare) ? 0.7 : 0
        const likely = Math.max(begun, terms[second].length > 2 && isSyllable(terms[second]) ? slip(slot.bare, terms[second]) * 0.75 : 0)
        if (likely && second !== own.term) others.push([second, likely * Math.min(1, 0.5 + (text.length - from) / 20)])
      })
      if (known) return
      for (const [term, weight] of others.sort((one, two) => two[1] - one[1]).slice(0, 2)) {
        if (!slot.options.some((option) => option.term === term)) slot.options.push({ term, weight, exact: "" })
      }
    })
  }

  /**
   * @param {import("./rank.js").Ranked} ranked
   * @param {string[]} sought
   * @returns {Hit}
   */
  hit({ section, page, score }, sought) {
    const core = /** @type {import("./shelf.js").Core} */ (this.shelf.core)
    const [path, title, rows] = this.shelf.page(page)
    const row = section - /** @type {Uint32Array} */ (this.shelf.firstOf)[page]
    const [anchor, heading, own] = rows[row]
    const text = own || (row === 0 ? (rows[1]?.[2] ?? "") : "")
    const standing = this.shelf.standing(page)
    return {
      path: `${path}.html${anchor ? `#${anchor}` : ""}`,
      title,
      section: heading,
      snippet: snippet(text, sought),
      score: Math.round(score * 1000) / 1000,
      kind: core.kinds[page],
      standing: standing ? { word: standing[0], tone: standing[1] } : null,
    }
  }

  /**
   * The query in print, where words in it were decoded or guessed.
   *
   * @param {Query} query
   */
  understood({ slots }) {
    if (!slots.some((slot) => /decoded|guessed/.test(slot.reading) && slot.options.length)) return ""
    return slots
      .filter((slot) => !slot.optional)
      .map((slot) => {
        const option = slot.options[0]
        if (!option) return slot.bare
        return printed(option.exact || (this.shelf.forms(option.term)[0]?.[0] ?? slot.bare))
      })
      .join(" ")
  }
}

/** @param {Map<number, number> | undefined} scores */
function bestOf(scores) {
  let best = null
  let most = 0
  for (const [section, score] of scores ?? []) {
    if (score > most) [most, best] = [score, section]
  }
  return best
}

/**
 * @param {Query} query
 * @param {Shelf} shelf
 */
function soughtWords({ slots }, shelf) {
  const terms = /** @type {string[]} */ (shelf.terms)
  return slots.flatMap((slot) => (slot.options.length ? [terms[slot.options[0].term]] : [slot.bare]))
}
