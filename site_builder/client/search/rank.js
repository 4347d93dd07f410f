// Which sections answer a query best.

import { eachPosting } from "./digits.js"
import { agreement } from "./fold.js"
import { lowestKept, note } from "./strength.js"
import { LEAST_COVERED, LEAST_SHARE, WEIGHTS, YEAR } from "./weights.js"

/** @typedef {import("./shelf.js").Shelf} Shelf */
/** @typedef {import("./query.js").Query} Query */
/** @typedef {import("./query.js").Slot} Slot */
/** @typedef {{ section: number, page: number, score: number }} Ranked */
/** @typedef {import("./strength.js").Strength} Strength */

/** Adds up, for one query, what every section has to offer. */
export class Ranking {
  /**
   * @param {Shelf} shelf
   * @param {Query} query
   */
  constructor(shelf, query) {
    this.shelf = shelf
    this.query = query
    this.pageOf = /** @type {Uint32Array} */ (shelf.pageOf)
    this.size = this.pageOf.length
    this.firstOf = /** @type {Uint32Array} */ (shelf.firstOf)
    this.score = new Float32Array(this.size)
    this.cover = new Float32Array(this.size)
    this.place = new Float32Array(this.size)
    this.run = new Uint8Array(this.size)
    this.runs = 0
    this.coded = new Float32Array(this.firstOf.length)
    this.seen = new Uint8Array(this.size)
    this.touched = /** @type {number[]} */ ([])
    this.total = 0
  }

  /** Every page worth showing, best first, with its best sections. */
  ranked() {
    const strengths = this.query.slots.map((slot) => this.addWord(slot))
    this.query.slots.forEach((slot, at) => {
      if (slot.joined) this.addPhrase(this.query.slots[at - 1], slot, strengths[at - 1], strengths[at])
    })
    this.addDocuments()
    this.addYears()
    this.addLabels()
    return this.gather()
  }

  /**
   * @param {Slot} slot
   * @returns {Strength | null}
   */
  addWord(slot) {
    if (!slot.options.length) {
      if (!slot.optional) this.total += slot.weight * 3
      return null
    }
    const worth = slot.weight * this.shelf.rarity(slot.options[0].term)
    const strength = { agree: new Float32Array(this.size), weight: new Float32Array(this.size), sections: /** @type {number[]} */ ([]), worth }
    if (!slot.optional) this.total += worth
    for (const option of slot.options) {
      for (const [exact, postings] of this.shelf.forms(option.term)) {
        note(strength, postings, 0, option.weight * this.agrees(option.exact, exact))
      }
    }
    this.spread(strength, slot.optional)
    return strength
  }

  /**
   * @param {string} typed
   * @param {string} stored
   */
  agrees(typed, stored) {
    if (!typed || !WEIGHTS.marks) return 1
    return this.query.marked ? agreement(typed, stored) : typed === stored ? 1 : 0.97
  }

  /**
   * Add a word's strength to the sections; what the page's title holds already counts for all its sections.
   *
   * @param {Strength} strength
   * @param {boolean} optional
   */
  spread(strength, optional) {
    const { score, cover, pageOf, firstOf } = this
    const { sections, weight, agree, worth } = strength
    for (const section of sections) {
      this.touch(section)
      score[section] += worth * weight[section]
      if (optional) continue
      const first = firstOf[pageOf[section]]
      const own = agree[section]
      cover[section] += worth * (section === first ? own : Math.max(0, own - agree[first]))
    }
  }

  /** @param {number} section */
  touch(section) {
    if (this.seen[section]) return
    this.seen[section] = 1
    this.touched.push(section)
  }

  /**
   * Two words side by side, as typed, tell more than both apart.
   *
   * @param {Slot} before
   * @param {Slot} slot
   * @param {Strength | null} left
   * @param {Strength | null} right
   */
  addPhrase(before, slot, left, right) {
    if (!left || !right || !WEIGHTS.phrase) return
    const worth = WEIGHTS.phrase * Math.min(left.worth, right.worth)
    /** @type {Set<number>} */
    const together = new Set()
    this.runs++
    for (const one of before.options) {
      for (const two of slot.options) {
        this.eachPair(one.term, two.term, (section, level) => {
          // A word cut from its own list as too common still agrees.
          const agree = Math.min(left.agree[section] || 0.85, right.agree[section] || 0.85)
          together.add(section)
          this.score[section] += (worth * agree * level * one.weight * two.weight) / 15
          if (!left.agree[section]) this.cover[section] += left.worth * 0.85
          if (!right.agree[section]) this.cover[section] += right.worth * 0.85
          if (!left.agree[section] || !right.agree[section]) this.touch(section)
        })
      }
    }
    for (const section of together) this.run[section]++
  }

  /**
   * @param {number} one
   * @param {number} two
   * @param {(section: number, level: number) => void} take
   */
  eachPair(one, two, take) {
    this.shelf.followers(one, two, (second, text, from) => {
      if (second === two) eachPosting(text, from, take)
      return second >= two
    })
  }

  /** The document the query names by its number, and pages that mention it. */
  addDocuments() {
    for (const [type, number] of this.query.reference.documents) {
      this.eachKey(type, number, (section, level) => {
        this.touch(section)
        const page = this.pageOf[section]
        // Of several with the same number, the one in force is the likelier.
        if (level === 15 && section === this.firstOf[page]) this.coded[page] = WEIGHTS.code - (this.shelf.standing(page)?.[2] ? 2 : 0)
        else this.place[section] += (WEIGHTS.mention * level) / 15
      })
    }
  }

