// node quality_json.mjs <index folder> <queries.json>: the same as quality.mjs, for programs.
import { readFileSync } from "node:fs"
import { measure } from "./quality.mjs"

console.log(JSON.stringify(await measure(process.argv[2], JSON.parse(readFileSync(process.argv[3], "utf8")))))
