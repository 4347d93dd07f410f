/**
 * Both buttons stay in their places for good. If “Làm lại” took the place of “Kiểm tra”,
 * the second half of a double click would wipe the answer out.
 *
 * The status is empty from the start, because screen readers announce what changes inside
 * a live region and often miss a region that arrives together with its words.
 */
const CONTROLS = `
  <div class="st-question__actions">
    <button type="submit" class="st-button st-question__check">Kiểm tra</button>
    <button type="reset" class="st-button st-button--quiet st-question__again" hidden>Làm lại</button>
  </div>
  <p role="status" class="st-question__status"></p>`

/**
 * Put the buttons and the status after the options, unless they are already there.
 *
 * @param {HTMLFormElement} form
 */
export function addControls(form) {
  if (form.querySelector(".st-question__actions")) return
  form.querySelector(".st-question__body")?.insertAdjacentHTML("afterend", CONTROLS)
}

/**
 * Hold or free the answer. Held inputs keep the focus and can still be read with the
 * arrow keys, which a disabled fieldset would prevent; `keepAnswer` refuses the change.
 *
 * @param {HTMLFormElement} form
 * @param {boolean} held
 */
export function holdAnswer(form, held) {
  for (const control of form.querySelectorAll("input, .st-question__check")) {
    control.setAttribute("aria-disabled", String(held))
  }
  form.querySelector(".st-question__again")?.toggleAttribute("hidden", !held)
}

/**
 * Refuse a click on a held input. Space and the arrow keys reach an input as clicks too.
 *
 * @param {Event} event
 */
export function keepAnswer(event) {
  const input = event.target
  if (!(input instanceof HTMLInputElement)) return
  if (input.getAttribute("aria-disabled") === "true") event.preventDefault()
}
