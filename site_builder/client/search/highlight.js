// After a hit is opened: what was sought is marked in the page too.

import { element } from "./element.js"
import { marksIn } from "./snippet.js"

const MOST = 150
const NEVER = "script, style, button, mark, [data-search-exclude], .headerlink, .st-find"

/**
 * Mark the words in the article: runs of them where there are any, else each.
 *
 * @param {Element} article
 * @param {string[]} sought
 */
export function highlight(article, sought) {
  if (!sought.length) return
  const texts = textsIn(article)
  const found = texts.map((text) => marksIn(text.data, sought, sought.length > 1 ? "runs" : "words"))
  const any = found.some((marks) => marks.length)
  let room = MOST
  texts.forEach((text, at) => {
    const marks = any ? found[at] : marksIn(text.data, sought, "words")
    room -= marks.length
    if (marks.length && room > 0) wrap(text, marks)
  })
}

/** @param {Element} article */
function textsIn(article) {
  /** @type {Text[]} */
  const texts = []
  const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const text = /** @type {Text} */ (walker.currentNode)
    if (text.data.trim() && !text.parentElement?.closest(NEVER)) texts.push(text)
  }
  return texts
}

/**
 * @param {Text} text
 * @param {[number, number][]} marks
 */
function wrap(text, marks) {
  for (const [start, end] of [...marks].reverse()) {
    const rest = text.splitText(start)
    rest.splitText(end - start)
    rest.replaceWith(element("mark", { class: "st-found" }, rest.data))
  }
}
