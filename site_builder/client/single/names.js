/**
 * The file spells class names short, to be small enough to send. Scripts and style rules written for the
 * site know the long ones, so a page gets them back before it is first shown.
 */
export class Names {
  /** @param {Document} root */
  constructor(root) {
    /** @type {string[]} */
    this.long = JSON.parse(root.getElementById("st-names")?.textContent ?? "[]")
    for (const sheet of root.querySelectorAll("style")) {
      sheet.textContent = (sheet.textContent ?? "").replace(/\._([0-9a-z]+)/g, (_all, short) => `.${this.of(short)}`)
    }
  }

  /**
   * Return the long name.
   *
   * @param {string} short - the number of the name, in base 36.
   */
  of(short) {
    return this.long[parseInt(short, 36)] ?? `_${short}`
  }

  /** @param {Element} page */
  giveBack(page) {
    for (const element of page.querySelectorAll('[class^="_"], [class*=" _"]')) {
      const words = (element.getAttribute("class") ?? "").split(" ")
      const long = words.map((word) => (word.startsWith("_") ? this.of(word.slice(1)) : word))
      element.setAttribute("class", long.join(" "))
    }
  }
}
