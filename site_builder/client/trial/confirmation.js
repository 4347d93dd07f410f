import { checksum } from "../progress/code.js"

/**
 * @typedef {import("../progress/record.js").Result} Result
 * @typedef {{ library: string, title: string, edition: string, trial: string, result: Result, name: string }} Confirmed
 */

/**
 * Return the check word of a sheet: it shows a slip in copying, and proves nothing.
 *
 * @param {Confirmed} given
 */
export function checkWord({ library, result, name }) {
  const { trial, at, score, size, passMark, seed, edition } = result
  return checksum([library, edition, trial, day(at), `${score}/${size}`, passMark, seed, name.trim()].join("|")).toUpperCase()
}

/**
 * Return the day as offices write it.
 *
 * @param {number} at
 */
export function day(at) {
  const date = new Date(at)
  const month = date.getMonth() + 1
  return `${String(date.getDate()).padStart(2, "0")}/${month <= 2 ? `0${month}` : month}/${date.getFullYear()}`
}

/**
 * Return the sheet, or nothing for a test that was not passed.
 *
 * @param {Confirmed} given
 * @returns {HTMLElement | undefined}
 */
export function sheet(given) {
  const { title, trial, result, name } = given
  if (result.score < result.passMark) return undefined
  const made = document.createElement("section")
  made.className = "st-sheet"
  made.setAttribute("aria-label", "Phiếu xác nhận tự học")
  made.innerHTML = `<p class="st-sheet__title">Phiếu xác nhận tự học</p>
<dl><dt>Người học (tự ghi)</dt><dd data-name></dd>
<dt>Đề thử</dt><dd data-trial></dd>
<dt>Ngày làm</dt><dd>${day(result.at)}</dd>
<dt>Kết quả</dt><dd>Đúng ${result.score}/${result.size} câu; mốc đạt ${result.passMark} câu</dd>
<dt>Nội dung</dt><dd data-library></dd>
<dt>Mã lượt làm</dt><dd data-seed></dd>
<dt>Mã đối chiếu</dt><dd data-check></dd></dl>
<p class="st-sheet__note">Phiếu do người học tự lập trên máy của mình để ghi lại việc tự học. Phiếu không phải chứng chỉ và không thay cho việc kiểm tra, đánh giá của tổ chức. Mã đối chiếu chỉ giúp phát hiện chép nhầm.</p>`
  const fill = (/** @type {string} */ slot, /** @type {string} */ words) => {
    const place = made.querySelector(`[data-${slot}]`)
    if (place) place.textContent = words
  }
  fill("name", name.trim() || "…………………………………………")
  fill("trial", trial)
  fill("library", result.edition ? `${title}, phiên bản ${result.edition}` : title)
  fill("seed", result.seed)
  fill("check", checkWord(given))
  return made
}

/**
 * Ask for a name, show the sheet below and print it alone.
 *
 * @param {Element} place
 * @param {Omit<Confirmed, "name">} given
 * @param {import("../progress/store.js").Kept} progress
 */
export function offerSheet(place, given, progress) {
  place.innerHTML = `<form class="st-sheet__form"><label for="st-sheet-name">Tên ghi trên phiếu (không bắt buộc; chỉ lưu trên máy này)</label>
<input id="st-sheet-name" class="st-written__input" maxlength="60" autocomplete="name">
<div class="st-question__actions"><button type="submit" class="st-button">In phiếu</button></div></form><div class="st-sheet__place"></div>`
  const input = place.querySelector("input")
  const below = place.querySelector(".st-sheet__place")
  const draw = () => below?.replaceChildren(sheet({ ...given, name: input?.value ?? "" }) ?? "")
  if (input) input.value = progress.read().name
  input?.addEventListener("input", draw)
  place.querySelector("form")?.addEventListener("submit", (event) => {
    event.preventDefault()
    const name = input?.value.trim() ?? ""
    if (name !== progress.read().name) progress.change((record) => ({ ...record, name }))
    document.documentElement.setAttribute("data-st-sheet", "")
    window.print()
    document.documentElement.removeAttribute("data-st-sheet")
  })
  draw()
}
