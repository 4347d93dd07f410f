import { bank, index, unveil } from "../library-data.js"
import { openProgress } from "../progress/store.js"
import { keepAlong, takeAlong } from "../progress/travel.js"
import { fieldsOf, holdAnswer, keepAnswer, keyOf, showComments } from "../quiz/card.js"
import { kindNamed } from "../quiz/kinds.js"
import { offerSheet } from "./confirmation.js"
import { drawTest, newSeed } from "./draw.js"
import { offerHandOver, triedOf } from "./hand-over.js"
import { addAnswer, addReading, bar, card, look, result, tellBar } from "./screens.js"
import { passes, scoreTest } from "./score.js"
import { newState, readState } from "./state.js"
import { timeLeft, warningBetween } from "./timer.js"

const START = `<div class="st-question__actions"><button type="button" class="st-button" data-do="start">Bắt đầu làm bài</button></div>`

/**
 * A practice test: drawn from pools, marked once it is handed in. Its answers stay veiled in
 * the bank until the test is passed.
 */
export class QuizTrial extends HTMLElement {
  constructor() {
    super()
    /** @type {import("./state.js").State | undefined} */
    this.state = undefined
    /** @type {ReturnType<typeof setInterval> | undefined} */
    this.ticking = undefined
    this.left = Number.POSITIVE_INFINITY
  }

  connectedCallback() {
    const data = index()
    const trial = bank()?.trials[this.getAttribute("trial") ?? ""]
    if (!data || !trial || this.trial) return
    this.trial = trial
    this.data = data
    this.progress = takeAlong(openProgress(data.library))
    keepAlong(this.progress)
    this.innerHTML = `<p class="st-summary__kept"></p><p role="status" class="st-trial__said"></p><div class="st-trial__screen">${START}</div>`
    const kept = this.querySelector(".st-summary__kept")
    if (kept) kept.textContent = this.progress.notice
    for (const type of ["click", "change", "input"]) this.addEventListener(type, this)
    this.state = this.stored()
    if (this.state) this.work("Bài đang làm dở đã được mở lại. Giờ làm bài vẫn tính tiếp.")
  }

  disconnectedCallback() {
    clearInterval(this.ticking)
  }

  /** @param {Event} event */
  handleEvent(event) {
    keepAnswer(event)
    const target = event.target instanceof Element ? event.target : null
    if (event.type === "click") {
      const asked = target?.closest("[data-do], [data-go]")
      if (asked) this.press(asked, event)
    } else if (target?.closest(".st-trial__card")) this.note(target)
  }

  /**
   * @param {Element} asked
   * @param {Event} event
   */
  press(asked, event) {
    const go = asked.getAttribute("data-go")
    if (go) event.preventDefault()
    const acts = { start: () => this.start(), look: () => this.look(), back: () => this.back(), submit: () => this.submit(), retry: () => this.retry(), sheet: () => this.sheet() }
    if (go) this.back(go)
    else acts[/** @type {keyof typeof acts} */ (asked.getAttribute("data-do"))]?.()
  }

  /** Draw a new test, first from what earlier ones did not ask. */
  start() {
    if (!this.trial) return
    const seen = new Set((this.progress?.read().results ?? []).filter(({ trial }) => trial === this.getAttribute("trial")).flatMap(({ asked }) => asked))
    const seed = newSeed()
    this.state = newState(seed, drawTest(this.trial.pools, seed, seen), Date.now())
    this.work("")
  }

  /** Ask the wrong ones once more, without a clock. */
  retry() {
    const { state, score } = this
    if (!state || !score) return
    this.state = newState(state.seed, score.wrong, Date.now(), true)
    this.work("")
  }

  /** @param {string} words */
  work(words) {
    const { state } = this
    const screen = this.querySelector(".st-trial__screen")
    if (!state || !screen) return
    const title = state.retry ? "Làm lại câu sai" : `Bài làm, mã lượt ${state.seed}`
    screen.innerHTML = `<h2 tabindex="-1">${title}</h2>`
    this.bar = bar()
    this.cards = document.createElement("div")
    this.cards.className = "st-trial__cards"
    this.cards.append(...state.ids.map((id, at) => this.fresh(id, at + 1)))
    this.cards.insertAdjacentHTML("beforeend", '<div class="st-question__actions"><button type="button" class="st-button" data-do="look">Xem lại và nộp bài</button></div>')
    screen.append(this.bar, this.cards, document.createElement("div"))
    screen.querySelector("h2")?.focus()
    this.keep()
    this.say(words)
    this.left = Number.POSITIVE_INFINITY
    clearInterval(this.ticking)
    this.ticking = setInterval(() => this.tick(), 1000)
    this.tick()
  }

  /**
   * @param {string} id
   * @param {number} number
   */
  fresh(id, number) {
    const entry = /** @type {import("../library-data.js").Entry} */ (bank()?.questions[id])
    const made = card(id, entry, number, Boolean(this.state?.flags.includes(id)))
    kindNamed(entry.kind)?.prepare?.(made)
    const chosen = this.state?.answers[id]
    if (chosen) kindNamed(entry.kind)?.fill(made, chosen)
    return made
  }

  /** @param {Element} target */
  note(target) {
    const { state } = this
    const changed = target.closest(".st-trial__card")
    if (!state || !changed || !this.bar) return
    if (target instanceof HTMLInputElement && target.hasAttribute("data-flag")) {
      state.flags = target.checked ? [...state.flags, changed.id] : state.flags.filter((id) => id !== changed.id)
    } else {
      const chosen = kindNamed(changed.getAttribute("kind"))?.read(changed)
      if (chosen) state.answers[changed.id] = chosen
      else delete state.answers[changed.id]
    }
    this.keep()
    this.tell()
  }

