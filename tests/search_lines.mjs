// Answers queries, one JSON text a line, with one JSON list of paths a line: the search as Python tests see it.
import { createInterface } from "node:readline"
import { Engine } from "../site_builder/client/search/engine.js"
import { open } from "../benchmarks/search/index_of.mjs"

const { engine } = open(Engine, process.argv[2])
for await (const line of createInterface({ input: process.stdin })) {
  const began = performance.now()
  const { hits, jump } = await engine.search(JSON.parse(line))
  const paths = [...(jump ? [jump] : []), ...hits].map((hit) => hit.path)
  console.log(JSON.stringify({ paths, ms: performance.now() - began }))
}
