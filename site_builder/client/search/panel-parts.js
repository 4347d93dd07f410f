// What the search panel is made of.

import { element, icon, ICONS } from "./element.js"
import { ADVICE, emptyWords, WORDS } from "./words.js"

export const LIST = "st-search-list"

/**
 * Make the panel and add it to the page, still closed.
 *
 * @param {(path: string) => string} urlOf
 */
export function buildPanel(urlOf) {
  const input = field()
  const clear = element("button", { type: "button", class: "st-search__clear", "aria-label": WORDS.clear, title: WORDS.clear }, icon(ICONS.clear))
  const close = element("button", { type: "button", class: "st-search__close" }, WORDS.close)
  const form = element("form", { class: "st-search__form", role: "search", "aria-label": WORDS.name }, icon(ICONS.search), input, clear, close)
  const kinds = element("div", { class: "st-search__kinds", role: "group", "aria-label": WORDS.kinds })
  const status = element("p", { class: "st-search__status", role: "status" })
  const note = element("p", { class: "st-search__note" })
  const list = element("div", { id: LIST, role: "listbox", class: "st-search__list", "aria-label": WORDS.results })
  const more = element("button", { type: "button", class: "st-search__more" }, WORDS.more)
  const empty = element("div", { class: "st-search__empty" })
  const foot = element("p", { class: "st-search__foot" }, link(urlOf, "tra-cuu/index.html", WORDS.index), link(urlOf, "van-ban/index.html", WORDS.documents))
  const body = element("div", { class: "st-search__body", tabindex: "-1" }, note, list, more, empty, foot)
  const dialog = element("dialog", { class: "st-search", "aria-label": WORDS.name }, form, kinds, status, body)
  document.body.append(dialog)
  return { dialog, form, input, clear, close, kinds, status, body, note, list, more, empty, foot }
}

function field() {
  return element("input", {
    type: "text",
    role: "combobox",
    class: "st-search__input",
    "aria-label": WORDS.name,
    "aria-expanded": "false",
    "aria-controls": LIST,
    "aria-autocomplete": "list",
    "aria-haspopup": "listbox",
    placeholder: WORDS.placeholder,
    autocomplete: "off",
    autocapitalize: "off",
    autocorrect: "off",
    spellcheck: "false",
    enterkeyhint: "search",
    maxlength: "2000",
    autofocus: "",
  })
}

/**
 * @param {(path: string) => string} urlOf
 * @param {string} path
 * @param {string} words
 */
function link(urlOf, path, words) {
  return element("a", { href: urlOf(path), "data-path": path }, words)
}

/**
 * A button that shows results of one kind only.
 *
 * @param {string} kind
 * @param {string} words
 * @param {number} count
 * @param {string} chosen
 */
export function kindButton(kind, words, count, chosen) {
  const pressed = String(kind === chosen)
  return element("button", { type: "button", value: kind, "aria-pressed": pressed, class: "st-search__kind" }, `${words} `, element("span", {}, String(count)))
}

/**
 * What to do when nothing was found.
 *
 * @param {string} text
 */
export function advice(text) {
  const list = element("ul", {}, ...ADVICE.map((line) => element("li", {}, line)))
  return [element("p", {}, element("strong", {}, emptyWords(text))), list]
}
