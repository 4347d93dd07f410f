import { matching } from "./kinds/matching.js"
import { multiple } from "./kinds/multiple.js"
import { ordering } from "./kinds/ordering.js"
import { shortAnswer } from "./kinds/short-answer.js"
import { single } from "./kinds/single.js"
import { trueFalse } from "./kinds/true-false.js"

/**
 * How one kind of question is answered, marked and spoken of. Marking needs no page.
 *
 * @typedef {object} Kind
 * @property {string} name - as the page states it in the `kind` attribute.
 * @property {string} chooseFirst - said when nothing has been answered yet.
 * @property {(chosen: string[], key: import("./mark.js").Key) => import("./mark.js").Marking} mark
 * @property {(marking: import("./mark.js").Marking) => import("./mark.js").Comment[]} comments
 * @property {(marking: import("./mark.js").Marking) => string} say - the result, in words.
 * @property {(root: Element) => string[] | undefined} read - the answer given, if it is whole.
 * @property {(root: Element, chosen: string[]) => void} fill - put an answer back.
 * @property {(root: Element, at: string) => Place | undefined} place - where a comment goes.
 * @property {(root: Element) => void} [prepare] - add what only works with this script.
 */

/**
 * Where a comment goes, and the control that it describes.
 *
 * @typedef {{ holder: Element, control: Element | null }} Place
 */

/** Every kind of question there is. A new kind is one file in `kinds/` and one line here. */
export const KINDS = [single, multiple, trueFalse, shortAnswer, matching, ordering]

/**
 * @param {string | null} name
 * @returns {Kind | undefined}
 */
export function kindNamed(name) {
  return KINDS.find((kind) => kind.name === name)
}
