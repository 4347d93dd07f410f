import { copyText } from "./clipboard.js"

/** Long enough to read twice. */
const SHOWN_FOR = 6000

/**
 * Let every copy button under `root` copy its citation, also one that instant navigation
 * brings later.
 *
 * @param {Document} root
 */
export function listenForCopy(root) {
  const status = addStatus(root)
  if (!status) return
  root.addEventListener("click", (event) => {
    const button = event.target instanceof Element ? event.target.closest(".st-copy") : null
    if (button) copyCitation(button, status)
  })
}

/**
 * Return the status region, or nothing if the page already has one and so already listens.
 *
 * @param {Document} root
 */
function addStatus(root) {
  if (root.querySelector(".st-copy-status")) return null
  const status = root.createElement("p")
  status.className = "st-copy-status"
  status.setAttribute("role", "status")
  root.body.append(status)
  return status
}

/**
 * @param {Element} button
 * @param {HTMLElement} status
 */
async function copyCitation(button, status) {
  const citation = citationOf(button, pageAddress(document))
  const copied = await copyText(citation)
  const words = copied ? "Đã sao chép trích dẫn" : `Chưa sao chép được. Mời bạn chép tay: ${citation}`
  status.textContent = words
  if (copied) setTimeout(() => status.textContent === words && (status.textContent = ""), SHOWN_FOR)
}

/**
 * Return the citation, with its address on a second line where the address means something
 * to others: a path on this computer or this USB stick does not.
 *
 * @param {Element} button
 * @param {string} address - of the page.
 */
export function citationOf(button, address) {
  const citation = button.getAttribute("data-citation") ?? ""
  const anchor = button.getAttribute("data-href") ?? ""
  if (!/^https?:/.test(address)) return citation
  return `${citation}\n${new URL(anchor, address).href}`
}

/**
 * The published address, which a copy opened from disk may know as well.
 *
 * @param {Document} page
 */
function pageAddress(page) {
  const canonical = page.querySelector("link[rel=canonical]")
  return canonical?.getAttribute("href") ?? page.location.href
}
