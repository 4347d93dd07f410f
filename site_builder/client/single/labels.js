/**
 * A link to a question shows only a number; someone who hears it is told the question's words.
 *
 * @param {Element} page
 * @param {import("./pages.js").Pages} pages
 */
export function nameQuestions(page, pages) {
  /** @type {Map<string, string>} */
  const texts = new Map()
  for (const link of page.querySelectorAll("a.st-number:not([aria-label])")) {
    const address = (link.getAttribute("href") ?? "").slice(1)
    const key = address.split(":")[0]
    if (!texts.has(key)) texts.set(key, new TextDecoder().decode(pages.words(key)))
    const words = promptAt(texts.get(key) ?? "", address)
    if (words) link.setAttribute("aria-label", words)
  }
}

/**
 * The words between a question's anchor and its first option.
 *
 * @param {string} plain
 * @param {string} address
 */
function promptAt(plain, address) {
  const at = plain.indexOf(`id=${address}>`)
  if (at < 0) return ""
  const end = plain.indexOf("<ol", at)
  const html = plain.slice(at + `id=${address}>`.length, end < 0 ? at + 600 : end)
  return new DOMParser().parseFromString(html, "text/html").body.textContent?.replace(/\s+/g, " ").trim() ?? ""
}
