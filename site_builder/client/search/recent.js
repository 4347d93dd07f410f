// The last few queries of this reader, on this device only.

const KEY = "so-tay-chi-uy:recent-queries"
const MOST = 6

/** @returns {string[]} */
export function recentQueries() {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? "[]")
    return Array.isArray(kept) ? kept.filter((query) => typeof query === "string").slice(0, MOST) : []
  } catch {
    return []
  }
}

/** @param {string} text */
export function rememberQuery(text) {
  const query = text.trim().slice(0, 80)
  if (query.length < 2) return
  keep([query, ...recentQueries().filter((one) => one.toLowerCase() !== query.toLowerCase())].slice(0, MOST))
}

export function forgetQueries() {
  keep([])
}

/** @param {string[]} queries */
function keep(queries) {
  try {
    localStorage.setItem(KEY, JSON.stringify(queries))
  } catch {
    // Storage can be refused or full; then nothing is remembered.
  }
}
