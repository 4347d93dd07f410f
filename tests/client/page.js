// The vocabulary of the client tests: a page, a question on it, and what a reader does.
import { Window } from "happy-dom"

export const window = new Window({ url: "https://sotay.example/quiz.html" })

const GLOBALS = [
  "CustomEvent", "DOMException", "Element", "HTMLElement", "HTMLInputElement", "HTMLSelectElement",
  "HTMLAnchorElement", "location", "navigator",
  "customElements", "document", "localStorage",
]
for (const name of GLOBALS) {
  Object.defineProperty(globalThis, name, { value: window[name], writable: true, configurable: true })
}

export const document = window.document

const OPTION = (type, id, { value, text }) =>
  `<li class="st-option"><label><input type="${type}" name="${id}" value="${value}">
   <span class="st-option__text">${text}</span></label></li>`

const ANSWER = ({ value, text, right, feedback }) =>
  `<li data-option="${value}" ${right ? "data-right" : ""}><strong>${right ? "Đúng" : "Chưa đúng"}</strong> ·
   <span class="st-answer__text">${text}</span>. <span class="st-answer__feedback">${feedback}</span></li>`

/** The HTML of a question, as the compiler writes it. Options are numbered 1, 2, 3… */
export function question({ id = "hop", kind = "single", right = ["2"], count = 3, values }) {
  const numbers = values ?? Array.from({ length: count }, (_, index) => String(index + 1))
  const options = numbers.map((value) => ({
    value,
    text: `Phương án ${value}`,
    right: right.includes(value),
    feedback: `Vì sao ${value}.`,
  }))
  const type = kind === "multiple" ? "checkbox" : "radio"
  return `<quiz-question id="${id}" kind="${kind}"><form class="st-question">
    <fieldset class="st-question__body"><legend class="st-question__prompt">Hỏi gì?</legend>
      <ul class="st-options">${options.map((option) => OPTION(type, id, option)).join("")}</ul></fieldset>
    <details class="st-answer"><summary>Xem đáp án và giải thích</summary>
      <ul class="st-answer__options">${options.map(ANSWER).join("")}</ul>
      <div class="st-answer__why">Giải thích.</div></details>
  </form></quiz-question>`
}

/** Show a page with this body, and return its first question. */
export function show(html) {
  // Parsed first and inserted whole, as browsers do; happy-dom's `innerHTML` connects too early.
  const page = document.createElement("main")
  page.innerHTML = html
  document.body.textContent = ""
  document.body.append(page)
  return document.querySelector("quiz-question")
}

export function choose(element, ...values) {
  for (const input of element.querySelectorAll("input")) {
    if (values.includes(input.value)) input.click()
  }
}

export function press(element, words) {
  const buttons = [...element.querySelectorAll("button")]
  const button = buttons.find((candidate) => candidate.textContent.trim() === words)
  button.focus()
  button.click()
}

export function answer(element, ...values) {
  choose(element, ...values)
  press(element, "Kiểm tra")
}

export function status(element) {
  return element.querySelector("[role=status]").textContent
}

/** The verdict under each option, such as `{ 1: "Chưa đúng. Vì sao 1." }`. */
export function verdicts(element) {
  const under = {}
  for (const input of element.querySelectorAll("input")) {
    const verdict = input.closest("li").querySelector(".st-verdict")
    if (verdict) under[input.value] = verdict.textContent.trim()
  }
  return under
}

export function checked(element) {
  return [...element.querySelectorAll("input")].filter((input) => input.checked).map((input) => input.value)
}
