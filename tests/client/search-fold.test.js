import assert from "node:assert/strict"
import { readFileSync } from "node:fs"
import { test } from "node:test"
import { agreement, exactForm, fold } from "../../site_builder/client/search/fold.js"
import { printed } from "../../site_builder/client/search/spelling.js"
import { isSyllable } from "../../site_builder/client/search/syllables.js"
import { telex, vni } from "../../site_builder/client/search/typing.js"
import { slip } from "../../site_builder/client/search/typos.js"

/** The rows of each part of the golden file. */
function golden() {
  const parts = {}
  let part = ""
  for (const line of readFileSync(new URL("../golden/fold.yml", import.meta.url), "utf8").split("\n")) {
    part = /^(\w+):$/.exec(line)?.[1] ?? part
    const row = /^ {2}- (\[.*\])$/.exec(line)?.[1]
    if (row) (parts[part] ??= []).push(JSON.parse(row))
  }
  return parts
}

const SAYS = { fold, exact: (word) => exactForm(word.toLowerCase()), telex, vni, syllable: isSyllable, printed }
const parts = golden()

test("every part of the golden file is read", () => {
  assert.deepEqual(Object.keys(parts).sort(), Object.keys(SAYS).sort())
})

for (const [part, rows] of Object.entries(parts)) {
  for (const [given, expected] of rows) {
    test(`${part}: ${JSON.stringify(given)} gives ${JSON.stringify(expected)}`, () => assert.equal(SAYS[part](given), expected))
  }
}

test("folding what is folded changes nothing", () => {
  for (const [given] of parts.fold) assert.equal(fold(fold(given)), fold(given))
})

test("marks left out agree better than marks that differ", () => {
  assert.equal(agreement("đang3", "đang3"), 1)
  assert.ok(agreement("dang", "đang3") > agreement("đang2", "đang3"))
  assert.ok(agreement("đang2", "đang3") > agreement("đâng2", "đang3"))
})

test("the first letter is seldom the slip, and two slips are none", () => {
  assert.ok(slip("phii", "phi") > slip("bhi", "phi"))
  assert.ok(slip("hyu", "huy") > 0.5)
  assert.equal(slip("bann", "bien"), 0)
  assert.equal(slip("phi", "phi"), 0)
})
