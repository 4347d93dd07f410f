/** Scripts and data that lie in the file pressed small, and are opened when a reader turns to what needs them. */

/**
 * @param {string} id - of the element that holds the text.
 * @returns {Promise<string>}
 */
export async function unpacked(id) {
  const text = document.getElementById(id)?.textContent
  if (!text) throw new Error(id)
  const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"))
  return new Response(stream).text()
}

/** @type {Map<string, Promise<void>>} */
const running = new Map()

/**
 * Run a script of the file, once. The file's policy lets it run because it is, to the letter, one the
 * policy names by its hash.
 *
 * @param {string} name
 */
export function run(name) {
  let started = running.get(name)
  if (!started) {
    started = unpacked(`st-packed-${name}`).then((code) => {
      const script = document.createElement("script")
      script.textContent = code
      document.head.append(script)
    })
    running.set(name, started)
  }
  return started
}
