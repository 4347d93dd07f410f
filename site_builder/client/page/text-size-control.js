import { appliedContrast, applyContrast, rememberContrast } from "./contrast.js"
import { SIZES, appliedTextSize, applyTextSize, rememberTextSize } from "./text-size.js"

/**
 * Put the control into the header, unless it is already there.
 *
 * @param {Element | null} header
 */
export function placeTextSize(header) {
  if (!header || header.querySelector(".st-text-size")) return
  const control = createControl()
  // Next to the title, so that it comes before the search field for the keyboard too.
  const title = header.querySelector(".md-header__title")
  if (title) title.after(control)
  else header.append(control)
}

function createControl() {
  const control = document.createElement("div")
  control.className = "st-text-size"
  const choices = document.createElement("div")
  choices.className = "st-text-size__choices"
  choices.id = "st-text-size-choices"
  choices.append(createGroup(), createContrast())
  control.append(createToggle(control, choices), choices)
  return control
}

/** Strong contrast, on or off. */
function createContrast() {
  const button = createButton("Tương phản cao", "Tương phản cao")
  button.classList.add("st-text-size__contrast")
  const told = () => button.setAttribute("aria-pressed", String(appliedContrast()))
  told()
  button.addEventListener("click", () => {
    applyContrast(!appliedContrast())
    rememberContrast(appliedContrast())
    told()
  })
  return button
}

/** The three sizes; the one in use is pressed. */
function createGroup() {
  const group = document.createElement("div")
  group.className = "st-text-size__sizes"
  group.setAttribute("role", "group")
  group.setAttribute("aria-label", "Cỡ chữ")
  for (const size of SIZES) group.append(createChoice(size, group))
  press(group, appliedTextSize())
  return group
}

/**
 * @param {typeof SIZES[number]} size
 * @param {HTMLElement} group
 */
function createChoice({ percent, label, words }, group) {
  const choice = createButton(label, `${label} ${words} (${percent} %)`)
  choice.value = percent
  choice.addEventListener("click", () => {
    applyTextSize(percent)
    rememberTextSize(percent)
    press(group, percent)
  })
  return choice
}

/**
 * A narrow header has room for one button, which opens them; the style sheet hides
 * it where there is room for all.
 *
 * @param {HTMLElement} control
 * @param {HTMLElement} choices
 */
function createToggle(control, choices) {
  const toggle = createButton("Aa", "Aa, chọn cỡ chữ và độ tương phản")
  toggle.classList.add("st-text-size__toggle")
  toggle.setAttribute("aria-controls", choices.id)
  /** @param {boolean} open */
  const setOpen = (open) => toggle.setAttribute("aria-expanded", String(open))
  setOpen(false)
  toggle.addEventListener("click", () => setOpen(toggle.getAttribute("aria-expanded") !== "true"))
  control.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return
    setOpen(false)
    toggle.focus()
  })
  return toggle
}

/**
 * @param {string} label
 * @param {string} words
 */
function createButton(label, words) {
  const button = document.createElement("button")
  button.type = "button"
  button.className = "st-text-size__button"
  button.textContent = label
  button.title = words
  button.setAttribute("aria-label", words)
  return button
}

/**
 * @param {HTMLElement} group
 * @param {string} percent
 */
function press(group, percent) {
  for (const choice of group.querySelectorAll("button")) {
    choice.setAttribute("aria-pressed", String(choice.value === percent))
  }
}
