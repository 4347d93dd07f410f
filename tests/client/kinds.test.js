import assert from "node:assert/strict"
import { readdirSync } from "node:fs"
import { test } from "node:test"
import { KINDS, kindNamed } from "../../site_builder/client/quiz/kinds.js"

const FOLDER = new URL("../../site_builder/client/quiz/kinds/", import.meta.url)

/** What the learner is told about this choice. */
function said(name, chosen, answer) {
  const kind = kindNamed(name)
  return kind.say(kind.mark(chosen, { known: answer, right: answer }))
}

test("every file in kinds/ is in the list", () => {
  const files = readdirSync(FOLDER).map((file) => file.replace(".js", "").replace("-", "_"))
  assert.deepEqual(KINDS.map((kind) => kind.name).sort(), files.sort())
})

test("an unknown kind has no marking", () => {
  assert.equal(kindNamed("xep_thu_tu"), undefined)
  assert.equal(kindNamed(null), undefined)
})

test("no kind shouts", () => {
  for (const kind of KINDS) {
    const marked = (answer) => kind.mark(["1-a@1"], { known: [answer], right: [answer] })
    const [right, wrong] = [marked("1-a@1"), marked("2-b@2")]
    const comments = [right, wrong].flatMap((marking) => kind.comments(marking)).map((comment) => comment.words)
    const words = [kind.chooseFirst, kind.say(right), kind.say(wrong), ...comments]
    for (const sentence of words) assert.match(sentence, /^[^!]+\.$/)
  }
})

test("a single choice is right or not", () => {
  assert.equal(said("single", ["2"], ["2"]), "Đúng. Mời bạn đọc thêm phần giải thích.")
  assert.equal(
    said("single", ["1"], ["2"]),
    "Chưa đúng. Phương án đúng đã được đánh dấu; mời bạn đọc phần giải thích.",
  )
})

test("a judged statement speaks of the learner's answer, since “Đúng” is also an option", () => {
  assert.equal(said("true_false", ["false"], ["false"]), "Bạn trả lời đúng. Mời bạn đọc thêm phần giải thích.")
  assert.equal(said("true_false", ["true"], ["false"]), "Bạn trả lời chưa đúng. Mời bạn đọc phần giải thích.")
})

test("several choices are counted", () => {
  const answer = ["1", "2", "4"]
  assert.equal(said("multiple", ["1", "2", "4"], answer), "Đúng. Bạn chọn đủ 3/3 phương án đúng.")
  assert.equal(said("multiple", ["1", "2"], answer), "Chưa đủ. Bạn chọn đúng 2/3 phương án đúng.")
  assert.equal(
    said("multiple", ["1", "2", "3"], answer),
    "Chưa đúng. Bạn chọn đúng 2/3 phương án đúng và 1 phương án chưa đúng.",
  )
})
