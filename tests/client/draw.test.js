import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { drawTest, newSeed, randomFrom, shuffle } from "../../site_builder/client/trial/draw.js"

const ids = (count, name = "q") => Array.from({ length: count }, (_, at) => `${name}-${at}`)

/** Pools that may overlap, each asking for no more than it surely has left. */
const pools = fc.array(fc.record({ from: fc.nat(20), size: fc.integer({ min: 1, max: 20 }), count: fc.nat(6) }), { minLength: 1, maxLength: 5 })
  .map((drafts) => drafts.map(({ from, size, count }) => ({ count, ids: ids(40).slice(from, from + size) })))

test("the same seed draws the same test, whatever day it is", () => {
  fc.assert(fc.property(pools, fc.string(), (given, seed) => assert.deepEqual(drawTest(given, seed), drawTest(given, seed))))
  assert.deepEqual(drawTest([{ count: 3, ids: ids(6) }], "K3F7QA"), drawTest([{ count: 3, ids: ids(6) }], "K3F7QA"))
})

test("no question comes twice, even where pools overlap or repeat themselves", () => {
  fc.assert(fc.property(pools, fc.string(), (given, seed) => {
    const drawn = drawTest([...given, ...given], seed)
    assert.equal(new Set(drawn).size, drawn.length)
  }))
})

test("each pool gives its number, and only of its own", () => {
  fc.assert(fc.property(fc.nat(8), fc.nat(8), fc.string(), (one, other, seed) => {
    const drawn = drawTest([{ count: one, ids: ids(8, "a") }, { count: other, ids: ids(8, "b") }], seed)
    assert.equal(drawn.filter((id) => id.startsWith("a")).length, one)
    assert.equal(drawn.filter((id) => id.startsWith("b")).length, other)
  }))
})

test("what the learner has seen comes only when nothing else is left", () => {
  fc.assert(fc.property(fc.string(), fc.integer({ min: 0, max: 10 }), (seed, known) => {
    const seen = new Set(ids(10).slice(0, known))
    const drawn = drawTest([{ count: 5, ids: ids(10) }], seed, seen)
    const fresh = drawn.filter((id) => !seen.has(id)).length
    assert.equal(fresh, Math.min(5, 10 - known))
  }))
})

/** The chi-square of counts that should all be alike. */
const chiSquare = (counts, expected) => counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0)

test("over 10,000 seeds every question is drawn alike often", () => {
  const bank = ids(20)
  const counts = new Map(bank.map((id) => [id, 0]))
  for (let seed = 0; seed < 10_000; seed += 1) {
    for (const id of drawTest([{ count: 5, ids: bank }], `seed ${seed}`)) counts.set(id, counts.get(id) + 1)
  }
  // 19 degrees of freedom: above 43.8 once in a thousand. The seeds are fixed, so the test is.
  assert.ok(chiSquare([...counts.values()], 2500) < 43.8, String(chiSquare([...counts.values()], 2500)))
})

test("over 10,000 seeds every place in a test is alike for every question", () => {
  const counts = Array.from({ length: 25 }, () => 0)
  for (let seed = 0; seed < 10_000; seed += 1) {
    shuffle([0, 1, 2, 3, 4], randomFrom(`place ${seed}`)).forEach((item, place) => (counts[item * 5 + place] += 1))
  }
  // 16 degrees of freedom: above 39.3 once in a thousand.
  assert.ok(chiSquare(counts, 2000) < 39.3, String(chiSquare(counts, 2000)))
})

test("a new seed is six letters that cannot be misread", () => {
  for (let at = 0; at < 200; at += 1) assert.match(newSeed(), /^[2-9A-HJ-NP-Z]{6}$/)
})
