/**
 * Results as one short word that can be sent or kept in an address: for each question its
 * wording, whether the answer was right, and the day. What was chosen does not travel.
 */

const DAY = 86_400_000
const EPOCH = Date.UTC(2026, 0, 1)
const FORM = /^STCU1\.([a-z0-9-]{1,80})\.((?:[0-9a-v]{8}[DS][0-9a-z]{3})*)\.([0-9a-z]{1,7})$/

/**
 * @param {string} library
 * @param {import("./record.js").Progress} record
 */
export function writeCode(library, record) {
  const entries = Object.values(record.answers).map(({ wording, right, at }) => {
    const day = Math.min(Math.max(Math.floor((at - EPOCH) / DAY), 0), 46_655)
    return wording + (right ? "D" : "S") + day.toString(36).padStart(3, "0")
  })
  const body = `STCU1.${library}.${entries.sort().join("")}`
  return `${body}.${checksum(body)}`
}

/**
 * Return the record a code stands for, with the words for what is wrong with it otherwise.
 *
 * @param {string} code
 * @param {string} library
 * @param {import("../library-data.js").Index["quizzes"]} quizzes
 * @returns {{ record?: import("./record.js").Progress, fault?: string }}
 */
export function readCode(code, library, quizzes) {
  const [, from, entries, check] = FORM.exec(code.replace(/\s+/g, "")) ?? []
  if (from === undefined) return { fault: "Đây chưa phải mã tiến độ. Mã bắt đầu bằng STCU1." }
  if (checksum(`STCU1.${from}.${entries}`) !== check) return { fault: "Mã bị thiếu hoặc sai ký tự. Mời bạn chép lại cả mã." }
  if (from !== library) return { fault: "Mã này của một thư viện khác." }
  const questions = new Map(quizzes.flatMap((quiz) => quiz.questions.map(([id, wording, clause]) => [wording, { id, clause }])))
  /** @type {Record<string, import("./record.js").Answer>} */
  const answers = {}
  for (let at = 0; at < entries.length; at += 12) {
    const wording = entries.slice(at, at + 8)
    const found = questions.get(wording)
    if (!found) continue
    const day = EPOCH + Number.parseInt(entries.slice(at + 9, at + 12), 36) * DAY
    answers[found.id] = { wording, clause: found.clause, right: entries[at + 8] === "D", chosen: [], at: day, tries: 1 }
  }
  return { record: { v: 1, answers, cards: {}, results: [], lessons: {}, name: "" } }
}

/**
 * Return a check word that changes with any letter; against slips, not against forgery.
 *
 * @param {string} text
 */
export function checksum(text) {
  return hash32(text).toString(36)
}

/**
 * Return a number below 2 to the 32nd that changes with any one letter.
 *
 * @param {string} text
 */
export function hash32(text) {
  let sum = 0x811c9dc5
  for (const byte of new TextEncoder().encode(text.normalize("NFC"))) sum = Math.imul(sum ^ byte, 0x01000193) >>> 0
  // Mixed once more, so that neighbouring texts look nothing alike.
  sum = Math.imul(sum ^ (sum >>> 15), 0x2c1b3c6d) >>> 0
  return (sum ^ (sum >>> 13)) >>> 0
}
