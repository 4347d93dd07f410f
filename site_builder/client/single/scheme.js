/** The switch between a light and a dark ground; without a choice the device's own is followed. */

const KEY = "so-tay:nen"
const NAMES = { default: "Nền tối", slate: "Nền sáng" }

/** @param {Element | null} bar */
export function placeSchemeSwitch(bar) {
  if (!bar) return
  const button = document.createElement("button")
  button.type = "button"
  button.className = "st-bar__scheme"
  bar.append(button)
  wear(remembered() ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "slate" : "default"), button)
  button.addEventListener("click", () => {
    const next = document.body.getAttribute("data-md-color-scheme") === "slate" ? "default" : "slate"
    wear(next, button)
    remember(next)
  })
}

/**
 * @param {string} scheme
 * @param {HTMLButtonElement} button
 */
function wear(scheme, button) {
  document.body.setAttribute("data-md-color-scheme", scheme)
  document.documentElement.style.colorScheme = scheme === "slate" ? "dark" : "light"
  button.textContent = NAMES[scheme === "slate" ? "slate" : "default"]
}

function remembered() {
  try {
    const kept = localStorage.getItem(KEY)
    return kept === "slate" || kept === "default" ? kept : null
  } catch {
    return null
  }
}

/** @param {string} scheme */
function remember(scheme) {
  try {
    localStorage.setItem(KEY, scheme)
  } catch {
    // A browser that keeps nothing still shows what was chosen.
  }
}
