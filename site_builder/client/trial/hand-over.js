/** What a learner hands to the trainer after a test: a short code to send, and a file to save. */
import { bank, index } from "../library-data.js"
import { download } from "../fill/save-word.js"
import { copyText } from "../page/clipboard.js"
import { LONGEST, cleanName, dayNumber, dayOf, writeCode } from "../results/code.js"
import { writeSaved } from "../results/sheets.js"
import { ticked } from "../results/values.js"

/**
 * One question of the test, what was answered, and whether that was right.
 *
 * @typedef {{ id: string, code: string, wording: string, kind: string, known: string[], chosen: string[], right: boolean }} Done
 * @typedef {{ library: string, bank: string, test: string, testCode: string, title: string, seed: string, at: number, done: Done[] }} Tried
 */

const PLACE = `<h3>Gửi kết quả cho giảng viên</h3>
<p>Mã và tệp dưới đây ghi những phương án bạn đã chọn. Trong đó không có tên, trừ khi bạn tự ghi; trang này không gửi gì đi, bạn tự gửi cho giảng viên. Hãy sao chép hoặc lưu trước khi rời trang, vì mã không được giữ lại.</p>
<p><label for="st-hand-name">Tên (không bắt buộc)</label><input id="st-hand-name" class="st-written__input" maxlength="60" autocomplete="off"></p>
<p><label for="st-hand-unit">Đơn vị (không bắt buộc, chỉ ghi vào tệp)</label><input id="st-hand-unit" class="st-written__input" maxlength="60" autocomplete="off"></p>
<p><label for="st-hand-code">Mã kết quả</label><textarea id="st-hand-code" readonly rows="6" spellcheck="false"></textarea></p>
<div class="st-question__actions"><button type="button" class="st-button" data-hand="copy">Sao chép mã</button>
<button type="button" class="st-button st-button--quiet" data-hand="save">Lưu tệp kết quả</button></div>
<p role="status" class="st-hand__said"></p>`

/**
 * Return a try as it is handed over: every question of the test, in the order it was asked.
 *
 * @param {import("../progress/record.js").Result} result
 * @param {import("./score.js").Asked[]} asked
 * @param {Record<string, string[]>} answers
 * @param {string[]} right
 * @returns {Tried}
 */
export function triedOf(result, asked, answers, right) {
  const [held, data] = [bank(), index()]
  const wordings = new Map(data?.quizzes.flatMap(({ questions }) => questions.map(([id, wording]) => [id, wording])))
  const { title = "", code = "" } = held?.trials[result.trial] ?? {}
  const done = asked.map(({ id, kind, key }) => ({
    id,
    code: held?.questions[id]?.code ?? "",
    wording: wordings.get(id) ?? "",
    kind,
    known: key.known,
    chosen: answers[id] ?? [],
    right: right.includes(id),
  }))
  const { trial: test, seed, at } = result
  return { library: data?.library ?? "", bank: held?.version ?? "", test, testCode: code, title, seed, at, done }
}

/**
 * Return the code of a try, with the name where it fits; nothing where even the answers do not.
 *
 * @param {Tried} tried
 * @param {string} name
 */
export function codeOf(tried, name) {
  const most = Math.max(1, ...tried.done.map(({ kind, known }) => (ticked(kind) ? known.length : 1)))
  const width = Math.max(1, Math.ceil(most / 5))
  const answers = tried.done.map((one) => /** @type {[string, number]} */ ([one.code, bitsOf(one)]))
  const { bank, testCode, seed, at } = tried
  const written = (/** @type {string} */ put) => writeCode({ bank, test: testCode, seed, day: dayNumber(at), width, answers, name: put })
  const fits = (/** @type {string} */ code) => code.length <= LONGEST
  const [whole, bare] = [written(name), written("")]
  return { code: fits(whole) ? whole : fits(bare) && width <= 3 ? bare : "", named: fits(whole) }
}

/**
 * Return the file of a try.
 *
 * @param {Tried} tried
 * @param {string} name
 * @param {string} unit
 */
export function fileOf({ library, bank, test, testCode, title, seed, at, done }, name, unit) {
  const answers = done.map(({ id, wording, right, chosen }) => ({ id, wording, right, chosen }))
  return writeSaved({ library, bank, test, testCode, title, seed, day: dayOf(dayNumber(at)), name: cleanName(name), unit: cleanName(unit), answers })
}

/**
 * Each option in the author's order is one bit, however the page showed them.
 *
 * @param {Done} done
 */
function bitsOf({ kind, known, chosen, right }) {
  if (!ticked(kind)) return chosen.length ? (right ? 1 : 2) : 0
  return known.reduce((bits, value, at) => bits + (chosen.includes(value) ? 2 ** at : 0), 0)
}

/**
 * Offer code and file.
 *
 * @param {Element} place
 * @param {Tried} tried
 */
export function offerHandOver(place, tried) {
  place.innerHTML = PLACE
  const value = (/** @type {string} */ id) => /** @type {HTMLInputElement | null} */ (place.querySelector(`#${id}`))?.value ?? ""
  const code = place.querySelector("textarea")
  const said = place.querySelector(".st-hand__said")
  const say = (/** @type {string} */ words) => {
    if (said) said.textContent = words
  }
  const draw = () => {
    const { code: written, named } = codeOf(tried, value("st-hand-name"))
    if (code) code.value = written
    place.querySelector("[data-hand=copy]")?.toggleAttribute("disabled", !written)
    if (!written) say("Bài dài quá nên không ghi được thành mã. Mời bạn lưu tệp kết quả và gửi tệp.")
    else say(named ? "" : "Tên dài quá nên không nằm trong mã. Hãy ghi tên bên cạnh mã khi gửi.")
  }
  place.querySelector("#st-hand-name")?.addEventListener("input", draw)
  place.querySelector("[data-hand=copy]")?.addEventListener("click", async () => {
    const done = await copyText(code?.value ?? "")
    if (!done) code?.select()
    say(done ? "Đã sao chép mã." : "Máy không cho sao chép. Mã đã được bôi đen: bấm Ctrl+C hoặc giữ để sao chép.")
  })
  place.querySelector("[data-hand=save]")?.addEventListener("click", () => {
    download(new Blob([fileOf(tried, value("st-hand-name"), value("st-hand-unit"))], { type: "application/json" }), `ket-qua-${tried.test}-${tried.seed}.json`)
    say("Đã lưu tệp kết quả.")
  })
  draw()
}
