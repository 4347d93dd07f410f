import { bank, index } from "../library-data.js"
import { download } from "../fill/save-word.js"
import { answerBank } from "./bank.js"
import { decoded, gather } from "./gather.js"
import { reportHtml } from "./report.js"
import { savedPage } from "./saved-page.js"
import { report } from "./summary.js"
import { tables } from "./tables.js"

const LARGEST = 20_000_000
const FORM = `<form class="st-results__form">
<p><label for="st-results-codes">Dán các mã kết quả, mỗi mã một dòng</label></p>
<p class="st-results__help" id="st-results-help">Viết tên trước mã nếu người học không ghi tên, ví dụ: Tổ 1 số 12: STKQ1…</p>
<textarea id="st-results-codes" rows="6" spellcheck="false" autocomplete="off" aria-describedby="st-results-help"></textarea>
<p><label for="st-results-files">Hoặc chọn tệp: tệp kết quả người học gửi, tệp chữ có các mã, bảng điểm bài giấy (ket-qua.csv)</label></p>
<input id="st-results-files" type="file" multiple accept=".json,.txt,.csv">
<div class="st-question__actions"><button type="submit" class="st-button">Tổng hợp</button>
<button type="button" class="st-button st-button--quiet" data-do="clear">Xóa hết</button></div></form>
<p role="status" class="st-results__said"></p>
<div class="st-question__actions st-results__save" hidden><button type="button" class="st-button" data-do="page">Lưu báo cáo</button>
<button type="button" class="st-button st-button--quiet" data-do="tables">Lưu các bảng CSV</button>
<button type="button" class="st-button st-button--quiet" data-do="print">In</button></div>
<div class="st-results"></div>`

/** The results of a class: codes and files go in, a report comes out. Nothing is kept or sent. */
export class ClassResults extends HTMLElement {
  constructor() {
    super()
    /** @type {import("./summary.js").ClassReport | undefined} */
    this.report = undefined
  }

  connectedCallback() {
    const [held, data] = [bank(), index()]
    if (!held || !data || this.bank) return
    this.bank = answerBank(held, data)
    this.innerHTML = FORM
    this.addEventListener("submit", this)
    this.addEventListener("click", this)
  }

  /** @param {Event} event */
  handleEvent(event) {
    if (event.type === "submit") {
      event.preventDefault()
      this.gather()
      return
    }
    const asked = event.target instanceof Element ? event.target.closest("[data-do]")?.getAttribute("data-do") : null
    const acts = { clear: () => this.clear(), page: () => this.savePage(), tables: () => this.saveTables(), print: () => window.print() }
    acts[/** @type {keyof typeof acts} */ (asked)]?.()
  }

  async gather() {
    const codes = this.querySelector("textarea")?.value ?? ""
    const files = [.../** @type {HTMLInputElement | null} */ (this.querySelector("[type=file]"))?.files ?? []]
    const read = await Promise.all(files.map(sourceOf))
    const sources = [...(codes.trim() ? [{ name: "Ô dán mã", text: codes }] : []), ...read]
    if (!this.bank) return
    this.report = report(gather(sources, this.bank), this.bank)
    const count = this.report.sheets.length
    const place = this.querySelector(".st-results")
    if (place) place.innerHTML = reportHtml(this.report, true)
    this.querySelector(".st-results__save")?.toggleAttribute("hidden", !count)
    this.say(sources.length ? told(count, this.report.notes.length) : "Mời dán mã hoặc chọn tệp, rồi bấm “Tổng hợp”.")
  }

  clear() {
    this.report = undefined
    this.querySelector("form")?.reset()
    this.querySelector(".st-results")?.replaceChildren()
    this.querySelector(".st-results__save")?.setAttribute("hidden", "")
    this.say("Đã xóa mọi mã và kết quả khỏi trang này.")
    this.querySelector("textarea")?.focus()
  }

  savePage() {
    if (this.report) download(new Blob([savedPage(reportHtml(this.report, false))], { type: "text/html" }), "ket-qua-lop.html")
  }

  saveTables() {
    if (!this.report) return
    for (const [name, text] of Object.entries(tables(this.report))) download(new Blob([text], { type: "text/csv" }), name)
    this.say("Đang lưu bốn bảng: lop.csv, cau-hoi.csv, phuong-an.csv, dieu-khoan.csv. Trình duyệt hỏi về việc tải nhiều tệp thì chọn cho phép.")
  }

  /** @param {string} words */
  say(words) {
    const status = this.querySelector(".st-results__said")
    if (status) status.textContent = words
  }
}

/**
 * @param {number} count
 * @param {number} notes
 */
function told(count, notes) {
  const more = notes ? ` Có ${notes} điều cần lưu ý ở bên dưới.` : ""
  return count ? `Đã tổng hợp ${count} bài.${more}` : `Chưa có bài nào đọc được.${more}`
}

/** @param {File} file */
async function sourceOf(file) {
  if (file.size > LARGEST) return { name: file.name, text: undefined }
  try {
    return { name: file.name, text: decoded(new Uint8Array(await file.arrayBuffer())) }
  } catch {
    return { name: file.name, text: undefined }
  }
}
