/**
 * One sheet to write, and what has been filled in.
 *
 * @typedef {{ sheet: import("../word/sheet.js").Sheet, answers: import("./answers.js").Answers }} Part
 * @typedef {{ write: (parts: Part[]) => Promise<Blob> }} WordWriter
 */

const NAME = "SoTayWord"

/** @returns {WordWriter | undefined} */
function present() {
  return /** @type {any} */ (globalThis)[NAME]
}

/**
 * The writer of Word files. It is large, so its script is fetched when first wanted, by a classic
 * script element: browsers refuse modules and requests to pages opened from disk.
 *
 * @param {string} address
 * @returns {Promise<WordWriter>}
 */
export function wordWriter(address) {
  const here = present()
  if (here) return Promise.resolve(here)
  // The single-file edition holds the script in itself.
  const packed = /** @type {any} */ (globalThis).soTay?.packed
  if (packed) return packed("word").then(() => present() ?? Promise.reject(new Error(address)))
  return new Promise((resolve, reject) => {
    const script = document.createElement("script")
    script.src = address
    script.addEventListener("load", () => {
      const loaded = present()
      if (loaded) resolve(loaded)
      else reject(new Error(address))
    })
    script.addEventListener("error", () => reject(new Error(address)))
    document.head.append(script)
  })
}

/**
 * Hand the file to the reader.
 *
 * @param {Blob} file
 * @param {string} name
 */
export function download(file, name) {
  const link = document.createElement("a")
  link.href = URL.createObjectURL(file)
  link.download = name
  document.body.append(link)
  link.click()
  link.remove()
  // Not at once: some browsers begin to read only after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
