/** A code or a saved file, held against the bank: a sheet, with what there is to say of it. Twin of `results/sheets.py`. */
import { checkWord, cleanName, dayOf } from "./code.js"
import { alike, note, ticked } from "./values.js"

/** @typedef {import("./values.js").AnswerBank} AnswerBank @typedef {import("./values.js").Item} Item @typedef {import("./values.js").Read} Read */
/** @typedef {{ id: string, wording: string, right: boolean, chosen: string[] }} SavedAnswer */
/** @typedef {{ form: string, library: string, bank: string, test: string, testCode: string, title: string, seed: string, day: string, name: string, unit: string, answers: SavedAnswer[], check: string }} Saved */

const FORM = "so-tay-ket-qua"
const HEAD = /** @type {const} */ (["library", "bank", "test", "testCode", "title", "seed", "day", "name", "unit"])
const MOST = 1000

/**
 * Return the sheet of a code; `given` is a name the trainer wrote beside it, which comes before the learner's own.
 *
 * @param {import("./code.js").Code} code
 * @param {string} given
 * @param {string} place
 * @param {AnswerBank} bank
 * @returns {Read}
 */
export function fromCode(code, given, place, bank) {
  const known = new Map(bank.items.map((item) => [item.code, item]))
  const answers = code.answers.flatMap(([name, bits]) => {
    const item = known.get(name)
    return item ? [fromBits(item, bits)] : []
  })
  const test = bank.tests.find((one) => one.code === code.test)
  const sheet = {
    person: cleanName(given) || code.name,
    unit: "",
    test: test?.title ?? "Đề không còn trong thư viện",
    attempt: `${code.test}.${code.seed}`,
    day: dayOf(code.day),
    answers,
    place,
    passMark: test && answers.length === code.answers.length ? test.passMark : null,
  }
  return { sheets: answers.length ? [sheet] : [], notes: aboutBank(code.bank, answers.length, code.answers.length, place, bank) }
}

/**
 * Return the sheet of a file a learner saved.
 *
 * @param {string} text
 * @param {string} place
 * @param {AnswerBank} bank
 * @returns {Read}
 */
export function fromSaved(text, place, bank) {
  let kept
  try {
    kept = JSON.parse(text)
  } catch {
    return { sheets: [], notes: [note("file-damaged", place)] }
  }
  if (typeof kept !== "object" || kept === null || own(kept, "form") !== FORM) return { sheets: [], notes: [note("file-foreign", place)] }
  if (!whole(kept) || kept.check !== checkWord(savedLines(kept))) return { sheets: [], notes: [note("file-damaged", place)] }
  const known = new Map(bank.items.map((item) => [item.id, item]))
  const answers = kept.answers.flatMap(({ id, wording, right, chosen }) => {
    const item = known.get(id)
    return item?.wording === wording ? [fromChosen(item, chosen, right)] : []
  })
  const test = bank.tests.find((one) => one.id === kept.test)
  const sheet = {
    person: cleanName(kept.name),
    unit: cleanName(kept.unit),
    test: test?.title ?? cleanName(kept.title),
    attempt: `${kept.testCode}.${kept.seed}`,
    day: kept.day,
    answers,
    place,
    passMark: test && answers.length === kept.answers.length ? test.passMark : null,
  }
  return { sheets: answers.length ? [sheet] : [], notes: aboutBank(kept.bank, answers.length, kept.answers.length, place, bank) }
}

/**
 * Return what the check word of a saved file is taken over.
 *
 * @param {Omit<Saved, "check" | "form">} kept
 */
export function savedLines(kept) {
  const rows = kept.answers.map(({ id, wording, right, chosen }) => [id, wording, String(Number(right)), ...chosen].join("|"))
  return [...HEAD.map((name) => kept[name]), ...rows].join("\n")
}

/**
 * Return the file a learner saves.
 *
 * @param {Omit<Saved, "check" | "form">} given
 */
export function writeSaved(given) {
  return `${JSON.stringify({ form: FORM, ...given, check: checkWord(savedLines(given)) }, null, 1)}\n`
}

/**
 * @param {Item} item
 * @param {number} bits
 */
function fromBits(item, bits) {
  if (!ticked(item.kind)) return { id: item.id, right: bits === 1, chosen: null }
  return fromChosen(item, item.options.filter((_, at) => (bits >> at) & 1).map(([value]) => value), false)
}

/**
 * Return the answer, marked by the bank; what was typed was marked where it was typed.
 *
 * @param {Item} item
 * @param {string[]} chosen
 * @param {boolean} said
 */
function fromChosen(item, chosen, said) {
  if (item.kind === "short_answer") return { id: item.id, right: said, chosen: null }
  const right = chosen.length > 0 && alike([...new Set(chosen)], item.right)
  return { id: item.id, right, chosen: ticked(item.kind) ? chosen : null }
}

/**
 * @param {string} version
 * @param {number} read
 * @param {number} all
 * @param {string} place
 * @param {AnswerBank} bank
 */
function aboutBank(version, read, all, place, bank) {
  if (version === bank.version && read === all) return []
  if (!read) return [note("bank-unknown", place, { bank: version })]
  return [note(read === all ? "bank-other" : "bank-changed", place, { bank: version, read, all })]
}

/**
 * Say whether a saved file holds what it must, in the right shapes.
 *
 * @param {object} kept
 * @returns {kept is Saved}
 */
function whole(kept) {
  const answers = own(kept, "answers")
  return [...HEAD, "check"].every((name) => short(own(kept, name)))
    && /^\d{4}-\d\d-\d\d$/.test(String(own(kept, "day")))
    && Array.isArray(answers) && answers.length > 0 && answers.length <= MOST && answers.every(wholeAnswer)
    && new Set(answers.map(({ id }) => id)).size === answers.length
}

/** @param {unknown} entry */
function wholeAnswer(entry) {
  const chosen = own(entry, "chosen")
  return short(own(entry, "id")) && short(own(entry, "wording")) && typeof own(entry, "right") === "boolean"
    && Array.isArray(chosen) && chosen.length <= 12 && chosen.every(short)
}

/** @param {unknown} value */
function short(value) {
  return typeof value === "string" && Array.from(value).length <= 200
}

/**
 * @param {unknown} holder
 * @param {string} name
 * @returns {unknown}
 */
function own(holder, name) {
  if (typeof holder !== "object" || holder === null || !Object.prototype.hasOwnProperty.call(holder, name)) return undefined
  return /** @type {Record<string, unknown>} */ (holder)[name]
}
