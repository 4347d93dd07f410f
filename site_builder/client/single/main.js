import { showFactsOnDemand } from "./facts.js"
import { keepPages } from "./pages.js"
import { startRouter } from "./router.js"
import { placeSchemeSwitch } from "./scheme.js"
import { offerSearch } from "./search.js"

const toc = document.querySelector("details.st-toc")
const main = document.querySelector("main.st-pages")

if (main && toc instanceof HTMLDetailsElement) {
  const pages = keepPages(main)
  startRouter(pages, toc)
  showFactsOnDemand(main, pages)
  offerSearch(pages)
  placeSchemeSwitch(document.querySelector(".st-bar__inner"))
}
