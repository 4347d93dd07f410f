import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { clock, timeLeft, warningBetween } from "../../site_builder/client/trial/timer.js"

const START = Date.UTC(2026, 10, 23, 8)
const minutes = fc.integer({ min: 1, max: 180 })

test("time left never grows while the clock goes on, and ends at nothing", () => {
  fc.assert(fc.property(minutes, fc.array(fc.nat(10_000_000)), (whole, moments) => {
    const left = moments.sort((a, b) => a - b).map((passed) => timeLeft(START, whole, START + passed))
    left.forEach((now, at) => assert.ok(now >= 0 && (at === 0 || now <= left[at - 1])))
    assert.equal(timeLeft(START, whole, START + whole * 60_000), 0)
  }))
})

test("a clock that was set back gives no more than the whole time", () => {
  fc.assert(fc.property(minutes, fc.nat(1e10), (whole, back) => assert.equal(timeLeft(START, whole, START - back), whole * 60_000)))
})

test("a reload changes nothing: the time left hangs on the start alone", () => {
  assert.equal(timeLeft(START, 25, START + 600_000), 15 * 60_000)
})

test("however often one looks, each warning is given at most once, and 1 minute is never missed", () => {
  fc.assert(fc.property(fc.integer({ min: 6, max: 60 }), fc.array(fc.integer({ min: 1, max: 50_000 }), { minLength: 90, maxLength: 200 }), (whole, steps) => {
    const given = []
    let before = Number.POSITIVE_INFINITY
    let now = START
    for (const step of [0, ...steps]) {
      now += step
      const left = timeLeft(START, whole, now)
      const warning = warningBetween(before, left, whole)
      if (warning) given.push(warning)
      before = left
    }
    assert.deepEqual(given, [...new Set(given)].sort((a, b) => b - a))
    if (before < 60_000 && before > 0) assert.ok(given.includes(1))
  }))
})

test("a machine that slept past both warnings gives the urgent one", () => {
  assert.equal(warningBetween(400_000, 30_000, 25), 1)
  assert.equal(warningBetween(400_000, 0, 25), undefined)
})

test("opened again with four minutes left, the learner is told", () => {
  assert.equal(warningBetween(Number.POSITIVE_INFINITY, 240_000, 25), 5)
})

test("a test of five minutes has no warning at five minutes", () => {
  assert.equal(warningBetween(Number.POSITIVE_INFINITY, 300_000, 5), undefined)
})

test("the clock is written in minutes and seconds", () => {
  assert.equal(clock(245_000), "4:05")
  assert.equal(clock(59_001), "1:00")
  assert.equal(clock(0), "0:00")
})
