// Writes site_builder/assets/ from site_builder/client/. Run by `scripts/build-client`; nothing here is needed to build a site.
import { build } from "esbuild"

const GENERATED = "Generated from site_builder/client/ by scripts/build-client. Change the sources, then run it again."
const BANNER = { js: `// ${GENERATED}`, css: `/* ${GENERATED} */` }

/** What a reader may open and read stays readable; what every page loads in a hurry is pressed. */
const READABLE = {}
const PRESSED = { minify: true }
/** Names are kept, so that what a practice page does can be followed. */
const TIGHT = { minifySyntax: true, minifyWhitespace: true, lineLimit: 240 }

const script = (name) => `site_builder/client/${name}/main.js`
const scripts = (...names) => Object.fromEntries(names.map((name) => [name, script(name)]))

const GROUPS = [
  {
    entryPoints: {
      ...scripts("worker", "fill", "marking"),
      site: "site_builder/client/site/site.css",
      practice: "site_builder/client/site/practice.css",
      print: "site_builder/client/site/on-paper.css",
      search: "site_builder/client/search/search.css",
      "single-file": "site_builder/client/single/single.css",
      "online-notice": "site_builder/client/online/online.css",
    },
    external: ["fonts/*"],
    ...READABLE,
  },
  {
    entryPoints: {
      "search-loader": "site_builder/client/search/loader.js",
      ...scripts("page", "online", "search", "single"),
      "single-learn": "site_builder/client/single/learn.js",
      "single-fsrs": "site_builder/client/single/fsrs.js",
      "single-plain": "site_builder/client/single/plain.css",
    },
    ...PRESSED,
  },
  {
    entryPoints: scripts("word"),
    legalComments: "inline",
    banner: {
      js: "// Generated from site_builder/client/word/ and the npm package docx by scripts/build-client; minified. Licences: vendor/docx-9.15.2/LICENSE.",
    },
    ...PRESSED,
  },
  {
    entryPoints: { "single-word": script("word") },
    // The single file has no room for the package; ours writes what our sheets ask of it.
    alias: { docx: "./site_builder/client/single/word/docx.js" },
    ...PRESSED,
  },
  {
    entryPoints: {
      ...scripts("quiz", "trial", "results", "review", "course", "projector"),
      "class-results": "site_builder/client/results/results.css",
      learn: "site_builder/client/learn/learn.css",
      "lms-scorm12": "site_builder/client/lms/scorm12.js",
      "lms-scorm2004": "site_builder/client/lms/scorm2004.js",
      "lms-cmi5": "site_builder/client/lms/cmi5.js",
    },
    ...TIGHT,
  },
]

const ELSEWHERE = [
  {
    entryPoints: { "so-tay-admin": script("admin") },
    outdir: "site_builder/author/web/assets",
    legalComments: "inline",
    banner: {
      js: `// ${GENERATED} It holds the npm package yaml, minified; licence: vendor/yaml-2.8.3/LICENSE.`,
    },
    ...PRESSED,
  },
]

for (const group of [...GROUPS, ...ELSEWHERE]) {
  await build({
    bundle: true,
    format: "iife",
    target: "es2020",
    charset: "utf8",
    logLevel: "warning",
    banner: BANNER,
    ...group,
    outdir: process.argv[2] ?? group.outdir ?? "site_builder/assets",
  })
}
