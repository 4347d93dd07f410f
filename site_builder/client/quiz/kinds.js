import { multiple } from "./kinds/multiple.js"
import { single } from "./kinds/single.js"
import { trueFalse } from "./kinds/true-false.js"

/**
 * How one kind of question is marked, and what is said about it.
 *
 * @typedef {object} Kind
 * @property {string} name - as the page states it in the `kind` attribute.
 * @property {string} chooseFirst - said when nothing has been chosen yet.
 * @property {{ right: string, wrong: string, missed: string }} verdicts - the words under an option.
 * @property {(chosen: string[], answer: string[]) => import("./mark.js").Marking} mark
 * @property {(marking: import("./mark.js").Marking) => string} say - the result, in words.
 */

/** Every kind of question there is. A new kind is one file in `kinds/` and one line here. */
export const KINDS = [single, multiple, trueFalse]

/**
 * @param {string | null} name
 * @returns {Kind | undefined}
 */
export function kindNamed(name) {
  return KINDS.find((kind) => kind.name === name)
}
