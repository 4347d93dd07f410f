import { icon } from "./icons.js"

/** @typedef {"right" | "wrong" | "missed"} Verdict */

/**
 * Write a verdict, and why, under the option it is about.
 *
 * @param {HTMLInputElement} input
 * @param {Verdict} verdict
 * @param {string} words
 * @param {Element | null | undefined} feedback - the page's own explanation of this option.
 */
export function showVerdict(input, verdict, words, feedback) {
  const note = document.createElement("div")
  note.className = "st-verdict"
  note.id = `${input.name}-${input.value}-verdict`
  const said = document.createElement("strong")
  said.innerHTML = icon(verdict)
  said.append(words)
  note.append(said)
  if (feedback) note.append(" ", ...feedback.cloneNode(true).childNodes)

  const option = input.closest(".st-option")
  option?.classList.add(`st-option--${verdict}`)
  option?.append(note)
  // So that a reader who comes back to the option hears its verdict with it.
  input.setAttribute("aria-describedby", note.id)
}

/**
 * Take away what `showVerdict` wrote.
 *
 * @param {HTMLInputElement} input
 */
export function clearVerdict(input) {
  const option = input.closest(".st-option")
  option?.classList.remove("st-option--right", "st-option--wrong", "st-option--missed")
  option?.querySelector(".st-verdict")?.remove()
  input.removeAttribute("aria-describedby")
}
