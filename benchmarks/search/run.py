"""One command for all figures of the search: `.venv/bin/python -m benchmarks.search.run [--sizes 64,1000,5000] [--date 2026-11-23]`.

Writes the tables into benchmarks/README.md, between the marks. Node, Chromium and, for the peers, npm are needed.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from datetime import date
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

from playwright.sync_api import Browser, sync_playwright

from benchmarks.search.corpus import DATA, site_of, test_pages
from benchmarks.search.measure import measure_page
from benchmarks.search.synthetic import synthetic_pages
from site_builder.emit.search.sections import sections_of_page
from site_builder.emit.search.write import search_files
from site_builder.model.page import Site

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
README = HERE.parent / "README.md"
MARKS = ("<!-- search: begin -->", "<!-- search: end -->")
QUERIES = DATA / "queries.json"
TEXTS = [row["query"] for row in json.loads(QUERIES.read_text("utf-8"))]
CODE = ("search-loader.js", "search.js", "search.css")


def main() -> None:
    """Measure, print, and write the tables."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--sizes", default="64,1000,5000")
    options.add_argument("--date", default=date.today().isoformat())
    options.add_argument("--no-peers", action="store_true")
    chosen = options.parse_args()
    if not chosen.no_peers and not (HERE / "node_modules").is_dir():
        subprocess.run(["npm", "install", "--silent"], cwd=HERE, check=True)
    rows: list[dict[str, Any]] = []
    quality = ablation = None
    with tempfile.TemporaryDirectory(prefix="search-") as folder, chromium() as browser:
        for size in map(int, chosen.sizes.split(",")):
            pages = test_pages()
            site = site_of(pages + list(synthetic_pages(size - len(pages))))
            work = Path(folder) / str(size)
            rows.append(measure_ours(browser, site, work / "ours", size))
            if size == len(pages):
                quality = rows[-1]["quality"]
                ablation = node("ablation.mjs", work / "ours/assets/search", QUERIES)
            if not chosen.no_peers:
                rows.append(measure_minisearch(browser, site, work / "minisearch", size))
                if size <= 1000:
                    rows.append(measure_material(browser, site, work / "material", size))
                    rows.append(measure_pagefind(browser, site, work / "pagefind", size))
            for row in rows:
                if row["pages"] == size:
                    print(scale_row(row), flush=True)
            write_readme(chosen.date, rows, quality, ablation)


