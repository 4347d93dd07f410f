/** The report as tables for a spreadsheet. Twin of `site_builder/results/tables.py`. */
import { rightOf } from "./values.js"
import { againWords, dayWords, hundredths, levelWords, passedWords, percent, remarks } from "./words.js"

/** A cell that begins so may be run as a formula. */
const RISKY = /^[ \u00a0\ufeff]*[=+\-@\t\r\n＝＋－＠]/

/**
 * Return each table by the name of its file, readable by Excel as it is.
 *
 * @param {import("./summary.js").ClassReport} report
 * @returns {Record<string, string>}
 */
export function tables(report) {
  return {
    "lop.csv": written(["Người", "Đơn vị", "Đề", "Ngày", "Đúng", "Số câu", "Tỷ lệ", "Đạt"], report.sheets.map(person)),
    "cau-hoi.csv": written(
      ["Câu", "Mã câu", "Câu hỏi", "Chủ đề", "Độ khó soạn", "Lượt làm", "Đúng", "Độ khó p", "Phân biệt r", "Phân biệt D", "Bỏ trống", "Nhận xét"],
      report.items.map((one, at) => [at + 1, one.item.id, one.item.prompt, one.item.topic, levelWords(one.item.difficulty), one.asked, one.right, hundredths(one.difficulty), hundredths(one.discrimination), hundredths(one.spread), one.leftOut, remarks(one.flags)]),
    ),
    "phuong-an.csv": written(
      ["Câu", "Mã câu", "Phương án", "Đáp án", "Số người chọn", "Nhóm trên", "Nhóm dưới"],
      report.items.flatMap((one, at) => one.shares.map((share) => [at + 1, one.item.id, share.text, share.right ? "x" : "", share.count, percent(share.upper), percent(share.lower)])),
    ),
    "dieu-khoan.csv": written(
      ["Điều khoản", "Số câu", "Đúng", "Lượt trả lời", "Tỷ lệ", "Gợi ý"],
      report.clauses.map((one) => [one.clause.name, one.questions, one.right, one.asked, percent(one.right / one.asked), againWords(one)]),
    ),
  }
}

/** @param {import("./values.js").Sheet} sheet */
function person(sheet) {
  const [right, size] = [rightOf(sheet), sheet.answers.length]
  const passed = sheet.passMark === null ? null : right >= sheet.passMark
  return [sheet.person, sheet.unit, sheet.test, dayWords(sheet.day), right, size, percent(right / size), passedWords(passed)]
}

/**
 * @param {string[]} head
 * @param {(string | number)[][]} rows
 */
function written(head, rows) {
  return `\ufeff${[head, ...rows].map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`
}

/**
 * Return a cell that no spreadsheet runs as a formula; numbers stay numbers.
 *
 * @param {string | number} value
 */
function cell(value) {
  const text = typeof value === "string" && RISKY.test(value) ? `'${value}` : String(value)
  return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text
}
