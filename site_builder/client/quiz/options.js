/** Reading and filling questions that are answered by ticking; they share their HTML. */

/** @param {Element} root */
function ticks(root) {
  return /** @type {HTMLInputElement[]} */ ([...root.querySelectorAll(".st-options input")])
}

/** @param {Element} root */
function read(root) {
  const chosen = ticks(root).filter((input) => input.checked).map((input) => input.value)
  return chosen.length ? chosen : undefined
}

/**
 * @param {Element} root
 * @param {string[]} chosen
 */
function fill(root, chosen) {
  for (const input of ticks(root)) input.checked = chosen.includes(input.value)
}

/**
 * @param {Element} root
 * @param {string} at
 */
function place(root, at) {
  const control = ticks(root).find((input) => input.value === at)
  const holder = control?.closest(".st-option")
  return control && holder ? { holder, control } : undefined
}

export const options = { read, fill, place }