@contextmanager
def chromium() -> Iterator[Browser]:
    """Give a Chromium."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox", "--disable-background-networking"]
        )
        yield browser
        browser.close()


def measure_ours(browser: Browser, site: Site, folder: Path, size: int) -> dict[str, Any]:
    """Return the figures of our own search."""
    began = time.process_time()
    files = list(search_files(site))
    cpu = time.process_time() - began
    for place, content in files:
        (folder / place).parent.mkdir(parents=True, exist_ok=True)
        (folder / place).write_bytes(content)
    for name in CODE:
        shutil.copy(ROOT / "site_builder/assets" / name, folder / "assets")
    shutil.copy(HERE / "pages/ours.html", folder / "index.html")
    code = brotli(folder / "assets" / name for name in CODE)
    quality = node("quality_json.mjs", folder / "assets/search", QUERIES)
    return {
        "engine": "Sổ tay",
        "pages": size,
        "kb": (code + quality["bytes"]["p50"]) / 1000,
        "kb95": (code + quality["bytes"]["p95"]) / 1000,
        "build_s": cpu,
        "quality": quality["table"],
        **asdict(measure_page(browser, folder / "index.html", TEXTS)),
    }


def measure_minisearch(browser: Browser, site: Site, folder: Path, size: int) -> dict[str, Any]:
    """Return the figures of MiniSearch with folding, its index prebuilt and loaded as a script."""
    folder.mkdir(parents=True)
    (folder / "docs.json").write_text(json.dumps(documents_of(site), ensure_ascii=False), "utf-8")
    score = node("minisearch.mjs", folder / "docs.json", folder, QUERIES)
    shutil.copy(HERE / "pages/minisearch.html", folder / "index.html")
    size_kb = brotli(folder / name for name in ("minisearch.js", "index.js", "options.js")) / 1000
    figures = measure_page(browser, folder / "index.html", TEXTS, cold=3)
    return {
        "engine": "MiniSearch 7.2 + folding",
        "pages": size,
        "kb": size_kb,
        "kb95": size_kb,
        **shares(score),
        **asdict(figures),
    }


def measure_material(browser: Browser, site: Site, folder: Path, size: int) -> dict[str, Any]:
    """Return the figures of Material's own search in Vietnamese, as its offline plugin sets it up, the shim vendored."""
    docs = folder / "docs"
    for page in site.pages:
        (docs / page.path).parent.mkdir(parents=True, exist_ok=True)
        (docs / f"{page.path}.md").write_text(
            f"# {page.title}\n\n{page.body.partition(chr(10))[2] if page.body.startswith('# ') else page.body}", "utf-8"
        )
    (docs / "index.md").write_text("# Đo\n", "utf-8")
    shutil.copy(HERE / "node_modules/iframe-worker/shim/index.js", docs / "shim.js")
    (folder / "mkdocs.yml").write_text(
        "site_name: Đo\nuse_directory_urls: false\nnav: [index.md]\nvalidation: {nav: {omitted_files: ignore}}\n"
        "theme: {name: material, language: vi, font: false, features: [navigation.prune]}\n"
        "plugins: [{search: {lang: vi}}, offline]\nextra: {polyfills: [shim.js]}\n",
        "utf-8",
    )
    subprocess.run([str(ROOT / ".venv/bin/mkdocs"), "build", "-q", "-f", str(folder / "mkdocs.yml")], check=True)
    built = folder / "site"
    page = built / "index.html"
    page.write_text(
        page.read_text("utf-8").replace(
            "</body>", f"<script>{(HERE / 'pages/material.js').read_text()}</script></body>"
        ),
        "utf-8",
    )
    index = built / "search/search_index.js"
    worker = next((built / "assets/javascripts/workers").glob("search*.js"))
    colds = [measure_cold(browser, page, query) for query in TEXTS[:3]]
    return {
        "engine": "Material 9.8 `vi`", "pages": size, "kb": brotli([index, worker]) / 1000, "kb95": brotli([index, worker]) / 1000,
        "cold_ms": sorted(cold for cold, _ in colds)[1], "blocked_ms": sorted(block for _, block in colds)[1],
    }  # fmt: skip


def measure_cold(browser: Browser, page_file: Path, query: str) -> tuple[float, float]:
    """Return the time to the first result and how long the page was blocked."""
    from benchmarks.search.measure import _throttled

    page, _ = _throttled(browser, page_file.as_uri())
    cold = page.evaluate("query => window.coldSearch(query)", query)
    blocked = page.evaluate("window.blocked")
    page.context.close()
    return float(cold), float(blocked)


