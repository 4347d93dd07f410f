import assert from "node:assert/strict"
import { readFileSync } from "node:fs"
import { test } from "node:test"
import { markSheet, resultsTable } from "../../site_builder/client/marking/table.js"
import { readLetters, readTyped, Unread } from "../../site_builder/client/marking/typed.js"

const cases = JSON.parse(readFileSync(new URL("../data/typed-answers.json", import.meta.url), "utf8"))
const lines = cases.options.map((count, at) => ({
  number: at + 1,
  id: `q-${at}`,
  many: cases.many[at],
  right: cases.many[at] ? "AC" : "A",
  values: Array.from({ length: count }, (_, place) => String(place + 1)),
}))
const key = { exam: "123456", bank: "12345678", title: "Bài thử", variants: { 174: lines, 207: lines } }

for (const [written, meant] of cases.read) {
  test(`“${written}” is read as by the command`, () => {
    if (meant) assert.deepEqual(readLetters(written, lines), meant)
    else assert.throws(() => readLetters(written, lines), Unread)
  })
}

test("lines that cannot be read are named, the others marked", () => {
  const { given, slips } = readTyped("174,1,ABCAE\n\n471,2,ABCAE\n174;3;Chi bộ 3;AACAA\n174,1,ABCAE\n207\tTổ trưởng\tABCAE\nvớ vẩn", key)
  assert.deepEqual(given.map(({ person, unit }) => [person, unit]), [["1", ""], ["3", "Chi bộ 3"], ["Tổ trưởng", ""]])
  assert.deepEqual(slips.map(({ line }) => line), [3, 5, 7])
})

test("a code that is the name of something built in is no code", () => {
  assert.equal(readTyped("constructor,1,ABCAE", key).slips.length, 1)
})

test("a question counts only with all its letters and no other", () => {
  const { given } = readTyped("174,1,A B AC A -\n174,2,AAAAA", key)
  assert.deepEqual(given.map((one) => markSheet(one, key).score), [3, 4])
})

test("the table names options as the bank does, and no name becomes a formula", () => {
  const { given } = readTyped('Mã đề,Số,Trả lời\n174,=1+1,A B AC A -', key)
  const table = resultsTable(given.map((one) => markSheet(one, key)), key)
  assert.ok(table.startsWith("\ufeffnguoi,don_vi,ma_de,ngan_hang,cau,id,tra_loi,dung\r\n'=1+1,,174,12345678,1,q-0,1,1\r\n"))
  assert.ok(table.includes("'=1+1,,174,12345678,3,q-2,1 3,1\r\n"))
})
