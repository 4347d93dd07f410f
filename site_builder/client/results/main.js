import { ClassResults } from "./class-results.js"

// Instant navigation runs the scripts of a page again, and a name can be defined only once.
if (!customElements.get("class-results")) customElements.define("class-results", ClassResults)
