/**
 * Questions for a whole class: one a screen, in large type. Everything is done with keys:
 * digits choose, Space shows the answer, arrows (or a presenter's page keys) move on.
 */
export class Projector {
  /**
   * @param {Element[]} cards - the questions of the page.
   * @param {HTMLElement | null} opener - gets the focus back.
   */
  constructor(cards, opener) {
    this.cards = cards
    this.opener = opener
    this.at = 0
    this.shown = false
    this.seconds = 0
    /** @type {Map<number, number[]>} */
    this.hands = new Map()
    this.root = document.createElement("div")
    this.root.className = "st-projector md-typeset"
    this.root.setAttribute("role", "dialog")
    this.root.setAttribute("aria-modal", "true")
    this.root.setAttribute("aria-label", "Trình chiếu câu hỏi")
    this.root.innerHTML = FRAME
  }

  open() {
    document.body.append(this.root)
    document.documentElement.setAttribute("data-st-projector", "")
    this.root.addEventListener("keydown", this)
    this.root.addEventListener("click", this)
    this.root.addEventListener("input", this)
    this.go(0)
  }

  close() {
    clearInterval(this.ticking)
    this.root.remove()
    document.documentElement.removeAttribute("data-st-projector")
    this.opener?.focus()
  }

  /** @param {Event} event */
  handleEvent(event) {
    const target = /** @type {HTMLElement} */ (event.target)
    if (event.type === "input") return this.count()
    if (event.type === "click") return this.act(target.closest("[data-do]")?.getAttribute("data-do") ?? "")
    this.key(/** @type {KeyboardEvent} */ (event), target)
  }

  /**
   * @param {KeyboardEvent} event
   * @param {HTMLElement} target
   */
  key(event, target) {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    const typing = target instanceof HTMLInputElement
    if (event.key === "Tab") return this.keepInside(event)
    if (/^[1-9]$/.test(event.key) && !typing) this.choose(Number(event.key) - 1)
    else if (event.key === "Escape") this.close()
    else if ((event.key === " " && !(target instanceof HTMLButtonElement)) || (event.key === "Enter" && !(target instanceof HTMLButtonElement))) this.act("answer")
    else if (event.key === "ArrowRight" && !typing) this.act("next")
    else if (event.key === "ArrowLeft" && !typing) this.act("back")
    else if (event.key === "PageDown") this.act("next")
    else if (event.key === "PageUp") this.act("back")
    else return
    event.preventDefault()
  }

  /** @param {string} what */
  act(what) {
    if (what === "next" && this.at < this.cards.length - 1) this.go(this.at + 1)
    if (what === "back" && this.at > 0) this.go(this.at - 1)
    if (what === "answer") this.reveal()
    if (what === "clock") this.startClock()
    if (what === "close") this.close()
  }

  /** @param {number} at */
  go(at) {
    this.at = at
    this.shown = false
    const card = this.cards[at]
    const told = card.closest(".st-situation")?.querySelector(".st-situation__told")
    const prompt = card.querySelector(".st-question__prompt")?.cloneNode(true)
    const stage = this.part("stage")
    stage.replaceChildren()
    if (told) stage.append(told.cloneNode(true))
    const title = document.createElement("div")
    title.className = "st-projector__prompt"
    title.tabIndex = -1
    if (prompt) title.append(...prompt.childNodes)
    stage.append(title, this.body(card))
    stage.scrollTop = 0
    this.part("place").textContent = `${at + 1}/${this.cards.length}`
    this.part("said").textContent = ""
    this.count()
    title.focus()
  }

  /**
   * The options with a number each and a field for the hands counted; other kinds as they are.
   *
   * @param {Element} card
   */
  body(card) {
    const list = document.createElement("ol")
    list.className = "st-projector__options"
    const options = [...card.querySelectorAll(".st-options .st-option")]
    const hands = this.hands.get(this.at) ?? []
    options.forEach((option, number) => {
      const item = document.createElement("li")
      item.setAttribute("data-value", option.querySelector("input")?.value ?? "")
      item.innerHTML = `<span class="st-projector__number">${number + 1}</span> <span class="st-projector__text"></span>
<label class="st-projector__hands"><span>Số tay giơ</span> <input type="number" min="0" max="999" inputmode="numeric" value="${hands[number] || ""}"></label>`
      item.querySelector(".st-projector__text")?.append(...(option.querySelector(".st-option__text")?.cloneNode(true).childNodes ?? []))
      list.append(item)
    })
    if (options.length) return list
    const other = document.createElement("div")
    for (const part of card.querySelectorAll(".st-partners, .st-pairs, .st-order")) other.append(part.cloneNode(true))
    for (const control of other.querySelectorAll("select, button, .st-verdict")) control.remove()
    return other
  }

