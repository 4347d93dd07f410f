/** The site's search in a single file: the same code, run when a reader turns to it, on an index held in the file. */

/** @typedef {{ search: (text: string) => Promise<any[]>, open: () => void }} Finder */

const soTay = /** @type {any} */ (/** @type {any} */ (window).soTay ?? {})

/** @param {import("./pages.js").Pages} pages */
export function offerSearch(pages) {
  const code = document.getElementById("st-search-code")?.textContent
  if (!code) return
  Object.assign(window, { soTay })
  soTay.root = location.href.split(/[?#]/)[0]
  soTay.addressOf = (/** @type {string} */ path) => addressOf(path, pages)
  soTay.fetchShard = fetchShard
  soTay.search = (/** @type {string} */ text) => finder(code).search(text)
  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("a[data-st-search]") : null
    if (!link) return
    event.preventDefault()
    finder(code).open()
  })
  document.addEventListener("keydown", (event) => {
    if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    finder(code).open()
  })
}

/**
 * The file's policy lets a script run when it is, to the letter, one that stood in the file when it was made.
 *
 * @param {string} code
 * @returns {Finder}
 */
function finder(code) {
  if (!soTay.finder) {
    const script = document.createElement("script")
    script.textContent = code
    document.head.append(script)
  }
  return soTay.finder
}

/** @type {Promise<Record<string, any[]>> | undefined} */
let shards

/** @param {string} name */
async function fetchShard(name) {
  shards = shards ?? unpacked(document.getElementById("st-search-data")?.textContent ?? "")
  const shard = (await shards)[name]
  if (!shard) throw new Error(name)
  soTay.shelve(...shard)
}

/** @param {string} text - base 64 of a deflated JSON object. */
async function unpacked(text) {
  const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"))
  return JSON.parse(await new Response(stream).text())
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
