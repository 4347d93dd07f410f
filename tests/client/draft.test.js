import assert from "node:assert/strict"
import { beforeEach, test } from "node:test"
import { document } from "./page.js"
import { readAnswers } from "../../site_builder/client/fill/answers.js"
import { forgetDraft, keepDraft, rememberedDraft } from "../../site_builder/client/fill/draft.js"

const KEY = "so-tay-chi-uy:draft:bien-ban"
const PAGE = `
  <div data-field="noi" data-kind="text"><input value=""></div>
  <div data-field="loai" data-kind="choice"><input type="radio" name="l" value="A"><input type="radio" name="l" value="B"></div>
  <div data-field="viec" data-kind="table"><table><tbody><tr><td><textarea></textarea></td><td><textarea></textarea></td></tr></tbody></table></div>`

beforeEach(() => {
  localStorage.clear()
  document.body.innerHTML = PAGE
})

const remembered = () => JSON.parse(JSON.stringify(rememberedDraft("bien-ban", document.body) ?? null))

test("a draft comes back as it was kept", () => {
  const answers = { fields: { noi: "Nhà văn hóa thôn", loai: "B" }, tables: { viec: [["Quét ngõ", "Chị Hoa"]] } }
  assert.ok(keepDraft("bien-ban", answers))
  assert.deepEqual(remembered(), answers)
})

test("a forgotten draft is gone from the storage", () => {
  keepDraft("bien-ban", readAnswers(document.body))
  forgetDraft("bien-ban")
  assert.equal(localStorage.getItem(KEY), null)
  assert.equal(remembered(), null)
})

for (const [what, text] of [
  ["broken", "{"],
  ["null", "null"],
  ["a number", "7"],
  ["of another version", JSON.stringify({ version: 99, fields: { noi: "x" } })],
  ["far too large", JSON.stringify({ version: 1, fields: { noi: "x".repeat(500_000) } })],
]) {
  test(`a draft that is ${what} is not believed`, () => {
    localStorage.setItem(KEY, text)
    assert.equal(remembered(), null)
  })
}

test("only what fits the form is taken from a draft someone else wrote", () => {
  localStorage.setItem(
    KEY,
    '{"version":1,"fields":{"noi":{"a":1},"loai":"B","la":"x","__proto__":{"bad":"1"}},"tables":{"viec":[["a","b","c"],"x",[1,null]],"constructor":[["y"]]}}',
  )
  assert.deepEqual(remembered(), { fields: { noi: "", loai: "B" }, tables: { viec: [["a", "b"], ["", ""]] } })
  assert.equal({}.bad, undefined)
})

test("where nothing can be kept, the caller hears it", () => {
  const real = globalThis.localStorage
  globalThis.localStorage = { setItem: () => { throw new DOMException("full") }, getItem: () => { throw new DOMException("no") } }
  try {
    assert.equal(keepDraft("bien-ban", readAnswers(document.body)), false)
    assert.equal(remembered(), null)
  } finally {
    globalThis.localStorage = real
  }
})
