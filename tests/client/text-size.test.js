import assert from "node:assert/strict"
import { beforeEach, test } from "node:test"
import { document, window } from "./page.js"
import { applyTextSize, rememberedTextSize } from "../../site_builder/client/page/text-size.js"
import { placeTextSize } from "../../site_builder/client/page/text-size-control.js"

beforeEach(() => {
  document.body.innerHTML = '<nav class="md-header__inner"><div class="md-header__title"></div><label></label></nav>'
  globalThis.localStorage = window.localStorage
  window.localStorage.clear()
  applyTextSize(rememberedTextSize())
  placeTextSize(document.querySelector(".md-header__inner"))
})

function pressSize(label) {
  const buttons = [...document.querySelectorAll(".st-text-size__choices button")]
  buttons.find((button) => button.textContent === label).click()
}

function pressed() {
  return [...document.querySelectorAll("[aria-pressed=true]")].map((button) => button.textContent)
}

test("the usual size is the first of three, next to the title", () => {
  assert.deepEqual(pressed(), ["A−"])
  assert.equal(document.querySelector(".md-header__title").nextElementSibling.className, "st-text-size")
})

test("a chosen size is applied, shown and remembered", () => {
  pressSize("A+")
  assert.equal(document.documentElement.getAttribute("data-st-text-size"), "150")
  assert.deepEqual(pressed(), ["A+"])
  assert.equal(rememberedTextSize(), "150")
})

test("a size that is not offered is not trusted", () => {
  window.localStorage.setItem("so-tay-chi-uy:text-size", "900")
  assert.equal(rememberedTextSize(), "100")
})

test("where storage is refused, the size still changes", () => {
  Object.defineProperty(globalThis, "localStorage", {
    get: () => { throw new DOMException("refused", "SecurityError") },
    set: (value) => Object.defineProperty(globalThis, "localStorage", { value, writable: true, configurable: true }),
    configurable: true,
  })
  pressSize("A")
  assert.deepEqual(pressed(), ["A"])
  assert.equal(rememberedTextSize(), "100")
})

test("the control is placed once, and not at all without a header", () => {
  placeTextSize(document.querySelector(".md-header__inner"))
  placeTextSize(null)
  assert.equal(document.querySelectorAll(".st-text-size").length, 1)
})

test("the narrow control opens, and Escape closes it without losing the focus", () => {
  const toggle = document.querySelector(".st-text-size__toggle")
  toggle.click()
  assert.equal(toggle.getAttribute("aria-expanded"), "true")
  const key = new window.KeyboardEvent("keydown", { key: "Escape", bubbles: true })
  document.querySelector("[aria-pressed=true]").dispatchEvent(key)
  assert.equal(toggle.getAttribute("aria-expanded"), "false")
  assert.equal(document.activeElement, toggle)
})
