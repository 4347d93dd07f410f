// The pages that a place laid over a shared site: a small index of their own, answered together with the large one.

import { Engine } from "./engine.js"
import { LEAST_SHARE } from "./weights.js"

/** @typedef {import("./engine.js").Found} Found */
/** @typedef {{ core: import("./shelf.js").Core, w: string[], p: string[], t: any[] }} LocalIndex */

/** Answers from the site and, where there are any, from the pages of its place. */
export class WithLocal {
  /**
   * @param {Engine} site
   * @param {() => Promise<LocalIndex>} fetchLocal
   */
  constructor(site, fetchLocal) {
    this.site = site
    this.fetchLocal = fetchLocal
    /** @type {Promise<Engine> | undefined} */
    this.local = undefined
  }

  /**
   * @param {string} text
   * @param {{ kind?: string, limit?: number }} [options]
   * @returns {Promise<Found>}
   */
  async search(text, options = {}) {
    const found = await this.site.search(text, options)
    if (!this.site.shelf.core?.local) return found
    // Without the local part the rest still answers.
    const local = await this.open().catch(() => undefined)
    return local ? together(found, await local.search(text, options), options.limit ?? 10) : found
  }

  open() {
    this.local = this.local ?? this.fetchLocal().then((index) => shelved(index, this.site))
    this.local.catch(() => (this.local = undefined))
    return this.local
  }
}

/**
 * @param {LocalIndex} index
 * @param {Engine} site
 */
function shelved(index, site) {
  const engine = new Engine(() => Promise.reject(new Error("not in the local index")))
  engine.shelf.whole = site.shelf
  engine.shelf.put("core", 0, "local", index.core)
  for (const kind of /** @type {const} */ (["w", "p", "t"])) index[kind].forEach((shard, at) => engine.shelf.put(kind, at, "local", shard))
  return engine
}

/**
 * @param {Found} site
 * @param {Found} local
 * @param {number} limit
 * @returns {Found}
 */
export function together(site, local, limit) {
  const least = LEAST_SHARE * Math.max(0, ...[...site.hits, ...local.hits].map((hit) => hit.score))
  const own = local.hits.filter((hit) => hit.score >= least)
  if (!own.length) return site
  const counts = { ...site.counts }
  for (const hit of own) counts[hit.kind] = (counts[hit.kind] ?? 0) + 1
  const hits = [...site.hits, ...own].sort((one, two) => two.score - one.score).slice(0, limit)
  const sought = [...new Set([...site.sought, ...local.sought])]
  return { ...site, hits, counts, total: site.total + own.length, sought, understood: site.hits.length ? site.understood : local.understood }
}
