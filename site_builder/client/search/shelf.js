// The index as it lies on disk: a core, and shards of words, pairs of words and texts that are read when needed.

import { eachNumber, numbersIn } from "./digits.js"

/**
 * @typedef {object} Core
 * @property {number} sections
 * @property {string} rooms - how many rooms for sections each page has.
 * @property {string} kinds
 * @property {string} opening - for each page, whether text stands before its first heading.
 * @property {string} standing
 * @property {[string, string, number][]} standings
 * @property {[number, number][]} after
 * @property {string} terms
 * @property {string} spread
 * @property {Record<string, string>} short
 * @property {string} w
 * @property {string} p
 * @property {string} t
 * @property {Record<string, [number, string]>} [versions] - of each kind of shard: how many share a version, and the versions.
 * @property {number} [local] - whether a place has laid pages of its own over this site.
 */

/** @typedef {[anchor: string, heading: string, text: string]} Row */
/** @typedef {[path: string, title: string, rows: Row[]]} PageText */
/** @typedef {[exact: string, postings: string][]} Forms */

/** Sections for which a room is. */
const ROOM = 4
/** Letters of a version. */
const VERSION = 4

/** Opens the shards and finds things in them. */
export class Shelf {
  /** @param {(name: string, version: string) => Promise<void>} fetchScript - runs a script that calls `put`. */
  constructor(fetchScript) {
    this.fetchScript = fetchScript
    this.version = ""
    this.stale = false
    /** @type {Map<string, any>} */
    this.held = new Map()
    /** @type {Map<string, Promise<void>>} */
    this.coming = new Map()
    /** @type {Shelf | undefined} - of a few pages beside a large site: the whole, whose words these are. */
    this.whole = undefined
  }

  /**
   * Called by every script of the index.
   *
   * @param {string} kind
   * @param {number} number
   * @param {string} version
   * @param {any} value
   */
  put(kind, number, version, value) {
    if (kind === "core") this.version = version
    // A new edition was published while the page was open: what is held no longer fits.
    else if (version !== this.versionOf(kind + number)) return void (this.stale = true)
    this.held.set(kind === "core" ? kind : kind + number, value)
  }

  /**
   * What a script of the index must be to go with the core that is held.
   *
   * @param {string} name
   * @returns {string}
   */
  versionOf(name) {
    const [group, versions] = (this.core ?? this.held.get("core"))?.versions?.[name[0]] ?? [0, ""]
    const at = VERSION * Math.floor(Number(name.slice(1)) / group)
    return name === "core" || !group ? this.version : versions.slice(at, at + VERSION)
  }

  /** Forget everything, to begin again with the edition now published. */
  restart() {
    this.held.clear()
    this.terms = this.core = undefined
    this.stale = false
    this.version = "new"
  }

  /** Read the core, once. */
  async open() {
    if (this.terms) return
    await this.need("core")
    if (this.terms) return
    /** @type {Core} */
    const core = this.held.get("core")
    this.held.delete("core")
    this.core = core
    this.terms = unpacked(core.terms)
    this.spread = numbersIn(core.spread)
    this.wordStarts = sums(numbersIn(core.w))
    this.textStarts = sums(numbersIn(core.t))
    this.pairStarts = pairs(numbersIn(core.p))
    this.standingOf = numbersIn(core.standing)
    this.layOut(numbersIn(core.rooms))
  }

  /**
   * Sections are numbered with room for more: one more in a page seldom renumbers those of the others.
   *
   * @param {number[]} rooms - how many each page has.
   */
  layOut(rooms) {
    const pageOf = new Uint32Array(ROOM * rooms.reduce((sum, count) => sum + count, 0))
    const firstOf = new Uint32Array(rooms.length)
    let at = 0
    rooms.forEach((count, page) => {
      firstOf[page] = at
      pageOf.fill(page, at, (at += count * ROOM))
    })
    this.pageOf = pageOf
    this.firstOf = firstOf
  }

  /**
   * @param {string} name
   * @returns {Promise<void> | undefined}
   */
  need(name) {
    if (this.held.has(name)) return undefined
    let coming = this.coming.get(name)
    if (!coming) {
      coming = this.fetchScript(name, this.versionOf(name))
        .then(() => {
          if (!this.held.has(name)) throw new Error(`${name} holds nothing`)
        })
        .finally(() => this.coming.delete(name))
      this.coming.set(name, coming)
    }
    return coming
  }

