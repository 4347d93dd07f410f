import { interactionOf, packed, unpacked } from "./responses.js"

/**
 * How one standard is spoken to.
 *
 * @typedef {object} Channel
 * @property {(saved: (text: string) => void) => void} open - begins; hands over what an earlier visit left.
 * @property {(interaction: import("./responses.js").Interaction) => void} answer
 * @property {(state: State) => void} state
 * @property {(state: State, seconds: number) => void} close
 */

/**
 * How far a learner has come; shares are whole numbers, so that a mark on the boundary is never lost to rounding.
 *
 * @typedef {{ right: number, all: number, done: boolean, saved: string }} State
 */

/**
 * Tell a learning system what happens on this page. Nothing else on the page changes, but that
 * answers are kept by the system and no longer by the browser, which learners may share.
 *
 * @param {Channel} channel
 */
export function startSession(channel) {
  const begun = Date.now()
  const view = /** @type {any} */ (window)
  view.soTayLms = true
  /** @type {Map<string, string[]>} */
  const chosen = new Map()
  let closed = false

  /** @param {string} saved */
  const restore = (saved) => {
    const kept = unpacked(saved)
    for (const question of questions()) {
      const answer = kept.get(question.getAttribute("wording") ?? "")
      if (!answer || question.outcome) continue
      question.restore(answer)
      chosen.set(question.id, answer)
    }
    document.dispatchEvent(new CustomEvent("quiz-restored"))
  }

  const state = () => {
    const all = questions()
    const answers = all.filter((question) => chosen.has(question.id))
    return {
      right: all.filter((question) => question.outcome === "right").length,
      all: all.length,
      done: all.length > 0 && all.every((question) => question.outcome),
      saved: packed(answers.map((question) => ({ wording: question.getAttribute("wording") ?? "", chosen: chosen.get(question.id) ?? [] }))),
    }
  }

  document.addEventListener("quiz-answered", (event) => {
    const detail = /** @type {CustomEvent} */ (event).detail
    const question = document.getElementById(detail.id)
    if (!question || closed) return
    chosen.set(detail.id, detail.chosen)
    channel.answer(interactionOf(question, detail))
    channel.state(state())
  })
  document.addEventListener("quiz-cleared", (event) => chosen.delete(/** @type {CustomEvent} */ (event).detail.id))
  addEventListener("pagehide", () => {
    if (closed) return
    closed = true
    channel.close(state(), Math.round((Date.now() - begun) / 1000))
  })
  whenReady(() => {
    tellTheTruth()
    // A learning system sees one page; what lies beside it opens beside it.
    for (const link of document.querySelectorAll('a[href]:not([href^="#"])')) {
      link.setAttribute("target", "_blank")
      link.setAttribute("rel", "noopener")
    }
    channel.open(restore)
  })
}

/** The page says that nothing is sent anywhere, and leads to what the browser keeps: here neither holds. */
function tellTheTruth() {
  const kept = document.querySelector(".st-meta__kept")
  if (kept) kept.textContent = "Kết quả được ghi vào hệ thống lớp học"
  document.querySelector(".st-learn-links")?.setAttribute("hidden", "")
}

/** @returns {any[]} */
function questions() {
  return [...document.querySelectorAll("quiz-question")]
}

/** @param {() => void} then */
function whenReady(then) {
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", then, { once: true })
  else then()
}
