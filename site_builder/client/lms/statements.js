const VERBS = {
  initialized: "http://adlnet.gov/expapi/verbs/initialized",
  answered: "http://adlnet.gov/expapi/verbs/answered",
  completed: "http://adlnet.gov/expapi/verbs/completed",
  passed: "http://adlnet.gov/expapi/verbs/passed",
  failed: "http://adlnet.gov/expapi/verbs/failed",
  terminated: "http://adlnet.gov/expapi/verbs/terminated",
}
const CMI5 = "https://w3id.org/xapi/cmi5/context/categories/cmi5"
const MOVE_ON = "https://w3id.org/xapi/cmi5/context/categories/moveon"
const MASTERY = "https://w3id.org/xapi/cmi5/context/extensions/masteryscore"
const BEGUN = Date.now()

/**
 * A statement of the few that cmi5 defines, each with the categories it demands.
 *
 * @param {import("./xapi.js").Launch} launch
 * @param {any} data - what the system handed over at launch.
 * @param {"initialized" | "completed" | "passed" | "failed" | "terminated"} verb
 * @param {any} [result]
 */
export function defined(launch, data, verb, result) {
  const judged = verb === "completed" || verb === "passed" || verb === "failed"
  const context = contextOf(launch, data, judged ? [CMI5, MOVE_ON] : [CMI5])
  if ((verb === "passed" || verb === "failed") && typeof data?.masteryScore === "number") {
    context.extensions = { ...context.extensions, [MASTERY]: data.masteryScore }
  }
  const timed = verb === "initialized" ? undefined : { ...result, duration: `PT${Math.round((Date.now() - BEGUN) / 1000)}S` }
  return statement(launch, verb, { id: launch.activityId, objectType: "Activity" }, context, timed)
}

/**
 * An answer. cmi5 allows it beside its own statements, without their category.
 *
 * @param {import("./xapi.js").Launch} launch
 * @param {any} data
 * @param {import("./responses.js").Interaction} interaction
 */
export function answered(launch, data, { id, type, given, right, correct, asked }) {
  const join = (/** @type {string[]} */ parts) =>
    type === "true-false" || type === "fill-in" ? parts[0] ?? "" : parts.map((part) => part.replace("-", "[.]")).join("[,]")
  const object = {
    id: `${launch.activityId}/cau/${id}`,
    objectType: "Activity",
    definition: {
      type: "http://adlnet.gov/expapi/activities/cmi.interaction",
      description: { vi: asked },
      interactionType: type,
      correctResponsesPattern: [join(right)],
    },
  }
  return statement(launch, "answered", object, contextOf(launch, data, []), { response: join(given), success: correct })
}

/**
 * @param {import("./xapi.js").Launch} launch
 * @param {any} data
 * @param {string[]} categories
 */
function contextOf(launch, data, categories) {
  const template = data?.contextTemplate ?? {}
  const category = [...(template.contextActivities?.category ?? []), ...categories.map((id) => ({ id, objectType: "Activity" }))]
  const contextActivities = { ...template.contextActivities, ...(category.length ? { category } : {}) }
  return { ...template, registration: launch.registration, contextActivities }
}

/**
 * @param {import("./xapi.js").Launch} launch
 * @param {keyof typeof VERBS} verb
 * @param {any} object
 * @param {any} context
 * @param {any} [result]
 */
function statement(launch, verb, object, context, result) {
  return {
    id: uuid(),
    actor: launch.actor,
    verb: { id: VERBS[verb], display: { "en-US": verb } },
    object,
    context,
    ...(result ? { result } : {}),
    timestamp: new Date().toISOString(),
  }
}

/** `crypto.randomUUID` wants https, which a school's own server may not have. */
function uuid() {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = (bytes[6] & 15) | 64
  bytes[8] = (bytes[8] & 63) | 128
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("")
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-")
}
