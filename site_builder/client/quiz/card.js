/** What is done to a question on a page, whether it is practised, tested or reviewed. */
import { kindNamed } from "./kinds.js"
import { clearVerdict, showVerdict } from "./verdict.js"

/**
 * @param {Element} card
 * @returns {HTMLElement[]} every control a learner answers with.
 */
export function fieldsOf(card) {
  return [...card.querySelectorAll(".st-question__body input, .st-question__body select, .st-order__move")].map(
    (field) => /** @type {HTMLElement} */ (field),
  )
}

/**
 * Return the answer as the page states it.
 *
 * @param {ParentNode} card
 * @returns {import("./mark.js").Key}
 */
export function keyOf(card) {
  const lines = [...card.querySelectorAll("[data-option]")]
  const values = (/** @type {Element[]} */ found) => found.map((line) => line.getAttribute("data-option") ?? "")
  return { known: values(lines), right: values(lines.filter((line) => line.hasAttribute("data-right"))) }
}

/**
 * Write what became of the answer under the parts it is about; a line of the answer that
 * is told there would only be repeated below, so it is hidden.
 *
 * @param {Element} card
 * @param {import("./mark.js").Marking} marking
 */
export function showComments(card, marking) {
  const kind = kindNamed(card.getAttribute("kind"))
  const lines = [...card.querySelectorAll("[data-option]")]
  for (const comment of kind?.comments(marking) ?? []) {
    const place = kind?.place(card, comment.at)
    const line = lines.find((candidate) => candidate.getAttribute("data-option") === comment.line)
    if (place) showVerdict(place, `${card.id}-${comment.at || "answer"}`, comment, line?.querySelector(".st-answer__feedback"))
    const repeated = card.querySelector(".st-options") ? line : line?.querySelector(".st-answer__feedback")
    if (place) repeated?.setAttribute("hidden", "")
  }
}

/** @param {Element} card */
export function clearComments(card) {
  clearVerdict(card)
  for (const line of card.querySelectorAll("[data-option], .st-answer__feedback")) line.removeAttribute("hidden")
}

/**
 * Hold or free the answer. Held controls keep the focus and can still be read with the
 * keyboard, which a disabled fieldset would prevent; `keepAnswer` refuses the change.
 *
 * @param {Element} card
 * @param {boolean} held
 */
export function holdAnswer(card, held) {
  for (const field of fieldsOf(card)) {
    field.setAttribute("aria-disabled", String(held))
    if (field instanceof HTMLInputElement && field.type === "text") field.readOnly = held
    if (field instanceof HTMLSelectElement) field.setAttribute("data-held", field.value)
  }
}

/**
 * Refuse a change of a held control. Space and the arrow keys reach an input as clicks too.
 *
 * @param {Event} event
 */
export function keepAnswer(event) {
  const field = event.target
  if (!(field instanceof HTMLElement) || field.getAttribute("aria-disabled") !== "true") return
  if (event.type === "click" && field instanceof HTMLInputElement && field.type !== "text") event.preventDefault()
  if (event.type === "change" && field instanceof HTMLSelectElement) field.value = field.getAttribute("data-held") ?? ""
}
