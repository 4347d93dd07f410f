import assert from "node:assert/strict"
import { readdirSync, readFileSync, statSync } from "node:fs"
import { join } from "node:path"
import { test } from "node:test"
import fc from "fast-check"
import { readGuide, rewrittenGuide } from "../../site_builder/client/admin/guide.js"
import { readYaml } from "../../site_builder/client/admin/read.js"
import { Edit, freshFile, rewritten } from "../../site_builder/client/admin/rewrite.js"
import { withNotes } from "../../site_builder/client/admin/rows.js"
import { sameMaps } from "../../site_builder/client/admin/values.js"

const QUIZ = `# yaml-language-server: $schema=../.vscode/schemas/quizzes.schema.json
id: de-mau
title: "Đề mẫu"   # tên hiện ở đầu trang
questions:
  # câu dễ nhất để trước
  - id: mot
    kind: single
    options:
      - text: "[[=A-1.so]]"
        right: true
        feedback: 'Đúng vậy'
      # hay nhầm
      - text: Hai
        feedback: >-
          Chưa đúng. Mỗi tháng họp một lần, và chi ủy họp trước để chuẩn bị
          nội dung, ghi rõ ai làm việc gì và khi nào xong.
    facts: [A-1, A-2]
  - id: hai
    kind: true_false
    answer: true

# hết
`
const FIELDS = [
  { name: "id", widget: "string" },
  { name: "title", widget: "string" },
  { name: "order", widget: "number" },
  {
    name: "questions",
    widget: "list",
    typeKey: "kind",
    types: [
      {
        name: "single",
        fields: [
          { name: "id", widget: "string" },
          { name: "difficulty", widget: "select", default: "easy" },
          {
            name: "options",
            widget: "list",
            fields: [
              { name: "text", widget: "text" },
              { name: "right", widget: "boolean", default: false },
              { name: "feedback", widget: "text" },
            ],
          },
          { name: "facts", widget: "relation" },
          { name: "reviewed_on", widget: "datetime" },
        ],
      },
      { name: "true_false", fields: [{ name: "id", widget: "string" }, { name: "answer", widget: "boolean" }] },
    ],
  },
]

/** Change a copy of the values and write it into the file. */
function edited(change, text = QUIZ) {
  const values = readYaml(text)
  change(values)
  return rewritten(text, values, FIELDS)
}

/** The lines that went and those that came. */
function difference(before, after) {
  const [old, now] = [before.split("\n"), after.split("\n")]
  let head = 0
  while (head < old.length && old[head] === now[head]) head += 1
  let tail = 0
  while (tail < Math.min(old.length, now.length) - head && old.at(-1 - tail) === now.at(-1 - tail)) tail += 1
  return [old.slice(head, old.length - tail), now.slice(head, now.length - tail)]
}

/** What the CMS adds to a file that does not name every field. */
function fillIn(all) {
  all.order = null
  Object.assign(all.questions[0], { difficulty: "easy", reviewed_on: "" })
  Object.assign(all.questions[0].options[1], { right: false })
}

const changes = [
  ["a value in quotes stays in quotes and keeps its comment", (all) => (all.title = "Đề sửa"), ['title: "Đề mẫu"   # tên hiện ở đầu trang'], ['title: "Đề sửa"   # tên hiện ở đầu trang']],
  ["a value is quoted when it must be", (all) => (all.questions[1].id = "a: b"), ["  - id: hai"], ['  - id: "a: b"']],
  ["of folded lines only the one with the word changes", (all) => (all.questions[0].options[1].feedback = all.questions[0].options[1].feedback.replace("khi nào", "bao giờ")), ["          nội dung, ghi rõ ai làm việc gì và khi nào xong."], ["          nội dung, ghi rõ ai làm việc gì và bao giờ xong."]],
  ["a name joins a row", (all) => all.questions[0].facts.push("A-3"), ["    facts: [A-1, A-2]"], ["    facts: [A-1, A-2, A-3]"]],
  ["an item takes its comment with it", (all) => all.questions[0].options.pop(), ["      # hay nhầm", "      - text: Hai", "        feedback: >-", "          Chưa đúng. Mỗi tháng họp một lần, và chi ủy họp trước để chuẩn bị", "          nội dung, ghi rõ ai làm việc gì và khi nào xong."], []],
  ["a new key stands where the model has it", (all) => (all.questions[0].reviewed_on = "2026-11-23"), [], ["    reviewed_on: 2026-11-23"]],
  ["what the editor fills in by itself is not written", fillIn, [], []],
  ["an emptied value leaves with its key", (all) => (all.questions[0].options[0].feedback = ""), ["        feedback: 'Đúng vậy'"], []],
  ["a new option is written below the others", (all) => all.questions[0].options.push({ feedback: "", right: false, text: "Ba" }), [], ["      - text: Ba"]],
]

for (const [name, change, gone, come] of changes) {
  test(name, () => assert.deepEqual(difference(QUIZ, edited(change)), [gone, come]))
}

test("items that change places keep their words and comments", () => {
  const text = edited((all) => all.questions.reverse())
  assert.deepEqual(text.split("\n").sort(), QUIZ.split("\n").sort())
  assert.deepEqual(readYaml(text).questions.map((question) => question.id), ["hai", "mot"])
})

