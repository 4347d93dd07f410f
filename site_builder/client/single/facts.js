/**
 * In this file each fact stands once, on its own page, and a list of facts is links to them.
 * When a reader opens such a list, the facts are copied into it, so that nobody loses their place.
 *
 * @param {Element} main
 * @param {import("./pages.js").Pages} pages
 */
export function showFactsOnDemand(main, pages) {
  main.addEventListener(
    "toggle",
    (event) => {
      const list = event.target
      if (list instanceof HTMLDetailsElement && list.open && list.matches(".st-evidence")) fill(list, pages)
    },
    true, // a toggle does not bubble
  )
}

/**
 * @param {HTMLDetailsElement} list
 * @param {import("./pages.js").Pages} pages
 */
function fill(list, pages) {
  const links = list.querySelector("p")
  if (!links) return
  const facts = [...links.querySelectorAll("a")].map((link) => factAt(link.getAttribute("href") ?? "", pages))
  if (!facts.every((fact) => fact)) return
  const items = document.createElement("ul")
  for (const fact of facts) items.append(copyOf(/** @type {Element} */ (fact), pages))
  links.replaceWith(items)
}

/**
 * @param {string} href
 * @param {import("./pages.js").Pages} pages
 */
function factAt(href, pages) {
  const address = href.slice(1)
  const page = pages.find(address)
  return page && [...page.querySelectorAll(".st-fact[id]")].find((fact) => fact.id === address)
}

/**
 * Return the fact with its sources in full, which its own page names by number.
 *
 * @param {Element} fact
 * @param {import("./pages.js").Pages} pages
 */
function copyOf(fact, pages) {
  const copy = document.createElement("li")
  copy.append(...[...fact.childNodes].map((node) => node.cloneNode(true)))
  for (const link of copy.querySelectorAll('a[href^="#nguon:"]')) {
    const address = (link.getAttribute("href") ?? "").slice(1)
    const source = pages.find(address)?.querySelector(`[id="${address}"]`)
    if (source) link.replaceWith(...[...source.childNodes].map((node) => node.cloneNode(true)))
  }
  return copy
}
