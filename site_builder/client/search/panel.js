// The search panel: a dialog with a combobox over a list of results.

import { element } from "./element.js"
import { advice, buildPanel, kindButton, LIST } from "./panel-parts.js"
import { withMarks } from "./place.js"
import { forgetQueries, recentQueries, rememberQuery } from "./recent.js"
import { recentOption, resultOption } from "./results.js"
import { countWords, KINDS, understoodWords, WORDS } from "./words.js"

/** @typedef {import("./engine.js").Found} Found */

/** How many results are read at first: what a screen shows. Each costs the text of its page. */
const FIRST = 7
/** How many of them are shown without waiting for the others: what stands above the keyboard of a phone. */
const AT_ONCE = 3

/** One per page; made the first time it is needed. */
export class Panel {
  /**
   * @param {(text: string, options: { kind: string, limit: number }) => Promise<Found>} search
   * @param {(path: string) => string} urlOf
   */
  constructor(search, urlOf) {
    this.search = search
    this.urlOf = urlOf
    this.kind = ""
    this.limit = FIRST
    this.turn = 0
    this.active = -1
    /** @type {string[]} */
    this.sought = []
    const parts = buildPanel(urlOf)
    this.dialog = parts.dialog
    this.form = parts.form
    this.input = parts.input
    this.clear = parts.clear
    this.close = parts.close
    this.kinds = parts.kinds
    this.status = parts.status
    this.body = parts.body
    this.note = parts.note
    this.list = parts.list
    this.more = parts.more
    this.empty = parts.empty
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    this.speaking = undefined
    this.listen()
  }

  listen() {
    this.form.addEventListener("submit", (event) => {
      event.preventDefault()
      this.choose(this.active < 0 ? 0 : this.active)
    })
    // `input`, not keys: text also comes by paste, by voice and from input methods.
    this.input.addEventListener("input", () => this.changed())
    this.input.addEventListener("keydown", (event) => this.move(event))
    this.clear.addEventListener("click", () => this.write(""))
    this.close.addEventListener("click", () => this.dialog.close())
    this.more.addEventListener("click", () => this.showMore())
    this.kinds.addEventListener("click", (event) => this.filter(event))
    this.dialog.addEventListener("click", (event) => event.target === this.dialog && this.dialog.close())
    this.dialog.addEventListener("close", () => this.share(""))
    for (const kind of ["click", "auxclick"]) this.list.addEventListener(kind, (event) => this.opened(event))
  }

  /** @param {string} [text] */
  open(text) {
    for (const link of this.dialog.querySelectorAll("a[data-path]")) link.setAttribute("href", this.urlOf(link.getAttribute("data-path") ?? ""))
    if (!this.dialog.open) this.dialog.showModal()
    if (document.activeElement !== this.input) this.input.focus()
    if (text !== undefined) return this.write(text)
    if (!this.input.value) return void setTimeout(() => this.input.value || this.changed())
    this.input.select()
    this.changed()
  }

  /** @param {string} text */
  write(text) {
    this.input.value = text
    this.input.focus()
    this.changed()
  }

  changed() {
    this.limit = FIRST
    this.refresh()
  }

  /** Search for what stands in the field; an older answer never overtakes a newer one. */
  async refresh() {
    const turn = ++this.turn
    const text = this.input.value
    this.clear.hidden = !text
    if (!text.trim()) return this.showRecent()
    this.share(text)
    const atOnce = this.limit > FIRST ? this.limit : AT_ONCE
    try {
      const found = await this.search(text, { kind: this.kind, limit: atOnce })
      if (turn === this.turn) this.show(text, found)
      if (found.hits.length < atOnce || atOnce === this.limit) return
      const all = await this.search(text, { kind: this.kind, limit: this.limit })
      if (turn === this.turn) this.add(all)
    } catch {
      if (turn === this.turn) this.say(WORDS.broken)
    }
  }

  showRecent() {
    const recent = recentQueries()
    this.sought = []
    this.kinds.replaceChildren()
    this.note.replaceChildren()
    this.empty.replaceChildren()
    this.more.hidden = true
    this.share("")
    this.fill(recent.map(recentOption))
    this.list.setAttribute("aria-label", WORDS.recent)
    if (recent.length) {
      const forget = element("button", { type: "button", class: "st-search__forget" }, WORDS.forget)
      forget.addEventListener("click", () => {
        forgetQueries()
        this.write("")
      })
      this.note.append(element("span", {}, WORDS.recent), forget)
    }
    this.empty.append(element("p", {}, WORDS.hint))
    this.say("")
  }

  /**
   * @param {string} text
   * @param {Found} found
   */
  show(text, found) {
    this.sought = found.sought
    const jump = this.jumpOf(found)
    this.list.setAttribute("aria-label", WORDS.results)
    this.fill([...(jump ? [resultOption({ ...jump, url: this.urlOf(jump.path) }, [], true)] : []), ...this.optionsFor(found)])
    this.note.replaceChildren(...(found.understood ? [understoodWords(found.understood)] : []))
    this.more.hidden = found.total <= this.limit
    this.empty.replaceChildren(...(found.total || jump ? [] : advice(text)))
    this.showKinds(found.counts)
    this.say(countWords(found.total))
  }

