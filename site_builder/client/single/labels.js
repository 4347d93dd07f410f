/**
 * A link to a question shows only a number; someone who hears it is told the question's words.
 *
 * @param {Element} page
 * @param {import("./pages.js").Pages} pages
 */
export function nameQuestions(page, pages) {
  for (const link of page.querySelectorAll("a.st-number:not([aria-label])")) {
    const address = (link.getAttribute("href") ?? "").slice(1)
    const id = address.split(":")[1] ?? ""
    const words = pages.find(address)?.querySelector(`[id="${CSS.escape(id)}"] legend`)?.textContent
    if (words) link.setAttribute("aria-label", words.replace(/\s+/g, " ").trim())
  }
}
