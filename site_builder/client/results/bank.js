/** The bank that answers are read against, drawn from the data of the library. */
import { unveil } from "../library-data.js"
import { keyOf } from "../quiz/card.js"

/**
 * Return every question and test of the library as results need them.
 *
 * @param {import("../library-data.js").Bank} bank
 * @param {import("../library-data.js").Index} index
 * @returns {import("./values.js").AnswerBank}
 */
export function answerBank(bank, index) {
  const wordings = new Map(index.quizzes.flatMap(({ questions }) => questions.map(([id, wording]) => [id, wording])))
  return {
    version: bank.version,
    items: index.quizzes.flatMap(({ questions }) => questions.flatMap(([id]) => {
      const entry = bank.questions[id]
      return entry ? [itemOf(id, entry, wordings.get(id) ?? "")] : []
    })),
    tests: Object.entries(bank.trials).map(([id, { code, title, passMark }]) => ({ id, code, title, passMark })),
  }
}

/**
 * @param {string} id
 * @param {import("../library-data.js").Entry} entry
 * @param {string} wording
 * @returns {import("./values.js").Item}
 */
function itemOf(id, entry, wording) {
  const asked = parsed(entry.ask)
  for (const extra of asked.querySelectorAll(".st-question__number, .st-question__hint")) extra.remove()
  const options = [...asked.querySelectorAll(".st-options .st-option")].map((option) => {
    const value = option.querySelector("input")?.getAttribute("value") ?? ""
    return /** @type {[string, string]} */ ([value, words(option.querySelector(".st-option__text"))])
  })
  return {
    id,
    code: entry.code,
    wording,
    kind: entry.kind,
    topic: entry.topic,
    difficulty: entry.level,
    prompt: words(asked.querySelector(".st-question__prompt")),
    options,
    right: keyOf(parsed(unveil(entry.answer))).right,
    clauses: entry.clauses.map(([address, name, href]) => ({ address, name, href: unveil(href) })),
  }
}

/**
 * A template's content runs nothing and loads nothing.
 *
 * @param {string} html - made by the compiler.
 */
function parsed(html) {
  const template = document.createElement("template")
  template.innerHTML = html
  return template.content
}

/** @param {Element | null} element */
function words(element) {
  return (element?.textContent ?? "").split(/\s+/).join(" ").trim()
}
