import { pressLabelsByKeys, tendDrawer } from "../frame/drawer.js"
import { followReader } from "../frame/follow.js"
import { revealFolded } from "../frame/reveal.js"
import { listenForScheme } from "../frame/scheme-switch.js"
import { applyContrast, rememberedContrast } from "./contrast.js"
import { listenForCopy } from "./copy-citation.js"
import { fetchFonts } from "./fonts.js"
import { listenForTerms } from "./term-tip.js"
import { nameMenus } from "./name-menus.js"
import { applyTextSize, rememberedTextSize } from "./text-size.js"
import { placeTextSize } from "./text-size-control.js"

// Before the first paint when the script stands in the head, so that the text does not jump.
applyTextSize(rememberedTextSize())
applyContrast(rememberedContrast())

// A copy button without this script would be a dead button, so the style sheet hides it till now.
document.documentElement.classList.add("st-scripted")

const script = document.currentScript
const source = script instanceof HTMLScriptElement ? script.src : ""

function start() {
  // What is for later comes later: the sheet for paper, and what keeps a served site on the device.
  if (source) document.head.append(Object.assign(document.createElement("link"), { rel: "stylesheet", media: "print", href: new URL("print.css", source).href }))
  const { stOnline } = document.documentElement.dataset
  if (stOnline) document.head.append(Object.assign(document.createElement("script"), { src: stOnline }))
  placeTextSize(document.querySelector(".md-header__inner"))
  listenForCopy(document)
  listenForTerms(document)
  nameMenus(document)
  // The theme's own scripts, where an engine brings them, leave their mark; the frame is then theirs.
  if (document.getElementById("__config")) return
  fetchFonts(document, source)
  listenForScheme(document)
  tendDrawer(document)
  pressLabelsByKeys(document)
  followReader(document)
  if (!document.documentElement.classList.contains("st-single")) revealFolded(document)
}

if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start)
else start()
