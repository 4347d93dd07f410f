import { QuizTrial } from "./quiz-trial.js"

// Instant navigation runs the scripts of a page again, and a name can be defined only once.
if (!customElements.get("quiz-trial")) customElements.define("quiz-trial", QuizTrial)
