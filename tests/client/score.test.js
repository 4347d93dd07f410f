import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { passes, scoreTest } from "../../site_builder/client/trial/score.js"
import { newState, readState } from "../../site_builder/client/trial/state.js"

const asked = (count) =>
  Array.from({ length: count }, (_, at) => ({ id: `q-${at}`, kind: "single", topic: at % 2 ? "Lẻ" : "Chẵn", key: { known: ["1", "2"], right: ["1"] } }))

test("15 of 20 passes a mark of 15, and 14 does not", () => {
  assert.equal(passes(15, 15), true)
  assert.equal(passes(14, 15), false)
})

test("one question, one point; what was left out is not right", () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 40 }), fc.array(fc.constantFrom("1", "2", "")), (size, chosen) => {
    const answers = Object.fromEntries(chosen.slice(0, size).map((value, at) => [`q-${at}`, value ? [value] : []]))
    const score = scoreTest(asked(size), answers)
    assert.equal(score.score, chosen.slice(0, size).filter((value) => value === "1").length)
    assert.equal(score.right.length + score.wrong.length, size)
    assert.equal(score.topics.reduce((sum, { right }) => sum + right, 0), score.score)
    assert.equal(score.topics.reduce((sum, { all }) => sum + all, 0), size)
  }))
})

test("only the wrong ones come again", () => {
  const score = scoreTest(asked(4), { "q-0": ["1"], "q-1": ["2"], "q-2": ["1"] })
  assert.deepEqual(score.wrong, ["q-1", "q-3"])
})

test("a test under way survives being stored", () => {
  const state = { ...newState("K3F7QA", ["q-1", "q-2"], 5), answers: { "q-1": ["1"] }, flags: ["q-2"] }
  assert.deepEqual(readState(JSON.stringify(state), new Set(["q-1", "q-2", "q-3"])), state)
})

test("a stored test that names a question no longer in the bank is not resumed", () => {
  assert.equal(readState(JSON.stringify(newState("K3F7QA", ["q-9"], 5)), new Set(["q-1"])), undefined)
})

test("whatever another page wrote there, reading it gives a whole state or none", () => {
  fc.assert(fc.property(fc.oneof(fc.string(), fc.json(), fc.constant(null)), (text) => {
    const state = readState(text, new Set(["q-1"]))
    if (state) assert.deepEqual(state.ids, ["q-1"])
  }))
  const tampered = { ...newState("K3F7QA", ["q-1"], 5), answers: { "q-1": [{}], "q-2": ["1"] }, flags: ["<b>"] }
  assert.deepEqual(readState(JSON.stringify(tampered), new Set(["q-1"])), newState("K3F7QA", ["q-1"], 5))
})
