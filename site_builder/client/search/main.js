import { Engine } from "./engine.js"
import { highlight } from "./highlight.js"
import { WithLocal } from "./local.js"
import { Panel } from "./panel.js"
import { relative } from "./place.js"

const soTay = /** @type {any} */ (window).soTay
const root = /** @type {string} */ (soTay.root)
// The single-file edition holds its shards in itself and has addresses of its own; it says how before this runs.
const engine = new Engine(soTay.fetchShard ?? fetchShard)
const finder = new WithLocal(engine, fetchLocal)
/** @type {Panel | undefined} */
let panel

/**
 * The core is often on its way already, sent for by the loader.
 *
 * @param {string} name
 * @param {string} version
 */
async function fetchShard(name, version) {
  if (name === "core" && !version) await soTay.core
  if (!engine.shelf.held.has(name)) await fetchScript(name, version)
}

/**
 * A script is the one kind of data that a page opened from disk may load.
 *
 * @param {string} name
 * @param {string} version
 * @returns {Promise<void>}
 */
function fetchScript(name, version) {
  return new Promise((done, fail) => {
    const script = document.createElement("script")
    const fresh = version === "new" ? String(Date.now()) : version
    script.src = `${root}assets/search/${name}.js${fresh && /^http/.test(root) ? `?v=${fresh}` : ""}`
    script.onload = () => {
      script.remove()
      done()
    }
    script.onerror = () => {
      script.remove()
      fail(new Error(name))
    }
    document.head.append(script)
  })
}

/** @returns {Promise<import("./local.js").LocalIndex>} */
async function fetchLocal() {
  /** @type {any} */
  let held
  soTay.shelveLocal = (/** @type {any} */ index) => (held = index)
  await fetchScript("local", engine.shelf.version)
  if (!held) throw new Error("local holds nothing")
  return held
}

/** @param {string} path */
function urlOf(path) {
  return soTay.addressOf?.(path) ?? relative(location.href, new URL(path, root).href)
}

function readyPanel() {
  return (panel = panel ?? new Panel((query, options) => finder.search(query, options), urlOf))
}

/** @param {string} [text] */
function open(text) {
  readyPanel().open(text)
}

/** Do what the address asks for: mark words, or search. */
function arrive() {
  const url = new URL(location.href)
  const marks = url.searchParams.get("h")
  const query = url.searchParams.get("q")
  const article = document.querySelector("article")
  if (marks && article) {
    highlight(article, marks.split(" ").filter(Boolean).slice(0, 12))
    url.searchParams.delete("h")
    clean(url.href)
  }
  if (query) open(query)
}

/** @param {string} href */
function clean(href) {
  try {
    history.replaceState(history.state, "", href)
  } catch {
    // Some browsers refuse this to pages opened from disk; the mark in the address does no harm.
  }
}

soTay.shelve = engine.shelf.put.bind(engine.shelf)
for (const shard of soTay.early ?? []) soTay.shelve(...shard)
soTay.finder = {
  open: () => open(),
  arrive,
  /** @param {string} text */
  search: async (text) => {
    const { hits } = await finder.search(text)
    return hits.map(({ path, title, section, snippet, score }) => ({ url: urlOf(path), title, section, snippet, score }))
  },
}
engine.shelf.open().catch(() => {})
// Made in a turn of its own, before it is shown: a slow phone is never kept busy for long at a stretch.
setTimeout(readyPanel)
