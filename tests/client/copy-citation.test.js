import assert from "node:assert/strict"
import { afterEach, beforeEach, mock, test } from "node:test"
import { document } from "./page.js"
import { citationOf, listenForCopy } from "../../site_builder/client/page/copy-citation.js"

document.body.innerHTML =
  '<button type="button" class="st-copy" data-citation="Điều 2, Quy định 213-QĐ/TW" data-href="#dieu-2">Sao chép trích dẫn</button>'
const button = document.querySelector(".st-copy")
listenForCopy(document)
listenForCopy(document)

/** Press the button in a browser with this clipboard, and return what it then says. */
async function saidWith({ clipboard, selection }) {
  Object.defineProperty(globalThis, "navigator", { value: { clipboard }, configurable: true })
  document.execCommand = selection
  button.click()
  await new Promise(setImmediate)
  return document.querySelector(".st-copy-status").textContent
}

beforeEach(() => mock.timers.enable({ apis: ["setTimeout"] }))

afterEach(() => mock.timers.reset())

test("from the web, the address follows the citation", () => {
  assert.equal(
    citationOf(button, "https://sotay.example/qd-213.html#x"),
    "Điều 2, Quy định 213-QĐ/TW\nhttps://sotay.example/qd-213.html#dieu-2",
  )
})

test("from disk, the citation stands alone", () => {
  assert.equal(citationOf(button, "file:///E:/so-tay/qd-213.html"), "Điều 2, Quy định 213-QĐ/TW")
})

test("it copies through the clipboard, once for each press", async () => {
  const copied = []
  const clipboard = { writeText: async (text) => void copied.push(text) }
  assert.equal(await saidWith({ clipboard }), "Đã sao chép trích dẫn")
  assert.deepEqual(copied, ["Điều 2, Quy định 213-QĐ/TW\nhttps://sotay.example/quiz.html#dieu-2"])
})

test("without a clipboard it copies a selection, and gives the focus back", async () => {
  button.focus()
  let selected = ""
  const selection = () => Boolean((selected = document.querySelector("textarea").value))
  assert.equal(await saidWith({ selection }), "Đã sao chép trích dẫn")
  assert.match(selected, /^Điều 2/)
  assert.equal(document.querySelector("textarea"), null)
  assert.equal(document.activeElement, button)
})

test("the word of success goes away by itself", async () => {
  await saidWith({ selection: () => true })
  mock.timers.tick(6000)
  assert.equal(document.querySelector(".st-copy-status").textContent, "")
})

test("when nothing works it shows the citation, to be copied by hand", async () => {
  const said = await saidWith({ selection: () => false })
  assert.match(said, /^Chưa sao chép được. Mời bạn chép tay: Điều 2, Quy định 213-QĐ\/TW/)
})
