/** @type {Map<string, Promise<void>>} */
const LOADED = new Map()

/**
 * Load a classic script once, over http and from disk alike, then go on. `import()` and
 * `fetch` are refused over file://.
 *
 * @param {string} source
 * @param {() => void} then
 * @param {() => void} otherwise
 */
export function loadScript(source, then, otherwise) {
  let loading = LOADED.get(source)
  if (!loading) {
    // The single-file edition holds its scripts in itself.
    /** @type {Promise<void>} */
    const coming = /** @type {any} */ (globalThis).soTay?.packed?.(source) ?? new Promise((resolve, reject) => {
      const script = document.createElement("script")
      script.src = source
      script.onload = () => resolve()
      script.onerror = () => reject(new Error(source))
      document.head.append(script)
    })
    LOADED.set(source, (loading = coming))
    loading.catch(() => LOADED.delete(source))
  }
  loading.then(then, otherwise)
}
