/**
 * Result codes: a whole try in at most 300 letters and digits, with a check word. The twin of
 * `site_builder/results/code.py`, which tells the form.
 *
 * @typedef {{ bank: string, test: string, seed: string, day: number, width: number, answers: [string, number][], name: string }} Code
 */
import { hash32 } from "../progress/code.js"

export const LONGEST = 300
const SIGNS = "0123456789ABCDEFGHIJKLMNOPQRSTUV"
const SHORT = 5
const FIRST_DAY = Date.UTC(2026, 0, 1)
const FORM = /^STKQ1\.([0-9A-V]{8})\.([0-9A-V]{5})\.([2-9A-Z]{6})([0-9A-V]{3})\.([1-3])([0-9A-V]{2})([0-9A-V]*)\.([0-9A-V]*)\.([0-9A-V]{7})$/
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]+/g

/**
 * Return the code as it is sent.
 *
 * @param {Code} code
 */
export function writeCode(code) {
  const answers = code.answers.map(([name, bits]) => name + digits(bits, code.width)).join("")
  const head = `STKQ1.${code.bank}.${code.test}.${code.seed}${digits(code.day, 3)}`
  const body = `${head}.${code.width}${digits(code.answers.length, 2)}${answers}.${toBase32(cleanName(code.name))}`
  return `${body}.${checkWord(body)}`
}

/**
 * Return what a code says; nothing where a single character is missing, added or changed.
 *
 * @param {string} text
 * @returns {Code | undefined}
 */
export function readCode(text) {
  const found = FORM.exec(text)
  if (!found || checkWord(text.slice(0, text.lastIndexOf("."))) !== found[9]) return undefined
  const [, bank, test, seed, day, wide, count, packed, written] = found
  const width = Number(wide)
  const step = SHORT + width
  if (packed.length !== Number.parseInt(count, 32) * step) return undefined
  const name = fromBase32(written)
  /** @type {[string, number][]} */
  const answers = []
  for (let at = 0; at < packed.length; at += step) {
    answers.push([packed.slice(at, at + SHORT), Number.parseInt(packed.slice(at + SHORT, at + step), 32)])
  }
  if (name === undefined || new Set(answers.map(([short]) => short)).size < answers.length) return undefined
  return { bank, test, seed, day: Number.parseInt(day, 32), width, answers, name: cleanName(name) }
}

/** @param {string} text */
export function wellFormed(text) {
  return FORM.test(text)
}

/**
 * Return seven signs that change with any one character; against slips, not against forgery.
 *
 * @param {string} text
 */
export function checkWord(text) {
  return digits(hash32(text), 7)
}

/**
 * Return a name as it may be kept: one line, composed letters, nothing unseen, at most 60 letters.
 *
 * @param {string} text
 */
export function cleanName(text) {
  const line = text.normalize("NFC").replace(UNSEEN, " ").split(/\s+/).join(" ").trim()
  return Array.from(line).slice(0, 60).join("").trim()
}

/**
 * Return the number of the day on this machine's calendar, as codes count them.
 *
 * @param {number} at
 */
export function dayNumber(at) {
  const date = new Date(at)
  const days = Math.floor((Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) - FIRST_DAY) / 86_400_000)
  // A clock that was never set gives the first day, not an error.
  return Math.min(Math.max(days, 0), 32_767)
}

/**
 * Return the day as 2026-11-23.
 *
 * @param {number} number
 */
export function dayOf(number) {
  return new Date(FIRST_DAY + number * 86_400_000).toISOString().slice(0, 10)
}

/**
 * @param {number} number
 * @param {number} length
 */
function digits(number, length) {
  let written = ""
  for (let left = number; written.length < length; left = Math.floor(left / 32)) written = SIGNS[left % 32] + written
  return written
}

/** @param {string} text */
function toBase32(text) {
  const bits = Array.from(new TextEncoder().encode(text), (byte) => byte.toString(2).padStart(8, "0")).join("")
  return (bits.match(/.{1,5}/g) ?? []).map((five) => SIGNS[Number.parseInt(five.padEnd(5, "0"), 2)]).join("")
}

/** @param {string} written */
function fromBase32(written) {
  // No whole number of bytes gives these lengths.
  if ([1, 3, 6].includes(written.length % 8)) return undefined
  const bits = Array.from(written, (sign) => SIGNS.indexOf(sign).toString(2).padStart(5, "0")).join("")
  const bytes = (bits.match(/.{8}/g) ?? []).map((eight) => Number.parseInt(eight, 2))
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(new Uint8Array(bytes))
  } catch {
    return undefined
  }
}
