import assert from "node:assert/strict"
import { test } from "node:test"
import { mark } from "../../site_builder/client/quiz/mark.js"

test("exactly the right set is correct, in any order", () => {
  const marking = mark(["3", "1"], ["1", "3"])
  assert.deepEqual(marking, { correct: true, right: ["3", "1"], wrong: [], missed: [] })
})

test("a right option left out is missed", () => {
  assert.deepEqual(mark(["1"], ["1", "3"]), { correct: false, right: ["1"], wrong: [], missed: ["3"] })
})

test("one wrong option among all the right ones is not correct", () => {
  const marking = mark(["1", "2", "3"], ["1", "3"])
  assert.deepEqual(marking, { correct: false, right: ["1", "3"], wrong: ["2"], missed: [] })
})

test("options are compared whole, so 1 is not found in 10", () => {
  assert.deepEqual(mark(["1"], ["10"]), { correct: false, right: [], wrong: ["1"], missed: ["10"] })
})
