import { Projector } from "./projector.js"

const script = /** @type {HTMLScriptElement | null} */ (document.currentScript)
if (script) {
  const style = document.createElement("link")
  style.rel = "stylesheet"
  style.href = new URL("learn.css", script.src).href
  document.body.append(style)
}

/** @type {any} */
const shared = window
shared.soTayQuiz = shared.soTayQuiz || {}

/**
 * @param {Element[]} cards
 * @param {HTMLElement | null} opener
 */
shared.soTayQuiz.project = (cards, opener) => new Projector(cards, opener).open()
