/**
 * In this file the answers of a question name its options by number; here they say the options' words again.
 *
 * @param {Element} page
 */
export function repeatOptions(page) {
  for (const place of page.querySelectorAll(".st-answer__text[data-number]")) {
    const value = place.closest("[data-option]")?.getAttribute("data-option")
    const inputs = [...(place.closest("form")?.querySelectorAll("input") ?? [])]
    const option = inputs.find((input) => input.value === value)?.parentElement?.querySelector(".st-option__text")
    if (option) place.replaceChildren(...[...option.childNodes].map((node) => node.cloneNode(true)))
    place.removeAttribute("data-number")
  }
}
