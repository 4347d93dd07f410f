/** Where the reader is: marked in the list of contents, kept in view in the menus, named in the header. */

const LINE = 96
/** Px below the window's upper edge: what has passed it is being read. */

/** @param {Document} page */
export function followReader(page) {
  const contents = page.querySelector(".md-sidebar--secondary")
  const stops = contents ? stopsOf(contents, page) : []
  const title = page.querySelector(".md-header__title")
  const heading = page.querySelector("article h1")
  /** @type {Element | undefined} */
  let marked
  let waiting = false

  const look = () => {
    waiting = false
    if (title && heading) title.classList.toggle("md-header__title--active", heading.getBoundingClientRect().bottom < 48)
    const now = passed(stops)
    if (now === marked) return
    marked?.classList.remove("md-nav__link--active")
    now?.classList.add("md-nav__link--active")
    marked = now
    if (now) bringIntoView(now)
  }
  const soon = () => {
    if (waiting) return
    waiting = true
    requestAnimationFrame(look)
  }
  addEventListener("scroll", soon, { passive: true })
  soon()
  const here = page.querySelector(".md-sidebar--primary a.md-nav__link--active")
  if (here) requestAnimationFrame(() => bringIntoView(here))
}

/**
 * @param {Element} contents
 * @param {Document} page
 * @returns {[Element, Element][]} each link with the heading it leads to
 */
function stopsOf(contents, page) {
  /** @type {[Element, Element][]} */
  const found = []
  for (const link of contents.querySelectorAll('a.md-nav__link[href^="#"]')) {
    const target = page.getElementById(decodeURIComponent((link.getAttribute("href") ?? "").slice(1)))
    if (target) found.push([link, target])
  }
  return found
}

/** @param {[Element, Element][]} stops */
function passed(stops) {
  let low = 0
  let high = stops.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (stops[middle][1].getBoundingClientRect().top <= LINE) low = middle + 1
    else high = middle
  }
  return stops[low - 1]?.[0]
}

/** @param {Element} item */
function bringIntoView(item) {
  const pane = item.closest(".md-sidebar__scrollwrap")
  if (!pane || pane.scrollHeight <= pane.clientHeight) return
  const box = item.getBoundingClientRect()
  const { top, bottom } = pane.getBoundingClientRect()
  const end = Math.min(bottom, innerHeight)
  if (box.top < top + 40 || box.bottom > end - 20) pane.scrollTop += box.top - (top + end) / 2
}
