/** On a served site: keeps it for use without a network, and says when a new edition has come. Nothing over file://. */

const script = /** @type {HTMLScriptElement} */ (document.currentScript)
const root = new URL("../", script.src)
const CAME = "so-tay-chi-uy:came"
const STAYED = 8_000
/** Ms on one page after which a reader is no longer a passer-by. */

if (/^https?:$/.test(location.protocol) && "serviceWorker" in navigator) {
  offerInstalling()
  if (document.readyState === "complete") begin()
  else addEventListener("load", begin)
}

function begin() {
  if (cameBefore()) keep()
  else setTimeout(keep, STAYED)
}

function keep() {
  keepOffline().catch(() => {})
}

/** Whoever looks at one page and goes pays for one page; the whole is kept for who opens a second one, or stays. */
function cameBefore() {
  try {
    const came = localStorage.getItem(CAME) !== null
    localStorage.setItem(CAME, "1")
    return came
  } catch {
    return true
  }
}

/** The manifest is named here and not in the page: opened from disk, a browser would complain of it. */
function offerInstalling() {
  const link = document.createElement("link")
  link.rel = "manifest"
  link.href = new URL("manifest.webmanifest", root).href
  document.head.append(link)
}

async function keepOffline() {
  const known = navigator.serviceWorker.controller
  const registration = await navigator.serviceWorker.register(new URL("sw.js", root), { scope: root.pathname })
  if (registration.waiting && known) tell(registration.waiting)
  registration.addEventListener("updatefound", () => {
    const coming = registration.installing
    coming?.addEventListener("statechange", () => {
      if (coming.state === "installed" && navigator.serviceWorker.controller) tell(coming)
    })
  })
}

let told = false

/**
 * A reader in the midst of a quiz decides for themselves when to change editions.
 *
 * @param {ServiceWorker} edition
 */
function tell(edition) {
  if (told) return
  told = true
  const notice = document.createElement("div")
  notice.className = "st-notice"
  notice.setAttribute("role", "status")
  const words = document.createElement("p")
  words.textContent = "Sổ tay có bản mới."
  const use = button("Dùng bản mới", () => {
    navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true })
    edition.postMessage("dùng bản mới")
  })
  const later = button("Để sau", () => notice.remove())
  notice.append(words, use, later)
  const style = document.createElement("link")
  style.rel = "stylesheet"
  style.href = new URL("online-notice.css", script.src).href
  style.onload = style.onerror = () => document.body.append(notice)
  document.body.append(style)
}

/**
 * @param {string} words
 * @param {() => void} act
 */
function button(words, act) {
  const made = document.createElement("button")
  made.type = "button"
  made.className = "st-button"
  made.textContent = words
  made.addEventListener("click", act)
  return made
}

export {}
