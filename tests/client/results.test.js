import assert from "node:assert/strict"
import { readFileSync } from "node:fs"
import { test } from "node:test"
import fc from "fast-check"
import { cleanName, dayNumber, dayOf, readCode, writeCode } from "../../site_builder/client/results/code.js"
import { decoded, gather } from "../../site_builder/client/results/gather.js"
import { cellsOf } from "../../site_builder/client/results/paper.js"
import { itemPlot, spreadPlot } from "../../site_builder/client/results/plots.js"
import { reportHtml } from "../../site_builder/client/results/report.js"
import { savedPage } from "../../site_builder/client/results/saved-page.js"
import { report } from "../../site_builder/client/results/summary.js"
import { tables } from "../../site_builder/client/results/tables.js"
import { noteWords } from "../../site_builder/client/results/words.js"
import { codeOf, fileOf } from "../../site_builder/client/trial/hand-over.js"

// Written by tests/results/shared.py, which holds the Python side to it.
const TABLE = JSON.parse(readFileSync(new URL("../data/results/table.json", import.meta.url), "utf8"))
const SIGNS = "0123456789ABCDEFGHIJKLMNOPQRSTUV"
const bank = { version: TABLE.bank.version, items: TABLE.bank.items, tests: TABLE.bank.tests.map(({ pass_mark: passMark, ...rest }) => ({ ...rest, passMark })) }
const gathered = (sources) => gather(sources.map(({ name, text }) => ({ name, text: text ?? undefined })), bank)

/** The same values, numbers to nine places: two languages may add in another order. */
const rounded = (value) => JSON.parse(JSON.stringify(value), (_, held) => (typeof held === "number" ? Math.round(held * 1e9) / 1e9 : held))

function outcome(sources) {
  const made = report(gathered(sources), bank)
  const points = made.items.flatMap((one, at) => (one.discrimination === null ? [] : [[String(at + 1), one.difficulty, one.discrimination, one.suspect]]))
  return {
    sheets: made.sheets.map(({ passMark, ...rest }) => ({ ...rest, pass_mark: passMark })),
    notes: made.notes.map(noteWords),
    items: made.items.map(({ item, asked, right, difficulty, discrimination, spread, known, leftOut, flags, shares }) => ({ id: item.id, asked, right, difficulty, discrimination, spread, known, left_out: leftOut, flags, shares: shares.map(({ count, upper, lower }) => [count, upper, lower]) })),
    reliability: made.reliability,
    clauses: made.clauses.map(({ clause, right, asked, questions, doubtful, again }) => [clause.address, right, asked, questions, doubtful, again]),
    tables: tables(made),
    plots: [spreadPlot(made.bins), itemPlot(points)],
  }
}

for (const { name, sources, expect } of TABLE.cases) {
  test(`what comes of “${name}” is what the table says`, () => {
    const found = outcome(sources)
    for (const part of Object.keys(expect)) assert.deepEqual(rounded(found[part]), rounded(expect[part]), part)
  })
}

test("codes are written and read as the table says", () => {
  for (const { code, text } of TABLE.codes) {
    assert.equal(writeCode(code), text)
    assert.deepEqual(readCode(text), code)
  }
})

const short = fc.array(fc.constantFrom(...SIGNS), { minLength: 5, maxLength: 5 }).map((signs) => signs.join(""))
const given = fc.record({
  bank: fc.array(fc.constantFrom(...SIGNS), { minLength: 8, maxLength: 8 }).map((signs) => signs.join("")),
  test: short,
  seed: fc.array(fc.constantFrom(..."23456789ABCDEFGHJKLMNPQRSTUVWXYZ"), { minLength: 6, maxLength: 6 }).map((signs) => signs.join("")),
  day: fc.nat(32_767),
  width: fc.constant(2),
  answers: fc.uniqueArray(fc.tuple(short, fc.nat(1023)), { selector: ([name]) => name, maxLength: 30 }),
  name: fc.string({ unit: "grapheme", maxLength: 40 }).map(cleanName),
}, { noNullPrototype: true })

test("a code gives back what was put in", () => {
  fc.assert(fc.property(given, (code) => assert.deepEqual(readCode(writeCode(code)), code)))
})

test("one changed, missing or added character is always refused", () => {
  fc.assert(fc.property(given, fc.nat(), fc.string({ unit: "binary", minLength: 1, maxLength: 1 }), (code, place, other) => {
    const text = writeCode(code)
    const at = place % text.length
    if (text[at] !== other) assert.equal(readCode(text.slice(0, at) + other + text.slice(at + 1)), undefined)
    assert.equal(readCode(text.slice(0, at) + text.slice(at + 1)), undefined)
    assert.equal(readCode(text.slice(0, at) + "0" + text.slice(at)), undefined)
  }))
})

