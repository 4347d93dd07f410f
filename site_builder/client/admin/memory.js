/** The file a value was read from; the editor carries the key along with the values and never shows it. */
export const SOURCE = "goc-cua-tep"

/** Texts of the files as they were read, by a mark of their content that means the same after a reload. */
export class Memory {
  constructor() {
    /** @type {Map<string, string>} */
    this.texts = new Map()
  }

  /** Keeps a text and returns the mark it goes by. @param {string} text */
  keep(text) {
    const mark = markOf(text)
    this.texts.set(mark, text)
    return mark
  }

  /** @param {string} mark */
  find(mark) {
    return this.texts.get(mark)
  }

  /** Lets the mark stand for what was just written. @param {string} mark @param {string} text */
  renew(mark, text) {
    this.texts.set(mark, text)
    this.keep(text)
  }
}

/** Twice 32 bits of FNV-1a, and the length: enough to tell the files of a library apart. @param {string} text */
function markOf(text) {
  const sums = [0x811c9dc5, 0x1b873593]
  for (let index = 0; index < text.length; index += 1) {
    sums[0] = Math.imul(sums[0] ^ text.charCodeAt(index), 0x01000193)
    sums[1] = Math.imul(sums[1] ^ text.charCodeAt(index), 0x85ebca6b)
  }
  return [...sums.map((sum) => (sum >>> 0).toString(36)), text.length.toString(36)].join("-")
}
