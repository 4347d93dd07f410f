/**
 * Keeps the whole site on the reader's device, each file under the hash of its content: a new edition
 * fetches only what has changed, and two editions never mix. `soTayFiles` is written before this by the build.
 */

const worker = /** @type {any} */ (self)
/** @type {Record<string, string>} */
const FILES = worker.soTayFiles
const SCOPE = worker.registration.scope
const CACHE = `so-tay ${SCOPE}`
const AT_ONCE = 6

/** @param {string} path */
const keyOf = (path) => new URL(`${path}?st=${FILES[path]}`, SCOPE).href

worker.addEventListener("install", (/** @type {any} */ event) => event.waitUntil(fill()))
worker.addEventListener("activate", (/** @type {any} */ event) => event.waitUntil(tidy()))
worker.addEventListener("message", (/** @type {MessageEvent} */ event) => event.data === "dùng bản mới" && worker.skipWaiting())
worker.addEventListener("fetch", (/** @type {any} */ event) => {
  const path = pathOf(event.request)
  if (path !== null && path in FILES) event.respondWith(answer(path, event.request))
})

async function fill() {
  const cache = await caches.open(CACHE)
  const held = new Set((await cache.keys()).map((request) => request.url))
  const wanted = Object.keys(FILES).filter((path) => !held.has(keyOf(path)))
  const line = async () => {
    for (let path = wanted.pop(); path !== undefined; path = wanted.pop()) await keep(cache, path)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, line))
}

/**
 * @param {Cache} cache
 * @param {string} path
 */
async function keep(cache, path) {
  const response = await fetch(new URL(path, SCOPE).href, { cache: "no-cache" })
  const content = await response.clone().arrayBuffer()
  // While a server is being updated it may hand out files of two editions; the next visit tries again.
  if (!response.ok || !(await hashOf(content)).startsWith(FILES[path])) throw new Error(`another edition: ${path}`)
  await cache.put(keyOf(path), response)
}

/** @param {ArrayBuffer} content */
async function hashOf(content) {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", content))
  return [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("")
}

async function tidy() {
  const cache = await caches.open(CACHE)
  const wanted = new Set(Object.keys(FILES).map(keyOf))
  for (const request of await cache.keys()) if (!wanted.has(request.url)) await cache.delete(request)
  await worker.clients.claim()
}

/**
 * Return the file of the site a request asks for; nothing for anything else.
 *
 * @param {Request} request
 */
function pathOf(request) {
  const url = new URL(request.url)
  const place = url.origin + url.pathname
  if (request.method !== "GET" || !place.startsWith(SCOPE)) return null
  const path = decodeURIComponent(place.slice(SCOPE.length))
  return path === "" || path.endsWith("/") ? `${path}index.html` : path
}

/**
 * @param {string} path
 * @param {Request} request
 */
async function answer(path, request) {
  const cache = await caches.open(CACHE)
  return (await cache.match(keyOf(path))) ?? fetch(request)
}
