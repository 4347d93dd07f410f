import { noAnswers } from "../fill/answers.js"
import { writeDay } from "../fill/day.js"

/** @typedef {import("../fill/save-word.js").Part} Part */

/**
 * A form to begin, and which of its fields are already known.
 *
 * @typedef {{ sheet: import("../word/sheet.js").Sheet, fills: { field: string, value: string }[] }} Draft
 */

const STAGES = /** @type {Record<string, string>} */ ({ opening: "Mở đầu", work: "Tiến hành", closing: "Kết thúc" })

/**
 * The agenda and the drafts of minutes and resolution, each a sheet with what is known filled in.
 *
 * @param {{ sheet: import("../word/sheet.js").Sheet, drafts: Draft[] }} data
 * @param {import("./plan.js").Plan} plan
 * @param {import("../fill/answers.js").Answers} answers
 * @returns {Part[]}
 */
export function partsOf(data, plan, answers) {
  const known = knownFrom(plan, answers.fields)
  return [agendaPart(data.sheet, plan, known), ...data.drafts.map((draft) => draftPart(draft, known))]
}

/**
 * @param {import("../word/sheet.js").Sheet} sheet
 * @param {import("./plan.js").Plan} plan
 * @param {Known} known
 * @returns {Part}
 */
function agendaPart(sheet, plan, known) {
  const answers = noAnswers()
  for (const [id, value] of Object.entries(known.texts)) answers.fields[id] = value
  answers.tables["chuong-trinh"] = plan.items.map((item) => [STAGES[item.stage], item.time, item.title, item.who, String(item.minutes)])
  answers.tables["chuong-trinh"].push(["", "", "Cộng", "", String(plan.total)])
  answers.tables["viec"] = plan.tasks.map((task) => [task.title, task.who, task.when])
  return { sheet, answers }
}

/**
 * @param {Draft} draft
 * @param {Known} known
 * @returns {Part}
 */
function draftPart(draft, known) {
  const answers = noAnswers()
  for (const { field, value } of draft.fills) {
    if (value in known.rows) answers.tables[field] = known.rows[value].map((row) => widened(row, columnsOf(draft.sheet, field)))
    else answers.fields[field] = known.texts[value] ?? ""
  }
  return { sheet: draft.sheet, answers }
}

/**
 * @param {string[]} row
 * @param {number} width
 */
function widened(row, width) {
  return Array.from({ length: width }, (_, index) => row[index] ?? "")
}

/**
 * @param {import("../word/sheet.js").Sheet} sheet
 * @param {string} id
 */
function columnsOf(sheet, id) {
  return sheet.sections.flatMap((section) => section.fields).find((field) => field.id === id)?.columns.length ?? 0
}

/** @typedef {{ texts: Record<string, string>, rows: Record<string, string[][]> }} Known */

/**
 * Everything that is known before the meeting, by the names that `content/planner.yml` uses.
 *
 * @param {import("./plan.js").Plan} plan
 * @param {Record<string, string>} fields
 * @returns {Known}
 */
function knownFrom(plan, fields) {
  const month = fields["thang"] && fields["nam"] ? `tháng ${fields["thang"]} năm ${fields["nam"]}` : ""
  const texts = {
    cell: fields["chi-bo"] ?? "",
    day: writeDay(plan.day) || month,
    start: fields["gio"] ?? "",
    place: fields["dia-diem"] ?? "",
    kind: fields["loai-buoi"] ?? "",
    chair: fields["chu-tri"] ?? "",
    secretary: fields["thu-ky"] ?? "",
    members: fields["so-dang-vien"] ?? "",
    minutes: String(plan.total),
    topics: plan.topics.join("; "),
    agenda: plan.items.map((item) => `${item.title} (${item.minutes} phút)`).join("\n"),
  }
  return { texts, rows: { topic_rows: plan.topics.map((topic) => [topic]) } }
}
