// node minisearch.mjs <docs.json> <out folder> <queries.json>: MiniSearch with folding, its index prebuilt by section, as VitePress does.
import { copyFileSync, readFileSync, writeFileSync } from "node:fs"
import { createRequire } from "node:module"
import { join } from "node:path"

const [docsFile, out, queriesFile] = process.argv.slice(2)
const { default: MiniSearch } = await import("minisearch")
const FOLD = `(term) => term.toLowerCase().normalize("NFD").replace(/[\\u0300-\\u036f]/g, "").replace(/đ/g, "d")`
const OPTIONS = `{ fields: ["title", "headings", "text"], storeFields: ["title"], processTerm: ${FOLD}, searchOptions: { boost: { title: 3, headings: 2 }, prefix: true, fuzzy: 0.2 } }`
const options = (0, eval)(`(${OPTIONS})`)
const docs = JSON.parse(readFileSync(docsFile, "utf8"))
const mini = new MiniSearch(options)
mini.addAll(docs)
const main = createRequire(import.meta.url).resolve("minisearch").replace(/dist.*/, "dist/umd/index.js")
copyFileSync(main, join(out, "minisearch.js"))
writeFileSync(join(out, "index.js"), `var INDEX = ${JSON.stringify(JSON.stringify(mini))}`)
writeFileSync(join(out, "options.js"), `var OPTIONS = ${OPTIONS}`)
const score = { first: 0, five: 0 }
for (const { query, expect } of JSON.parse(readFileSync(queriesFile, "utf8"))) {
  const found = [...new Set(mini.search(query.normalize("NFC")).map((hit) => hit.id.split("#")[0]))].slice(0, 5)
  if (expect.includes(found[0])) score.first++
  if (found.some((id) => expect.includes(id))) score.five++
}
console.log(JSON.stringify(score))
