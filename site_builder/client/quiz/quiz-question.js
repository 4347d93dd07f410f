import { addControls, holdAnswer, keepAnswer } from "./controls.js"
import { kindNamed } from "./kinds.js"
import { clearVerdict, showVerdict } from "./verdict.js"

/**
 * A self-check question. The page already holds the options and, in a `<details>`, the
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
    for (const type of ["submit", "reset", "click"]) this.removeEventListener(type, this)
  }

  /** Add the buttons and listen; a question of an unknown kind is left as it is. */
  promote() {
    if (!this.isConnected || !this.form || !this.kind) return
    addControls(this.form)
    for (const type of ["submit", "reset", "click"]) this.addEventListener(type, this)
  }

  /** @param {Event} event */
  handleEvent(event) {
    if (event.type === "click") keepAnswer(event)
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

  /** @returns {HTMLInputElement[]} */
  get inputs() {
    return [...this.querySelectorAll("input")]
  }

  /** The right options, as the page states them. */
  get answer() {
    const right = this.querySelectorAll("[data-option][data-right]")
    return [...right].map((option) => option.getAttribute("data-option") ?? "")
  }

  /** @returns {"right" | "wrong" | undefined} undefined until the answer has been checked. */
  get outcome() {
    const outcome = this.getAttribute("data-outcome")
    return outcome === "right" || outcome === "wrong" ? outcome : undefined
  }

  /** Mark the chosen options and say so; ask for a choice if there is none. */
  check() {
    if (this.outcome || !this.kind) return
    const chosen = this.inputs.filter((input) => input.checked).map((input) => input.value)
    if (chosen.length === 0) return this.say(this.kind.chooseFirst)
    this.show(this.kind.mark(chosen, this.answer), this.kind)
    const detail = { id: this.id, correct: this.outcome === "right", chosen }
    this.dispatchEvent(new CustomEvent("quiz-answered", { bubbles: true, detail }))
  }

  /** Return to the unanswered question, with the focus on its first option. */
  retry() {
    this.form?.reset()
  }

  /**
   * @param {import("./mark.js").Marking} marking
   * @param {import("./kinds.js").Kind} kind
   */
  show(marking, kind) {
    for (const verdict of /** @type {const} */ (["right", "wrong", "missed"])) {
      for (const option of marking[verdict]) this.explain(option, verdict, kind.verdicts[verdict])
    }
    this.setAttribute("data-outcome", marking.correct ? "right" : "wrong")
    if (this.form) holdAnswer(this.form, true)
    this.querySelector("details")?.setAttribute("open", "")
    this.say(kind.say(marking))
  }

  /**
   * Write the verdict under the option; its line in the answer would only repeat it.
   *
   * @param {string} option
   * @param {import("./verdict.js").Verdict} verdict
   * @param {string} words
   */
  explain(option, verdict, words) {
    const input = this.inputs.find(({ value }) => value === option)
    const lines = [...this.querySelectorAll("[data-option]")]
    const line = lines.find((candidate) => candidate.getAttribute("data-option") === option)
    if (input) showVerdict(input, verdict, words, line?.querySelector(".st-answer__feedback"))
    line?.setAttribute("hidden", "")
  }

  /** Undo `show`. The browser itself empties the choices when the form is reset. */
  clear() {
    this.removeAttribute("data-outcome")
    this.inputs.forEach(clearVerdict)
    for (const line of this.querySelectorAll("[data-option]")) line.removeAttribute("hidden")
    this.querySelector("details")?.removeAttribute("open")
    this.say("")
    // “Làm lại” is about to disappear, and the focus must not disappear with it.
    this.inputs[0]?.focus()
    if (this.form) holdAnswer(this.form, false)
    const detail = { id: this.id }
    this.dispatchEvent(new CustomEvent("quiz-cleared", { bubbles: true, detail }))
  }

  /** @param {string} words */
  say(words) {
    const status = this.querySelector(".st-question__status")
    if (!status) return
    status.textContent = words
    // On a phone the verdicts push the result below the screen. But who pressed Enter in an
    // option keeps it in sight, and its verdict with it.
    if (words && !this.querySelector("input:focus")) status.scrollIntoView({ block: "nearest" })
  }
}
