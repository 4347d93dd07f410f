import { element } from "./element.js"
import { marksIn } from "./snippet.js"

/**
 * The text with what was sought in `<mark>`.
 *
 * @param {string} text
 * @param {string[]} sought
 * @returns {(Node | string)[]}
 */
export function marked(text, sought) {
  /** @type {(Node | string)[]} */
  const parts = []
  let done = 0
  for (const [start, end] of marksIn(text, sought)) {
    parts.push(text.slice(done, start), element("mark", {}, text.slice(start, end)))
    done = end
  }
  return [...parts, text.slice(done)]
}
