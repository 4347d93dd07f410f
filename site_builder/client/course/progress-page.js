import { index } from "../library-data.js"
import { readCode, writeCode } from "../progress/code.js"
import { cleanRecord, emptyRecord } from "../progress/record.js"
import { openProgress } from "../progress/store.js"
import { takeAlong } from "../progress/travel.js"
import { day, offerSheet } from "../trial/confirmation.js"
import { escape, topicChart } from "./chart.js"
import { markLinks } from "./nav-marks.js"
import { courseStanding, nextStep, topicStandings } from "./standing.js"

const KEEPING = `<h2 id="giu">Giữ và chuyển tiến độ</h2>
<p>Tiến độ chỉ nằm trong trình duyệt này. Lưu ra tệp để mang sang máy khác, hoặc chép mã ngắn (chỉ gồm kết quả từng câu).</p>
<div class="st-question__actions"><button type="button" class="st-button" data-do="save">Lưu ra tệp</button>
<label class="st-button st-button--quiet st-file"><span>Mở tệp đã lưu</span> <input type="file" accept=".json,application/json"></label></div>
<p><label for="st-code">Mã ngắn</label><textarea id="st-code" class="st-code" rows="3" spellcheck="false" autocomplete="off"></textarea></p>
<div class="st-question__actions"><button type="button" class="st-button st-button--quiet" data-do="write">Hiện mã của tôi</button>
<button type="button" class="st-button st-button--quiet" data-do="read">Nhập mã này</button></div>
<p role="status" class="st-progress__said"></p>
<h2 id="xoa">Xóa tiến độ</h2><p>Xóa mọi kết quả, lịch ôn và tên đã lưu trên máy này. Việc này không hoàn lại được.</p>
<div class="st-question__actions"><button type="button" class="st-button st-button--quiet" data-do="ask">Xóa tiến độ</button>
<button type="button" class="st-button" data-do="reset" hidden>Xóa hẳn</button>
<button type="button" class="st-button st-button--quiet" data-do="stay" hidden>Giữ lại</button></div>`

/** The page “Tiến độ của tôi”: what is done, what comes next, and what may be kept elsewhere. */
export class ProgressPage extends HTMLElement {
  connectedCallback() {
    const data = index()
    if (!data || this.progress) return
    this.data = data
    this.progress = takeAlong(openProgress(data.library))
    this.innerHTML = `<div class="st-progress__standing"></div>${KEEPING}`
    this.addEventListener("click", this)
    this.addEventListener("change", this)
    this.update()
  }

  /** @param {Event} event */
  handleEvent(event) {
    const target = event.target instanceof Element ? event.target : null
    if (event.type === "change" && target instanceof HTMLInputElement && target.files?.[0]) return this.open(target.files[0], target)
    const button = event.type === "click" ? target?.closest("[data-do], [data-sheet]") : null
    if (!button) return
    if (button.hasAttribute("data-sheet")) return this.sheet(Number(button.getAttribute("data-sheet")))
    const acts = { save: () => this.save(), write: () => this.write(), read: () => this.read(), ask: () => this.ask(true), stay: () => this.ask(false), reset: () => this.reset() }
    acts[/** @type {keyof typeof acts} */ (button.getAttribute("data-do"))]?.()
  }

  get record() {
    return this.progress?.read() ?? emptyRecord()
  }

  update() {
    const { data, record } = this
    const place = this.querySelector(".st-progress__standing")
    if (!data || !place) return
    const rows = topicStandings(data, record)
    const sum = rows.reduce((total, row) => ({ right: total.right + row.right, wrong: total.wrong + row.wrong, all: total.all + row.all }), { right: 0, wrong: 0, all: 0 })
    const step = nextStep(data, record)
    const next = step.quiz ? `<a href="../tu-kiem-tra/${step.quiz}.html">${escape(step.words)}</a>` : escape(step.words)
    place.innerHTML = `<div class="st-summary"><p class="st-summary__score">Đã trả lời ${sum.right + sum.wrong}/${sum.all} câu, đúng ${sum.right}.</p>
<p>Làm tiếp: ${next.replace("Làm tiếp: ", "")}. <a href="on-lai.html">Ôn lại theo lịch</a>.</p><p class="st-summary__kept">${this.progress?.notice ?? ""}</p></div>
<h2 id="chu-de">Theo chủ đề</h2><div class="st-topics">${topicChart(rows)}${table(rows)}</div>
<p class="st-chart__legend">Đặc: trả lời đúng. Sọc: chưa đúng. Trống: chưa trả lời.</p>
${results(data, record)}${courses(data, record)}`
    markLinks(data, record)
  }

  save() {
    const text = JSON.stringify({ library: this.data?.library, progress: this.record })
    const link = document.createElement("a")
    link.href = URL.createObjectURL(new Blob([text], { type: "application/json" }))
    link.download = `tien-do-${this.data?.library}.json`
    link.click()
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
    this.say("Đã lưu ra tệp. Giữ tệp ở nơi bạn nhớ, rồi mở lại bằng nút “Mở tệp đã lưu”.")
  }

