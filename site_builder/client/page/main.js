import { listenForCopy } from "./copy-citation.js"
import { listenForTerms } from "./term-tip.js"
import { nameMenus } from "./name-menus.js"
import { applyTextSize, rememberedTextSize } from "./text-size.js"
import { placeTextSize } from "./text-size-control.js"

// Before the first paint when the script stands in the head, so that the text does not jump.
applyTextSize(rememberedTextSize())

// A copy button without this script would be a dead button, so the style sheet hides it till now.
document.documentElement.classList.add("st-scripted")

function start() {
  placeTextSize(document.querySelector(".md-header__inner"))
  listenForCopy(document)
  listenForTerms(document)
  nameMenus(document)
}

if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start)
else start()
