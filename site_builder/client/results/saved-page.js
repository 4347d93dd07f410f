/** The report as a file of its own. Its policy lets nothing run, whatever names it may hold. */

const STYLE = `:root{--st-ink:#21201e;--st-paper:#fff;--st-ground:#f7f5f1;--st-hair:#dcd7cd;--st-line:#6b665e;--st-red:#a61b1b;--st-wrong:#8f3a0c;color-scheme:light dark}
@media (prefers-color-scheme:dark){:root{--st-ink:#ece8e1;--st-paper:#1b1a18;--st-ground:#262421;--st-hair:#45413a;--st-line:#b9b3a8;--st-red:#f0a3a0;--st-wrong:#f2b08c}}
body{margin:0 auto;max-width:72rem;padding:1rem;background:var(--st-paper);color:var(--st-ink);font:17px/1.6 "Be Vietnam Pro",system-ui,"Segoe UI",sans-serif}
h1{font-size:1.6rem}h2{margin-top:2rem;font-size:1.25rem}p{max-width:68ch}figure{max-width:40rem;margin:1rem 0}
table{border-collapse:collapse;font-variant-numeric:tabular-nums}th,td{padding:.4em .7em;border-bottom:1px solid var(--st-hair);text-align:left;vertical-align:top}
thead th{background:var(--st-ground);white-space:nowrap}tbody th{font-weight:400}.st-scroll{overflow-x:auto}.st-results__suspect th{border-left:4px solid var(--st-wrong)}
small{color:var(--st-line);overflow-wrap:anywhere}.st-plot{display:block;width:100%;height:auto;font-size:13px;max-width:26rem;fill:var(--st-ink)}
.st-plot__bar,.st-plot__dot{fill:var(--st-red)}.st-plot__dot--warn{fill:var(--st-wrong)}.st-plot__ground{fill:var(--st-hair)}.st-plot__line{stroke:var(--st-line)}.st-plot__line--fine{stroke:var(--st-hair)}
.st-plot__share{display:block;width:100%;height:.45em;margin-top:.3em}.st-share{min-width:5em;white-space:nowrap}.st-wide{min-width:12em}.st-name{min-width:9em}@media print{.st-scroll{overflow:visible}details:not([open]){display:none}}`

/**
 * Return the whole file.
 *
 * @param {string} body - the report, escaped.
 */
export function savedPage(body) {
  return `<!doctype html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Kết quả lớp</title><style>${STYLE}</style></head><body><main class="st-results"><h1>Kết quả lớp</h1>${body}</main></body></html>`
}
