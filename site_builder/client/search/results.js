// Results as options of a list box. Each is a link, so that it opens in a new tab too.

import { element, icon, ICONS } from "./element.js"
import { marked } from "./marked.js"
import { KINDS, WORDS } from "./words.js"

/** @typedef {import("./engine.js").Hit} Hit */

/**
 * @param {Hit & { url: string }} hit
 * @param {string[]} sought
 * @param {boolean} isJump
 */
export function resultOption(hit, sought, isJump) {
  const option = element("a", { role: "option", href: hit.url, tabindex: "-1", "aria-selected": "false", class: "st-hit" })
  if (isJump) option.classList.add("st-hit--jump")
  const title = element("span", { class: "st-hit__title" }, ...marked(hit.section || hit.title, sought))
  const meta = element("span", { class: "st-hit__meta" })
  if (isJump) meta.append(element("strong", {}, WORDS.jump))
  else if (KINDS[hit.kind]) meta.append(element("span", { class: "st-hit__kind" }, KINDS[hit.kind]))
  if (hit.section) meta.append(element("span", { class: "st-hit__page" }, hit.title))
  if (hit.standing) meta.append(badge(hit.standing))
  option.append(title, meta)
  if (hit.snippet && !isJump) option.append(element("span", { class: "st-hit__text" }, ...marked(hit.snippet, sought)))
  return option
}

/** @param {{ word: string, tone: string }} standing */
function badge({ word, tone }) {
  return element("span", { class: `st-sign st-sign--${tone}` }, icon(tone === "warn" ? ICONS.swap : ICONS.recent), element("span", {}, word))
}

/** @param {string} query */
export function recentOption(query) {
  const option = element("div", { role: "option", "aria-selected": "false", class: "st-hit st-hit--recent", "data-query": query })
  option.append(icon(ICONS.recent), element("span", {}, query))
  return option
}
