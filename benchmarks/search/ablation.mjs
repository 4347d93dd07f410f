// node ablation.mjs <index folder> <queries.json>: what each part of the ranking and of the reading is worth.
import { readFileSync } from "node:fs"
import { Engine } from "../../site_builder/client/search/engine.js"
import { SWITCHES } from "../../site_builder/client/search/query.js"
import { WEIGHTS } from "../../site_builder/client/search/weights.js"
import { open } from "./index_of.mjs"

const queries = JSON.parse(readFileSync(process.argv[3], "utf8"))
const { engine } = open(Engine, process.argv[2])

async function score() {
  let first = 0
  let five = 0
  for (const { query, expect } of queries) {
    const { hits } = await engine.search(query)
    const pages = [...new Set(hits.map((hit) => hit.path.replace(/\.html.*/, "")))]
    if (expect.includes(pages[0])) first++
    if (pages.slice(0, 5).some((page) => expect.includes(page))) five++
  }
  return { first: (100 * first) / queries.length, five: (100 * five) / queries.length }
}

const rows = { "everything": await score() }
const without = async (name, table, key, value) => {
  const kept = table[key]
  table[key] = value
  rows[name] = await score()
  table[key] = kept
}
await without("no phrases (pairs of words)", WEIGHTS, "phrase", 0)
await without("no reward for an unbroken phrase", WEIGHTS, "unbroken", 0)
await without("titles do not count for their sections", WEIGHTS, "title", 0)
await without("no penalty for missing words", WEIGHTS, "coverage", 0)
await without("marks ignored", WEIGHTS, "marks", 0)
await without("numbers of documents are mere words", WEIGHTS, "code", 0)
await without("addresses are mere words", WEIGHTS, "address", 0)
await without("no Telex, no VNI", SWITCHES, "typing", false)
await without("no slips of the finger", SWITCHES, "slips", false)
await without("no abbreviations", SWITCHES, "short", false)
await without("no completion of the last word", SWITCHES, "completion", false)
await without("words of questions count in full", SWITCHES, "asking", false)
console.log(JSON.stringify(rows))
