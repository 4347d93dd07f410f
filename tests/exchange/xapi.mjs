import { readFileSync } from "node:fs"
import { createRequire } from "node:module"

const validate = createRequire(import.meta.url)("xapi-validation").default
const statements = JSON.parse(readFileSync(0, "utf8"))
const faults = statements.flatMap((statement) => validate(statement))
// What finds no fault in anything proves nothing.
if (!validate({ ...statements[0], verb: {} }).length) throw new Error("the validator finds no fault")
console.log(JSON.stringify(faults))
