/** The report as HTML. Whatever came from a code, a file or a table is escaped. */
import { escape } from "../course/chart.js"
import { itemPlot, shareBar, spreadPlot } from "./plots.js"
import { rightOf } from "./values.js"
import { againWords, dayWords, hundredths, levelWords, noteWords, passedWords, percent, reliabilityWords, remarks, shortened } from "./words.js"

/** @typedef {import("./summary.js").ClassReport} ClassReport */

/**
 * @param {ClassReport} report
 * @param {boolean} linked - whether clauses can be opened from where the report is shown.
 */
export function reportHtml(report, linked) {
  return [about(report), report.sheets.length ? [people(report), clauses(report, linked), groups(report), items(report), options(report)].join("") : ""].join("")
}

/** @param {ClassReport} report */
function about({ notes, sheets, mean }) {
  const lines = notes.map((note) => `<li>${escape(noteWords(note))}</li>`).join("")
  const told = notes.length ? `<h2 id="can-luu-y">Cần lưu ý</h2><ul class="st-results__notes">${lines}</ul>` : ""
  return sheets.length ? `${told}<h2 id="ca-lop">Cả lớp</h2><p>${sheets.length} bài; trung bình đúng ${percent(mean)}.</p>` : told
}

/** @param {ClassReport} report */
function people({ sheets, bins }) {
  const units = sheets.some(({ unit }) => unit)
  const rows = sheets.map((sheet, at) => {
    const [right, size] = [rightOf(sheet), sheet.answers.length]
    const passed = passedWords(sheet.passMark === null ? null : right >= sheet.passMark)
    const unit = units ? `<td>${escape(sheet.unit)}</td>` : ""
    const name = escape(sheet.person || `Không ghi tên (bài ${at + 1})`)
    return `<tr><th scope="row" class="st-name">${name}</th><td>${right}/${size}</td>${shareCell(right, size)}<td class="st-share">${passed}</td>${unit}<td class="st-wide">${escape(sheet.test)}</td><td>${dayWords(sheet.day)}</td></tr>`
  })
  const head = ["Người", "Đúng", "Tỷ lệ", "Kết quả", ...(units ? ["Đơn vị"] : []), "Đề", "Ngày"]
  return `<figure>${spreadPlot(bins)}</figure>${table("Bảng lớp", head, rows)}`
}

/**
 * @param {ClassReport} report
 * @param {boolean} linked
 */
function clauses({ clauses: found }, linked) {
  const row = (/** @type {import("./summary.js").ClauseTally} */ one) => {
    const { clause, right, asked, questions } = one
    const name = escape(clause.name)
    const head = linked && clause.href ? `<a href="${escape(clause.href)}">${name}</a>` : name
    return `<tr><th scope="row" class="st-wide">${head}</th><td>${right}/${asked}</td>${shareCell(right, asked)}<td>${questions}</td><td class="st-name">${againWords(one)}</td></tr>`
  }
  const part = (/** @type {string} */ label, /** @type {boolean} */ again) =>
    table(label, ["Điều khoản", "Đúng", "Tỷ lệ", "Số câu", "Gợi ý"], found.filter((one) => one.again === again).map(row))
  const others = found.filter(({ again }) => !again).length
  return `<h2 id="day-lai">Điều khoản nên dạy lại</h2>
<p>Theo mức Sổ tay gợi ý: điều khoản có từ 5 lượt trả lời và dưới 60 % đúng. Điều khoản có câu hỏi đang bị ngờ (xem “Từng câu hỏi”) thì xem lại câu hỏi trước.</p>
${others < found.length ? part("Điều khoản nên dạy lại", true) : "<p>Chưa có điều khoản nào dưới mức ấy.</p>"}
${others ? `<details><summary>Các điều khoản khác (${others})</summary>${part("Các điều khoản khác", false)}</details>` : ""}`
}

