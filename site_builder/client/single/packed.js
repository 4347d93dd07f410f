/** Scripts that lie in the file pressed small, and are run when a page or a reader turns to what needs them. */

import { openedIn } from "./inflate.js"

/** @type {Set<string>} */
const running = new Set()

/**
 * Run a script of the file, once. The file's policy lets it run because it is, to the letter, one the
 * policy names by its hash.
 *
 * @param {string} name
 */
export function run(name) {
  if (running.has(name)) return
  const script = document.createElement("script")
  script.textContent = openedIn(`st-packed-${name}`)
  running.add(name)
  document.head.append(script)
}

/** What the site's own scripts ask for when they would load a file. */
export function offerScripts() {
  const page = /** @type {any} */ (window)
  page.soTay = Object.assign(page.soTay ?? {}, {
    /**
     * Run what the address names, where it lies in the file; nothing is returned where it does not.
     *
     * @param {string} source
     * @returns {Promise<void> | undefined}
     */
    packed(source) {
      const name = source.replace(/^.*\//, "").replace(/\.js$/, "")
      return document.getElementById(`st-packed-${name}`) ? new Promise((done) => done(run(name))) : undefined
    },
  })
}
