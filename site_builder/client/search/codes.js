// Numbers of documents and addresses inside them, in whatever way people write them.

/** @typedef {import("./fold.js").Word} Word */

/** @type {Record<string, string>} */
const TYPES = {
  "quy dinh": "qd", "qui dinh": "qd", "quyet dinh": "qd", "huong dan": "hd", "nghi quyet": "nq", "chi thi": "ct",
  "ket luan": "kl", "ke hoach": "kh", "quy che": "qc", "thong bao": "tb", "bao cao": "bc", "cong van": "cv",
  qdi: "qd", qd: "qd", hd: "hd", nq: "nq", ct: "ct", kl: "kl", kh: "kh", qc: "qc", tb: "tb", bc: "bc", cv: "cv",
}
/** @type {Record<string, string>} */
const UNITS = {
  dieu: "@dieu", d: "@dieu", khoan: "@khoan", k: "@khoan", diem: "@diem", muc: "@muc", m: "@muc",
  chuong: "@chuong", phan: "@phan", buoc: "@buoc",
}

/**
 * @typedef {object} Reference
 * @property {[string, string][]} documents - possible documents, by type and number.
 * @property {[string, string][]} labels - parts of a document, by unit and number.
 * @property {string[]} years
 * @property {Set<number>} used - places of the words that say where, not what.
 * @property {Set<number>} naming - places of the words that name the document.
 */

/**
 * Read the document and the address a query names.
 *
 * @param {Word[]} words
 * @returns {Reference}
 */
export function readReference(words) {
  /** @type {Reference} */
  const read = { documents: [], labels: [], years: [], used: new Set(), naming: new Set() }
  words.forEach((_, at) => readLabel(words, at, read))
  words.forEach((_, at) => readType(words, at, read))
  if (!read.documents.length) readBareNumber(words, read)
  if (read.documents.length) read.years = words.filter((word) => /^(19|20)[0-9]{2}$/.test(word.bare)).map((word) => word.bare)
  return read
}

/**
 * @param {Word[]} words
 * @param {number} at
 * @param {Reference} read
 */
function readLabel(words, at, read) {
  const unit = UNITS[words[at].bare]
  const next = words[at + 1]
  if (!unit || !next || read.used.has(at) || !mayBeUnit(words[at])) return
  const number = numberOf(unit, next, words, at + 1)
  if (!number) return
  const under = words[at].bare === "muc" && words[at - 1]?.bare === "tieu" ? "@tieu" : unit
  read.labels.push([number.text.includes(".") ? "@so" : under, number.text])
  for (let place = at; place <= at + number.length; place++) read.used.add(place)
  if (words[at].bare === "muc" && words[at - 1]?.bare === "tieu") read.used.add(at - 1)
}

/**
 * Điều, not the other words that lose their marks to the same letters.
 *
 * @param {Word} word
 */
function mayBeUnit(word) {
  return /^(dieu|điêu2|d|đ|khoan|khoan3|k|điêm3|diem|muc|muc5|m|chương|chuong|phan|phân2|buoc|bươc1)$/.test(word.exact)
}

/**
 * @param {string} unit
 * @param {Word} word
 * @param {Word[]} words
 * @param {number} at
 */
function numberOf(unit, word, words, at) {
  if (/^[0-9]+$/.test(word.bare)) {
    const more = words[at + 1]?.raw === "." && /^[0-9]+$/.test(words[at + 2]?.bare ?? "")
    return more ? { text: `${word.bare}.${words[at + 2].bare}`, length: 3 } : { text: word.bare, length: 1 }
  }
  if (unit === "@diem") return /^[a-zđ]$/.test(word.raw) ? { text: word.raw === "đ" ? "dd" : word.raw, length: 1 } : null
  return /^[ivx]{1,5}$/.test(word.raw) ? { text: word.raw, length: 1 } : null
}

/**
 * @param {Word[]} words
 * @param {number} at
 * @param {Reference} read
 */
function readType(words, at, read) {
  const two = TYPES[`${words[at].bare} ${words[at + 1]?.bare}`]
  const type = two ?? TYPES[words[at].bare]
  if (!type || read.used.has(at)) return
  const last = two ? at + 1 : at
  const near = [last + 1, words[last + 1]?.bare === "so" ? last + 2 : -1, words[last + 1]?.bare === "tw" ? last + 2 : -1, at - 1]
  const place = near.find((one) => one >= 0 && !read.used.has(one) && /^[0-9]{1,4}$/.test(words[one]?.bare ?? ""))
  if (place === undefined) return
  read.documents.push([type, words[place].bare])
  for (const one of [at, last, place]) read.naming.add(one)
  words.forEach((word, one) => /^(tw|so)$/.test(word.bare) && Math.abs(one - at) < 3 && read.naming.add(one))
}

/**
 * A number alone may be a document's: “213”, “213 d4 k3”.
 *
 * @param {Word[]} words
 * @param {Reference} read
 */
function readBareNumber(words, read) {
  const places = words.map((word, at) => (/^[0-9]{1,3}$/.test(word.bare) && !read.used.has(at) ? at : -1)).filter((at) => at >= 0)
  const content = words.filter((word, at) => word.bare && !read.used.has(at))
  if (!places.length || (content.length > 1 && !read.labels.length)) return
  for (const at of places) {
    read.documents.push(["@ma", words[at].bare])
    read.naming.add(at)
  }
}
