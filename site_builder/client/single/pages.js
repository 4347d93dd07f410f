import { repeatOptions } from "./answers.js"
import { nameQuestions } from "./labels.js"
import { Names } from "./names.js"

/**
 * The pages of the file. Only the one being read stays in the document, so that a cheap phone
 * lays out one page, not sixty; the browser had them all to begin with, for readers without scripts.
 */
export class Pages {
  /** @param {Element} main */
  constructor(main) {
    this.main = main
    this.names = new Names(document)
    /** @type {Set<Element>} */
    this.ready = new Set()
    /** @type {Map<string, Element>} */
    this.byPath = new Map([...main.children].map((page) => [page.id, page]))
    this.first = main.children[0]
    this.main.replaceChildren()
    this.show(this.first)
  }

  /**
   * Return the page an address such as `qd-1-2020:dieu-2` lies on.
   *
   * @param {string} address
   */
  find(address) {
    return this.byPath.get(address.split(":")[0])
  }

  /** The page being read. */
  get shown() {
    return this.main.children[0]
  }

  /**
   * Make the page what the site's scripts and style rules expect.
   *
   * @param {Element} page
   */
  prepare(page) {
    if (this.ready.has(page)) return
    this.ready.add(page)
    this.names.giveBack(page)
    repeatOptions(page)
    nameQuestions(page, this)
  }

  /** @param {Element} page */
  show(page) {
    if (page === this.shown) return
    this.prepare(page)
    // Elements that count one another must all be alive before the first of them enters the document.
    customElements.upgrade(page)
    this.main.replaceChildren(page)
  }
}

/**
 * Return the pages, all but the first taken out of the document.
 *
 * @param {Element} main
 */
export function keepPages(main) {
  return new Pages(main)
}
