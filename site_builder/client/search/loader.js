// The only part of the search on every page: fetches the rest when the reader turns to it.
export {}

/** @typedef {{ search: (text: string) => Promise<any[]>, open: () => void, arrive: () => void }} Finder */
/** @typedef {{ root?: string, finder?: Finder, search?: (text: string) => Promise<any[]>, fetchShard?: unknown, shelve?: (...shard: any[]) => void, early?: any[][], core?: Promise<unknown> }} SoTay */

const page = /** @type {Window & { soTay?: SoTay, document$?: { subscribe: (listener: () => void) => void } }} */ (window)
const soTay = (page.soTay = page.soTay ?? {})
const script = /** @type {HTMLScriptElement} */ (document.currentScript)
const root = (soTay.root = new URL("../", script.src).href)
/** @type {Promise<Finder> | undefined} */
let coming

function load() {
  coming = coming ?? new Promise((done, fail) => {
    const style = document.createElement("link")
    style.rel = "stylesheet"
    style.href = `${root}assets/search.css`
    const styled = new Promise((next) => (style.onload = style.onerror = next))
    const code = document.createElement("script")
    code.src = `${root}assets/search.js`
    // The panel is never shown before its style is there, nor kept from showing by a style that is missing.
    // A turn of its own for what comes next, so that reading the script and drawing the panel are not one long task.
    code.onload = () => styled.then(() => setTimeout(() => done(/** @type {Finder} */ (soTay.finder))))
    code.onerror = () => {
      coming = undefined
      fail(new Error("search.js"))
    }
    // Behind the sheets of a served page, which stand in its body.
    document.body.append(style)
    document.head.append(code)
    // The core of the index is on its way at the same time; it waits here until there is someone to read it.
    if (soTay.fetchShard || soTay.early) return
    const early = (soTay.early = /** @type {any[][]} */ ([]))
    soTay.shelve = (...shard) => void early.push(shard)
    const core = document.createElement("script")
    soTay.core = new Promise((next) => (core.onload = core.onerror = next))
    core.src = `${root}assets/search/core.js`
    document.head.append(core)
  })
  return coming
}

soTay.search = (text) => load().then((finder) => finder.search(text))

/** @param {Event} event */
const turnedTo = (event) => (event.target instanceof Element ? event.target.closest("a[data-st-search]") : null)

for (const turning of ["pointerover", "focusin", "touchstart"]) {
  document.addEventListener(turning, (event) => turnedTo(event) && load().catch(() => {}), { passive: true })
}

document.addEventListener("click", (event) => {
  const link = turnedTo(event)
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return
  event.preventDefault()
  load().then((finder) => finder.open(), () => location.assign(/** @type {HTMLAnchorElement} */ (link).href))
}, true)

document.addEventListener("keydown", (event) => {
  if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey)) return
  event.preventDefault()
  load().then((finder) => finder.open())
})

const arrive = () => /[?&][qh]=/.test(location.search) && load().then((finder) => finder.arrive())
if (page.document$) page.document$.subscribe(arrive)
else arrive()
