/** On a phone our typeface is fetched once the first page is seen, and worn from the second page on. */

const KEY = "so-tay-chi-uy:fonts"
const FILES = ["fonts/be-vietnam-pro-400.woff2", "fonts/be-vietnam-pro-600.woff2"]

/**
 * @param {Document} page
 * @param {string} source the address of the script, beside which the fonts lie
 */
export function fetchFonts(page, source) {
  if (!source || page.documentElement.hasAttribute("data-st-fonts")) return
  // Whoever asks their browser to save data is shown the device's own typeface.
  if (/** @type {any} */ (navigator).connection?.saveData) return
  Promise.all(FILES.map((file) => fetched(page, new URL(file, source).href))).then(remember, () => {})
}

/**
 * Only fetched: a face that is loaded makes a browser lay out the whole page anew, worn or not.
 *
 * @param {Document} page
 * @param {string} href
 */
function fetched(page, href) {
  const link = page.createElement("link")
  if (!link.relList?.supports?.("prefetch")) return Promise.resolve()
  return new Promise((done, fail) => {
    Object.assign(link, { rel: "prefetch", as: "font", crossOrigin: "", href, onload: done, onerror: fail })
    page.head.append(link)
  })
}

function remember() {
  try {
    localStorage.setItem(KEY, "1")
  } catch {
    // Where nothing can be kept, a phone keeps to its own typeface.
  }
}
