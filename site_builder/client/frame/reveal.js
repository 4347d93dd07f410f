/** What is folded away is opened when a link leads into it, and on paper. */

/** @param {Document} page */
export function revealFolded(page) {
  const reveal = () => {
    const target = page.getElementById(decodeURIComponent(location.hash.slice(1)))
    let opened = false
    for (let outer = target?.closest("details"); outer; outer = outer.parentElement?.closest("details")) {
      opened ||= !outer.open
      outer.open = true
    }
    if (opened) target?.scrollIntoView()
  }
  addEventListener("hashchange", reveal)
  reveal()
  /** @type {HTMLDetailsElement[]} */
  let opened = []
  addEventListener("beforeprint", () => {
    opened = [...page.querySelectorAll("details")].filter((item) => !item.open)
    for (const item of opened) item.open = true
  })
  addEventListener("afterprint", () => {
    for (const item of opened) item.open = false
  })
}
