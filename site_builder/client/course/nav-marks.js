import { icon } from "../quiz/icons.js"
import { courseStanding, quizStanding } from "./standing.js"

const PAGE = /\/(tu-kiem-tra|khoa-hoc)\/([a-z0-9-]+)\.html$/

/**
 * Put a mark, with words for those who cannot see it, on every link to a quiz or course that is done.
 *
 * @param {import("../library-data.js").Index} data
 * @param {import("../progress/record.js").Progress} record
 * @param {ParentNode} [root]
 */
export function markLinks(data, record, root = document) {
  for (const mark of root.querySelectorAll(".st-mark")) mark.remove()
  for (const link of root.querySelectorAll(".md-nav__link[href], .st-list a[href]")) {
    const [, folder, id] = PAGE.exec(/** @type {HTMLAnchorElement} */ (link).href.replace(/#.*$/, "")) ?? []
    const words = folder ? standing(folder, id, data, record) : ""
    if (words) link.insertAdjacentHTML("beforeend", ` <span class="st-mark">${icon("right")}<span class="st-hidden">${words}</span></span>`)
  }
}

/**
 * @param {string} folder
 * @param {string} id
 * @param {import("../library-data.js").Index} data
 * @param {import("../progress/record.js").Progress} record
 */
function standing(folder, id, data, record) {
  if (folder === "khoa-hoc") {
    const course = data.courses.find((one) => one.id === id)
    const { done, all } = course ? courseStanding(course, record) : { done: 0, all: 1 }
    return done === all ? "đã học xong" : ""
  }
  const quiz = data.quizzes.find((one) => one.id === id)
  const { right, wrong, all } = quiz ? quizStanding(quiz, record) : { right: 0, wrong: 0, all: 1 }
  return right + wrong === all ? `đã làm xong, đúng ${right}/${all}` : ""
}
