import { icon } from "./icons.js"

/**
 * Write a verdict, and why, under the part of the question it is about.
 *
 * @param {import("./kinds.js").Place} place
 * @param {string} id - of the note, so that the control can point to it.
 * @param {import("./mark.js").Comment} comment
 * @param {Element | null | undefined} feedback - the page's own explanation.
 */
export function showVerdict({ holder, control }, id, { verdict, words }, feedback) {
  const note = document.createElement("div")
  note.className = "st-verdict"
  note.id = `${id}-verdict`
  const said = document.createElement("strong")
  said.innerHTML = icon(verdict)
  said.append(words)
  note.append(said)
  if (feedback) note.append(" ", ...feedback.cloneNode(true).childNodes)
  holder.classList.add("st-judged", `st-option--${verdict}`)
  holder.append(note)
  // So that a reader who comes back to the control hears its verdict with it.
  control?.setAttribute("aria-describedby", note.id)
}

/**
 * Take away what `showVerdict` wrote in a card.
 *
 * @param {Element} card
 */
export function clearVerdict(card) {
  for (const holder of card.querySelectorAll(".st-judged")) {
    holder.classList.remove("st-judged", "st-option--right", "st-option--wrong", "st-option--missed")
    holder.querySelector(".st-verdict")?.remove()
  }
  for (const control of card.querySelectorAll("[aria-describedby]")) control.removeAttribute("aria-describedby")
}
