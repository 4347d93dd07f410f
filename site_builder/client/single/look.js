/** The file's style rules lie pressed; without scripts a few plain ones do. */

import { openedIn } from "./inflate.js"

export function dress() {
  const style = document.createElement("style")
  style.textContent = openedIn("st-look")
  document.head.append(style)
  document.documentElement.className = "js st-single"
}
