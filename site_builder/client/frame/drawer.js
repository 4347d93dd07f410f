/**
 * The menu that slides in on narrow screens. It opens by its checkbox without any script; this lets keys and screen
 * readers open it too, and closes it when the reader is done.
 *
 * @param {Document} page
 */
export function tendDrawer(page) {
  const toggle = page.getElementById("__drawer")
  const opener = page.querySelector('label.md-header__button[for="__drawer"]')
  const menu = page.querySelector(".md-sidebar--primary")
  if (!(toggle instanceof HTMLInputElement) || !(opener instanceof HTMLElement) || !(menu instanceof HTMLElement)) return
  actAsButton(opener, "Mở menu")

  /** @param {boolean} open */
  const set = (open) => {
    if (toggle.checked === open) return
    toggle.checked = open
    toggle.dispatchEvent(new Event("change"))
  }
  const told = () => opener.setAttribute("aria-expanded", String(toggle.checked))
  told()
  toggle.addEventListener("change", () => {
    told()
    if (!toggle.checked) return
    for (const title of menu.querySelectorAll("label.md-nav__title")) actAsButton(title, `Quay lại: ${words(title)}`)
    first(menu)?.focus()
  })
  menu.addEventListener("click", (event) => {
    if (event.target instanceof Element && event.target.closest("a[href]")) set(false)
  })
  menu.addEventListener("focusout", ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && !menu.contains(relatedTarget)) set(false)
  })
  page.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !toggle.checked) return
    set(false)
    opener.focus()
  })
}

/**
 * A label that opens or closes something answers to the keys of a button.
 *
 * @param {Document} page
 */
export function pressLabelsByKeys(page) {
  page.addEventListener("keydown", (event) => {
    const label = event.target
    if (!(label instanceof HTMLLabelElement) || (event.key !== "Enter" && event.key !== " ")) return
    event.preventDefault()
    label.click()
  })
}

/**
 * @param {Element} label
 * @param {string} name
 */
function actAsButton(label, name) {
  label.setAttribute("role", "button")
  label.setAttribute("tabindex", "0")
  label.setAttribute("aria-label", name)
}

/** @param {Element} title */
const words = (title) => (title.textContent ?? "").trim()

/**
 * The first thing in the menu that is shown: of the levels laid over each other, the top one.
 *
 * @param {HTMLElement} menu
 */
function first(menu) {
  const all = /** @type {NodeListOf<HTMLElement>} */ (menu.querySelectorAll("a[href], label[tabindex]"))
  return [...all].find((item) => item.checkVisibility?.({ visibilityProperty: true }) ?? true)
}
