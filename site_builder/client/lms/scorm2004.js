import { findApi } from "./find-api.js"
import { startSession } from "./session.js"

const PAUSE = 3000
const api = findApi(window, "API_1484_11")
/** @type {ReturnType<typeof setTimeout> | undefined} */
let waiting
let written = 0

/**
 * @param {string} name
 * @param {string | number} value
 */
const put = (name, value) => api.SetValue(name, String(value))

/** Systems write to a database at each commit, so several answers go together. */
function commitSoon() {
  waiting ??= setTimeout(() => {
    waiting = undefined
    api.Commit("")
  }, PAUSE)
}

/** @param {import("./session.js").State} state */
function report({ right, all, done, saved }) {
  const share = Math.round((right * 10000) / all) / 10000
  put("cmi.score.min", 0)
  put("cmi.score.max", all)
  put("cmi.score.raw", right)
  put("cmi.score.scaled", share)
  put("cmi.suspend_data", saved)
  if (!done) return
  put("cmi.completion_status", "completed")
  const needed = Number.parseFloat(api.GetValue("cmi.scaled_passing_score"))
  // In thousandths, since 0.7 × 10 is not 7 to a computer.
  if (!Number.isNaN(needed)) put("cmi.success_status", right * 1000 >= Math.round(needed * 1000) * all ? "passed" : "failed")
}

/**
 * @param {import("./responses.js").Interaction["type"]} type
 * @param {string[]} parts
 */
function written2004(type, parts) {
  if (type === "true-false" || type === "fill-in") return parts[0] ?? ""
  return parts.map((part) => part.replace("-", "[.]")).join("[,]")
}

if (api && String(api.Initialize("")) === "true") {
  startSession({
    open: (restore) => {
      if (["unknown", "not attempted", ""].includes(api.GetValue("cmi.completion_status"))) put("cmi.completion_status", "incomplete")
      written = Number(api.GetValue("cmi.interactions._count")) || 0
      restore(api.GetValue("cmi.suspend_data") || "")
    },
    answer: ({ id, type, given, right, correct, asked }) => {
      const at = `cmi.interactions.${written}`
      written += 1
      put(`${at}.id`, id)
      put(`${at}.type`, type)
      put(`${at}.timestamp`, new Date().toISOString().slice(0, 19))
      put(`${at}.correct_responses.0.pattern`, written2004(type, right))
      put(`${at}.learner_response`, written2004(type, given))
      put(`${at}.result`, correct ? "correct" : "incorrect")
      put(`${at}.description`, asked.slice(0, 250))
    },
    state: (state) => {
      report(state)
      commitSoon()
    },
    close: (state, seconds) => {
      clearTimeout(waiting)
      put("cmi.suspend_data", state.saved)
      put("cmi.session_time", `PT${seconds}S`)
      put("cmi.exit", state.done ? "normal" : "suspend")
      api.Commit("")
      api.Terminate("")
    },
  })
}
