/** The site's search in a single file: the same code, run when a reader turns to it, on an index held in the file. */

import { run, unpacked } from "./packed.js"

/** @typedef {{ search: (text: string) => Promise<any[]>, open: () => void }} Finder */

const soTay = /** @type {any} */ (/** @type {any} */ (window).soTay ?? {})
const DATA = "st-search-data"

/** @param {import("./pages.js").Pages} pages */
export function offerSearch(pages) {
  Object.assign(window, { soTay })
  soTay.packed = run
  if (!document.getElementById(DATA)) return
  soTay.root = location.href.split(/[?#]/)[0]
  soTay.addressOf = (/** @type {string} */ path) => addressOf(path, pages)
  soTay.fetchShard = fetchShard
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
  await run("search")
  return soTay.finder
}

/** @type {Promise<Record<string, any[]>> | undefined} */
let shards

/** @param {string} name */
async function fetchShard(name) {
  shards = shards ?? unpacked(DATA).then(JSON.parse)
  const shard = (await shards)[name]
  if (!shard) throw new Error(name)
  soTay.shelve(...shard)
}

/**
 * Return the address in this file of what the site has at `van-ban/qd-1-2020.html#dieu-2`.
 *
 * @param {string} path
 * @param {import("./pages.js").Pages} pages
 */
function addressOf(path, pages) {
  const [page, anchor] = path.split("#")
  const whole = page.replace(/\.html$/, "")
  const end = whole.split("/").pop() ?? ""
  const key = pages.find(whole) ? whole : end
  return `#${key}${anchor ? `:${anchor}` : ""}`
}
