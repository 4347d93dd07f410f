// node own.mjs <index folder> <queries.json>: the queries of our own site; an expected address with # names the section.
import { readFileSync } from "node:fs"
import { Engine } from "../../site_builder/client/search/engine.js"
import { open } from "./index_of.mjs"

const { engine } = open(Engine, process.argv[2])
const queries = JSON.parse(readFileSync(process.argv[3], "utf8"))
let first = 0
let five = 0
const misses = []
for (const { query, category, expect } of queries) {
  const { hits, jump } = await engine.search(query)
  const found = [...(jump ? [jump] : []), ...hits].map((hit) => hit.path.replace(".html", ""))
  const leads = (place) => expect.some((one) => (one.includes("#") ? place === one : place.split("#")[0] === one))
  if (leads(found[0] ?? "")) first++
  else misses.push({ category, query, expect, got: found.slice(0, 4) })
  if (found.slice(0, 5).some(leads)) five++
}
console.log(JSON.stringify({ queries: queries.length, first, five, misses }))
