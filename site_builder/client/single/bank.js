/**
 * The bank of questions, for practice tests and review. What is asked and answered already stands on the pages of
 * the quizzes, so here it is taken from there when a question is drawn.
 */

import { unveil } from "../library-data.js"
import { openedIn } from "./inflate.js"

const DATA = "st-questions"

/** @param {import("./pages.js").Pages} pages */
export function offerBank(pages) {
  if (!document.getElementById(DATA)) return
  const { index, bank } = JSON.parse(openedIn(DATA))
  for (const [id, entry] of Object.entries(bank?.questions ?? {})) {
    Object.defineProperties(entry, {
      ask: { get: () => partsOf(id, entry.quiz, pages).ask },
      answer: { get: () => partsOf(id, entry.quiz, pages).answer },
    })
  }
  const page = /** @type {any} */ (window)
  page.soTayQuiz = Object.assign(page.soTayQuiz ?? {}, bank ? { index, bank } : { index })
}

/** @type {Map<string, DocumentFragment>} */
const fresh = new Map()

/**
 * Return a question as the site's bank has it: what is asked, without a number, and the answer under its veil.
 *
 * @param {string} id
 * @param {string} quiz
 * @param {import("./pages.js").Pages} pages
 */
function partsOf(id, quiz, pages) {
  const form = freshPage(quiz, pages)?.querySelector(`quiz-question[id="${id}"] form`)
  const asked = form?.querySelector(".st-question__body")
  if (!form || !asked) throw new Error(id)
  const ask = /** @type {Element} */ (asked.cloneNode(true))
  const number = ask.querySelector(".st-question__number")
  if (number) number.textContent = "Câu "
  const parts = [...form.children]
  const answer = parts.slice(parts.indexOf(asked) + 1).map((part) => part.outerHTML)
  // The veil is its own undoing.
  return { ask: ask.outerHTML, answer: unveil(answer.join("")) }
}

/**
 * The page as it lies in the file; the one a reader sees may hold their answers.
 *
 * @param {string} quiz
 * @param {import("./pages.js").Pages} pages
 */
function freshPage(quiz, pages) {
  const held = pages.held.get(quiz) ?? pages.held.get(`tu-kiem-tra/${quiz}`)
  if (!held) return undefined
  let page = fresh.get(quiz)
  if (!page) {
    const template = document.createElement("template")
    template.innerHTML = pages.html(held)
    page = template.content
    fresh.set(quiz, page)
  }
  return page
}