  /**
   * The number of a term, or where it would stand, as a negative number.
   *
   * @param {string} term
   */
  find(term) {
    const terms = /** @type {string[]} */ (this.terms)
    let low = 0
    let high = terms.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (terms[middle] < term) low = middle + 1
      else high = middle
    }
    return terms[low] === term ? low : -1 - low
  }

  /**
   * How much it tells that a section holds the term.
   *
   * @param {number} term
   * @returns {number}
   */
  rarity(term) {
    const own = /** @type {string[]} */ (this.terms)[term]
    const there = this.whole?.find(own) ?? -1
    if (this.whole && there >= 0) return this.whole.rarity(there)
    const size = /** @type {Core} */ ((this.whole ?? this).core).sections
    const held = Math.pow(2, /** @type {number[]} */ (this.spread)[term] / 2)
    return Math.log(1 + (Math.max(0, size - held) + 0.5) / (held + 0.5))
  }

  /**
   * Whether the section behind a page's title has an anchor of its own.
   *
   * @param {number} page
   */
  anchored(page) {
    return /** @type {Core} */ (this.core).opening[page] === "0"
  }

  /**
   * What is to be said of the page's validity: a word, its tone, and whether another text took its place.
   *
   * @param {number} page
   */
  standing(page) {
    return /** @type {Core} */ (this.core).standings[/** @type {number[]} */ (this.standingOf)[page] - 1]
  }

  /** @param {number} term */
  wordShard(term) {
    return `w${lastNotAbove(/** @type {number[]} */ (this.wordStarts), (start) => start - term)}`
  }

  /**
   * @param {number} one
   * @param {number} two
   */
  pairShard(one, two) {
    return `p${lastNotAbove(/** @type {number[][]} */ (this.pairStarts), (start) => start[0] - one || start[1] - two)}`
  }

  /** @param {number} page */
  textShard(page) {
    return lastNotAbove(/** @type {number[]} */ (this.textStarts), (start) => start - page)
  }

  /**
   * The forms of a term whose shard is held.
   *
   * @param {number} term
   * @returns {Forms}
   */
  forms(term) {
    const name = this.wordShard(term)
    let shard = this.held.get(name)
    if (typeof shard === "string") this.held.set(name, (shard = shard.split(" ")))
    const start = /** @type {number[]} */ (this.wordStarts)[Number(name.slice(1))]
    const parts = (shard?.[term - start] ?? "").split("!")
    /** @type {Forms} */
    const forms = []
    for (let at = 0; at + 1 < parts.length; at += 2) forms.push([parts[at], parts[at + 1]])
    return forms
  }

  /**
   * What follows `one` in the shard that would hold `one two`: each second word with its postings.
   *
   * @param {number} one
   * @param {number} two
   * @param {(second: number, text: string, from: number) => boolean | void} take - stops by returning true.
   */
  followers(one, two, take) {
    const name = this.pairShard(one, two)
    let shard = this.held.get(name)
    if (typeof shard === "string") {
      const groups = new Map()
      for (const group of shard.split("&")) {
        const end = group.indexOf("!")
        groups.set(numbersIn(group.slice(0, end))[0], group.slice(end + 1))
      }
      this.held.set(name, (shard = groups))
    }
    let second = 0
    for (const item of (shard?.get(one) ?? "").split("%")) {
      let from = 0
      eachNumber(item, (value, next) => {
        second += value
        from = next
        return true
      })
      if (from && take(second, item, from)) return
    }
  }

  /**
   * The text of a page whose shard is held.
   *
   * @param {number} page
   * @returns {PageText}
   */
  page(page) {
    const shard = this.textShard(page)
    return this.held.get(`t${shard}`)[page - /** @type {number[]} */ (this.textStarts)[shard]]
  }
}

/** @param {string} packed */
function unpacked(packed) {
  let before = ""
  return packed.split(" ").map((item) => (before = before.slice(0, Number(item[0])) + item.slice(1)))
}

/** @param {number[]} steps */
function sums(steps) {
  let sum = 0
  return steps.map((step) => (sum += step))
}

/**
 * Where each shard of pairs begins: the step of the first word, and the second word.
 *
 * @param {number[]} numbers
 */
function pairs(numbers) {
  const firsts = sums(numbers.filter((_, at) => at % 2 === 0))
  return firsts.map((first, at) => [first, numbers[2 * at + 1]])
}

/**
 * @template T
 * @param {T[]} sorted
 * @param {(item: T) => number} compare - above 0 when the item lies behind what is sought.
 */
function lastNotAbove(sorted, compare) {
  let low = 0
  let high = sorted.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (compare(sorted[middle]) <= 0) low = middle
    else high = middle - 1
  }
  return low
}
