import { opened } from "./inflate.js"
import { nameQuestions } from "./labels.js"
import { run } from "./packed.js"

/** @typedef {[key: string, start: number, scripts: string[], pieces: [size: number, letters: string][]]} Held */

/**
 * The pages of the file. Its plain words are there for readers without scripts; each page as the site has it lies
 * pressed against those words, and is opened when a reader turns to it, so that a cheap phone lays out one page.
 */
export class Pages {
  /**
   * @param {Element} main
   * @param {string} plain - the words of all pages, as they stand in the file.
   * @param {{ common: string, pages: Held[] }} data
   */
  constructor(main, plain, data) {
    this.main = main
    this.plain = new TextEncoder().encode(plain)
    this.common = new TextEncoder().encode(opened(data.common))
    this.held = new Map(data.pages.map((page) => [page[0], page]))
    /** @type {Map<string, Element>} */
    this.made = new Map()
    this.firstKey = data.pages[0][0]
  }

  /** @param {string} address - such as `qd-1-2020:dieu-2`. */
  has(address) {
    return this.held.has(address.split(":")[0])
  }

  /**
   * Return the page an address lies on.
   *
   * @param {string} address
   */
  find(address) {
    const key = address.split(":")[0]
    const held = this.held.get(key)
    if (!held) return undefined
    let page = this.made.get(key)
    if (!page) {
      page = document.createElement("article")
      page.className = "st-page"
      page.id = key
      page.innerHTML = this.html(held)
      this.made.set(key, page)
      nameQuestions(page, this)
    }
    return page
  }

  get first() {
    return /** @type {Element} */ (this.find(this.firstKey))
  }

  /** The page being read. */
  get shown() {
    return this.main.children[0]
  }

  /** @param {Held} held */
  html([, start, , pieces]) {
    let at = start
    return pieces
      .map(([size, letters]) => {
        const known = new Uint8Array(this.common.length + size)
        known.set(this.common)
        known.set(this.plain.subarray(at, at + size), this.common.length)
        at += size
        return opened(letters, known)
      })
      .join("")
  }

  /**
   * The words of a page, with few tags.
   *
   * @param {string} key
   */
  words(key) {
    const held = this.held.get(key)
    if (!held) return new Uint8Array()
    return this.plain.subarray(held[1], held[1] + held[3].reduce((sum, [size]) => sum + size, 0))
  }

  /** @param {Element} page */
  show(page) {
    if (page === this.shown) return
    for (const name of this.held.get(page.id)?.[2] ?? []) run(name)
    // Elements that count one another must all be alive before the first of them enters the document.
    customElements.upgrade(page)
    this.main.replaceChildren(page)
  }
}
