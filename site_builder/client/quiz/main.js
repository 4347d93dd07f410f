import { QuizQuestion } from "./quiz-question.js"
import { QuizSummary } from "./quiz-summary.js"

/** @type {[string, CustomElementConstructor][]} */
const ELEMENTS = [
  ["quiz-question", QuizQuestion],
  ["quiz-summary", QuizSummary],
]

for (const [name, element] of ELEMENTS) {
  // Instant navigation runs the scripts of a page again, and a name can be defined only once.
  if (!customElements.get(name)) customElements.define(name, element)
}
