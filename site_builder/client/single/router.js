/** Shows the page that the address names after its `#`, and puts the reader where they were on the way back. */

const SITE = document.title

/**
 * @param {import("./pages.js").Pages} pages
 * @param {HTMLDetailsElement} toc
 */
export function startRouter(pages, toc) {
  /** @type {Map<string, number>} */
  const heights = new Map()
  let visit = visitOf(history.state) ?? newVisit()
  let moving = false

  history.scrollRestoration = "manual"
  toc.open = false
  show(pages, toc, false)
  addEventListener("scroll", () => moving || heights.set(visit, scrollY), { passive: true })
  addEventListener("hashchange", () => {
    moving = true
    const known = visitOf(history.state)
    visit = known ?? newVisit()
    show(pages, toc, true)
    const height = known ? heights.get(known) : undefined
    if (height !== undefined) scrollTo(0, height)
    requestAnimationFrame(() => (moving = false))
  })
}

/**
 * @param {import("./pages.js").Pages} pages
 * @param {HTMLDetailsElement} toc
 * @param {boolean} moved - whether the reader came from another place in the file.
 */
function show(pages, toc, moved) {
  const address = decoded(location.hash.slice(1))
  if (address && !pages.has(address) && document.getElementById(address)) return
  const page = pages.find(address) ?? pages.first
  const other = page !== pages.shown
  pages.show(page)
  toc.open = false
  markInToc(toc, page.id)
  const title = page.querySelector("h1")?.textContent?.trim() ?? SITE
  document.title = title === SITE ? SITE : `${title} - ${SITE}`
  const target = address.includes(":") ? document.getElementById(address) : null
  if (target) reach(target)
  else if (moved) scrollTo(0, 0)
  if (moved && other) focusOn(target ?? page)
}

/** @param {Element} target */
function reach(target) {
  for (let outer = target.closest("details"); outer; outer = outer.parentElement?.closest("details") ?? null) outer.open = true
  target.scrollIntoView()
}

/**
 * A reader with a screen reader hears where the link led.
 *
 * @param {Element} place
 */
function focusOn(place) {
  const heading = place.matches("h1,h2,h3,h4") ? place : (place.querySelector("h1") ?? place)
  if (!(heading instanceof HTMLElement)) return
  heading.tabIndex = -1
  heading.focus({ preventScroll: true })
}

/**
 * @param {Element} toc
 * @param {string} path
 */
function markInToc(toc, path) {
  toc.querySelector("[aria-current]")?.removeAttribute("aria-current")
  const link = [...toc.querySelectorAll("a")].find((one) => one.getAttribute("href") === `#${path}`)
  link?.setAttribute("aria-current", "page")
}

/** @param {unknown} state */
function visitOf(state) {
  return state && typeof state === "object" && "visit" in state ? String(state.visit) : null
}

function newVisit() {
  const visit = Math.random().toString(36).slice(2)
  history.replaceState({ visit }, "")
  return visit
}

/** @param {string} text */
function decoded(text) {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
