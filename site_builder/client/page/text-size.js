/** Namespaced, because Chromium gives all pages opened from disk one common storage. */
const KEY = "so-tay-chi-uy:text-size"

/** The sizes on offer, in percent of the usual one. */
export const SIZES = [
  { percent: "100", label: "A−", words: "Cỡ chữ vừa" },
  { percent: "125", label: "A", words: "Cỡ chữ lớn" },
  { percent: "150", label: "A+", words: "Cỡ chữ rất lớn" },
]

/** The size chosen last time, or the usual one where nothing can be remembered. */
export function rememberedTextSize() {
  try {
    return known(localStorage.getItem(KEY))
  } catch {
    return "100"
  }
}

/** @param {string} percent */
export function rememberTextSize(percent) {
  try {
    localStorage.setItem(KEY, percent)
  } catch {
    // Storage can be refused or full; the size then holds for this page only.
  }
}

/**
 * Return the size if it is on offer, else the usual one.
 *
 * @param {string | null} percent
 */
function known(percent) {
  return SIZES.find((size) => size.percent === percent)?.percent ?? "100"
}

/**
 * Set the size of all text. The style sheet does the sum, since Material already sets
 * another root size on wider screens.
 *
 * @param {string} percent
 */
export function applyTextSize(percent) {
  document.documentElement.setAttribute("data-st-text-size", percent)
}

/** The size in use. */
export function appliedTextSize() {
  return known(document.documentElement.getAttribute("data-st-text-size"))
}
