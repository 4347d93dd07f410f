/** Meaning of a term beside it: on hover, on focus, and on the first tap of a finger. */

const TIP = "st-term-tip"

/**
 * Let every marked term under `root` show its meaning, also one that instant navigation brings later.
 * Without this script the term is a link with a title.
 *
 * @param {Document} root
 */
export function listenForTerms(root) {
  if (root.getElementById(TIP)) return
  const tip = addTip(root)
  let touched = false
  root.addEventListener("pointerdown", (event) => { touched = event.pointerType === "touch" }, true)
  root.addEventListener("pointerover", (event) => { if (event.pointerType !== "touch") showOrHide(tip, termAt(event), event) })
  root.addEventListener("focusin", (event) => showOrHide(tip, termAt(event), event))
  root.addEventListener("click", (event) => {
    const term = termAt(event)
    if (!term && !tip.contains(asNode(event.target))) return hide(tip)
    if (!term || !touched || tip.dataset.opened === "tap") return
    event.preventDefault()
    show(tip, term)
    tip.dataset.opened = "tap"
  })
  root.addEventListener("keydown", (event) => {
    touched = false
    if (event.key === "Escape") hide(tip)
  })
}

/** @param {Document} root */
function addTip(root) {
  const tip = root.createElement("div")
  tip.id = TIP
  tip.className = TIP
  tip.setAttribute("role", "tooltip")
  tip.hidden = true
  root.body.append(tip)
  return tip
}

/** @param {EventTarget | null} target @returns {Node | null} */
function asNode(target) {
  return target instanceof Node ? target : null
}

/** @param {Event} event @returns {HTMLElement | null} */
function termAt(event) {
  return event.target instanceof Element ? event.target.closest("a.st-term") : null
}

/**
 * Show the term's meaning, or hide the last one when the pointer or focus has gone elsewhere.
 *
 * @param {HTMLElement} tip
 * @param {HTMLElement | null} term
 * @param {Event} event
 */
function showOrHide(tip, term, event) {
  if (term) show(tip, term)
  else if (tip.dataset.opened !== "tap" && !tip.contains(asNode(event.target))) hide(tip)
}

/**
 * @param {HTMLElement} tip
 * @param {HTMLElement} term
 */
export function show(tip, term) {
  if (term.title) {
    term.dataset.meaning = term.title
    term.removeAttribute("title") // else the browser shows it a second time
  }
  hide(tip)
  tip.textContent = term.dataset.meaning ?? ""
  tip.hidden = false
  tip.dataset.opened = ""
  term.setAttribute("aria-describedby", tip.id)
  place(tip, term)
}

/** @param {HTMLElement} tip */
function hide(tip) {
  tip.hidden = true
  tip.dataset.opened = ""
  tip.ownerDocument.querySelector("[aria-describedby='" + tip.id + "']")?.removeAttribute("aria-describedby")
}

/**
 * Put the tip under the term, or above it near the bottom of the window, and never past an edge.
 *
 * @param {HTMLElement} tip
 * @param {HTMLElement} term
 */
function place(tip, term) {
  const box = term.getBoundingClientRect()
  const view = tip.ownerDocument.defaultView
  if (!view) return
  const left = Math.max(8, Math.min(box.left, view.innerWidth - tip.offsetWidth - 8))
  const below = box.bottom + tip.offsetHeight + 12 < view.innerHeight
  tip.style.left = `${left + view.scrollX}px`
  tip.style.top = `${(below ? box.bottom + 6 : box.top - tip.offsetHeight - 6) + view.scrollY}px`
}
