import { openQueue } from "./queue.js"
import { startSession } from "./session.js"
import { readLaunch, Store } from "./xapi.js"
import { answered, defined } from "./statements.js"

const launch = readLaunch(location.search)

if (launch) {
  const store = new Store(launch)
  const queue = openQueue(launch, (statements, last) => store.send(statements, last))
  /** @type {any} */
  let data
  let told = { completed: false, passed: false, failed: false }

  const normal = () => data?.launchMode === "Normal" || data?.launchMode === undefined

  startSession({
    open: (restore) => {
      store
        .begin()
        .then(async (found) => {
          data = found
          const kept = JSON.parse((await store.readState()) || "{}")
          told = { ...told, ...kept.told }
          queue.add(defined(launch, data, "initialized"))
          restore(kept.saved ?? "")
        })
        // Without its system the page is still a self-check; what is sent waits in the queue.
        .catch(() => restore(""))
    },
    answer: (interaction) => {
      if (normal()) queue.add(answered(launch, data, interaction))
    },
    state: ({ right, all, done, saved }) => {
      if (!normal()) return
      const score = { scaled: Math.round((right * 10000) / all) / 10000, raw: right, min: 0, max: all }
      if (done && !told.completed) {
        told.completed = true
        queue.add(defined(launch, data, "completed", { completion: true }))
      }
      const needed = data?.masteryScore
      if (done && typeof needed === "number" && !told.passed) {
        // In thousandths, since 0.7 × 10 is not 7 to a computer.
        const success = right * 1000 >= Math.round(needed * 1000) * all
        if (success || !told.failed) queue.add(defined(launch, data, success ? "passed" : "failed", { score, success }))
        told[success ? "passed" : "failed"] = true
      }
      store.writeState(JSON.stringify({ told, saved }))
    },
    close: ({ saved }) => {
      store.writeState(JSON.stringify({ told, saved }), true)
      queue.add(defined(launch, data, "terminated"), true)
    },
  })
}
