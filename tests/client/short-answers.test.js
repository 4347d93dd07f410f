import assert from "node:assert/strict"
import { readFileSync } from "node:fs"
import { test } from "node:test"
import fc from "fast-check"
import { shortAnswer } from "../../site_builder/client/quiz/kinds/short-answer.js"
import { canonical, compare, unmarked } from "../../site_builder/client/quiz/vietnamese.js"

const PAIRS = readFileSync(new URL("../data/short-answers.txt", import.meta.url), "utf8")
  .split("\n")
  .filter((line) => line && !line.startsWith("#"))
  .map((line) => line.split(" | ").map((part) => part.replaceAll("␠", " ")))

const vietnamese = fc.string({ unit: fc.constantFrom(..."aăâeêioôơuưyđbcdghklmnpqrstvxàáảãạằắẳẵặòóỏõọùúủũụỳýỷỹỵ 0123456789./-"), maxLength: 24 })

test("the table is long enough to mean something", () => assert.ok(PAIRS.length >= 80, String(PAIRS.length)))

for (const [typed, expected, verdict] of PAIRS) {
  test(`“${typed}” for “${expected}” is ${verdict}`, () => {
    assert.equal(compare(typed, expected), verdict)
    assert.equal(compare(typed.normalize("NFD"), expected), verdict, "typed in decomposed letters")
    assert.equal(compare(typed, expected.normalize("NFD")), verdict, "written in decomposed letters")
  })
}

test("every text is the same as itself, in any case, form and spacing", () => {
  fc.assert(fc.property(vietnamese, (text) => {
    assert.equal(compare(` ${text.toUpperCase().normalize("NFD")} `, text), "same")
  }))
})

test("the canonical form is at rest: taking it twice changes nothing", () => {
  fc.assert(fc.property(vietnamese, (text) => assert.equal(canonical(canonical(text)), canonical(text))))
})

test("an answer without any mark is never other than the marked one", () => {
  fc.assert(fc.property(vietnamese, (text) => assert.notEqual(compare(unmarked(text.toLowerCase().normalize("NFC")), text), "other")))
})

const mark = (typed, right, mistakes = []) => shortAnswer.mark([typed], { known: [...right, ...mistakes], right })

test("any of the listed answers is right, and the first is the one shown", () => {
  assert.deepEqual(mark("một giờ rưỡi", ["90 phút", "một giờ rưỡi"]), { correct: true, right: ["90 phút"], wrong: [], missed: [] })
})

test("an answer typed without marks is right, with a note on how to write it", () => {
  const marking = mark("chi uy", ["chi ủy"])
  assert.equal(marking.correct, true)
  assert.equal(shortAnswer.say(marking), "Đúng. Viết đủ dấu là “chi ủy”.")
})

test("without marks, what could also be a known mistake is not given the benefit", () => {
  assert.equal(mark("quy", ["quỷ"], ["quý"]).correct, false)
})

test("a known mistake gets its own explanation", () => {
  assert.deepEqual(shortAnswer.comments(mark("120 Phút", ["90 phút"], ["120 phút"])), [
    { at: "", line: "120 phút", verdict: "wrong", words: "Chưa đúng. Đáp án: 90 phút." },
  ])
})
