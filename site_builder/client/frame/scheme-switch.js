/** The switch between a light and a dark ground; without a choice the device's own is followed. */

import { remember, remembered } from "./scheme-kept.js"

const ATTRIBUTE = "data-md-color-scheme"

/** @param {Document} page */
export function listenForScheme(page) {
  const button = page.querySelector("button[data-st-scheme]")
  if (!(button instanceof HTMLButtonElement)) return
  const [toDark, toLight] = (button.dataset.stScheme ?? "").split("|")
  const dark = matchMedia("(prefers-color-scheme: dark)")
  const worn = () => page.body.getAttribute(ATTRIBUTE)
  const show = (/** @type {string} */ scheme) => {
    page.body.setAttribute(ATTRIBUTE, scheme)
    const words = scheme === "slate" ? toLight : toDark
    button.title = words
    button.setAttribute("aria-label", words)
  }
  show(worn() ?? "default")
  button.addEventListener("click", () => {
    const next = worn() === "slate" ? "default" : "slate"
    show(next)
    remember(next)
  })
  dark.addEventListener("change", () => remembered() || show(dark.matches ? "slate" : "default"))
}
