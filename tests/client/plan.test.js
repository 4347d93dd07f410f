import assert from "node:assert/strict"
import { test } from "node:test"
import { COMBINED, SMALL, planMeeting } from "../../site_builder/client/planner/plan.js"
import { clock, share, shrink } from "../../site_builder/client/planner/minutes.js"

const item = (id, stage, minutes, topics = false) => ({ id, stage, title: topics ? "Thảo luận" : id, who: "Chủ trì", minutes, topics })
const DATA = {
  regular: 90,
  combined: 120,
  small: "Do cấp ủy có thẩm quyền quy định.",
  regularFact: "A",
  combinedFact: "B",
  kinds: [],
  agenda: [item("mo-dau", "opening", 5), item("bao-cao", "work", 20), item("ban", "work", 45, true), item("chot", "closing", 20)],
  special: [item("chuyen-de", "work", 30)],
  tasks: [
    { title: "Họp chi ủy", who: "Chi ủy", days: 4, after: false },
    { title: "Đăng nghị quyết", who: "Thư ký", days: 2, after: true },
  ],
}

const plan = (fields = {}, topics = []) => planMeeting(DATA, { fields, tables: { "trong-tam": topics } })
const sum = (made) => made.items.reduce((all, { minutes }) => all + minutes, 0)

test("a regular meeting takes its least minutes, a combined one its own", () => {
  assert.deepEqual([plan().total, sum(plan())], [90, 90])
  const combined = plan({ "loai-buoi": COMBINED })
  assert.deepEqual([combined.total, sum(combined)], [120, 120])
})

test("nobody can plan less than the documents ask, and is told so", () => {
  const made = plan({ "thoi-luong": "60" })
  assert.deepEqual([made.total, sum(made)], [90, 90])
  assert.match(made.warnings[0], /90 phút là mức tối thiểu/)
})

test("a small cell goes by what its committee allows, in the words of the fact", () => {
  const made = plan({ "thoi-luong": "45", "it-dang-vien": SMALL })
  assert.deepEqual([made.total, sum(made)], [45, 45])
  assert.ok(made.warnings.includes(DATA.small))
})

test("minutes beyond the least go to the discussion", () => {
  const talk = (made) => made.items.find(({ title }) => title === "Thảo luận").minutes
  assert.equal(talk(plan({ "thoi-luong": "110" })) - talk(plan()), 20)
})

test("every length, kind and number of topics gives out each minute once", () => {
  for (const kind of ["", COMBINED]) {
    for (let minutes = 5; minutes <= 240; minutes += 7) {
      for (let topics = 0; topics < 6; topics += 1) {
        const rows = Array.from({ length: topics }, (_, index) => [`Việc ${index}`, ""])
        for (const small of ["", SMALL]) {
          const made = plan({ "loai-buoi": kind, "thoi-luong": String(minutes), "it-dang-vien": small }, rows)
          assert.equal(sum(made), made.total)
          if (!small) assert.ok(made.total >= made.least)
        }
      }
    }
  }
})

test("each topic has a row of its own with who prepared it", () => {
  const made = plan({}, [["Rác thải", "Chị Hoa"], ["Nước sạch", ""]])
  const rows = made.items.filter(({ title }) => title.startsWith("Thảo luận"))
  assert.deepEqual(rows.map(({ title, who, minutes }) => [title, who, minutes]), [
    ["Thảo luận: Rác thải", "Chị Hoa", 23],
    ["Thảo luận: Nước sạch", "Chủ trì", 22],
  ])
})

test("a special subject comes after the regular part and before the closing", () => {
  const ids = plan({ "loai-buoi": COMBINED }).items.map(({ stage, title }) => `${stage} ${title}`)
  assert.deepEqual(ids.slice(-2), ["work chuyen-de", "closing chot"])
})

test("tasks are dated from the day of the meeting, over the ends of months and years", () => {
  const made = plan({ thang: "1", nam: "2027", ngay: "3" })
  assert.deepEqual(made.tasks.map(({ when }) => when), ["30/12/2026 (4 ngày trước)", "05/01/2027 (2 ngày sau)"])
  assert.deepEqual(plan({ thang: "2", nam: "2027", ngay: "30" }).tasks[0].when, "4 ngày trước", "there is no such day")
})

test("times follow the hour the meeting begins", () => {
  assert.deepEqual(plan({ gio: "14:00" }).items.map(({ time }) => time).slice(0, 2), ["14:00–14:05", "14:05–14:25"])
  assert.equal(clock("23:50", 0, 20), "23:50–00:10")
  assert.equal(clock("", 0, 20), "")
})

test("many members and little time draw a word of care", () => {
  assert.match(plan({ "so-dang-vien": "60" }).warnings[0], /khoảng 15 trong 60 người/)
  assert.deepEqual(plan({ "so-dang-vien": "8" }).warnings, [])
})

test("parts add up however they are shared or shrunk", () => {
  for (let minutes = 0; minutes < 200; minutes += 1) {
    for (let count = 1; count < 9; count += 1) assert.equal(share(minutes, count).reduce((a, b) => a + b, 0), minutes)
    const parts = shrink([5, 10, 10, 30, 15, 10, 10], minutes)
    assert.equal(parts.reduce((a, b) => a + b, 0), Math.max(minutes, 7))
    assert.ok(parts.every((part) => part >= 1))
  }
})
