import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { checksum, readCode, writeCode } from "../../site_builder/client/progress/code.js"
import { cleanRecord, emptyRecord, mergeRecords, readRecord, withAnswer } from "../../site_builder/client/progress/record.js"
import { Kept } from "../../site_builder/client/progress/store.js"

const HASHES = ["00000000", "0123abcd", "vvvvvvvv"]
const hash = fc.constantFrom(...HASHES)
const id = fc.constantFrom("q-1", "q-2", "q213-hop", "th-2")
const time = fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2026, 0, 4) })
const answer = fc.record({ wording: hash, clause: hash, right: fc.boolean(), chosen: fc.array(fc.string({ maxLength: 5 }), { maxLength: 3 }), at: time, tries: fc.integer({ min: 1, max: 3 }) })
const card = fc.record({ due: time, last: time, stability: fc.integer({ min: 1, max: 90 }), difficulty: fc.integer({ min: 1, max: 10 }), reps: fc.nat(3), lapses: fc.nat(3), state: fc.constantFrom(0, 1, 2, 3), wording: hash, clause: hash })
const result = fc.record({ trial: fc.constant("tong-hop"), at: time, score: fc.nat(10), size: fc.constant(10), passMark: fc.constant(8), seed: fc.constant("K3F7QA"), edition: fc.constant("2026.11"), asked: fc.array(id, { maxLength: 2 }) })
const record = fc.record({
  v: fc.constant(1),
  answers: fc.dictionary(id, answer, { maxKeys: 4 }),
  cards: fc.dictionary(id, card, { maxKeys: 4 }),
  results: fc.array(result, { maxLength: 4 }),
  lessons: fc.dictionary(fc.constantFrom("khoa/bai-1", "khoa/bai-2"), time),
  name: fc.constantFrom("", "An", "Bình"),
}).map(cleanRecord)

test("merging does not hang on the order", () => {
  fc.assert(fc.property(record, record, (a, b) => assert.deepEqual(mergeRecords(a, b), mergeRecords(b, a))))
  fc.assert(fc.property(record, record, record, (a, b, c) => assert.deepEqual(mergeRecords(mergeRecords(a, b), c), mergeRecords(a, mergeRecords(b, c)))))
})

test("merging again changes nothing, and with nothing gives the same", () => {
  fc.assert(fc.property(record, record, (a, b) => {
    assert.deepEqual(mergeRecords(mergeRecords(a, b), b), mergeRecords(a, b))
    assert.deepEqual(mergeRecords(a, emptyRecord()), a)
  }))
})

test("of two answers the later one stays", () => {
  fc.assert(fc.property(record, record, (a, b) => {
    const merged = mergeRecords(a, b)
    for (const [key, kept] of Object.entries(merged.answers)) assert.equal(kept.at, Math.max(a.answers[key]?.at ?? 0, b.answers[key]?.at ?? 0))
  }))
})

test("whatever another page wrote, reading it gives a whole record that reads back as itself", () => {
  fc.assert(fc.property(fc.oneof(fc.string(), fc.json(), fc.json().map((json) => `{"v":1,"answers":${json},"cards":${json},"results":[${json}],"lessons":${json},"name":${json}}`)), (text) => {
    const read = readRecord(text)
    assert.deepEqual(readRecord(JSON.stringify(read)), read)
  }))
})

test("what does not fit is dropped, and the rest kept", () => {
  const good = { wording: "0123abcd", clause: "", right: true, chosen: ["1"], at: 5, tries: 1 }
  const given = { v: 1, answers: { "q-1": good, "q-2": { ...good, at: "hôm qua" }, "<img src=x>": good, __proto__x: good }, name: "x".repeat(500) }
  const read = cleanRecord(given)
  assert.deepEqual(read.answers, { "q-1": good })
  assert.equal(read.name.length, 60)
})

test("storage cannot be filled: the oldest go first", () => {
  const answers = Object.fromEntries(Array.from({ length: 4000 }, (_, at) => [`q-${at}`, { wording: "0123abcd", clause: "", right: true, chosen: Array(50).fill("x".repeat(500)), at, tries: 1 }]))
  const read = cleanRecord({ v: 1, answers })
  assert.equal(Object.keys(read.answers).length, 3000)
  assert.ok("q-3999" in read.answers && !("q-999" in read.answers))
  assert.deepEqual(read.answers["q-3999"].chosen, [])
})

