import { QuizQuestion } from "../quiz/quiz-question.js"
import { QuizReview } from "./quiz-review.js"

// Instant navigation runs the scripts of a page again, and a name can be defined only once.
if (!customElements.get("quiz-question")) customElements.define("quiz-question", QuizQuestion)
if (!customElements.get("quiz-review")) customElements.define("quiz-review", QuizReview)
