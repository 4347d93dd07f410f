import assert from "node:assert/strict"
import { execFileSync } from "node:child_process"
import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { test } from "node:test"
import { fileURLToPath } from "node:url"
import { brotliCompressSync } from "node:zlib"

const ROOT = fileURLToPath(new URL("../../", import.meta.url))
const ASSETS = join(ROOT, "site_builder/assets")
const BUDGETS = {
  "quiz.js": 30_000,
  "trial.js": 47_000,
  "results.js": 46_000,
  "review.js": 33_000,
  "course.js": 26_000,
  "projector.js": 8_000,
  "page.js": 14_000,
  "fill.js": 34_000,
  "single.js": 13_000,
  "single-file.css": 6_000,
  "site.css": 50_000,
  "learn.css": 8_000,
  "class-results.css": 4_000,
  "search-loader.js": 2_000,
  "search.js": 36_000,
  "search.css": 12_000,
}
/** What a practice page may cost to fetch: its script, as a server sends it. */
const PRACTICE = 10_000

/** Build as scripts/build-client does, but elsewhere. */
function buildInto(folder) {
  execFileSync(process.execPath, ["scripts/build-client.mjs", folder], { cwd: ROOT })
}

test("the committed bundles are what the sources give", () => {
  const folder = mkdtempSync(join(tmpdir(), "client-"))
  try {
    buildInto(folder)
    for (const name of [...Object.keys(BUDGETS), "word.js"]) {
      const fresh = readFileSync(join(folder, name), "utf8")
      assert.equal(readFileSync(join(ASSETS, name), "utf8"), fresh, `run scripts/build-client for ${name}`)
    }
    const editor = "site_builder/author/web/assets/so-tay-admin.js"
    assert.equal(readFileSync(join(ROOT, editor), "utf8"), readFileSync(join(folder, "so-tay-admin.js"), "utf8"), "run scripts/build-client")
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test("the script of a practice page is at most 10 KB as servers send it", () => {
  const sent = brotliCompressSync(readFileSync(join(ASSETS, "quiz.js")))
  assert.ok(sent.length <= PRACTICE, `${sent.length} bytes`)
})

for (const [name, budget] of Object.entries(BUDGETS)) {
  const code = readFileSync(join(ASSETS, name), "utf8")

  test(`${name} is at most ${budget} bytes`, () => {
    assert.ok(Buffer.byteLength(code) <= budget)
  })

  test(`${name} needs nothing that a page opened from disk is refused`, () => {
    assert.doesNotMatch(code.replace(/\/\*[^]*?\*\//g, ""), /\bfetch\(|\bWorker\(|XMLHttpRequest|\bimport\b|\bexport\b|https?:\/\/|\burl\((?!"?fonts\/|#)/)
  })

  test(`${name} says where it comes from, and keeps Vietnamese legible`, () => {
    assert.match(code, /^(\/\/|\/\*) Generated from site_builder\/client\//)
    // Escapes are for what cannot be seen; letters are written as letters.
    assert.doesNotMatch(code, /\\u(?:00[c-f]|01|1e)|\\x[0-9A-Fa-f]{2}/i)
  })
}

const WORD = readFileSync(join(ASSETS, "word.js"), "utf8")

test("word.js is at most 250 000 bytes and asks nothing of the network", () => {
  assert.ok(Buffer.byteLength(WORD) <= 250_000)
  assert.doesNotMatch(WORD, /\bfetch\(|\bWorker\(|XMLHttpRequest|\bimport\(|\beval\(|new Function/)
})

test("word.js names the licences of what it holds", () => {
  const licence = /Licences: (\S+)\./.exec(WORD)?.[1] ?? ""
  const text = readFileSync(join(ASSETS, licence), "utf8")
  for (const name of ["docx", "fflate", "nanoid"]) assert.match(text, new RegExp(`^${name} \\d`, "m"))
})
