import assert from "node:assert/strict"
import { test } from "node:test"
import { answer, checked, choose, document, press, question, show, status, verdicts } from "./page.js"
import "../../site_builder/client/quiz/main.js"

/** Collect the details of the events of this type while `act` runs. */
function eventsDuring(type, act) {
  const details = []
  const listener = (event) => details.push(event.detail)
  document.addEventListener(type, listener)
  act()
  document.removeEventListener(type, listener)
  return details
}

test("choosing an option does not answer the question", () => {
  const element = show(question({}))
  choose(element, "1")
  assert.equal(element.outcome, undefined)
  assert.equal(status(element), "")
})

test("checking without a choice asks for one, and answers nothing", () => {
  const element = show(question({}))
  const answered = eventsDuring("quiz-answered", () => press(element, "Kiểm tra"))
  assert.equal(status(element), "Mời bạn chọn một phương án, rồi bấm “Kiểm tra”.")
  assert.deepEqual(answered, [])
})

test("a right answer is confirmed under its option", () => {
  const element = show(question({ right: ["2"] }))
  answer(element, "2")
  assert.deepEqual(verdicts(element), { 2: "Bạn chọn đúng. Vì sao 2." })
  assert.equal(element.outcome, "right")
})

test("a wrong answer is explained, and the right one shown", () => {
  const element = show(question({ right: ["2"] }))
  answer(element, "1")
  assert.deepEqual(verdicts(element), {
    1: "Chưa đúng. Vì sao 1.",
    2: "Đây là phương án đúng. Vì sao 2.",
  })
  assert.equal(element.querySelector(".st-option--wrong input").value, "1")
  assert.equal(element.querySelector(".st-option--missed input").value, "2")
})

test("the verdict is part of the option for a screen reader", () => {
  const element = show(question({}))
  answer(element, "1")
  const note = document.getElementById(element.querySelector("input").getAttribute("aria-describedby"))
  assert.equal(note.textContent.trim(), "Chưa đúng. Vì sao 1.")
})

test("several choices: what was missed is shown too", () => {
  const element = show(question({ kind: "multiple", right: ["1", "2", "4"], count: 4 }))
  answer(element, "1", "3")
  assert.equal(status(element), "Chưa đúng. Bạn chọn đúng 1/3 phương án đúng và 1 phương án chưa đúng.")
  assert.deepEqual(Object.keys(verdicts(element)), ["1", "2", "3", "4"])
  assert.equal(verdicts(element)[4], "Phương án này cũng đúng, bạn chưa chọn. Vì sao 4.")
})

test("a statement is judged by the values true and false", () => {
  const element = show(question({ kind: "true_false", values: ["true", "false"], right: ["false"] }))
  answer(element, "false")
  assert.deepEqual(verdicts(element), { false: "Bạn trả lời đúng. Vì sao false." })
})

test("the answer opens, without repeating what stands under the options", () => {
  const element = show(question({}))
  answer(element, "1")
  assert.ok(element.querySelector("details").open)
  const lines = [...element.querySelectorAll("[data-option]:not([hidden])")]
  assert.deepEqual(lines.map((line) => line.getAttribute("data-option")), ["3"])
})

test("once checked, the answer is held until “Làm lại”", () => {
  const element = show(question({ kind: "multiple", right: ["1"] }))
  answer(element, "1")
  choose(element, "1", "2")
  assert.deepEqual(checked(element), ["1"])
  press(element, "Làm lại")
  choose(element, "2")
  assert.deepEqual(checked(element), ["2"])
})

test("the focus stays on “Kiểm tra”, and goes to the first option after “Làm lại”", () => {
  const element = show(question({}))
  answer(element, "1")
  assert.equal(document.activeElement.textContent, "Kiểm tra")
  press(element, "Làm lại")
  assert.equal(document.activeElement, element.querySelector("input"))
})

test("“Làm lại” leaves no trace of the answer", () => {
  const element = show(question({}))
  answer(element, "1")
  const cleared = eventsDuring("quiz-cleared", () => press(element, "Làm lại"))
  assert.deepEqual(cleared, [{ id: "hop" }])
  assert.deepEqual(verdicts(element), {})
  assert.deepEqual(checked(element), [])
  assert.equal(status(element), "")
  assert.equal(element.outcome, undefined)
  assert.ok(!element.querySelector("details").open)
  assert.equal(element.querySelectorAll("[data-option][hidden], [aria-describedby]").length, 0)
})

test("a double click on “Kiểm tra” answers once", () => {
  const element = show(question({}))
  const answered = eventsDuring("quiz-answered", () => {
    answer(element, "1")
    press(element, "Kiểm tra")
  })
  assert.deepEqual(answered, [{ id: "hop", correct: false, chosen: ["1"] }])
  assert.equal(element.querySelectorAll(".st-verdict").length, 2)
})

test("a question that is moved has one set of buttons and answers once", () => {
  const element = show(question({}))
  document.body.append(element)
  document.body.append(element)
  const answered = eventsDuring("quiz-answered", () => answer(element, "2"))
  assert.equal(element.querySelectorAll("button").length, 2)
  assert.equal(answered.length, 1)
})

test("a copied page keeps the answer and goes on working", () => {
  answer(show(question({})), "1")
  const copy = show(document.body.innerHTML)
  assert.equal(copy.outcome, "wrong")
  press(copy, "Làm lại")
  assert.deepEqual(verdicts(copy), {})
})

test("a question of an unknown kind is left as it was written", () => {
  const html = question({ kind: "xep_thu_tu" })
  const element = show(html)
  assert.equal(element.querySelectorAll("button, [role=status]").length, 0)
})
