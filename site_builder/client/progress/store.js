import { cleanRecord, emptyRecord, mergeRecords, readRecord, withAnswer } from "./record.js"

const REFUSED = "Trình duyệt này không cho lưu tiến độ. Kết quả chỉ giữ đến khi bạn đóng trang; mở trang khác từ đây thì kết quả đi theo."
const SENT = "Kết quả được ghi vào hệ thống lớp học đang mở trang này."
const PER_FILE =
  "Firefox lưu riêng cho từng tệp khi mở từ thư mục. Mở trang khác từ đây thì kết quả từng câu đi theo; muốn giữ lâu, lưu tệp ở trang “Tiến độ của tôi”."

/**
 * A learner's progress with one library, kept in this browser. Every change starts from
 * what is stored at that moment, so that two open pages do not undo each other.
 */
export class Kept {
  /**
   * @param {string} library
   * @param {Pick<Storage, "getItem" | "setItem" | "removeItem"> | undefined} area
   * @param {boolean} [perFile] - whether other pages have a storage of their own.
   */
  constructor(library, area, perFile = false) {
    this.library = library
    this.key = `so-tay:${library}:tien-do`
    this.area = area
    this.memory = emptyRecord()
    this.notice = area ? (perFile ? PER_FILE : "") : REFUSED
  }

  /** @returns {import("./record.js").Progress} */
  read() {
    try {
      return this.area ? readRecord(this.area.getItem(this.key)) : this.memory
    } catch {
      return this.memory
    }
  }

  /** @param {(record: import("./record.js").Progress) => import("./record.js").Progress} alter */
  change(alter) {
    const changed = cleanRecord(alter(this.read()))
    this.memory = changed
    try {
      this.area?.setItem(this.key, JSON.stringify(changed))
    } catch {
      // Full or taken away meanwhile: go on in memory, and say so.
      this.area = undefined
      this.notice = REFUSED
    }
  }

  /**
   * @param {string} id
   * @param {Omit<import("./record.js").Answer, "tries">} answer
   */
  answer(id, answer) {
    this.change((record) => withAnswer(record, id, answer))
  }

  /**
   * Forget what was chosen, not how it went: the learner wants to answer again.
   *
   * @param {string} id
   */
  release(id) {
    this.change((record) => {
      const answer = record.answers[id]
      return answer ? { ...record, answers: { ...record.answers, [id]: { ...answer, chosen: [] } } } : record
    })
  }

  /** @param {import("./record.js").Progress} other */
  merge(other) {
    this.change((record) => mergeRecords(record, other))
  }

  reset() {
    this.change(emptyRecord)
    try {
      this.area?.removeItem(this.key)
    } catch {
      // Then the empty record written just now stays.
    }
  }
}

/**
 * Return the progress kept by this browser, or kept in memory where storage is refused.
 *
 * @param {string} library
 */
export function openProgress(library) {
  if (/** @type {any} */ (window).soTayLms) return inSystem(library)
  return new Kept(library, storage(), keptPerFile())
}

/**
 * Learners share the computers of a class: in a learning system each has only what the system kept of them.
 *
 * @param {string} library
 */
function inSystem(library) {
  const kept = new Kept(library, undefined)
  kept.notice = SENT
  return kept
}

function storage() {
  try {
    const probe = "so-tay:thu"
    localStorage.setItem(probe, probe)
    localStorage.removeItem(probe)
    return localStorage
  } catch {
    return undefined
  }
}

/** Measured: Firefox gives every file opened from disk a storage of its own, Chromium one to all. */
function keptPerFile() {
  return location.protocol === "file:" && /Firefox\//.test(navigator.userAgent)
}
