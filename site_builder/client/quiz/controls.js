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
 * Show that the question has been answered, or may be again.
 *
 * @param {HTMLFormElement} form
 * @param {boolean} answered
 */
export function turnControls(form, answered) {
  form.querySelector(".st-question__check")?.setAttribute("aria-disabled", String(answered))
  form.querySelector(".st-question__again")?.toggleAttribute("hidden", !answered)
}
