import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { findApi } from "../../site_builder/client/lms/find-api.js"
import { packed, unpacked } from "../../site_builder/client/lms/responses.js"

const wording = fc.stringMatching(/^[0-9a-v]{8}$/)
const answers = fc.uniqueArray(
  fc.record({ wording, chosen: fc.array(fc.string({ unit: "grapheme", minLength: 1 }), { minLength: 1, maxLength: 4 }) }),
  { selector: (answer) => answer.wording, maxLength: 12 },
)

test("answers come back as they were kept, whatever was typed", () => {
  fc.assert(
    fc.property(answers, (given) => {
      const whole = given.every(({ chosen }) => chosen.every((text) => text.isWellFormed?.() ?? true))
      if (!whole || packed(given).length > 3900) return
      assert.deepEqual([...unpacked(packed(given))], given.map(({ wording, chosen }) => [wording, chosen]))
    }),
  )
})

test("what is kept never passes the 4,096 characters of SCORM 1.2, and is ASCII", () => {
  const many = Array.from({ length: 400 }, (_, at) => ({ wording: String(at).padStart(8, "0"), chosen: ["Quy định 213", "ủy"] }))
  assert.ok(packed(many).length <= 4096)
  assert.match(packed(many), /^[\x20-\x7e]*$/)
  assert.ok(unpacked(packed(many)).size > 20)
})

test("what others left behind is no answer", () => {
  assert.equal(unpacked("").size, 0)
  assert.equal(unpacked('{"a":1}').size, 0)
  assert.equal(unpacked("abc:%E0%A4%A").size, 0)
})

/** @param {any} parent */
const child = (parent) => ({ parent, top: parent })

test("the way up ends at the top, at a system, or where the browser forbids it", () => {
  const api = {}
  const top = /** @type {any} */ ({ API: api })
  top.parent = top
  assert.equal(findApi(/** @type {any} */ (child(child(top))), "API"), api)
  const bare = /** @type {any} */ ({})
  bare.parent = bare
  assert.equal(findApi(/** @type {any} */ (child(bare)), "API"), undefined)
  const closed = new Proxy({}, { get() { throw new Error("SecurityError") } })
  assert.equal(findApi(/** @type {any} */ (child(closed)), "API"), undefined)
  const opened = /** @type {any} */ ({ opener: child(top) })
  opened.parent = opened.top = opened
  assert.equal(findApi(opened, "API"), api)
})