test("a record of another version is not guessed at", () => {
  assert.deepEqual(cleanRecord({ v: 2, answers: { "q-1": {} } }), emptyRecord())
})

test("answering a reworded question starts counting anew", () => {
  const given = { wording: "00000000", clause: "", right: false, chosen: [], at: 1 }
  const twice = withAnswer(withAnswer(emptyRecord(), "q-1", given), "q-1", { ...given, at: 2 })
  assert.equal(twice.answers["q-1"].tries, 2)
  assert.equal(withAnswer(twice, "q-1", { ...given, wording: "0123abcd", at: 3 }).answers["q-1"].tries, 1)
})

const QUIZZES = [{ id: "de", title: "", topic: "", questions: [["q-1", "00000000", "0123abcd"], ["q-2", "vvvvvvvv", "0123abcd"]] }]

test("the short code brings back every result of a question that still reads the same", () => {
  fc.assert(fc.property(record, (given) => {
    const { record: read } = readCode(writeCode("so-tay", given), "so-tay", QUIZZES)
    const wordings = new Set(Object.values(given.answers).map(({ wording }) => wording))
    assert.deepEqual(Object.keys(read.answers).sort(), QUIZZES[0].questions.filter(([, wording]) => wordings.has(wording)).map(([key]) => key))
  }))
})

test("a slip in the code is noticed, with words for it", () => {
  const code = writeCode("so-tay", withAnswer(emptyRecord(), "q-1", { wording: "00000000", clause: "", right: true, chosen: [], at: Date.UTC(2026, 10, 23) }))
  assert.equal(readCode(code, "so-tay", QUIZZES).record.answers["q-1"].right, true)
  assert.match(readCode(code.replace("D", "S"), "so-tay", QUIZZES).fault, /thiếu hoặc sai ký tự/)
  assert.match(readCode(code.slice(0, -9), "so-tay", QUIZZES).fault, /./)
  assert.match(readCode(code, "khac", QUIZZES).fault, /thư viện khác/)
  assert.match(readCode("xin chào", "so-tay", QUIZZES).fault, /chưa phải mã/)
})

test("any one letter changed changes the check word", () => {
  fc.assert(fc.property(fc.string({ minLength: 1 }), fc.nat(), (text, at) => {
    const letters = [...text]
    const place = at % letters.length
    const other = letters[place] === "x" ? "y" : "x"
    assert.notEqual(checksum(text), checksum([...letters.slice(0, place), other, ...letters.slice(place + 1)].join("")))
  }))
})

/** A storage that works, until it is told not to. */
function area() {
  const kept = new Map()
  return { full: false, getItem: (key) => kept.get(key) ?? null, removeItem: (key) => kept.delete(key), setItem(key, value) { if (this.full) throw new Error("full"); kept.set(key, value) } }
}
const given = { wording: "00000000", clause: "", right: true, chosen: ["1"], at: 1 }

test("two open pages do not undo each other", () => {
  const shared = area()
  const [one, other] = [new Kept("so-tay", shared), new Kept("so-tay", shared)]
  one.answer("q-1", given)
  other.answer("q-2", given)
  assert.deepEqual(Object.keys(one.read().answers), ["q-1", "q-2"])
})

test("two libraries in one storage do not meet", () => {
  const shared = area()
  new Kept("mot", shared).answer("q-1", given)
  assert.deepEqual(new Kept("hai", shared).read(), emptyRecord())
})

test("without storage the page goes on, and says so", () => {
  const kept = new Kept("so-tay", undefined)
  kept.answer("q-1", given)
  assert.equal(kept.read().answers["q-1"].right, true)
  assert.match(kept.notice, /không cho lưu/)
})

test("a storage that fills up loses nothing of this page, and says so", () => {
  const shared = area()
  const kept = new Kept("so-tay", shared)
  kept.answer("q-1", given)
  shared.full = true
  kept.answer("q-2", given)
  assert.deepEqual(Object.keys(kept.read().answers), ["q-1", "q-2"])
  assert.match(kept.notice, /không cho lưu/)
})

test("reset leaves nothing", () => {
  const kept = new Kept("so-tay", area())
  kept.answer("q-1", given)
  kept.reset()
  assert.deepEqual(kept.read(), emptyRecord())
})

test("no name is stored unless one is typed", () => {
  const kept = new Kept("so-tay", area())
  kept.answer("q-1", given)
  assert.equal(kept.read().name, "")
})