  /**
   * Put the results that came later behind those that are shown, which stay as they are.
   *
   * @param {Found} found
   */
  add(found) {
    const shown = this.list.childElementCount
    const later = this.optionsFor(found).slice(shown - (this.jumpOf(found) ? 1 : 0))
    later.forEach((option, at) => (option.id = `${LIST}-${shown + at}`))
    this.list.append(...later)
  }

  /** @param {Found} found */
  jumpOf(found) {
    return this.kind ? null : found.jump
  }

  /** @param {Found} found */
  optionsFor(found) {
    const jump = this.jumpOf(found)
    const hits = found.hits.filter((hit) => hit.path !== jump?.path)
    return hits.map((hit) => resultOption({ ...hit, url: this.urlOf(hit.path) }, found.sought, false))
  }

  /** @param {Record<string, number>} counts */
  showKinds(counts) {
    const total = Object.values(counts).reduce((sum, count) => sum + count, 0)
    const buttons = Object.entries(KINDS).filter(([kind]) => counts[kind] || kind === this.kind)
    if (buttons.length < 2 && !this.kind) return this.kinds.replaceChildren()
    const focused = document.activeElement instanceof HTMLButtonElement && this.kinds.contains(document.activeElement) ? document.activeElement.value : null
    this.kinds.replaceChildren(
      kindButton("", WORDS.all, total, this.kind),
      ...buttons.map(([kind, words]) => kindButton(kind, words, counts[kind] ?? 0, this.kind)),
    )
    if (focused !== null) [...this.kinds.querySelectorAll("button")].find((button) => button.value === focused)?.focus()
  }

  /** @param {HTMLElement[]} options */
  fill(options) {
    // Before the list changes, while the browser still knows how tall it is; an empty one would only be measured in vain.
    if (this.list.firstChild) this.body.scrollTop = 0
    options.forEach((option, at) => (option.id = `${LIST}-${at}`))
    this.list.replaceChildren(...options)
    this.list.hidden = !options.length
    this.input.setAttribute("aria-expanded", String(options.length > 0))
    this.activate(-1)
  }

  /** @param {number} at */
  activate(at) {
    const options = this.options()
    options[this.active]?.setAttribute("aria-selected", "false")
    this.active = at
    const option = options[at]
    if (!option) return this.input.removeAttribute("aria-activedescendant")
    option.setAttribute("aria-selected", "true")
    option.scrollIntoView({ block: "nearest" })
    this.input.setAttribute("aria-activedescendant", option.id)
  }

  options() {
    return /** @type {HTMLElement[]} */ ([...this.list.children])
  }

  /** @param {KeyboardEvent} event */
  move(event) {
    const count = this.options().length
    if (event.isComposing || !count) return
    /** @type {Record<string, number>} */
    const steps = { ArrowDown: this.active + 1, ArrowUp: this.active < 0 ? count - 1 : this.active - 1 }
    if (!(event.key in steps)) return
    event.preventDefault()
    this.activate(steps[event.key] >= count ? -1 : steps[event.key])
  }

  /** @param {number} at */
  choose(at) {
    const option = this.options()[at]
    const query = option?.getAttribute("data-query")
    if (query) this.write(query)
    else option?.click()
  }

  /** @param {Event} event */
  opened(event) {
    const option = event.target instanceof Element ? event.target.closest("[role=option]") : null
    if (!option) return
    const query = option.getAttribute("data-query")
    if (query) return this.write(query)
    rememberQuery(this.input.value)
    option.setAttribute("href", withMarks(option.getAttribute("href")?.replace(/\?h=[^#]*/, "") ?? "", this.sought))
    const elsewhere = event instanceof MouseEvent && (event.ctrlKey || event.metaKey || event.shiftKey || event.button > 0)
    if (!elsewhere) setTimeout(() => this.dialog.close())
  }

  showMore() {
    const before = this.options().length
    this.limit += 10
    this.refresh().then(() => {
      this.input.focus()
      this.activate(Math.min(before, this.options().length - 1))
    })
  }

  /** @param {Event} event */
  filter(event) {
    const button = event.target instanceof Element ? event.target.closest("button") : null
    if (!button) return
    this.kind = button.value
    this.changed()
  }

  /**
   * Said after a pause, so that a screen reader is not interrupted at every letter.
   *
   * @param {string} words
   */
  say(words) {
    clearTimeout(this.speaking)
    this.speaking = setTimeout(() => (this.status.textContent = words), 350)
  }

  /**
   * Online, the address of the page always gives back the query.
   *
   * @param {string} text
   */
  share(text) {
    if (!/^http/.test(location.protocol)) return
    const url = new URL(location.href)
    if (text.trim()) url.searchParams.set("q", text.slice(0, 200))
    else url.searchParams.delete("q")
    if (url.href !== location.href) history.replaceState(history.state, "", url.href)
  }
}
