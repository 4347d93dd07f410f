import { writeDay } from "../fill/day.js"
import { clock, share, shrink } from "./minutes.js"

/**
 * What the page states of the planner. Least minutes come from the facts of the documents.
 *
 * @typedef {{ id: string, stage: string, title: string, who: string, minutes: number, topics: boolean }} Item
 * @typedef {object} PlannerData
 * @property {number} regular
 * @property {number} combined
 * @property {string} small
 * @property {string} regularFact - the id of the fact that says so.
 * @property {string} combinedFact
 * @property {{ title: string, topics: string[] }[]} kinds
 * @property {Item[]} agenda
 * @property {Item[]} special
 * @property {{ title: string, who: string, days: number, after: boolean }[]} tasks
 */

/**
 * @typedef {{ stage: string, time: string, title: string, who: string, minutes: number }} Planned
 * @typedef {object} Plan
 * @property {Planned[]} items
 * @property {number} total
 * @property {number} least
 * @property {boolean} small - whether the cell goes by what its committee allows.
 * @property {boolean} combined
 * @property {string[]} warnings
 * @property {{ title: string, who: string, when: string }[]} tasks
 * @property {string[]} topics
 * @property {string} day
 */

export const COMBINED = "Thường kỳ kết hợp chuyên đề"
export const SMALL = "Có, cấp ủy có thẩm quyền quy định mức khác"
const SHORT_TOPIC = 10
const SPEECH = 3

/**
 * The plan that follows from what was filled in. Every minute is given out, none twice.
 *
 * @param {PlannerData} data
 * @param {import("../fill/answers.js").Answers} answers
 * @returns {Plan}
 */
export function planMeeting(data, answers) {
  const { fields, tables } = answers
  const combined = fields["loai-buoi"] === COMBINED
  const small = fields["it-dang-vien"] === SMALL
  const least = combined ? data.combined : data.regular
  const asked = wholeOf(fields["thoi-luong"])
  const total = small && asked > 0 ? asked : Math.max(least, asked)
  const topics = (tables["trong-tam"] ?? []).filter((row) => row[0])
  const items = timed(agendaOf(data, combined, total, topics, fields["ten-chuyen-de"] ?? ""), fields["gio"] ?? "")
  const day = dayOf(fields)
  const warnings = warningsOf({ data, asked, least, small, items, topics: topics.length, members: wholeOf(fields["so-dang-vien"]) })
  return { items, total, least, small, combined, warnings, tasks: tasksOf(data, day), topics: topics.map((row) => row[0]), day }
}

/**
 * The agenda with a row for each topic, and minutes that add up to the total.
 *
 * @param {PlannerData} data
 * @param {boolean} combined
 * @param {number} total
 * @param {string[][]} topics
 * @param {string} special
 */
function agendaOf(data, combined, total, topics, special) {
  const items = inOrder(data, combined)
  const usual = items.reduce((sum, item) => sum + item.minutes, 0)
  const minutes = total >= usual ? items.map((item) => item.minutes) : shrink(items.map((item) => item.minutes), total)
  const talk = items.findIndex((item) => item.topics)
  minutes[talk] += Math.max(0, total - usual)
  return items.flatMap((item, index) => {
    if (item.topics && topics.length) return eachTopic(item, minutes[index], topics)
    const title = special && data.special.includes(item) ? `${item.title}: ${special}` : item.title
    return [{ ...item, title, minutes: minutes[index] }]
  })
}

/**
 * What belongs to a special subject stands before the closing, after the regular part: one after the other.
 *
 * @param {PlannerData} data
 * @param {boolean} combined
 */
function inOrder(data, combined) {
  if (!combined) return data.agenda
  const closing = data.agenda.findIndex((item) => item.stage === "closing")
  return [...data.agenda.slice(0, closing), ...data.special, ...data.agenda.slice(closing)]
}

/**
 * @param {Item} item
 * @param {number} minutes
 * @param {string[][]} topics
 */
function eachTopic(item, minutes, topics) {
  const parts = share(minutes, topics.length)
  return topics.map(([topic, who], index) => ({ ...item, title: `${item.title}: ${topic}`, who: who || item.who, minutes: parts[index] }))
}

/**
 * @param {Item[]} items
 * @param {string} start
 * @returns {Planned[]}
 */
function timed(items, start) {
  let passed = 0
  return items.map(({ stage, title, who, minutes }) => {
    const time = clock(start, passed, minutes)
    passed += minutes
    return { stage, time, title, who, minutes }
  })
}

/** @param {{ data: PlannerData, asked: number, least: number, small: boolean, items: Planned[], topics: number, members: number }} known */
function warningsOf({ data, asked, least, small, items, topics, members }) {
  const warnings = []
  if (small) warnings.push(data.small)
  else if (asked && asked < least) warnings.push(`Đã lấy ${least} phút thay cho ${asked}: ${least} phút là mức tối thiểu văn bản yêu cầu.`)
  const talk = items.filter((item) => item.title.startsWith("Thảo luận"))
  const minutes = talk.reduce((sum, item) => sum + item.minutes, 0)
  if (topics > 1 && minutes / topics < SHORT_TOPIC) warnings.push(`Mỗi việc chỉ còn khoảng ${Math.floor(minutes / topics)} phút thảo luận. Nên bớt việc, hoặc thêm giờ.`)
  const voices = Math.floor(minutes / SPEECH)
  if (members > voices && voices > 0) warnings.push(`Thảo luận ${minutes} phút thì khoảng ${voices} trong ${members} người nói được, nếu mỗi người nói ${SPEECH} phút (cách tính của Sổ tay). Hẹn trước người mở lời, hoặc thêm giờ.`)
  return warnings
}

/**
 * @param {PlannerData} data
 * @param {string} day
 */
function tasksOf(data, day) {
  return data.tasks.map(({ title, who, days, after }) => ({ title, who, when: whenOf(day, days, after) }))
}

/**
 * @param {string} day
 * @param {number} days
 * @param {boolean} after
 */
function whenOf(day, days, after) {
  const words = `${days} ngày ${after ? "sau" : "trước"}`
  if (!day) return words
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + (after ? days : -days))
  return `${writeDay(date.toISOString().slice(0, 10))} (${words})`
}

/**
 * The day of the meeting, if month, year and day make one.
 *
 * @param {Record<string, string>} fields
 */
function dayOf(fields) {
  const [year, month, day] = [wholeOf(fields["nam"]), wholeOf(fields["thang"]), wholeOf(fields["ngay"])]
  const date = new Date(Date.UTC(year, month - 1, day))
  const real = year > 2000 && year < 2200 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return real ? date.toISOString().slice(0, 10) : ""
}

/** @param {string | undefined} text */
export function wholeOf(text) {
  const number = Number.parseInt(text ?? "", 10)
  return Number.isFinite(number) && number > 0 ? Math.min(number, 100_000) : 0
}
