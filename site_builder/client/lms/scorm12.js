import { unmarked } from "../quiz/vietnamese.js"
import { findApi } from "./find-api.js"
import { startSession } from "./session.js"

const PAUSE = 3000
const api = findApi(window, "API")
/** @type {ReturnType<typeof setTimeout> | undefined} */
let waiting
let written = 0

/**
 * @param {string} name
 * @param {string | number} value
 */
const put = (name, value) => api.LMSSetValue(name, String(value))

/** Systems write to a database at each commit, so several answers go together. */
function commitSoon() {
  waiting ??= setTimeout(() => {
    waiting = undefined
    api.LMSCommit("")
  }, PAUSE)
}

/** @param {import("./session.js").State} state */
function report({ right, all, done, saved }) {
  put("cmi.core.score.min", 0)
  put("cmi.core.score.max", 100)
  put("cmi.core.score.raw", Math.round((right * 10000) / all) / 100)
  put("cmi.suspend_data", saved)
  if (!done) return
  const needed = Number.parseFloat(api.LMSGetValue("cmi.student_data.mastery_score"))
  put("cmi.core.lesson_status", Number.isNaN(needed) ? "completed" : right * 100 >= needed * all ? "passed" : "failed")
}

/** @param {number} seconds */
function clock(seconds) {
  const two = (/** @type {number} */ number) => String(number).padStart(2, "0")
  return `${String(Math.floor(seconds / 3600)).padStart(4, "0")}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`
}

const VERY_SHORT = { choice: ",", "true-false": "", "fill-in": "", matching: ",", sequencing: "," }

/**
 * Return the parts of an answer as SCORM 1.2 takes them: letters and digits, no accents.
 *
 * @param {import("./responses.js").Interaction["type"]} type
 * @param {string[]} parts
 */
function written12(type, parts) {
  if (type === "true-false") return parts[0]?.charAt(0) ?? ""
  if (type === "fill-in") return unmarked(parts[0] ?? "").replace(/[Đđ]/g, "d").replace(/[^\x20-\x7e]/g, "?").slice(0, 255)
  return parts.map((part) => part.replace("-", ".")).join(VERY_SHORT[type])
}

if (api && String(api.LMSInitialize("")) === "true") {
  startSession({
    open: (restore) => {
      if (["not attempted", ""].includes(api.LMSGetValue("cmi.core.lesson_status"))) put("cmi.core.lesson_status", "incomplete")
      written = Number(api.LMSGetValue("cmi.interactions._count")) || 0
      restore(api.LMSGetValue("cmi.suspend_data") || "")
    },
    answer: ({ id, type, given, right, correct }) => {
      const at = `cmi.interactions.${written}`
      written += 1
      put(`${at}.id`, id)
      put(`${at}.type`, type)
      put(`${at}.time`, new Date().toTimeString().slice(0, 8))
      put(`${at}.correct_responses.0.pattern`, written12(type, right))
      put(`${at}.student_response`, written12(type, given))
      put(`${at}.result`, correct ? "correct" : "wrong")
    },
    state: (state) => {
      report(state)
      commitSoon()
    },
    close: (state, seconds) => {
      clearTimeout(waiting)
      put("cmi.suspend_data", state.saved)
      put("cmi.core.session_time", clock(seconds))
      put("cmi.core.exit", state.done ? "" : "suspend")
      api.LMSCommit("")
      api.LMSFinish("")
    },
  })
}
