import { readCode, writeCode } from "./code.js"
import { index } from "../library-data.js"

const MARK = "#tien-do="

/**
 * Take in the results that came along in the address of this page.
 *
 * @param {import("./store.js").Kept} progress
 */
export function takeAlong(progress) {
  const hash = location.hash
  const data = index()
  if (hash.startsWith(MARK) && data) {
    const { record } = readCode(hash.slice(MARK.length), progress.library, data.quizzes)
    if (record) progress.merge(record)
  }
  return progress
}

/**
 * Where pages do not share a storage, let the results travel in the links from this page.
 *
 * @param {import("./store.js").Kept} progress
 */
export function keepAlong(progress) {
  if (!progress.notice || document.documentElement.hasAttribute("data-st-travel")) return
  document.documentElement.setAttribute("data-st-travel", "")
  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("a[href]") : null
    if (!(link instanceof HTMLAnchorElement) || link.origin !== location.origin) return
    const learning = /\/(tu-kiem-tra|de-thu|on-luyen|khoa-hoc)\/[^#]*$/.test(link.href.replace(/#tien-do=.*$/, ""))
    if (learning) link.hash = MARK.slice(1) + writeCode(progress.library, progress.read())
  })
}
