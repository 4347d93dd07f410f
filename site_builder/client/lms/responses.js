/**
 * What was answered and what is right, as parts without the signs of any one standard.
 *
 * @typedef {object} Interaction
 * @property {string} id
 * @property {"choice" | "true-false" | "fill-in" | "matching" | "sequencing"} type
 * @property {string[]} given
 * @property {string[]} right
 * @property {boolean} correct
 * @property {string} asked - the question in words.
 */

const TYPES = {
  single: "choice",
  multiple: "choice",
  true_false: "true-false",
  short_answer: "fill-in",
  matching: "matching",
  ordering: "sequencing",
}

/**
 * @param {Element} question
 * @param {{ correct: boolean, chosen: string[] }} detail
 * @returns {Interaction}
 */
export function interactionOf(question, { correct, chosen }) {
  const kind = /** @type {keyof typeof TYPES} */ (question.getAttribute("kind"))
  const right = [...question.querySelectorAll("[data-option][data-right]")].map((line) => line.getAttribute("data-option") ?? "")
  const asked = question.querySelector(".st-question__prompt")?.cloneNode(true)
  if (asked instanceof Element) for (const extra of asked.querySelectorAll(".st-question__number, .st-question__hint")) extra.remove()
  return {
    id: question.id,
    type: /** @type {Interaction["type"]} */ (TYPES[kind]),
    given: kind === "ordering" ? inPlace(chosen) : chosen,
    right: kind === "ordering" ? inPlace(right) : kind === "short_answer" ? right.slice(0, 1) : right,
    correct,
    asked: (asked?.textContent ?? "").trim().replace(/\s+/g, " "),
  }
}

/**
 * Steps come as `name@place`; a standard wants the names in their places.
 *
 * @param {string[]} lines
 */
function inPlace(lines) {
  const parted = lines.map((line) => line.split("@"))
  return parted.sort((one, other) => Number(one[1]) - Number(other[1])).map(([name]) => name)
}

/**
 * Return the answers of a page in a form short enough for SCORM 1.2, which keeps 4,096 characters.
 *
 * @param {{ wording: string, chosen: string[] }[]} answers
 */
export function packed(answers) {
  const lines = answers.map(({ wording, chosen }) => `${wording}:${chosen.map(encodeURIComponent).join(",")}`)
  while (lines.join(";").length > 4000) lines.pop()
  return lines.join(";")
}

/**
 * @param {string} text
 * @returns {Map<string, string[]>} what was chosen, by the wording of the question: a changed question is new.
 */
export function unpacked(text) {
  const found = new Map()
  for (const line of text.split(";")) {
    const [wording, chosen] = line.split(":")
    if (!/^[0-9a-v]{8}$/.test(wording) || !chosen) continue
    try {
      found.set(wording, chosen.split(",").map(decodeURIComponent))
    } catch {
      // A broken line of some other program: the question is asked anew.
    }
  }
  return found
}