  /** Of several documents with one number, the one of the year the query gives. */
  addYears() {
    for (const year of this.query.reference.years) {
      this.eachKey("@nam", year, (section) => {
        if (this.coded[this.pageOf[section]]) this.coded[this.pageOf[section]] += WEIGHTS.code
      })
    }
  }

  /** The clause the query names. */
  addLabels() {
    const { labels, documents } = this.query.reference
    if (!labels.length) return
    /** @type {Map<number, number>} */
    const levels = new Map()
    for (const [unit, number] of labels) {
      this.eachKey(unit, number, (section, level) => levels.set(section, (levels.get(section) ?? 0) + 1 + level / 100))
    }
    const named = documents.length > 0 && this.coded.some(Boolean)
    this.addressed = new Map()
    for (const [section, sum] of levels) {
      const inside = this.coded[this.pageOf[section]] > 0
      const worth = inside ? WEIGHTS.address : named ? 1 : WEIGHTS.loneAddress
      this.touch(section)
      this.place[section] += (worth * sum) / labels.length
      if (inside && Math.floor(sum) === labels.length) this.addressed.set(section, sum)
    }
  }

  /**
   * @param {string} one
   * @param {string} two
   * @param {(section: number, level: number) => void} take
   */
  eachKey(one, two, take) {
    const [first, second] = [this.shelf.find(one), this.shelf.find(two)]
    if (first >= 0 && second >= 0) this.eachPair(first, second, take)
  }

  /** @returns {Ranked[]} */
  gather() {
    const total = this.total || 1
    const scores = new Float32Array(this.touched.length)
    let highest = 0
    for (let at = 0; at < scores.length; at++) {
      const section = this.touched[at]
      scores[at] = this.value(section, this.pageOf[section], total)
      if (scores[at] > highest) highest = scores[at]
    }
    const floor = lowestKept(scores, highest)
    /** @type {Map<number, Ranked[]>} */
    const pages = new Map()
    for (let at = 0; at < scores.length; at++) {
      if (scores[at] < floor || !scores[at]) continue
      const section = this.touched[at]
      const page = this.pageOf[section]
      const list = pages.get(page)
      const ranked = { section, page, score: scores[at] }
      if (list) list.push(ranked)
      else pages.set(page, [ranked])
    }
    for (const [page, list] of pages) this.settle(page, list, total)
    const all = [...pages.values()].flat().sort((one, two) => two.score - one.score || one.section - two.section)
    return this.inForceFirst(all.filter((one) => one.score >= highest * LEAST_SHARE))
  }

  /**
   * @param {number} section
   * @param {number} page
   * @param {number} total
   */
  value(section, page, total) {
    const first = this.firstOf[page]
    const own = section === first ? 0 : this.score[section]
    const covered = Math.min(1, (this.cover[first] + (section === first ? 0 : this.cover[section])) / total)
    // A long phrase that stands there unbroken was very likely what was meant.
    const unbroken = this.runs > 1 ? 1 + WEIGHTS.unbroken * Math.pow(Math.max(this.run[section], this.run[first]) / this.runs, 3) : 1
    const words = unbroken * (own + this.score[first] * (section === first ? 1 : WEIGHTS.title)) * (1 - WEIGHTS.coverage + WEIGHTS.coverage * covered * covered)
    const told = this.coded[page] + this.place[section]
    if (covered < LEAST_COVERED && !told) return 0
    return words * (this.shelf.standing(page)?.[2] ? WEIGHTS.past : 1) + told
  }

  /**
   * Of one page show its best part; further parts only if they do well beside other pages. Where the title says all, show the page.
   *
   * @param {number} page
   * @param {Ranked[]} list
   * @param {number} total
   */
  settle(page, list, total) {
    list.sort((one, two) => two.score - one.score || one.section - two.section)
    const first = this.firstOf[page]
    const top = list.find((one) => one.section === first)
    const byNumber = this.coded[page] > 0 && !this.query.reference.labels.length && this.query.slots.every((slot) => slot.weight < 0.5 || YEAR.test(slot.bare))
    if (top && (byNumber || (this.cover[first] >= 0.97 * total && !this.place[list[0].section]))) {
      top.score = list[0].score
      list.splice(0, list.length, top, ...list.filter((one) => one !== top))
    }
    // What stands before the first heading is the page itself.
    const head = list.findIndex((one) => this.isHead(one.section))
    for (let at = list.length - 1; at > head && head >= 0; at--) if (this.isHead(list[at].section)) list.splice(at, 1)
    list.splice(byNumber ? 1 : 3)
    list.forEach((one, at) => at && (one.score *= Math.pow(WEIGHTS.sibling, at)))
  }

  /** @param {number} section - whether it is the title of a page, or what stands right below it. */
  isHead(section) {
    const page = this.pageOf[section]
    return section === this.firstOf[page] || (section === this.firstOf[page] + 1 && !this.shelf.anchored(page))
  }

  /**
   * A superseded text never stands above the one that took its place, unless it was asked for by its number.
   *
   * @param {Ranked[]} all
   */
  inForceFirst(all) {
    const { after } = /** @type {import("./shelf.js").Core} */ (this.shelf.core)
    for (const [old, now] of after) {
      if (this.coded[old]) continue
      const below = all.findIndex((one) => one.page === now)
      const above = all.findIndex((one) => one.page === old)
      if (above < 0 || below < above || all[below].score < 0.3 * all[above].score) continue
      const [lifted] = all.splice(below, 1)
      all.splice(above, 0, { ...lifted, score: all[above].score })
    }
    return all
  }
}