test("whatever is pasted, it is read or told, and nothing is thrown", () => {
  const text = fc.oneof(fc.string({ unit: "binary" }), fc.json(), fc.string().map((rest) => `STKQ1.${rest}`), fc.string().map((rest) => `id,dung,nguoi\n${rest}`))
  fc.assert(fc.property(fc.array(text, { maxLength: 3 }), (texts) => {
    const { sheets, notes } = gather(texts.map((one, at) => ({ name: `tệp ${at}`, text: one })), bank)
    assert.ok(sheets.length + notes.length >= texts.length)
    for (const note of notes) assert.doesNotMatch(noteWords(note), /undefined/)
    reportHtml(report({ sheets, notes }, bank), true)
  }))
})

test("a prototype in a file changes nothing", () => {
  const hostile = ['{"__proto__": {"polluted": 1}, "form": "so-tay-ket-qua", "constructor": {"prototype": {"polluted": 1}}}', "nguoi,don_vi,ma_de,ngan_hang,cau,id,tra_loi,dung\n__proto__,constructor,toString,x,1,q-0,__proto__,1"]
  const { sheets } = gather(hostile.map((text, at) => ({ name: `${at}`, text })), bank)
  assert.equal({}.polluted, undefined)
  assert.deepEqual(sheets.map(({ person, unit }) => [person, unit]), [["__proto__", "constructor"]])
  for (const name of ["__proto__", "constructor", "toString"]) {
    assert.equal(gather([{ name: "a", text: JSON.stringify({ form: "so-tay-ket-qua", answers: [{ id: name }] }) }], bank).sheets.length, 0)
  }
})

test("a table of marks is cut into cells as spreadsheets write them", () => {
  assert.deepEqual(cellsOf('a,"b ""c"", d"\r\n"hai\ndòng",\n', ","), [["a", 'b "c", d'], ["hai\ndòng", ""], [""]])
})

test("files from Windows programs are read in either coding, and others are told", () => {
  assert.equal(decoded(new Uint8Array([0xef, 0xbb, 0xbf, 0x61])), "a")
  assert.equal(decoded(new Uint8Array([0xff, 0xfe, 0xa1, 0x1e])), "ạ")
  assert.equal(decoded(new Uint8Array([0xff, 0xd8, 0xff])), undefined)
  assert.equal(decoded(new Uint8Array([0x89, 0x50, 0x00])), undefined)
})

const done = (count, kind = "single", known = 4) => Array.from({ length: count }, (_, at) => ({ id: `q-${at}`, code: String(at).padStart(5, "0"), wording: "0".repeat(8), kind, known: Array.from({ length: known }, (_, value) => String(value + 1)), chosen: ["2"], right: false }))
const tried = (answers) => ({ library: "so-tay", bank: "0123ABCD", test: "tong-hop", testCode: "T0001", title: "Đề", seed: "K3F7QA", at: new Date(2026, 10, 23, 23, 59).getTime(), done: answers })

test("forty questions fit into 300 characters; a name that does not is left out and said so", () => {
  assert.ok(codeOf(tried(done(40)), "").code.length <= 300)
  const long = codeOf(tried(done(40)), "Nguyễn Thị Phương Thảo")
  assert.equal(long.named, false)
  assert.deepEqual(readCode(long.code)?.name, "")
  assert.equal(readCode(codeOf(tried(done(20)), "Nguyễn Thị Phương Thảo").code)?.name, "Nguyễn Thị Phương Thảo")
  assert.equal(codeOf(tried(done(60)), "").code, "", "then there is the file")
})

test("an option is told by its own place, whatever was shown first", () => {
  const read = readCode(codeOf(tried(done(1, "multiple", 12).map((one) => ({ ...one, chosen: ["12", "1"] }))), "").code)
  assert.deepEqual([read?.width, read?.answers], [3, [["00000", 2049]]])
  assert.equal(dayOf(read?.day ?? 0), "2026-11-23")
})

test("a file says the same as its code, and the unit besides", () => {
  const { sheets, notes } = gather([{ name: "a.json", text: fileOf(tried(done(3).map((one) => ({ ...one, wording: one.id.replace("q-", "").padStart(8, "0") }))), "An", "Tổ 1") }], bank)
  assert.deepEqual(notes, [])
  assert.deepEqual(sheets[0].answers, [0, 1, 2].map((at) => ({ id: `q-${at}`, right: false, chosen: ["2"] })))
  assert.deepEqual([sheets[0].person, sheets[0].unit, sheets[0].attempt], ["An", "Tổ 1", "T0001.K3F7QA"])
})

test("a clock that was never set gives a day, not an error", () => {
  assert.equal(dayOf(dayNumber(0)), "2026-01-01")
})

test("hostile names stay words in the page and in the saved file, and no cell is a formula", () => {
  const { sources } = TABLE.cases.find(({ name }) => name === "a class")
  const made = report(gathered(sources), bank)
  for (const html of [reportHtml(made, true), savedPage(reportHtml(made, false))]) {
    assert.doesNotMatch(html, /<img/)
    assert.match(html, /&#60;img src=x/)
  }
  assert.match(savedPage(""), /default-src 'none'/)
  for (const text of Object.values(tables(made))) {
    for (const row of cellsOf(text.slice(1), ",")) for (const cell of row) assert.doesNotMatch(cell, /^\s*[=+@\t-]/)
  }
})