  /**
   * @param {File} file
   * @param {HTMLInputElement} input
   */
  open(file, input) {
    const reader = new FileReader()
    reader.onload = () => {
      input.value = ""
      this.take(String(reader.result))
    }
    reader.onerror = () => this.say("Không đọc được tệp này.")
    reader.readAsText(file)
  }

  /** @param {string} text - of a saved file. */
  take(text) {
    try {
      const { library, progress } = JSON.parse(text)
      if (library !== this.data?.library) return this.say("Tệp này không phải tiến độ của thư viện này.")
      this.progress?.merge(cleanRecord(progress))
      this.update()
      this.say("Đã nhập tiến độ từ tệp. Câu nào có ở cả hai nơi thì giữ lần trả lời mới hơn.")
    } catch {
      this.say("Tệp này không phải tệp tiến độ.")
    }
  }

  write() {
    const box = this.querySelector("textarea")
    if (!box || !this.progress) return
    box.value = writeCode(this.progress.library, this.record)
    box.focus()
    box.select()
    this.say("Mã ở trong ô trên, đã được bôi đen: bạn chép lại để giữ hoặc gửi đi.")
  }

  read() {
    const { data, progress } = this
    if (!data || !progress) return
    const { record, fault } = readCode(this.querySelector("textarea")?.value ?? "", progress.library, data.quizzes)
    if (record) progress.merge(record)
    this.update()
    this.say(fault ?? `Đã nhập kết quả của ${Object.keys(record?.answers ?? {}).length} câu.`)
  }

  /** @param {boolean} asking */
  ask(asking) {
    for (const [name, hidden] of /** @type {const} */ ([["ask", asking], ["reset", !asking], ["stay", !asking]])) {
      this.querySelector(`[data-do=${name}]`)?.toggleAttribute("hidden", hidden)
    }
    /** @type {HTMLElement | null} */ (this.querySelector(`[data-do=${asking ? "stay" : "ask"}]`))?.focus()
  }

  reset() {
    this.progress?.reset()
    this.update()
    this.ask(false)
    this.say("Đã xóa tiến độ trên máy này.")
  }

  /** @param {number} at */
  sheet(at) {
    const result = this.record.results[at]
    const place = this.querySelector(".st-trial__sheet")
    if (!result || !place || !this.data || !this.progress) return
    const { library, title, edition } = this.data
    offerSheet(place, { library, title, edition, trial: trialTitle(this.data, result.trial), result }, this.progress)
    place.querySelector("input")?.focus()
  }

  /** @param {string} words */
  say(words) {
    const status = this.querySelector(".st-progress__said")
    if (status) status.textContent = words
  }
}

/** @param {{ topic: string, right: number, wrong: number, all: number }[]} rows */
function table(rows) {
  const body = rows.map(({ topic, right, wrong, all }) => `<tr><th scope="row">${escape(topic)}</th><td>${right}</td><td>${wrong}</td><td>${all - right - wrong}</td></tr>`)
  return `<div class="st-scroll" tabindex="0" role="region" aria-label="Số liệu theo chủ đề"><table class="st-table"><thead><tr><th scope="col">Chủ đề</th><th scope="col">Đúng</th><th scope="col">Chưa đúng</th><th scope="col">Chưa trả lời</th></tr></thead><tbody>${body.join("")}</tbody></table></div>`
}

/**
 * @param {import("../library-data.js").Index} data
 * @param {import("../progress/record.js").Progress} record
 */
function results(data, record) {
  if (!record.results.length) return ""
  const rows = record.results.map((result, at) => {
    const passed = result.score >= result.passMark
    const button = passed ? `<button type="button" class="st-link" data-sheet="${at}">Xem phiếu</button>` : ""
    return `<tr><td>${day(result.at)}</td><td>${escape(trialTitle(data, result.trial))}</td><td>${result.score}/${result.size}</td><td>${passed ? "Đạt" : "Chưa đạt"} ${button}</td></tr>`
  })
  return `<h2 id="de-thu">Đề thử đã làm</h2><div class="st-scroll" tabindex="0" role="region" aria-label="Các đề thử đã làm"><table class="st-table"><thead><tr><th scope="col">Ngày</th><th scope="col">Đề thử</th><th scope="col">Đúng</th><th scope="col">Kết quả</th></tr></thead><tbody>${rows.reverse().join("")}</tbody></table></div><div class="st-trial__sheet"></div>`
}

/**
 * @param {import("../library-data.js").Index} data
 * @param {import("../progress/record.js").Progress} record
 */
function courses(data, record) {
  if (!data.courses.length) return ""
  const lines = data.courses.map((course) => {
    const { done, all, next } = courseStanding(course, record)
    const onward = next ? ` Học tiếp: <a href="../khoa-hoc/${course.id}.html#${next[0]}">${escape(next[1])}</a>.` : ""
    return `<li><a href="../khoa-hoc/${course.id}.html">${escape(course.title)}</a>: đã học ${done}/${all} bài.${onward}</li>`
  })
  return `<h2 id="khoa-hoc">Khóa học</h2><ul>${lines.join("")}</ul>`
}

/**
 * @param {import("../library-data.js").Index} data
 * @param {string} id
 */
function trialTitle(data, id) {
  return data.trials.find((trial) => trial.id === id)?.title ?? id
}
