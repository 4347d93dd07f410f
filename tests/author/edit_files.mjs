// Edits files as the web editor does, one text each, and prints what was meant and what was written, for Python to read.
// Given: the files, as JSON on standard input.
import { readFileSync } from "node:fs"
import { readYaml } from "../../site_builder/client/admin/read.js"
import { Edit } from "../../site_builder/client/admin/rewrite.js"

const NASTY = [
  "no", "010", "12:30", "~", "null", "- gạch đầu dòng", "a: b", "câu # thăng", "#đầu", "“cong”", "'", '"thẳng"', "[[=A-1.so]]", "{a", "*đậm* và **đậm**",
  "hết câu:", "% phần trăm", "@ai", "`mã`", "? hỏi", "| sổ", "> gấp", "! than", "& và", "true", "---", "...", "= bằng", "<<", "a\\b", "dòng một\ndòng hai", "đoạn một\n\nđoạn hai",
  `${"một câu rất dài ".repeat(12)}hết`, `${"dài: có hai chấm ".repeat(12)}hết`, "hai  dấu cách", "khoảng\u00a0trắng cứng", "2026-11-23", "0x1F", "1e3", ".5", "yes", "a,b", "[a]",
]

function* leaves(value, steps = []) {
  if (typeof value !== "object") yield steps
  else for (const [key, inner] of Object.entries(value)) yield* leaves(inner, [...steps, Array.isArray(value) ? Number(key) : key])
}

const made = []
let turn = 0
for (const path of JSON.parse(readFileSync(0, "utf8"))) {
  const text = readFileSync(path, "utf8")
  const places = [...leaves(readYaml(text))]
  for (let index = turn % 7; index < places.length; index += Math.ceil(places.length / 5)) {
    const values = readYaml(text)
    const steps = places[index]
    const holder = steps.slice(0, -1).reduce((value, step) => value[step], values)
    holder[steps.at(-1)] = NASTY[turn++ % NASTY.length]
    made.push({ path, steps, meant: holder[steps.at(-1)], values, text: new Edit(text).file(values, []) })
  }
}
process.stdout.write(JSON.stringify(made))
