/** Strong contrast, for tired eyes and for a wall in daylight; kept on the reader's device beside the size of the text. */

const KEY = "so-tay-chi-uy:contrast"
const ATTRIBUTE = "data-st-contrast"

/** Whether strong contrast was chosen last time. */
export function rememberedContrast() {
  try {
    return localStorage.getItem(KEY) === "high"
  } catch {
    return false
  }
}

/** @param {boolean} high */
export function rememberContrast(high) {
  try {
    if (high) localStorage.setItem(KEY, "high")
    else localStorage.removeItem(KEY)
  } catch {
    // Storage can be refused or full; the choice then holds for this page only.
  }
}

/** @param {boolean} high */
export function applyContrast(high) {
  document.documentElement.toggleAttribute(ATTRIBUTE, high)
  if (high) document.documentElement.setAttribute(ATTRIBUTE, "high")
}

/** Whether strong contrast is in use. */
export const appliedContrast = () => document.documentElement.getAttribute(ATTRIBUTE) === "high"
