// Generated from site_builder/client/ by scripts/build-client. Change the sources, then run it again.
"use strict";
(() => {
  // site_builder/client/worker/main.js
  var worker = (
    /** @type {any} */
    self
  );
  var FILES = worker.soTayFiles;
  var SCOPE = worker.registration.scope;
  var CACHE = `so-tay ${SCOPE}`;
  var AT_ONCE = 6;
  var keyOf = (path) => new URL(`${path}?st=${FILES[path]}`, SCOPE).href;
  worker.addEventListener("install", (event) => event.waitUntil(fill()));
  worker.addEventListener("activate", (event) => event.waitUntil(tidy()));
  worker.addEventListener("message", (event) => event.data === "dùng bản mới" && worker.skipWaiting());
  worker.addEventListener("fetch", (event) => {
    const path = pathOf(event.request);
    if (path !== null && path in FILES) event.respondWith(answer(path, event.request));
  });
  async function fill() {
    const cache = await caches.open(CACHE);
    const held = new Set((await cache.keys()).map((request) => request.url));
    const wanted = Object.keys(FILES).filter((path) => !held.has(keyOf(path)));
    const line = async () => {
      for (let path = wanted.pop(); path !== void 0; path = wanted.pop()) await keep(cache, path);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, line));
  }
  async function keep(cache, path) {
    const response = await fetch(new URL(path, SCOPE).href, { cache: "no-cache" });
    const content = await response.clone().arrayBuffer();
    if (!response.ok || !(await hashOf(content)).startsWith(FILES[path])) throw new Error(`another edition: ${path}`);
    await cache.put(keyOf(path), response);
  }
  async function hashOf(content) {
    const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", content));
    return [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  }
  async function tidy() {
    const cache = await caches.open(CACHE);
    const wanted = new Set(Object.keys(FILES).map(keyOf));
    for (const request of await cache.keys()) if (!wanted.has(request.url)) await cache.delete(request);
    await worker.clients.claim();
  }
  function pathOf(request) {
    const url = new URL(request.url);
    const place = url.origin + url.pathname;
    if (request.method !== "GET" || !place.startsWith(SCOPE)) return null;
    const path = decodeURIComponent(place.slice(SCOPE.length));
    return path === "" || path.endsWith("/") ? `${path}index.html` : path;
  }
  async function answer(path, request) {
    const cache = await caches.open(CACHE);
    return await cache.match(keyOf(path)) ?? fetch(request);
  }
})();