  /** @param {number} number */
  choose(number) {
    const items = [...this.part("stage").querySelectorAll(".st-projector__options > li")]
    const chosen = items[number]
    if (!chosen) return
    const many = this.cards[this.at].getAttribute("kind") === "multiple"
    for (const item of items) if (item !== chosen && !many) item.removeAttribute("data-chosen")
    chosen.toggleAttribute("data-chosen")
    const on = chosen.hasAttribute("data-chosen")
    this.part("said").textContent = on ? `Lớp chọn phương án ${number + 1}.` : `Bỏ chọn phương án ${number + 1}.`
  }

  /** Show which are right, the reason and the clause. */
  reveal() {
    // Large type leaves no room for all at once: the right answer first, the reason at the next press.
    if (this.shown) return this.part("stage").scrollBy(0, this.part("stage").clientHeight * 0.8)
    this.shown = true
    const card = this.cards[this.at]
    const stage = this.part("stage")
    const right = [...card.querySelectorAll("[data-option][data-right]")]
    const values = right.map((line) => line.getAttribute("data-option"))
    for (const item of stage.querySelectorAll(".st-projector__options > li")) {
      if (!values.includes(item.getAttribute("data-value"))) continue
      item.setAttribute("data-right", "")
      item.querySelector(".st-projector__text")?.insertAdjacentHTML("beforebegin", '<strong class="st-projector__right">Đúng:</strong> ')
    }
    const answer = document.createElement("div")
    answer.className = "st-projector__answer"
    answer.tabIndex = -1
    if (!stage.querySelector(".st-projector__options")) {
      const list = document.createElement("ul")
      for (const line of right) {
        const item = /** @type {Element} */ (line.cloneNode(true))
        item.removeAttribute("hidden")
        list.append(item)
      }
      answer.append(list)
    }
    for (const part of card.querySelectorAll(".st-answer__why, .st-answer__where, .st-answer__gist")) answer.append(part.cloneNode(true))
    stage.append(answer)
    answer.focus({ preventScroll: true })
    if (!stage.querySelector(".st-projector__options")) answer.scrollIntoView({ block: "nearest" })
  }

  /** Keep the hands counted for this question, and say how many there are. */
  count() {
    const fields = /** @type {HTMLInputElement[]} */ ([...this.part("stage").querySelectorAll(".st-projector__hands input")])
    const hands = fields.map((field) => Math.min(Math.max(Math.trunc(Number(field.value)) || 0, 0), 999))
    this.hands.set(this.at, hands)
    const all = hands.reduce((sum, hand) => sum + hand, 0)
    this.part("sum").textContent = all ? `Tổng: ${all} tay` : ""
  }

  startClock() {
    const field = /** @type {HTMLSelectElement} */ (this.root.querySelector("select"))
    this.seconds = Number(field.value)
    clearInterval(this.ticking)
    this.ticking = setInterval(() => this.tick(), 1000)
    this.part("clock").textContent = String(this.seconds)
  }

  tick() {
    this.seconds -= 1
    this.part("clock").textContent = this.seconds > 0 ? String(this.seconds) : "Hết giờ"
    if (this.seconds > 0) return
    clearInterval(this.ticking)
    this.part("said").textContent = "Hết giờ."
  }

  /** @param {KeyboardEvent} event */
  keepInside(event) {
    const all = /** @type {HTMLElement[]} */ ([...this.root.querySelectorAll("button, select, input, a[href]")])
    const at = all.indexOf(/** @type {HTMLElement} */ (document.activeElement))
    const last = event.shiftKey ? at <= 0 : at === all.length - 1
    if (!last) return
    event.preventDefault()
    all[event.shiftKey ? all.length - 1 : 0]?.focus()
  }

  /** @param {string} name */
  part(name) {
    return /** @type {HTMLElement} */ (this.root.querySelector(`.st-projector__${name}`))
  }
}

const FRAME = `<div class="st-projector__stage"></div>
<div class="st-projector__bar">
<button type="button" data-do="back" aria-label="Câu trước">←</button><span class="st-projector__place"></span><button type="button" data-do="next" aria-label="Câu tiếp">→</button>
<button type="button" data-do="answer">Đáp án</button>
<span class="st-projector__sum" aria-live="polite"></span>
<label>Đếm ngược <select><option value="30">30 giây</option><option value="60" selected>60 giây</option><option value="120">2 phút</option></select></label>
<button type="button" data-do="clock">Bắt đầu</button><span class="st-projector__clock" role="timer" aria-live="off"></span>
<button type="button" data-do="close">Thoát</button>
<span role="status" class="st-projector__said st-hidden"></span></div>`
