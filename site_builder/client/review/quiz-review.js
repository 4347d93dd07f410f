import { bank, index, unveil } from "../library-data.js"
import { openProgress } from "../progress/store.js"
import { keepAlong, takeAlong } from "../progress/travel.js"
import { loadScript } from "../quiz/load-script.js"
import { day } from "../trial/confirmation.js"
import { dueNow, newOnes, nextDue, reviewed } from "./schedule.js"

const NEW_AT_ONCE = 10
const WHY = { due: "", new: "Câu mới.", changed: "Câu này hoặc điều khoản của nó đã sửa từ lần trước." }
const RATINGS = `<p>Bạn nhớ câu này đến đâu?</p><div class="st-question__actions">
<button type="button" class="st-button st-button--quiet" data-rate="hard">Còn ngờ ngợ</button>
<button type="button" class="st-button" data-rate="good">Nhớ được</button>
<button type="button" class="st-button st-button--quiet" data-rate="easy">Nhớ rất chắc</button></div>`

/** Review over all quizzes: one question after another, each coming back when it is about to be forgotten. */
export class QuizReview extends HTMLElement {
  connectedCallback() {
    const data = index()
    if (!data || !bank() || this.progress) return
    this.questions = data.quizzes.flatMap((quiz) => quiz.questions.map(([id, wording, clause]) => ({ id, wording, clause })))
    this.progress = takeAlong(openProgress(data.library))
    keepAlong(this.progress)
    this.innerHTML = `<p class="st-summary__kept"></p><p role="status" class="st-review__said"></p><div class="st-review__screen"></div>`
    const kept = this.querySelector(".st-summary__kept")
    if (kept) kept.textContent = this.progress.notice
    this.addEventListener("click", this)
    this.addEventListener("quiz-answered", this)
    loadScript(this.getAttribute("fsrs") ?? "", () => this.greet(), () => this.say("Chưa nạp được phần xếp lịch ôn. Mời bạn tải lại trang."))
  }

  /** @param {Event} event */
  handleEvent(event) {
    if (event instanceof CustomEvent) return this.answered(event.detail.correct)
    const button = event.target instanceof Element ? event.target.closest("[data-do], [data-rate]") : null
    const rating = button?.getAttribute("data-rate")
    if (rating) this.rate(/** @type {"again" | "hard" | "good" | "easy"} */ (rating))
    if (button?.getAttribute("data-do") === "due") this.begin(this.waiting())
    if (button?.getAttribute("data-do") === "new") this.begin(this.fresh())
    if (button?.getAttribute("data-do") === "next") this.next()
  }

  waiting() {
    const { cards, answers } = this.record
    return dueNow(this.questions ?? [], cards, answers, Date.now())
  }

  fresh() {
    const { cards, answers } = this.record
    return newOnes(this.questions ?? [], cards, answers, NEW_AT_ONCE)
  }

  get record() {
    return /** @type {import("../progress/store.js").Kept} */ (this.progress).read()
  }

  /** Say what there is to do today. */
  greet() {
    const due = this.waiting().length
    const fresh = this.fresh().length
    const upcoming = nextDue(this.record.cards, Date.now())
    const line = due ? `Hôm nay ôn ${due} câu.` : upcoming ? `Hôm nay không có câu nào đến hạn. Lần ôn tới: ngày ${day(upcoming)}.` : "Hôm nay không có câu nào đến hạn."
    this.screen.innerHTML = `<p class="st-review__today">${line}</p><div class="st-question__actions">
${due ? '<button type="button" class="st-button" data-do="due">Bắt đầu ôn</button>' : ""}
${fresh ? `<button type="button" class="st-button st-button--quiet" data-do="new">Học ${fresh} câu mới</button>` : ""}</div>`
  }

  /** @param {import("./schedule.js").Due[]} due */
  begin(due) {
    this.queue = due
    this.done = { right: 0, all: 0 }
    this.next()
  }

  /** @returns {void} */
  next() {
    const current = this.queue?.shift()
    this.current = current
    if (!current || !this.done) return this.finish()
    const entry = bank()?.questions[current.id]
    const question = this.questions?.find(({ id }) => id === current.id)
    if (!entry || !question) return this.next()
    const told = entry.told ? `<div class="st-situation__told"><p class="st-situation__head">Tình huống</p>${entry.told}</div>` : ""
    this.screen.innerHTML = `<h2 tabindex="-1">Câu ${this.done.all + 1}/${this.done.all + 1 + (this.queue?.length ?? 0)}</h2>
${WHY[current.why] ? `<p class="st-question__changed">${WHY[current.why]}</p>` : ""}
<quiz-question id="${current.id}" kind="${entry.kind}" wording="${question.wording}" clause="${question.clause}"><form class="st-question">${told}${entry.ask}${unveil(entry.answer)}</form></quiz-question>
<div class="st-review__rate" role="group" aria-label="Bạn nhớ câu này đến đâu"></div>`
    const number = this.screen.querySelector(".st-question__number")
    if (number) number.textContent = entry.topic
    this.screen.querySelector("h2")?.focus()
  }

  /** @param {boolean} correct */
  answered(correct) {
    const place = this.screen.querySelector(".st-review__rate")
    const { current } = this
    if (!place || !current || !this.done || place.childElementCount) return
    this.done = { right: this.done.right + Number(correct), all: this.done.all + 1 }
    this.screen.querySelector(".st-question__again")?.remove()
    if (correct) place.innerHTML = RATINGS
    else {
      this.schedule("again", false)
      place.innerHTML = `<p>Câu này sẽ sớm trở lại.</p><div class="st-question__actions"><button type="button" class="st-button" data-do="next">Câu tiếp</button></div>`
    }
  }

  /** @param {"again" | "hard" | "good" | "easy"} rating */
  rate(rating) {
    this.schedule(rating, true)
    this.next()
  }

  /**
   * @param {"again" | "hard" | "good" | "easy"} rating
   * @param {boolean} right
   */
  schedule(rating, right) {
    const question = this.questions?.find(({ id }) => id === this.current?.id)
    if (!question) return
    const now = Date.now()
    const { id, wording, clause } = question
    this.progress?.answer(id, { wording, clause, right, chosen: [], at: now })
    this.progress?.change((record) => {
      const before = record.cards[id]?.wording === wording ? record.cards[id] : undefined
      const next = reviewed(/** @type {any} */ (window).FSRS, before, rating, now, question)
      return { ...record, cards: { ...record.cards, [id]: next } }
    })
  }

  finish() {
    const { right, all } = this.done ?? { right: 0, all: 0 }
    this.greet()
    this.screen.insertAdjacentHTML("afterbegin", `<h2 tabindex="-1">Xong lượt ôn</h2><p>Đúng ${right}/${all} câu.</p>`)
    this.screen.querySelector("h2")?.focus()
  }

  get screen() {
    return /** @type {HTMLElement} */ (this.querySelector(".st-review__screen"))
  }

  /** @param {string} words */
  say(words) {
    const status = this.querySelector(".st-review__said")
    if (status) status.textContent = words
  }
}