test("a file that cannot be read is written anew, with its values whole", () => {
  const values = { id: "a", title: "Đề: một", questions: [{ kind: "true_false", answer: false, id: "x" }] }
  const text = rewritten("id: [", values, FIELDS)
  assert.equal(text, freshFile(values, FIELDS))
  assert.equal(text, 'id: a\ntitle: "Đề: một"\nquestions:\n  - id: x\n    kind: true_false\n    answer: false\n')
})

test("lists of plain rows are named as the CMS names them, however deep", () => {
  const fields = [
    { name: "facts", widget: "relation" },
    { name: "related", widget: "list" },
    { name: "parts", widget: "list", fields: [{ name: "citations", widget: "list" }, { name: "aims", widget: "list", field: { name: "a", widget: "text" } }] },
  ]
  const values = { facts: ["A"], related: ["x", "y"], parts: [{ citations: ["z"], aims: ["m"] }] }
  assert.deepEqual(withNotes(values, fields), {
    facts: ["A"],
    related: [],
    "related.0": "x",
    "related.1": "y",
    parts: [{ citations: [], "citations.0": "z", aims: ["m"] }],
  })
})

const GUIDE = "---\ntitle: Họp   # ngắn\naudience: [member]\n---\n\n## Một\n\n- [ ] việc\n\n!!! quy-dinh\n    Lời.\n"

test("a guide keeps its Markdown when its head changes, and its head when the Markdown does", () => {
  const values = readGuide(GUIDE)
  assert.equal(rewrittenGuide(GUIDE, values, []), GUIDE)
  assert.equal(rewrittenGuide(GUIDE, { ...values, title: "Họp chi ủy" }, []), GUIDE.replace("Họp ", "Họp chi ủy "))
  assert.equal(rewrittenGuide(GUIDE, { ...values, body: values.body.replace("việc", "xong") }, []), GUIDE.replace("việc", "xong"))
  assert.equal(rewrittenGuide("Chỉ có lời.\n", { body: "Chỉ có lời." }, []), "Chỉ có lời.\n")
  assert.equal(rewrittenGuide("", { title: "Mới", body: "Lời." }, []), "---\ntitle: Mới\n---\n\nLời.\n")
})

function* files(folder) {
  for (const name of readdirSync(folder).sort()) {
    const path = join(folder, name)
    if (statSync(path).isDirectory()) yield* files(path)
    else if (name.endsWith(".yml")) yield path
  }
}

function* leaves(value, steps = []) {
  if (typeof value !== "object") yield steps
  else for (const [key, inner] of Object.entries(value)) yield* leaves(inner, [...steps, key])
}

const holderOf = (values, steps) => steps.slice(0, -1).reduce((value, step) => value[step], values)
const TEXTS = [...files("content"), ...files("quizzes")].map((path) => [path, readFileSync(path, "utf8")])

test("no file of the library changes when nothing was edited", () => {
  for (const [path, text] of TEXTS) assert.equal(new Edit(text).file(readYaml(text), []), text, path)
})

test("an edit of any text anywhere touches that text alone", () => {
  const places = TEXTS.flatMap(([path, text]) => [...leaves(readYaml(text))].map((steps) => [path, text, steps]))
  const cases = Number(process.env.SO_TAY_CASES ?? 150)
  const property = fc.property(fc.nat(places.length - 1), fc.nat(20), fc.constantFrom("đổi", "a: b", "#x", "“–”", "'", '"'), (place, at, word) => {
    const [, text, steps] = places[place]
    const values = readYaml(text)
    const holder = holderOf(values, steps)
    const words = holder[steps.at(-1)].split(" ")
    words.splice(at % words.length, 1, word)
    holder[steps.at(-1)] = words.join(" ")
    const after = new Edit(text).file(values, [])
    assert.ok(sameMaps(readYaml(after), values, []))
    const [gone, come] = difference(text, after)
    assert.ok(gone.length <= 1 || word === "a: b", gone.join("\n"))
    assert.ok(come.length <= 3, come.join("\n"))
  })
  fc.assert(property, { numRuns: cases, seed: 2026 })
})

test("lists that grow, shrink and change places keep every comment of what stays", () => {
  const property = fc.property(fc.constantFrom(...TEXTS), fc.nat(), fc.nat(), fc.constantFrom("out", "swap", "twice"), ([, text], first, second, how) => {
    const values = readYaml(text)
    const lists = Object.values(values).filter((value) => Array.isArray(value) && value.length > 1)
    fc.pre(lists.length > 0)
    const list = lists[first % lists.length]
    const at = second % (list.length - 1)
    if (how === "out") list.splice(at, 1)
    if (how === "swap") [list[at], list[at + 1]] = [list[at + 1], list[at]]
    if (how === "twice") list.splice(at, 0, structuredClone(list[at]))
    const after = new Edit(text).file(values, [])
    assert.ok(sameMaps(readYaml(after), values, []))
    if (how !== "out") for (const comment of text.match(/^ *#.*$/gm) ?? []) assert.ok(after.includes(comment))
  })
  fc.assert(property, { numRuns: Number(process.env.SO_TAY_CASES ?? 60), seed: 2026 })
})
