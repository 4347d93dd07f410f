import { offerBank } from "./bank.js"
import { showFactsOnDemand } from "./facts.js"
import { leadWithin } from "./links.js"
import { dress } from "./look.js"
import { offerScripts, run } from "./packed.js"
import { Pages } from "./pages.js"
import { startRouter } from "./router.js"
import { placeSchemeSwitch } from "./scheme.js"
import { offerSearch } from "./search.js"

const textIn = (/** @type {string} */ id) => document.getElementById(id)?.textContent ?? ""

function start() {
  const toc = document.querySelector("details.st-toc")
  const main = document.querySelector("main.st-pages")
  if (!main || !(toc instanceof HTMLDetailsElement)) return
  try {
    if (!document.documentElement.classList.contains("st-single")) throw new Error("st-look")
    const pages = new Pages(main, textIn("st-plain"), JSON.parse(textIn("st-pages")))
    offerScripts()
    offerBank(pages)
    run("page")
    startRouter(pages, toc)
    showFactsOnDemand(main, pages)
    offerSearch(pages)
    leadWithin(pages)
    placeSchemeSwitch(document.querySelector(".st-bar__inner"))
  } catch (fault) {
    readPlainly(main)
    throw fault
  }
}

/**
 * A browser too old for the scripts still shows every word, as it would with no scripts at all.
 *
 * @param {Element} main
 */
function readPlainly(main) {
  document.documentElement.className = "no-js"
  main.innerHTML = (document.querySelector("head noscript")?.textContent ?? "") + textIn("st-plain")
}

document.addEventListener("DOMContentLoaded", start)
dress()
