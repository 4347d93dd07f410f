/** The site's search in a single file: the same code, run when a reader turns to it, on an index held in the file. */

import { opened } from "./inflate.js"
import { run } from "./packed.js"

/** @typedef {{ search: (text: string) => Promise<any[]>, open: () => void }} Finder */

const page = /** @type {any} */ (window)
const soTay = (page.soTay = page.soTay ?? {})
const DATA = "st-search-data"

/** @param {import("./pages.js").Pages} pages */
export function offerSearch(pages) {
  if (!document.getElementById(DATA)) return
  soTay.root = location.href.split(/[?#]/)[0]
  soTay.addressOf = (/** @type {string} */ path) => addressOf(path, pages)
  soTay.fetchShard = shardsOf(pages)
  soTay.search = async (/** @type {string} */ text) => (await finder()).search(text)
  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("a[data-st-search]") : null
    if (!link) return
    event.preventDefault()
    finder().then((found) => found.open())
  })
  document.addEventListener("keydown", (event) => {
    if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    finder().then((found) => found.open())
  })
}

/** @returns {Promise<Finder>} */
async function finder() {
  run("search")
  return soTay.finder
}

/** @type {{ words: string, texts: [path: string, letters: string][][] } | undefined} */
let index

/**
 * Hand the search what it would load: the core, words, pairs of words, or the texts of some pages.
 *
 * @param {import("./pages.js").Pages} pages
 */
function shardsOf(pages) {
  /** @type {[any[], string[], string] | undefined} */
  let words
  return async (/** @type {string} */ name) => {
    index = index ?? JSON.parse(document.getElementById(DATA)?.textContent ?? "")
    if (!index) throw new Error(name)
    words = words ?? /** @type {[any[], string[], string]} */ (JSON.parse(opened(index.words)))
    const [core, shards, pairs] = words
    const [kind, number] = [name[0], Number(name.slice(1))]
    if (name === "core") soTay.shelve(...core)
    else if (kind === "w") soTay.shelve(kind, number, core[2], shards[number])
    else if (kind === "t") soTay.shelve(kind, number, core[2], index.texts[number].map((text) => textOf(text, pages)))
    else soTay.shelve(kind, number, core[2], pairs)
  }
}

/**
 * @param {[path: string, letters: string]} text
 * @param {import("./pages.js").Pages} pages
 */
function textOf([path, letters], pages) {
  const known = pages.words(keyOf(path, pages)).subarray(0, 32_768)
  return JSON.parse(opened(letters, known))
}

/**
 * Return the address in this file of what the site has at `van-ban/qd-1-2020.html#dieu-2`.
 *
 * @param {string} path
 * @param {import("./pages.js").Pages} pages
 */
export function addressOf(path, pages) {
  const [page, anchor] = path.split("#")
  return `#${keyOf(page.replace(/\.html$/, ""), pages)}${anchor ? `:${anchor}` : ""}`
}

/**
 * @param {string} path
 * @param {import("./pages.js").Pages} pages
 */
function keyOf(path, pages) {
  return pages.has(path) ? path : (path.split("/").pop() ?? "")
}
