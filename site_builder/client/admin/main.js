// Starts Sveltia CMS with our collections, and stands between it and the files, so that saving changes only what was edited.

import { readGuide, rewrittenGuide } from "./guide.js"
import { Memory, SOURCE } from "./memory.js"
import { readYaml } from "./read.js"
import { freshFile, rewritten } from "./rewrite.js"
import { withNotes } from "./rows.js"

/** @typedef {import("./values.js").Value} Value @typedef {import("./values.js").Field} Field */
/** @typedef {{ format: string, extension: string, fields: Field[] }} Format */

const PREFERENCES = "sveltia-cms.prefs"

/** @param {Format} format @param {Memory} memory */
function methodsOf(format, memory) {
  const isGuide = format.extension === "md"
  return {
    fromFile: (/** @type {string} */ text) => {
      const values = isGuide ? readGuide(text) : readYaml(text)
      return { ...withNotes(values, format.fields), [SOURCE]: memory.keep(text) }
    },
    toFile: (/** @type {{ [key: string]: Value }} */ content) => {
      const { [SOURCE]: mark, ...values } = content
      const old = memory.find(String(mark))
      const text = isGuide
        ? rewrittenGuide(old ?? "", values, format.fields)
        : old === undefined
          ? freshFile(values, format.fields)
          : rewritten(old, values, format.fields)
      if (mark) memory.renew(String(mark), text.trim())
      return text
    },
  }
}

function start() {
  const { CMS, SO_TAY_ADMIN: made } = /** @type {any} */ (window)
  const memory = new Memory()
  for (const format of made.formats) CMS.registerCustomFormat(format.format, format.extension, methodsOf(format, memory))
  CMS.init({ config: made.config })
}

/** Vietnamese unless the reader chose another language. */
function speakVietnamese() {
  try {
    const kept = JSON.parse(localStorage.getItem(PREFERENCES) ?? "{}")
    if (!kept.locale) localStorage.setItem(PREFERENCES, JSON.stringify({ ...kept, locale: "vi" }))
  } catch {
    // without storage it speaks the browser's language
  }
}

Object.assign(window, { CMS_MANUAL_INIT: true })
speakVietnamese()
addEventListener("DOMContentLoaded", start)
