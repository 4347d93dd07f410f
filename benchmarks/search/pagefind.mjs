// node pagefind.mjs <folder of html> <out>: Pagefind's index of the pages.
import * as pagefind from "pagefind"

const [folder, out] = process.argv.slice(2)
const { index } = await pagefind.createIndex({ forceLanguage: "vi" })
await index.addDirectory({ path: folder })
await index.writeFiles({ outputPath: out })
await pagefind.close()
