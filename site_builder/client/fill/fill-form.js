import { fieldsOf, isEmpty, noAnswers, readAnswers, writeAnswers } from "./answers.js"
import { addBar, say, showAction } from "./bar.js"
import { forgetDraft, keepDraft, rememberedDraft } from "./draft.js"
import { fitHeight, mirrorForPaper } from "./paper.js"
import { makeRows, offerRows } from "./rows.js"
import { download, wordWriter } from "./save-word.js"
import { sayScore, score } from "./scoring.js"

/** @typedef {import("./answers.js").Answers} Answers */

const KEPT = "Đã giữ bản nháp trên máy này."
const NOT_KEPT = "Trình duyệt này không giữ được bản nháp. Hãy lưu tệp Word trước khi đóng trang."
const TAKEN = "Đã lấy lại bản nháp của lần trước."
const CLEARED = "Đã xóa khỏi trang và khỏi máy này."
const WRITING = "Đang làm tệp Word…"
const WRITTEN = "Đã lưu tệp Word vào thư mục tải về."
const UNWRITTEN = "Chưa làm được tệp Word: thiếu tệp word.js bên cạnh trang. Vẫn in được từ trình duyệt."

/**
 * Makes the form around it useful: keeps a draft, prints, saves as Word, adds up scores. The page
 * already holds every box, so it can be filled in and printed without this script.
 *
 * @fires fill-changed - bubbles; `detail` is the answers.
 */
export class FillForm extends HTMLElement {
  /** @type {Answers | undefined} What stood here before it was cleared. */
  cleared = undefined

  connectedCallback() {
    if (document.readyState !== "loading") return this.promote()
    document.addEventListener("DOMContentLoaded", () => this.promote(), { once: true })
  }

  disconnectedCallback() {
    this.page.removeEventListener("input", this)
    this.removeEventListener("click", this)
  }

  /** Put the buttons in place, show the draft of last time, and listen. */
  promote() {
    if (!this.isConnected || !this.data) return
    addBar(this)
    offerRows(fieldsOf(this.page).values())
    const kept = rememberedDraft(this.name, this.page)
    if (kept && !isEmpty(kept)) this.show(kept, TAKEN)
    this.refresh()
    this.page.addEventListener("input", this)
    this.addEventListener("click", this)
  }

  get name() {
    return this.getAttribute("form") ?? ""
  }

  /** @returns {HTMLElement} The page whose boxes belong to this form. */
  get page() {
    return this.closest("article") ?? document.body
  }

  /** What the page states of its form. */
  get data() {
    const text = this.querySelector('script[type="application/json"]')?.textContent
    return text ? JSON.parse(text) : undefined
  }

  /** @param {Event} event */
  handleEvent(event) {
    if (event.type === "input") return this.changed()
    const button = event.target instanceof Element ? event.target.closest("[data-do]") : null
    const action = button?.getAttribute("data-do")
    if (action === "word") this.saveWord()
    if (action === "print") print()
    if (action === "clear") this.clear()
    if (action === "restore") this.restore()
  }

  /** Keep what was just written. */
  changed() {
    showAction(this, "restore", false)
    const answers = this.refresh()
    say(this, keepDraft(this.name, answers) ? KEPT : NOT_KEPT)
  }

  /** Bring everything that follows from the answers up to date. */
  refresh() {
    this.addUp()
    const answers = readAnswers(this.page)
    mirrorForPaper(this.page)
    for (const box of this.page.querySelectorAll("textarea")) fitHeight(box)
    this.dispatchEvent(new CustomEvent("fill-changed", { bubbles: true, detail: answers }))
    return answers
  }

  /** Fill in the total and the level of a scoring sheet. */
  addUp() {
    const scoring = this.data.scoring
    if (!scoring) return
    const answers = readAnswers(this.page)
    const result = score(scoring, answers.fields)
    const begun = result.missing < scoring.parts.length
    answers.fields[scoring.total] = begun ? String(result.sum) : ""
    answers.fields[scoring.level] = result.level
    writeAnswers(this.page, answers, makeRows)
    const told = this.page.querySelector(".st-score")
    if (told) told.textContent = sayScore(scoring, result)
  }

  /**
   * @param {Answers} answers
   * @param {string} words
   */
  show(answers, words) {
    writeAnswers(this.page, answers, makeRows)
    say(this, words)
  }

  /** Empty the form and the storage; only this page still knows what was there. */
  clear() {
    this.cleared = readAnswers(this.page)
    forgetDraft(this.name)
    this.show(noAnswers(), CLEARED)
    showAction(this, "restore", !isEmpty(this.cleared))
    this.refresh()
  }

  restore() {
    if (this.cleared) this.show(this.cleared, TAKEN)
    this.changed()
  }

  /** @returns {import("./save-word.js").Part[]} What the Word file holds. */
  get parts() {
    return [{ sheet: this.data.sheet, answers: readAnswers(this.page) }]
  }

  async saveWord() {
    say(this, WRITING)
    try {
      const writer = await wordWriter(this.getAttribute("word") ?? "")
      download(await writer.write(this.parts), `${this.name}.docx`)
      say(this, WRITTEN)
    } catch {
      say(this, UNWRITTEN)
    }
  }
}
