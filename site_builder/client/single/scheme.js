/** The switch between a light and a dark ground; without a choice the device's own is followed. */

import { remember, remembered } from "../frame/scheme-kept.js"

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
