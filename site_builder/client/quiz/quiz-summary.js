import { markLinks } from "../course/nav-marks.js"
import { index } from "../library-data.js"
import { openProgress } from "../progress/store.js"
import { keepAlong, takeAlong } from "../progress/travel.js"
import { loadScript } from "./load-script.js"
import { QuizQuestion } from "./quiz-question.js"

const CONTENT = `
  <p role="status" class="st-summary__score"></p>
  <p class="st-summary__kept"></p>
  <div class="st-question__actions">
    <button type="button" class="st-button st-button--quiet st-summary__again" hidden>Làm lại câu sai</button>
    <button type="button" class="st-button st-button--quiet st-summary__project" hidden>Trình chiếu</button>
  </div>`

const UPDATES = ["quiz-answered", "quiz-cleared", "quiz-restored", "DOMContentLoaded"]

/**
 * How far the reader has come with the questions of this page. It counts what the
 * questions themselves show, so it can never disagree with them; and it keeps their
 * answers for the next visit.
 */
export class QuizSummary extends HTMLElement {
  constructor() {
    super()
    /** @type {import("../progress/store.js").Kept | undefined} */
    this.progress = undefined
  }

  connectedCallback() {
    if (!this.querySelector(".st-summary__score")) this.insertAdjacentHTML("beforeend", CONTENT)
    this.addEventListener("click", this)
    for (const type of UPDATES) document.addEventListener(type, this)
    this.update()
    if (document.readyState === "loading") return
    // Questions below this element are upgraded after it.
    queueMicrotask(() => this.resume())
  }

  disconnectedCallback() {
    for (const type of UPDATES) document.removeEventListener(type, this)
  }

  /** @param {Event} event */
  handleEvent(event) {
    if (event.type === "DOMContentLoaded") return queueMicrotask(() => this.resume())
    if (event.type === "click") return this.press(event.target)
    if (event instanceof CustomEvent && event.detail) this.keep(event.type, event.detail)
    this.update()
  }

  /** @param {EventTarget | null} button */
  press(button) {
    if (button === this.querySelector(".st-summary__again")) this.retryWrong()
    if (button === this.querySelector(".st-summary__project")) {
      const open = () => /** @type {any} */ (window).soTayQuiz.project(this.questions, button)
      loadScript(`${this.getAttribute("assets")}/projector.js`, open, () => this.tell("Chưa mở được phần trình chiếu. Mời bạn tải lại trang."))
    }
  }

  /** Put back the answers of earlier visits; a question that has changed since is shown as new. */
  resume() {
    const library = this.getAttribute("library")
    this.querySelector(".st-summary__project")?.toggleAttribute("hidden", !this.getAttribute("assets"))
    if (library && this.isConnected) {
      this.progress ??= takeAlong(openProgress(library))
      const { answers } = this.progress.read()
      for (const question of this.questions) {
        const kept = answers[question.id]
        if (!kept) continue
        if (kept.wording !== question.getAttribute("wording")) markChanged(question)
        else if (kept.chosen.length) question.restore(kept.chosen)
      }
      if (this.progress.notice) this.tell(this.progress.notice)
      keepAlong(this.progress)
    }
    this.update()
    this.mark()
  }

  /** Show in the menu which quizzes are done. */
  mark() {
    const data = index()
    if (data && this.progress) markLinks(data, this.progress.read())
  }

  /**
   * @param {string} type
   * @param {{ id: string, correct: boolean, chosen: string[] }} detail
   */
  keep(type, { id, correct, chosen }) {
    const question = this.questions.find((candidate) => candidate.id === id)
    const wording = question?.getAttribute("wording")
    if (!question || !wording) return
    if (type === "quiz-cleared") return this.progress?.release(id)
    question.querySelector(".st-question__changed")?.remove()
    this.progress?.answer(id, { wording, clause: question.getAttribute("clause") ?? "", right: correct, chosen, at: Date.now() })
    this.mark()
  }

  /** @param {string} words */
  tell(words) {
    const line = this.querySelector(".st-summary__kept")
    if (line) line.textContent = words
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

/** @param {Element} question */
function markChanged(question) {
  if (question.querySelector(".st-question__changed")) return
  const note = "Câu này đã sửa sau lần bạn trả lời, mời bạn làm lại."
  question.querySelector(".st-question__body")?.insertAdjacentHTML("beforebegin", `<p class="st-question__changed">${note}</p>`)
}

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