/** @param {ClassReport} report */
function groups({ topics, levels }) {
  const part = (/** @type {string} */ title, /** @type {string} */ id, /** @type {string} */ head, /** @type {import("./summary.js").Tally[]} */ tallies) => {
    const rows = tallies.map(({ name, right, asked }) => `<tr><th scope="row">${escape(levelWords(name))}</th><td>${right}/${asked}</td>${shareCell(right, asked)}</tr>`)
    return `<h2 id="${id}">${title}</h2>${table(title, [head, "Đúng", "Tỷ lệ"], rows)}`
  }
  return part("Theo chủ đề", "chu-de", "Chủ đề", topics) + part("Theo độ khó khi soạn", "do-kho", "Độ khó", levels)
}

/** @param {ClassReport} report */
function items({ items: found, reliability }) {
  const { value, learners, questions } = reliability
  const over = value === null ? "" : `, tính trên ${learners} bài cùng ${questions} câu`
  const points = found.flatMap((one, at) => (one.discrimination === null ? [] : [/** @type {[string, number, number, boolean]} */ ([String(at + 1), one.difficulty, one.discrimination, one.suspect])]))
  const rows = found.map((one, at) => {
    const cells = [one.asked, hundredths(one.difficulty), hundredths(one.discrimination), hundredths(one.spread)]
    const mark = one.suspect ? ' class="st-results__suspect"' : ""
    return `<tr${mark}><th scope="row">${at + 1}</th><td class="st-wide">${escape(shortened(one.item.prompt))} <small>(${escape(one.item.id)})</small></td>${cells.map((cell) => `<td>${cell}</td>`).join("")}<td class="st-wide">${remarks(one.flags)}</td></tr>`
  })
  return `<h2 id="tung-cau">Từng câu hỏi</h2><p>Độ tin cậy KR-20: ${hundredths(value)}${over}. ${reliabilityWords(value)}</p>
${points.length ? `<figure>${itemPlot(points)}</figure>` : ""}
<p>p: tỷ lệ người làm đúng. r: tương quan giữa câu này và phần còn lại của bài. D: tỷ lệ đúng của 27 % người điểm cao nhất trừ đi 27 % người điểm thấp nhất. Hình tam giác là câu nên xem lại.</p>
${table("Số liệu từng câu", ["Câu", "Câu hỏi", "Lượt", "p", "r", "D", "Nhận xét"], rows)}`
}

/** @param {ClassReport} report */
function options({ items: found }) {
  const parts = found.flatMap((one, at) => {
    if (!one.shares.length || !one.known) return []
    const rows = one.shares.map((share) => row(`${share.right ? "Đáp án: " : ""}${share.text}`, [`${share.count}/${one.known} (${percent(share.count / one.known)})`, percent(share.upper), percent(share.lower)]))
    return [`<details><summary>Câu ${at + 1}: ${escape(one.item.prompt)}</summary>${table(`Các phương án của câu ${at + 1}`, ["Phương án", "Số người chọn", "Nhóm trên", "Nhóm dưới"], rows)}</details>`]
  })
  return parts.length ? `<h2 id="phuong-an">Các phương án</h2>${parts.join("")}` : ""
}

/**
 * @param {number} right
 * @param {number} asked
 */
function shareCell(right, asked) {
  return `<td class="st-share">${percent(right / asked)} ${shareBar(right, asked)}</td>`
}

/**
 * @param {string} head
 * @param {string[]} cells
 */
function row(head, cells) {
  return `<tr><th scope="row">${escape(head)}</th>${cells.map((cell) => `<td>${escape(cell)}</td>`).join("")}</tr>`
}

/**
 * @param {string} label
 * @param {string[]} head
 * @param {string[]} rows
 */
function table(label, head, rows) {
  const names = head.map((name) => `<th scope="col">${name}</th>`).join("")
  return `<div class="st-scroll" tabindex="0" role="region" aria-label="${label}"><table class="st-table"><thead><tr>${names}</tr></thead><tbody>${rows.join("")}</tbody></table></div>`
}
