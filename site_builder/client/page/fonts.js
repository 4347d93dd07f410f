/** On a phone our typeface is fetched once the first page is seen, and worn from the second page on. */

const KEY = "so-tay-chi-uy:fonts"
const FACES = ['1em "Be Vietnam Pro"', '600 1em "Be Vietnam Pro"']

/** @param {Document} page */
export function fetchFonts(page) {
  if (page.documentElement.hasAttribute("data-st-fonts") || !page.fonts) return
  // Whoever asks their browser to save data is shown the device's own typeface.
  if (/** @type {any} */ (navigator).connection?.saveData) return
  Promise.all(FACES.map((face) => page.fonts.load(face))).then((found) => found.every((faces) => faces.length) && remember(), () => {})
}

function remember() {
  try {
    localStorage.setItem(KEY, "1")
  } catch {
    // Where nothing can be kept, a phone keeps to its own typeface.
  }
}
