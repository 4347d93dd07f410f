import { unveil } from "../library-data.js"
import { markSheet, resultsTable } from "./table.js"
import { readTyped } from "./typed.js"

/** Marks what is typed, as it is typed. Nothing leaves the page but the file the trainer saves. */
function start() {
  const page = document.querySelector("main")
  const typed = document.querySelector("textarea")
  const save = /** @type {HTMLButtonElement | null} */ (document.querySelector("#luu"))
  if (!page || !typed || !save) return
  /** @type {import("./typed.js").Key} */
  const key = JSON.parse(unveil(page.dataset.key ?? ""))
  /** @type {import("./table.js").Marked[]} */
  let sheets = []
  let saved = ""
  const show = () => {
    const { given, slips } = readTyped(typed.value, key)
    sheets = given.map((one) => markSheet(one, key))
    fill("#diem", sheets.map(row))
    fill("#loi", slips.map(({ line, reason }) => item(`Dòng ${line}: ${reason}.`)))
    fill("#cau", sheets.length ? questions(sheets) : [])
    for (const [id, shown] of /** @type {[string, boolean][]} */ ([["#co-loi", slips.length > 0], ["#co-diem", sheets.length > 0]])) {
      document.querySelector(id)?.toggleAttribute("hidden", !shown)
    }
    const said = document.querySelector("[role=status]")
    if (said) said.textContent = `${sheets.length} phiếu đã chấm${slips.length ? `, ${slips.length} dòng cần xem lại` : ""}.`
    save.disabled = sheets.length === 0
  }
  typed.addEventListener("input", show)
  save.addEventListener("click", () => {
    download("ket-qua.csv", resultsTable(sheets, key))
    saved = typed.value
  })
  window.addEventListener("beforeunload", (event) => {
    if (typed.value.trim() && typed.value !== saved) event.preventDefault()
  })
  show()
}

/**
 * @param {string} place
 * @param {Element[]} rows
 */
function fill(place, rows) {
  document.querySelector(place)?.replaceChildren(...rows)
}

/** @param {string} words */
function item(words) {
  const made = document.createElement("li")
  made.textContent = words
  return made
}

/** @param {(string | number)[]} cells */
function cells(...cells) {
  const made = document.createElement("tr")
  for (const value of cells) made.insertCell().textContent = String(value)
  return made
}

/** @param {import("./table.js").Marked} sheet */
function row({ given, answers, score }) {
  const wrong = answers.filter(({ right }) => !right).map(({ number, letters }) => `${number}${letters ? ` (${letters})` : " (trống)"}`)
  return cells(given.person || "(chưa ghi)", given.unit, given.code, `${score}/${answers.length}`, wrong.join(", ") || "không có")
}

/**
 * Return the questions most often wrong, whatever their number on each paper.
 *
 * @param {import("./table.js").Marked[]} sheets
 */
function questions(sheets) {
  /** @type {Map<string, { right: number, all: number, places: Set<string> }>} */
  const found = new Map()
  for (const { given, answers } of sheets) {
    for (const { id, number, right } of answers) {
      const one = found.get(id) ?? { right: 0, all: 0, places: new Set() }
      one.all += 1
      one.right += right ? 1 : 0
      one.places.add(`${given.code} câu ${number}`)
      found.set(id, one)
    }
  }
  const sorted = [...found].sort(([, one], [, other]) => one.right / one.all - other.right / other.all)
  return sorted.slice(0, 10).map(([id, { right, all, places }]) => cells([...places].slice(0, 3).join("; "), `${right}/${all}`, id))
}

/**
 * @param {string} name
 * @param {string} text
 */
function download(name, text) {
  const link = document.createElement("a")
  link.href = URL.createObjectURL(new Blob([text], { type: "text/csv" }))
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}

start()
