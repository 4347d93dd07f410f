import assert from "node:assert/strict"
import { test } from "node:test"
import { sayScore, score } from "../../site_builder/client/fill/scoring.js"

const SHEET = {
  total: "tong",
  level: "muc",
  most: 100,
  parts: [
    { field: "to-chuc", label: "Tổ chức", most: 60 },
    { field: "ket-qua", label: "Kết quả", most: 40 },
  ],
  levels: [
    { choice: "Tốt", least: 90 },
    { choice: "Khá", least: 70 },
    { choice: "Kém", least: 0 },
  ],
}

test("a whole sheet adds up and earns the level of its threshold", () => {
  for (const [first, second, sum, level] of [
    ["60", "40", 100, "Tốt"],
    ["50", "40", 90, "Tốt"],
    ["50", "39,5", 89.5, "Khá"],
    ["40", "30", 70, "Khá"],
    ["0", "0", 0, "Kém"],
  ]) {
    const result = score(SHEET, { "to-chuc": first, "ket-qua": second })
    assert.deepEqual([result.sum, result.level], [sum, level])
  }
})

test("no level is named before every part has its points", () => {
  const result = score(SHEET, { "to-chuc": "60", "ket-qua": "" })
  assert.equal(result.level, "")
  assert.match(sayScore(SHEET, result), /còn 1 nhóm chưa chấm/)
})

test("points beyond the most, below nothing or not a number are told, not counted", () => {
  for (const points of ["61", "-1", "mười"]) {
    const result = score(SHEET, { "to-chuc": points, "ket-qua": "40" })
    assert.equal(result.level, "")
    assert.equal(result.sum, 40)
    assert.match(sayScore(SHEET, result), /Tổ chức: từ 0 đến 60/)
  }
})

test("an empty sheet says nothing", () => {
  assert.equal(sayScore(SHEET, score(SHEET, {})), "")
})
