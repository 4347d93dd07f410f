import { boxesOf } from "./answers.js"
import { writeDay } from "./day.js"

/**
 * Beside every box, keep its text as a plain line: paper shows that instead, since a box cuts off
 * what does not fit into it.
 *
 * @param {ParentNode} page
 */
export function mirrorForPaper(page) {
  for (const field of page.querySelectorAll("[data-field]")) {
    for (const box of boxesOf(field)) {
      if (box.type !== "radio") lineBeside(box).textContent = box.type === "date" ? writeDay(box.value) : box.value
    }
  }
}

/** @param {HTMLElement} box */
function lineBeside(box) {
  const next = box.nextElementSibling
  if (next?.classList.contains("st-fill__print")) return next
  const line = document.createElement("span")
  line.className = "st-fill__print"
  line.setAttribute("aria-hidden", "true")
  box.after(line)
  return line
}

/**
 * Let a box be as high as its text.
 *
 * @param {HTMLTextAreaElement} box
 */
export function fitHeight(box) {
  box.style.height = "auto"
  if (box.scrollHeight) box.style.height = `${box.scrollHeight + 2}px`
}
