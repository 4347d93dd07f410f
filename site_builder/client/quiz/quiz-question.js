import { clearComments, fieldsOf, holdAnswer, keepAnswer, keyOf, showComments } from "./card.js"
import { addControls, turnControls } from "./controls.js"
import { kindNamed } from "./kinds.js"

const EVENTS = ["submit", "reset", "click", "change"]

/**
 * A self-check question. The page already holds the question and, in a `<details>`, the
 * answer, so it reads and prints without this script; the element only adds marking.
 * What it remembers, it keeps in the page, so it may be moved, copied or connected again.
 *
 * @fires quiz-answered - bubbles; `detail` is `{ id, correct, chosen }`.
 * @fires quiz-cleared - bubbles; `detail` is `{ id }`.
 */
export class QuizQuestion extends HTMLElement {
  connectedCallback() {
    if (document.readyState !== "loading") return this.promote()
    // A script placed above the question meets it before its options have been read.
    document.addEventListener("DOMContentLoaded", () => this.promote(), { once: true })
  }

  disconnectedCallback() {
    for (const type of EVENTS) this.removeEventListener(type, this)
  }

  /** Add the buttons and listen; a question of an unknown kind is left as it is. */
  promote() {
    if (!this.isConnected || !this.form || !this.kind) return
    this.kind.prepare?.(this)
    addControls(this.form)
    for (const type of EVENTS) this.addEventListener(type, this)
  }

  /** @param {Event} event */
  handleEvent(event) {
    if (event.type === "click" || event.type === "change") keepAnswer(event)
    if (event.type === "reset") this.clear()
    if (event.type === "submit") {
      event.preventDefault()
      this.check()
    }
  }

  get form() {
    return this.querySelector("form")
  }

  get kind() {
    return kindNamed(this.getAttribute("kind"))
  }

  /** @returns {"right" | "wrong" | undefined} undefined until the answer has been checked. */
  get outcome() {
    const outcome = this.getAttribute("data-outcome")
    return outcome === "right" || outcome === "wrong" ? outcome : undefined
  }

  /** Mark the answer and say so; ask for one if there is none. */
  check() {
    const { kind } = this
    if (this.outcome || !kind) return
    const chosen = kind.read(this)
    if (!chosen) return this.say(kind.chooseFirst)
    this.show(chosen)
    const detail = { id: this.id, correct: this.outcome === "right", chosen }
    this.dispatchEvent(new CustomEvent("quiz-answered", { bubbles: true, detail }))
  }

  /**
   * Put an earlier answer back with its verdict, quietly.
   *
   * @param {string[]} chosen
   */
  restore(chosen) {
    if (!this.kind || this.outcome) return
    this.kind.fill(this, chosen)
    this.show(chosen, true)
  }

  /** Return to the unanswered question, with the focus on its first control. */
  retry() {
    this.form?.reset()
  }

  /**
   * @param {string[]} chosen
   * @param {boolean} [quietly]
   */
  show(chosen, quietly = false) {
    const { kind } = this
    if (!kind || !this.form) return
    const marking = kind.mark(chosen, keyOf(this))
    showComments(this, marking)
    this.setAttribute("data-outcome", marking.correct ? "right" : "wrong")
    holdAnswer(this, true)
    turnControls(this.form, true)
    if (!quietly) this.querySelector("details")?.setAttribute("open", "")
    this.say(kind.say(marking), quietly)
  }

  /** Undo `show`. The browser itself empties the fields when the form is reset. */
  clear() {
    this.removeAttribute("data-outcome")
    clearComments(this)
    this.kind?.fill(this, [])
    this.querySelector("details")?.removeAttribute("open")
    this.say("")
    holdAnswer(this, false)
    // “Làm lại” is about to disappear, and the focus must not disappear with it.
    fieldsOf(this)[0]?.focus()
    if (this.form) turnControls(this.form, false)
    const detail = { id: this.id }
    this.dispatchEvent(new CustomEvent("quiz-cleared", { bubbles: true, detail }))
  }

  /**
   * @param {string} words
   * @param {boolean} [quietly]
   */
  say(words, quietly = false) {
    const status = this.querySelector(".st-question__status")
    if (!status) return
    status.textContent = words
    // On a phone the verdicts push the result below the screen. But who pressed Enter in an
    // option keeps it in sight, and its verdict with it.
    if (words && !quietly && !this.querySelector("input:focus")) status.scrollIntoView({ block: "nearest" })
  }
}
