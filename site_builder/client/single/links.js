/** Links that the site's scripts make lead to its files; in this file they lead to the page that holds the same. */

import { addressOf } from "./search.js"

const FILE = /^(?:\.\.\/)*([a-z0-9/_-]+\.html(?:#.*)?)$/

/** @param {import("./pages.js").Pages} pages */
export function leadWithin(pages) {
  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("a[href]") : null
    const path = FILE.exec(link?.getAttribute("href") ?? "")?.[1]
    if (!path) return
    event.preventDefault()
    location.hash = addressOf(path, pages)
  })
}
