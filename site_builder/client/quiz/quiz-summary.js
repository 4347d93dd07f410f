import { QuizQuestion } from "./quiz-question.js"

const CONTENT = `
  <p role="status" class="st-summary__score"></p>
  <button type="button" class="st-button st-button--quiet st-summary__again" hidden>Làm lại câu sai</button>`

/**
 * How far the reader has come with the questions of this page. It counts what the
 * questions themselves show, so it can never disagree with them.
 */
export class QuizSummary extends HTMLElement {
  connectedCallback() {
    if (!this.querySelector(".st-summary__score")) this.insertAdjacentHTML("beforeend", CONTENT)
    this.addEventListener("click", this)
    for (const type of UPDATES) document.addEventListener(type, this)
    this.update()
  }

  disconnectedCallback() {
    for (const type of UPDATES) document.removeEventListener(type, this)
  }

  /** @param {Event} event */
  handleEvent(event) {
    if (event.type !== "click") return this.update()
    if (event.target === this.querySelector(".st-summary__again")) this.retryWrong()
  }

  /** @returns {QuizQuestion[]} */
  get questions() {
    const found = [...document.querySelectorAll("quiz-question")]
    return found.filter((element) => element instanceof QuizQuestion)
  }

  /** @param {"right" | "wrong"} outcome */
  questionsWith(outcome) {
    return this.questions.filter((question) => question.outcome === outcome)
  }

  update() {
    const right = this.questionsWith("right").length
    const wrong = this.questionsWith("wrong").length
    const score = this.querySelector(".st-summary__score")
    if (score) score.textContent = words(right, wrong, this.questions.length)
    this.querySelector(".st-summary__again")?.toggleAttribute("hidden", wrong === 0)
  }

  /** Clear the wrong answers, and put the focus on the first of them. */
  retryWrong() {
    const wrong = this.questionsWith("wrong")
    // Each cleared question takes the focus, so the one to keep it comes last.
    for (const question of wrong.reverse()) question.retry()
  }
}

const UPDATES = ["quiz-answered", "quiz-cleared", "DOMContentLoaded"]

/**
 * @param {number} right
 * @param {number} wrong
 * @param {number} all
 */
function words(right, wrong, all) {
  const answered = right + wrong
  if (answered === 0) return `Đã trả lời 0/${all} câu.`
  const score = `Đã trả lời ${answered}/${all} câu, đúng ${right}.`
  if (right === all) return `${score} Bạn đã nắm chắc phần này.`
  if (answered === all) return `${score} Mời bạn xem lại các câu chưa đúng.`
  return score
}
