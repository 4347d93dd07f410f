/** What the trainer reads. Twin of `site_builder/results/words.py`; one table of test data holds the sentences together. */

/** @type {Record<string, string>} */
const NOTES = {
  "encoding": "Không đọc được tệp: không phải tệp chữ UTF-8. Hãy lưu lại tệp với mã UTF-8 rồi nộp lại.",
  "empty": "Không có mã kết quả hay bài làm nào ở đây.",
  "code-damaged": "Mã kết quả có ký tự sai. Hãy xin người học gửi lại mã, sao chép chứ không gõ tay.",
  "code-short": "Mã kết quả bị thiếu một phần hoặc có ký tự lạ. Hãy xin người học gửi lại cả mã.",
  "code-newer": "Mã kết quả này do phiên bản Sổ tay mới hơn làm ra. Hãy dùng bản Sổ tay mới để đọc.",
  "progress-code": "Đây là mã tiến độ, không phải mã kết quả. Mã kết quả bắt đầu bằng STKQ1.",
  "lines-without": "{count} dòng không có mã kết quả nên được bỏ qua.",
  "file-damaged": "Tệp bị hỏng hoặc đã bị sửa, nên không tính. Hãy xin lại tệp từ người học.",
  "file-foreign": "Tệp này không phải tệp kết quả của Sổ tay.",
  "columns-missing": "Bảng điểm bài giấy thiếu cột: {columns}.",
  "rows-unread": "{count} dòng thiếu mã câu hoặc cột “dung” không phải 1 hay 0, nên không tính.",
  "rows-unknown": "{count} dòng có mã câu không còn trong ngân hàng, nên không tính.",
  "rows-twice": "{count} dòng lặp lại một câu của cùng một bài; chỉ tính dòng đầu.",
  "rows-differ": "{count} câu được chấm theo đáp án khác với ngân hàng hiện nay. Điểm giữ như đã chấm; không đếm các phương án đã chọn của những câu này.",
  "paper-other-bank": "Bài giấy in từ phiên bản ngân hàng {bank}, khác với ngân hàng đang dùng.",
  "bank-other": "{count} bài, kể từ đây, làm trên phiên bản ngân hàng khác ({bank}). Mọi câu vẫn giữ nguyên trong ngân hàng hiện nay nên được tính đủ.",
  "bank-changed": "Bài làm trên phiên bản ngân hàng khác ({bank}). Chỉ tính {read} trong {all} câu; những câu kia đã được sửa hoặc bỏ.",
  "bank-unknown": "Bài làm trên ngân hàng khác ({bank}); không câu nào còn trong ngân hàng hiện nay, nên không tính.",
  "same-attempt": "Bài này của {person} đã có ở {first}; chỉ tính một lần.",
  "same-person": "{person} đã có một bài “{test}” ở {first}; chỉ tính bài làm trước. Nếu là hai người trùng tên, hãy ghi thêm đơn vị vào trước mã.",
}

/** @type {Record<string, string>} */
const FLAGS = {
  few: "Ít người làm, chưa đủ để nhận xét.",
  negative: "Người làm tốt hay sai câu này hơn người làm kém: xem lại đáp án và cách hỏi.",
  rival: "Nhóm làm tốt chọn một phương án khác nhiều hơn đáp án: xem lại đáp án và cách hỏi.",
  weak: "Hầu như không phân biệt được người nắm và chưa nắm.",
  easy: "Gần như ai cũng làm đúng.",
  hard: "Ít người làm đúng: dạy lại, hoặc xem câu hỏi có rõ không.",
  unused: "Có phương án sai không ai chọn.",
}

/** @type {Record<string, string>} */
const LEVELS = { easy: "dễ", medium: "vừa", hard: "khó" }

/**
 * Return what there is to say, with the place it is said of.
 *
 * @param {import("./values.js").Note} note
 */
export function noteWords({ code, place, values }) {
  const told = (/** @type {string} */ name) => {
    if (name === "person" && values.person === "?") return "một người không ghi tên"
    if (name === "bank" && values.bank === "?") return "không ghi rõ"
    return String(values[name])
  }
  return `${place}: ${NOTES[code].replace(/\{(\w+)\}/g, (_, name) => told(name))}`
}

/** @param {string[]} flags */
export function remarks(flags) {
  return flags.map((flag) => FLAGS[flag]).join(" ")
}

/** @param {string} level */
export function levelWords(level) {
  return LEVELS[level] ?? level
}

/**
 * Return what to do about a clause.
 *
 * @param {{ again: boolean, few: boolean, doubtful: number }} clause
 */
export function againWords({ again, few, doubtful }) {
  if (few) return "còn ít lượt trả lời"
  if (!again) return ""
  return doubtful ? "xem lại câu hỏi, rồi dạy lại" : "dạy lại"
}

/** @param {number | null} value */
export function reliabilityWords(value) {
  if (value === null) return "Chưa tính được: cần ít nhất hai người làm cùng một bộ câu và có điểm khác nhau."
  if (value >= 0.7) return "Đủ dùng để so sánh người học trong một bài kiểm tra trên lớp."
  if (value >= 0.5) return "Chỉ nên dùng để xem cả lớp, chưa đủ để so sánh từng người."
  return "Thấp: đừng so sánh từng người bằng điểm này; bài ngắn hoặc rất đều thường thấp."
}

/** @param {number} share */
export function percent(share) {
  return `${Math.floor(100 * share + 0.5)} %`
}

/** @param {number | null} number */
export function hundredths(number) {
  if (number === null) return "–"
  const whole = Math.floor(100 * Math.abs(number) + 0.5)
  return `${number < 0 && whole ? "−" : ""}${Math.floor(whole / 100)},${String(whole % 100).padStart(2, "0")}`
}

/** @param {string} day */
export function dayWords(day) {
  const [year, month, date] = day.split("-")
  return date ? `${date}/${month <= "02" ? month : Number(month)}/${year}` : ""
}

/** @param {boolean | null} passed */
export function passedWords(passed) {
  if (passed === null) return ""
  return passed ? "đạt" : "chưa đạt"
}

/**
 * Return the beginning of a long text, cut between words.
 *
 * @param {string} text
 */
export function shortened(text) {
  if (Array.from(text).length <= 90) return text
  const start = Array.from(text).slice(0, 90).join("")
  return `${start.slice(0, start.lastIndexOf(" "))}…`
}
