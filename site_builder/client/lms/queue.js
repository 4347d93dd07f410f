/**
 * Statements on their way. Each bears its own id, so one that is sent twice is kept once; what
 * could not be sent waits in this browser for the next visit.
 *
 * @param {import("./xapi.js").Launch} launch
 * @param {(statements: any[], last: boolean) => Promise<void>} send
 */
export function openQueue(launch, send) {
  const key = `so-tay:cmi5:${launch.registration}:${launch.activityId}`
  /** @type {any[]} */
  let waiting = read(key)
  let busy = Promise.resolve()

  const flush = (/** @type {boolean} */ last) => {
    busy = busy.then(async () => {
      const batch = [...waiting]
      if (!batch.length) return
      try {
        await send(batch, last)
        waiting = waiting.filter((statement) => !batch.includes(statement))
        write(key, waiting)
      } catch {
        // The next statement, or the next visit, tries again.
      }
    })
  }

  return {
    /**
     * @param {any} statement
     * @param {boolean} [last] - the page is being left: send at once, or never.
     */
    add(statement, last = false) {
      waiting.push(statement)
      write(key, waiting)
      if (last) send([...waiting], true).then(() => write(key, []), () => undefined)
      else flush(false)
    },
  }
}

/** @param {string} key */
function read(key) {
  try {
    const found = JSON.parse(localStorage.getItem(key) ?? "[]")
    return Array.isArray(found) ? found : []
  } catch {
    return []
  }
}

/**
 * @param {string} key
 * @param {any[]} statements
 */
function write(key, statements) {
  try {
    if (statements.length) localStorage.setItem(key, JSON.stringify(statements))
    else localStorage.removeItem(key)
  } catch {
    // Then they wait in memory only.
  }
}
