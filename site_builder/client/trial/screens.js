/** What a test shows: its cards, its bar, the look back before handing in, the result. */
import { unveil } from "../library-data.js"
import { clock } from "./timer.js"

/**
 * A question without its answer: answers stay out of the page until the test is passed.
 *
 * @param {string} id
 * @param {import("../library-data.js").Entry} entry
 * @param {number} number
 * @param {boolean} flagged
 */
export function card(id, entry, number, flagged) {
  const made = document.createElement("div")
  made.className = "st-question st-trial__card"
  made.id = id
  made.setAttribute("kind", entry.kind)
  const told = entry.told ? `<div class="st-situation__told"><p class="st-situation__head">Tình huống</p>${entry.told}</div>` : ""
  made.innerHTML = `${told}${entry.ask}<p class="st-trial__flag"><label><input type="checkbox" data-flag> Đánh dấu để xem lại</label></p>`
  const label = made.querySelector(".st-question__number")
  if (label) label.textContent = `Câu ${number}`
  const flag = made.querySelector("input[data-flag]")
  if (flag instanceof HTMLInputElement) flag.checked = flagged
  return made
}

/**
 * Add the answer to a card of a test that is over.
 *
 * @param {Element} made
 * @param {import("../library-data.js").Entry} entry
 */
export function addAnswer(made, entry) {
  made.querySelector(".st-trial__flag")?.remove()
  made.insertAdjacentHTML("beforeend", unveil(entry.answer))
}

/** The bar over a running test. Its clock is read on demand; only the warnings are announced. */
export function bar() {
  const made = document.createElement("div")
  made.className = "st-trial__bar"
  made.innerHTML = `<span role="timer" aria-live="off" class="st-trial__clock"></span>
<span class="st-trial__count"></span>
<button type="button" class="st-button st-button--quiet" data-do="look">Xem lại và nộp bài</button>`
  return made
}

/**
 * @param {Element} shown
 * @param {number | undefined} left
 * @param {number} answered
 * @param {number} all
 */
export function tellBar(shown, left, answered, all) {
  const time = shown.querySelector(".st-trial__clock")
  const count = shown.querySelector(".st-trial__count")
  if (time) time.textContent = left === undefined ? "Không tính giờ" : `Còn ${clock(left)}`
  if (count) count.textContent = `Đã trả lời ${answered}/${all}`
}

/**
 * @param {import("./state.js").State} state
 * @param {(id: string) => boolean} answered
 */
export function look(state, answered) {
  const rows = state.ids.map((id, index) => {
    const words = [answered(id) ? "đã trả lời" : "chưa trả lời", ...(state.flags.includes(id) ? ["có đánh dấu"] : [])]
    const sign = answered(id) ? "" : " st-trial__row--open"
    return `<li class="st-trial__row${sign}"><a href="#${id}" data-go="${id}">Câu ${index + 1}</a>: ${words.join(", ")}</li>`
  })
  const open = state.ids.filter((id) => !answered(id)).length
  const made = document.createElement("div")
  made.innerHTML = `<h2 tabindex="-1">Xem lại trước khi nộp</h2>
<p>${open ? `Còn ${open} câu chưa trả lời.` : "Bạn đã trả lời mọi câu."} Bấm vào một câu để quay lại câu ấy.</p>
<ol class="st-trial__rows">${rows.join("")}</ol>
<div class="st-question__actions"><button type="button" class="st-button" data-do="submit">Nộp bài</button>
<button type="button" class="st-button st-button--quiet" data-do="back">Quay lại làm bài</button></div>`
  return made
}

/**
 * @param {import("./score.js").Score} score
 * @param {number} passMark
 * @param {{ retry: boolean, late: boolean }} how
 */
export function result({ score, size, wrong, topics }, passMark, { retry, late }) {
  const made = document.createElement("div")
  const passed = score >= passMark
  const verdict = passed ? "Bạn đã đạt." : "Chưa đạt."
  const line = retry
    ? `Bạn sửa đúng ${score}/${size} câu.`
    : `Bạn đúng ${score}/${size} câu. Cần đúng ${passMark} câu để đạt. ${verdict}`
  const rows = topics.map(({ topic, right, all }) => `<tr><th scope="row">${escape(topic)}</th><td>${right}/${all}</td></tr>`)
  made.innerHTML = `<h2 tabindex="-1">${retry ? "Kết quả làm lại" : "Kết quả"}</h2>
${late ? "<p>Đã hết giờ nên bài được nộp với những câu bạn đã trả lời.</p>" : ""}
<p class="st-trial__score">${line}</p>
<table class="st-table st-trial__topics"><caption>Theo chủ đề</caption><thead><tr><th scope="col">Chủ đề</th><th scope="col">Đúng</th></tr></thead><tbody>${rows.join("")}</tbody></table>
${rules(passed, retry, wrong.length)}
<div class="st-question__actions">
${wrong.length && (retry || !passed) ? `<button type="button" class="st-button" data-do="retry">Làm lại ${wrong.length} câu sai</button>` : ""}
<button type="button" class="st-button st-button--quiet" data-do="start">Làm đề mới</button>
${passed && !retry ? '<button type="button" class="st-button st-button--quiet" data-do="sheet">Lập phiếu xác nhận tự học</button>' : ""}</div>
<div class="st-trial__sheet"></div><div class="st-trial__hand"></div>`
  return made
}

/**
 * @param {boolean} passed
 * @param {boolean} retry
 * @param {number} wrong
 */
function rules(passed, retry, wrong) {
  if (retry && !wrong) return "<p>Bạn đã sửa đúng hết. Mời làm một đề mới khi sẵn sàng.</p>"
  if (passed && !retry) return "<p>Đáp án và giải thích của từng câu ở bên dưới.</p>"
  return `<p>Đáp án của các câu sai chưa hiện ra, để bạn tự tìm: mời đọc lại căn cứ của từng câu ở bên dưới.
Làm lại câu sai là để học, không tính đạt; muốn đạt thì làm một đề mới.</p>`
}

/**
 * @param {Element} made
 * @param {import("../library-data.js").Entry} entry
 */
export function addReading(made, entry) {
  made.querySelector(".st-trial__flag")?.remove()
  const line = document.createElement("p")
  line.className = "st-trial__read"
  line.innerHTML = `<strong>Câu này chưa đúng.</strong> Đọc lại: <a href="${escape(unveil(entry.read))}"></a>.`
  const link = line.querySelector("a")
  if (link) link.textContent = entry.clauseName
  made.append(line)
}

/** @param {string} text */
function escape(text) {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
