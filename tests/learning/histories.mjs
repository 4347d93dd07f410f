// Reads histories of reviews as JSON, schedules them as the site does, and writes the intervals.
import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { reviewed, SETTINGS } from "../../site_builder/client/review/schedule.js"

// The package says that its scripts are modules; the vendored one is a classic script, as the browser takes it.
const vendored = { exports: {} }
const code = readFileSync(new URL("../../site_builder/assets/vendor/ts-fsrs-5.4.2/index.umd.js", import.meta.url), "utf8")
new Function("module", "exports", "require", code)(vendored, vendored.exports, createRequire(import.meta.url))

const DAY = 86_400_000
const question = { id: "q", wording: "00000000", clause: "" }
const settings = { ...SETTINGS, maximum_interval: 36_500 }
const answered = JSON.parse(readFileSync(0, "utf8")).map((history) => {
  let card
  return history.map(([at, rating]) => {
    card = reviewed(vendored.exports, card, rating, at, question, settings)
    return [Math.round((card.due - at) / DAY), card.stability, card.difficulty]
  })
})
process.stdout.write(JSON.stringify(answered))
