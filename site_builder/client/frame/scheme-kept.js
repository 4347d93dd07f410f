/** The ground a reader chose, as this browser keeps it. */

const KEY = "so-tay:nen"

/** Return the chosen ground; nothing where none was chosen, or where the browser keeps nothing. */
export function remembered() {
  try {
    const kept = localStorage.getItem(KEY)
    return kept === "slate" || kept === "default" ? kept : null
  } catch {
    return null
  }
}

/** @param {string} scheme */
export function remember(scheme) {
  try {
    localStorage.setItem(KEY, scheme)
  } catch {
    // A browser that keeps nothing still shows what was chosen.
  }
}
