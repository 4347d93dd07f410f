/**
 * What a system hands over in the address of the page.
 *
 * @typedef {{ endpoint: string, fetch: string, actor: any, registration: string, activityId: string }} Launch
 */

const STATE = "so-tay"

/**
 * @param {string} search
 * @returns {Launch | undefined} nothing where the page was simply opened.
 */
export function readLaunch(search) {
  const given = new URLSearchParams(search)
  const [endpoint, fetch, actor, registration, activityId] = ["endpoint", "fetch", "actor", "registration", "activityId"].map(
    (name) => given.get(name) ?? "",
  )
  if (!endpoint || !fetch || !actor || !registration || !activityId) return undefined
  try {
    return { endpoint: endpoint.replace(/\/*$/, "/"), fetch, actor: JSON.parse(actor), registration, activityId }
  } catch {
    return undefined
  }
}

/** A learning record store, spoken to over the network the system itself gave the address of. */
export class Store {
  /** @param {Launch} launch */
  constructor(launch) {
    this.launch = launch
    this.token = ""
    /** @type {Promise<any> | undefined} */
    this.begun = undefined
    /** @type {AbortController | undefined} */
    this.writing = undefined
    this.newest = ""
  }

  /** @returns {Promise<any>} the launch data; the token may be had only once. */
  begin() {
    this.begun ??= fetch(this.launch.fetch, { method: "POST" })
      .then((answer) => answer.json())
      .then(async (found) => {
        this.token = found["auth-token"] ?? ""
        if (!this.token) throw new Error("no token")
        await this.ask(this.address("agents/profile", { profileId: "cmi5LearnerPreferences" })).catch(() => undefined)
        const data = await this.ask(this.address("activities/state", { stateId: "LMS.LaunchData" }))
        return data.ok ? data.json() : {}
      })
    return this.begun
  }

  /** @returns {Promise<string>} */
  async readState() {
    const found = await this.ask(this.address("activities/state", { stateId: STATE }))
    return found.ok ? found.text() : ""
  }

  /**
   * Keep the newest state. One is on its way at a time, for a store may take two in the wrong order;
   * the last of all, sent when the page is left, stops the one before it.
   *
   * @param {string} text
   * @param {boolean} [last]
   */
  writeState(text, last = false) {
    if (!this.token) return
    this.newest = text
    if (last) this.writing?.abort()
    else if (this.writing) return
    const writing = new AbortController()
    this.writing = writing
    const how = { method: "PUT", body: text, headers: { "Content-Type": "application/json" }, keepalive: last, signal: last ? undefined : writing.signal }
    this.ask(this.address("activities/state", { stateId: STATE }), how)
      .catch(() => undefined)
      .then(() => {
        if (this.writing !== writing) return
        this.writing = undefined
        if (this.newest !== text) this.writeState(this.newest)
      })
  }

  /**
   * @param {any[]} statements
   * @param {boolean} last
   */
  async send(statements, last) {
    if (!last) await this.begin()
    if (!this.token) throw new Error("not begun")
    const headers = { "Content-Type": "application/json" }
    const body = JSON.stringify(statements)
    const answer = await this.ask(`${this.launch.endpoint}statements`, { method: "POST", body, headers, keepalive: last })
    if (!answer.ok && answer.status !== 409) throw new Error(String(answer.status))
  }

  /**
   * @param {string} resource
   * @param {Record<string, string>} more
   */
  address(resource, more) {
    const { endpoint, actor, activityId, registration } = this.launch
    const given = { agent: JSON.stringify(actor), ...(resource === "agents/profile" ? {} : { activityId, registration }), ...more }
    return `${endpoint}${resource}?${new URLSearchParams(given)}`
  }

  /**
   * @param {string} address
   * @param {RequestInit} [how]
   */
  ask(address, how = {}) {
    const headers = { ...how.headers, Authorization: `Basic ${this.token}`, "X-Experience-API-Version": "1.0.3" }
    return fetch(address, { ...how, headers })
  }
}