  tick() {
    const { state, trial } = this
    if (!state || !trial) return
    this.tell()
    if (state.retry || !trial.minutes) return
    const left = timeLeft(state.startedAt, trial.minutes, Date.now())
    const warning = warningBetween(this.left, left, trial.minutes)
    this.left = left
    if (warning) this.say(`Còn ${warning} phút.`)
    if (left === 0) this.submit(true)
  }

  tell() {
    const { state, trial } = this
    if (!state || !trial || !this.bar) return
    const left = state.retry || !trial.minutes ? undefined : timeLeft(state.startedAt, trial.minutes, Date.now())
    tellBar(this.bar, left, Object.keys(state.answers).length, state.ids.length)
  }

  look() {
    const { state, cards } = this
    if (!state || !cards) return
    const shown = look(state, (id) => id in state.answers)
    this.show(true, shown)
    shown.querySelector("h2")?.focus()
  }

  /** @param {string} [id] - the question to go to. */
  back(id) {
    this.show(false)
    const found = this.cards?.querySelector(id ? `[id="${id}"]` : ".st-trial__card")
    if (!found) return
    found.scrollIntoView({ block: "start" })
    fieldsOf(found)[0]?.focus({ preventScroll: true })
  }

  /**
   * @param {boolean} looking
   * @param {Element} [shown]
   */
  show(looking, shown) {
    this.cards?.toggleAttribute("hidden", looking)
    this.bar?.querySelector("button")?.toggleAttribute("hidden", looking)
    this.querySelector(".st-trial__screen > :last-child")?.replaceChildren(...(shown ? [shown] : []))
  }

  /** @param {boolean} [late] */
  submit(late = false) {
    const { state, trial, cards } = this
    if (!state || !trial || !cards) return
    clearInterval(this.ticking)
    this.score = scoreTest(this.asked(state.ids), state.answers)
    const passMark = state.retry ? state.ids.length : trial.passMark
    this.record(state.retry)
    this.forget()
    const screen = this.querySelector(".st-trial__screen")
    const shown = result(this.score, passMark, { retry: state.retry, late })
    cards.querySelector(":scope > .st-question__actions")?.remove()
    cards.removeAttribute("hidden")
    for (const made of cards.querySelectorAll(".st-trial__card")) this.judge(made, passes(this.score.score, passMark))
    screen?.replaceChildren(shown, cards)
    const place = shown.querySelector(".st-trial__hand")
    const asked = this.asked(state.ids)
    if (place && this.result && !state.retry) offerHandOver(place, triedOf(this.result, asked, state.answers, this.score.right))
    const title = shown.querySelector("h2")
    title?.focus()
    this.say("")
  }

  /** @param {string[]} ids */
  asked(ids) {
    return ids.map((id) => {
      const entry = /** @type {import("../library-data.js").Entry} */ (bank()?.questions[id])
      const template = document.createElement("template")
      template.innerHTML = unveil(entry.answer)
      return { id, kind: entry.kind, topic: entry.topic, key: keyOf(template.content) }
    })
  }

  /**
   * Show the answer of what was right, and of all once the test is passed.
   *
   * @param {Element} made
   * @param {boolean} passed
   */
  judge(made, passed) {
    const entry = bank()?.questions[made.id]
    const kind = kindNamed(made.getAttribute("kind"))
    const right = this.score?.right.includes(made.id)
    if (!entry || !kind) return
    made.setAttribute("data-outcome", right ? "right" : "wrong")
    if (right || passed) {
      addAnswer(made, entry)
      const chosen = this.state?.answers[made.id]
      if (chosen) showComments(made, kind.mark(chosen, keyOf(made)))
    } else addReading(made, entry)
    holdAnswer(made, true)
  }

  /** @param {boolean} retry */
  record(retry) {
    const { state, trial, score, data } = this
    if (!state || !trial || !score || !data) return
    const at = Date.now()
    const known = new Map(data.quizzes.flatMap((quiz) => quiz.questions.map(([id, ...hashes]) => [id, hashes])))
    for (const id of state.ids.filter((asked) => asked in state.answers)) {
      const [wording = "", clause = ""] = known.get(id) ?? []
      const right = score.right.includes(id)
      // What was chosen wrongly is not put back on the quiz page: it would show the answer there.
      if (wording) this.progress?.answer(id, { wording, clause, right, chosen: right ? state.answers[id] : [], at })
    }
    if (retry) return
    this.result = { trial: this.getAttribute("trial") ?? "", at, score: score.score, size: score.size, passMark: trial.passMark, seed: state.seed, edition: data.edition, asked: state.ids }
    this.progress?.change((record) => ({ ...record, results: [...record.results, /** @type {any} */ (this.result)] }))
  }

  sheet() {
    const place = this.querySelector(".st-trial__sheet")
    if (!place || !this.result || !this.data || !this.trial || !this.progress) return
    const { library, title, edition } = this.data
    offerSheet(place, { library, title, edition, trial: this.trial.title, result: this.result }, this.progress)
    place.querySelector("input")?.focus()
  }

  get key() {
    return `so-tay:${this.data?.library}:de-thu:${this.getAttribute("trial")}`
  }

  stored() {
    try {
      return readState(localStorage.getItem(this.key), new Set(Object.keys(bank()?.questions ?? {})))
    } catch {
      return undefined
    }
  }

  keep() {
    try {
      localStorage.setItem(this.key, JSON.stringify(this.state))
    } catch {
      // The notice above has said that nothing can be kept.
    }
  }

  forget() {
    try {
      localStorage.removeItem(this.key)
    } catch {
      // Nothing was kept.
    }
  }

  /** @param {string} words */
  say(words) {
    const status = this.querySelector(".st-trial__said")
    if (status) status.textContent = words
  }
}
