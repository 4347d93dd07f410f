/**
 * The menu that slides in on narrow screens. It opens by its checkbox without any script; this puts buttons where the
 * theme has labels, so that keys and screen readers open it too, and closes it when the reader is done.
 *
 * @param {Document} page
 */
export function tendDrawer(page) {
  const toggle = page.getElementById("__drawer")
  const label = page.querySelector('label.md-header__button[for="__drawer"]')
  const menu = page.querySelector(".md-sidebar--primary")
  if (!(toggle instanceof HTMLInputElement) || !(label instanceof HTMLElement) || !(menu instanceof HTMLElement)) return
  const opener = buttonLike(label, "Mở menu")
  opener.classList.add("st-menu-open")
  label.replaceWith(opener)

  /** @param {boolean} open */
  const set = (open) => {
    toggle.checked = open
    tell()
  }
  const tell = () => {
    opener.setAttribute("aria-expanded", String(toggle.checked))
    if (!toggle.checked) return
    offerWayBack(menu)
    first(menu)?.focus()
  }
  tell()
  opener.addEventListener("click", () => set(!toggle.checked))
  toggle.addEventListener("change", tell)
  menu.addEventListener("click", (event) => {
    if (event.target instanceof Element && event.target.closest("a[href]")) set(false)
  })
  menu.addEventListener("focusout", ({ relatedTarget }) => {
    if (toggle.checked && relatedTarget instanceof Node && !menu.contains(relatedTarget)) set(false)
  })
  page.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !toggle.checked) return
    set(false)
    opener.focus()
  })
}

/**
 * The theme's labels that take the focus open what they name by keys as well.
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
 * Each level of the menu is left by its title; the arrow before it becomes a button.
 *
 * @param {HTMLElement} menu
 */
function offerWayBack(menu) {
  for (const arrow of menu.querySelectorAll("label.md-nav__title > span.md-nav__icon")) {
    const title = /** @type {HTMLElement} */ (arrow.parentElement)
    const back = buttonLike(arrow, `Quay lại: ${(title.textContent ?? "").trim()}`)
    // A click on a button inside a label is not one on the label.
    back.addEventListener("click", () => title.click())
    arrow.replaceWith(back)
  }
}

/**
 * @param {Element} shape
 * @param {string} name
 */
function buttonLike(shape, name) {
  const button = document.createElement("button")
  button.type = "button"
  button.className = shape.className
  button.setAttribute("aria-label", name)
  button.append(...shape.childNodes)
  return button
}

/**
 * The first thing in the menu that can be reached: of the levels laid over each other, in the top one.
 *
 * @param {HTMLElement} menu
 */
function first(menu) {
  const all = /** @type {NodeListOf<HTMLElement>} */ (menu.querySelectorAll("a[href], button, label[tabindex='0']"))
  return [...all].find((item) => item.checkVisibility?.({ visibilityProperty: true }) ?? true)
}
