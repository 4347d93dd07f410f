import assert from "node:assert/strict"
import { test } from "node:test"
import { answer, document, press, question, show, verdicts } from "./page.js"
import "../../site_builder/client/quiz/main.js"

const THREE = ["a", "b", "c"].map((id) => question({ id, right: ["1"] })).join("")

function score() {
  return document.querySelector(".st-summary__score").textContent
}

function answerEach(answers) {
  for (const [id, value] of Object.entries(answers)) answer(document.getElementById(id), value)
}

test("it counts the answered and the right questions of the page", () => {
  show(`<quiz-summary></quiz-summary>${THREE}`)
  assert.equal(score(), "Đã trả lời 0/3 câu.")
  answerEach({ a: "1", b: "2" })
  assert.equal(score(), "Đã trả lời 2/3 câu, đúng 1.")
})

test("it stands at the end of the page as well", () => {
  show(`${THREE}<quiz-summary></quiz-summary>`)
  answerEach({ a: "1", b: "1", c: "1" })
  assert.equal(score(), "Đã trả lời 3/3 câu, đúng 3. Bạn đã nắm chắc phần này.")
})

test("“Làm lại câu sai” is offered only when something is wrong", () => {
  show(`<quiz-summary></quiz-summary>${THREE}`)
  const again = document.querySelector(".st-summary__again")
  answerEach({ a: "1" })
  assert.ok(again.hasAttribute("hidden"))
  answerEach({ b: "2" })
  assert.ok(!again.hasAttribute("hidden"))
})

test("“Làm lại câu sai” clears the wrong ones and goes to the first of them", () => {
  show(`<quiz-summary></quiz-summary>${THREE}`)
  answerEach({ a: "1", b: "2", c: "3" })
  press(document.querySelector("quiz-summary"), "Làm lại câu sai")
  assert.equal(score(), "Đã trả lời 1/3 câu, đúng 1.")
  assert.deepEqual(Object.keys(verdicts(document.getElementById("a"))), ["1"])
  assert.deepEqual(verdicts(document.getElementById("b")), {})
  assert.equal(document.activeElement, document.querySelector("#b input"))
})

test("a summary that left the page no longer listens", () => {
  show(`<quiz-summary></quiz-summary>${THREE}`)
  const summary = document.querySelector("quiz-summary")
  summary.remove()
  answerEach({ a: "1" })
  assert.equal(summary.querySelector(".st-summary__score").textContent, "Đã trả lời 0/3 câu.")
})