def measure_pagefind(browser: Browser, site: Site, folder: Path, size: int) -> dict[str, Any]:
    """Return the figures of Pagefind over http, since it does not open from disk."""
    html = folder / "html"
    for page in site.pages:
        (html / page.path).parent.mkdir(parents=True, exist_ok=True)
        body = "".join(f"<h2>{one.heading}</h2><p>{one.text}</p>" for one in sections_of_page(page)[1:])
        (html / f"{page.path}.html").write_text(
            f'<html lang="vi"><head><meta charset="utf-8"><title>{page.title}</title></head><body><h1>{page.title}</h1>{body}</body></html>',
            "utf-8",
        )
    subprocess.run(
        ["node", str(HERE / "pagefind.mjs"), str(html), str(folder / "pagefind")],
        check=True,
        cwd=HERE,
        capture_output=True,
    )
    shutil.copy(HERE / "pages/pagefind.html", folder / "index.html")
    with served(folder) as address:
        figures = measure_page(browser, folder, TEXTS, cold=3, address=f"{address}/index.html")
    return {"engine": "Pagefind 1.6 (http only)", "pages": size, **asdict(figures)}


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve the folder while the block runs."""

    class Quiet(SimpleHTTPRequestHandler):
        def log_message(self, *_: object) -> None: ...

    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder)))
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()


def documents_of(site: Site) -> list[dict[str, str]]:
    """Return the sections as plain fields: all engines here lead to the place in a page, not to its top."""
    return [
        {"id": f"{page.path}#{number}", "title": page.title, "headings": one.heading or "", "text": one.text}
        for page in site.pages
        for number, one in enumerate(sections_of_page(page))
    ]


def node(script: str, *arguments: object) -> Any:
    """Run one of the Node scripts beside this file and return the JSON it prints."""
    done = subprocess.run(
        ["node", str(HERE / script), *map(str, arguments)], check=True, capture_output=True, text=True, cwd=HERE
    )
    return json.loads(done.stdout)


def brotli(files: Any) -> int:
    """Return the bytes of the files, each compressed."""
    code = "const z=require('zlib'),f=require('fs');console.log(process.argv.slice(1).reduce((s,n)=>s+z.brotliCompressSync(f.readFileSync(n)).length,0))"
    return int(
        subprocess.run(["node", "-e", code, *map(str, files)], check=True, capture_output=True, text=True).stdout
    )


def shares(score: dict[str, int]) -> dict[str, Any]:
    """Return successes in the form of our own table."""
    return {"quality": {"ALL": {"n": len(TEXTS), **score}}}


def write_readme(day: str, rows: list[dict[str, Any]], quality: Any, ablation: Any) -> None:
    """Put the tables between the marks."""
    lines = [
        MARKS[0],
        "## Search",
        "",
        f"Measured {day}: `.venv/bin/python -m benchmarks.search.run`. Chromium, from disk, CPU slowed six times; medians. Load average at the end {os.getloadavg()[1]:.1f} on {os.cpu_count()} cores: times mean something only where that is well below the number of cores.",
        "",
    ]
    lines += [
        "| engine | pages | KB to first result p50 / p95 | cold ms | blocked ms | later p50 / p95 ms | heap MB | s@1 / s@5 % | index CPU s |",
        "|---|---|---|---|---|---|---|---|---|",
    ]
    lines += [scale_row(row) for row in rows]
    if quality:
        lines += [
            "",
            "64 pages, 175 queries, by category:",
            "",
            "| category | n | s@1 % | s@5 % |",
            "|---|---|---|---|",
        ]
        lines += [
            f"| {name} | {row['n']} | {100 * row['first'] / row['n']:.0f} | {100 * row['five'] / row['n']:.0f} |"
            for name, row in quality.items()
        ]
    if ablation:
        lines += ["", "What each part is worth on these queries:", "", "| | s@1 % | s@5 % |", "|---|---|---|"]
        lines += [f"| {name} | {row['first']:.1f} | {row['five']:.1f} |" for name, row in ablation.items()]
    block = "\n".join([*lines, MARKS[1]])
    text = README.read_text("utf-8") if README.is_file() else "# Benchmarks\n\n" + "\n".join(MARKS) + "\n"
    if MARKS[0] not in text:
        text = text.rstrip() + "\n\n" + "\n".join(MARKS) + "\n"
    before, rest = text.split(MARKS[0])
    README.write_text(before + block + rest.split(MARKS[1])[1], "utf-8")


def scale_row(row: dict[str, Any]) -> str:
    """Return one line of the table; what was not measured is a dash."""

    def number(key: str, form: str = ".0f") -> str:
        return format(row[key], form) if key in row else "–"

    found = row.get("quality", {}).get("ALL")
    score = f"{100 * found['first'] / found['n']:.0f} / {100 * found['five'] / found['n']:.0f}" if found else "–"
    return (
        f"| {row['engine']} | {row['pages']} | {number('kb')} / {number('kb95')} | {number('cold_ms')} | {number('blocked_ms')} "
        f"| {number('later_p50_ms')} / {number('later_p95_ms')} | {number('heap_mb', '.1f')} | {score} | {number('build_s', '.1f')} |"
    )


if __name__ == "__main__":
    main()
