// node quality.mjs <index folder> <queries.json> [--misses]: how often the right page comes first, and among five.
import { readFileSync } from "node:fs"
import { Engine } from "../../site_builder/client/search/engine.js"
import { open } from "./index_of.mjs"

export async function measure(folder, queries) {
  const { engine, read, bytes } = open(Engine, folder)
  const table = {}
  const misses = []
  const cost = []
  const times = []
  for (const { query, category, expect } of queries) {
    engine.shelf.held.clear(); engine.shelf.terms = undefined; read.length = 0
    await engine.search(query, { limit: 7 })
    cost.push(read.reduce((sum, name) => sum + bytes(name), 0))
    const began = performance.now()
    const { hits } = await engine.search(query, { limit: 7 })
    times.push(performance.now() - began)
    const pages = [...new Set(hits.map((hit) => hit.path.replace(/\.html.*/, "")))]
    const right = hits.findIndex((hit) => expect.some((expected) => leadsTo(hit.path.replace(".html", ""), expected)))
    const place = right > 0 ? Math.max(1, pages.indexOf(hits[right].path.replace(/\.html.*/, ""))) : right
    for (const row of [category, "ALL"]) {
      table[row] ??= { n: 0, first: 0, five: 0 }
      table[row].n++
      if (place === 0) table[row].first++
      if (place >= 0 && place < 5) table[row].five++
    }
    if (place !== 0) misses.push({ query, category, expect, got: pages.slice(0, 4), place })
  }
  const percentile = (list, p) => [...list].sort((a, b) => a - b)[Math.min(list.length - 1, Math.floor(list.length * p))]
  return { table, misses, bytes: { p50: percentile(cost, 0.5), p95: percentile(cost, 0.95) }, ms: { p50: percentile(times, 0.5), p95: percentile(times, 0.95) } }
}

/** Whether a hit is the expected page, or the expected part of it where one is named. */
const leadsTo = (hit, expected) => (expected.includes("#") ? hit : hit.split("#")[0]) === expected

if (process.argv[1].endsWith("quality.mjs")) {
  const result = await measure(process.argv[2], JSON.parse(readFileSync(process.argv[3], "utf8")))
  for (const [row, { n, first, five }] of Object.entries(result.table)) console.log(row.padEnd(20), n, (100 * first / n).toFixed(0), (100 * five / n).toFixed(0))
  console.log(JSON.stringify(result.bytes), JSON.stringify(result.ms))
  for (const miss of result.misses) console.log(JSON.stringify(miss))
}
