/**
 * When a question comes back, by FSRS. The algorithm is the vendored ts-fsrs, handed in so
 * that this file needs no page; here stand only the days, and what a changed question does.
 *
 * @typedef {import("../progress/record.js").Card} Card
 * @typedef {import("../progress/record.js").Answer} Answer
 * @typedef {{ id: string, wording: string, clause: string }} Question
 * @typedef {{ id: string, why: "due" | "changed" | "new" }} Due
 */

/** Reviews are by whole days: nobody sits before a phone waiting for ten minutes to pass. */
export const SETTINGS = { request_retention: 0.9, maximum_interval: 365, enable_fuzz: false, learning_steps: [], relearning_steps: [] }

const DAY = 86_400_000

/** At most so many in one day, so that a long pause does not end in a mountain. */
export const MOST_A_DAY = 20

/**
 * Return the card after one more answer.
 *
 * @param {any} fsrs - the ts-fsrs library.
 * @param {Card | undefined} card
 * @param {"again" | "hard" | "good" | "easy"} rating
 * @param {number} now
 * @param {Question} question
 * @param {object} [settings]
 * @returns {Card}
 */
export function reviewed(fsrs, card, rating, now, question, settings = SETTINGS) {
  const grade = { again: 1, hard: 2, good: 3, easy: 4 }[rating]
  const scheduler = fsrs.fsrs(fsrs.generatorParameters(settings))
  // Days are those of the learner's calendar; ts-fsrs counts them in UTC, so it is given midnights.
  const today = new Date(card ? daysBetween(card.last, now) * DAY : 0)
  const { card: next } = scheduler.next(card ? toFsrs(fsrs, card) : fsrs.createEmptyCard(today), today, grade)
  // ts-fsrs also keeps “good” a day behind “hard”; the reference implementation takes the interval as it is.
  const days = scheduler.next_interval(next.stability, 0)
  return {
    due: now + days * DAY,
    last: now,
    stability: next.stability,
    difficulty: next.difficulty,
    reps: next.reps,
    lapses: next.lapses,
    state: next.state,
    wording: question.wording,
    clause: question.clause,
  }
}

/**
 * Return what is to be reviewed now: what has changed first, then what is due, longest ago
 * first. A question answered elsewhere but never reviewed comes due the day after.
 *
 * @param {Question[]} questions
 * @param {Record<string, Card>} cards
 * @param {Record<string, Answer>} answers
 * @param {number} now
 * @returns {Due[]}
 */
export function dueNow(questions, cards, answers, now) {
  /** @type {(Due & { since: number })[]} */
  const due = []
  for (const { id, wording, clause } of questions) {
    const card = cards[id]
    const answer = answers[id]
    const seen = card ?? answer
    if (!seen) continue
    if (seen.wording !== wording || (seen.clause && seen.clause !== clause)) due.push({ id, why: "changed", since: 0 })
    else if (card ? daysBetween(card.due, now) >= 0 : daysBetween(answer.at, now) >= 1) due.push({ id, why: "due", since: card ? card.due : answer.at })
  }
  return due.sort((one, other) => one.since - other.since || (one.id < other.id ? -1 : 1)).slice(0, MOST_A_DAY).map(({ id, why }) => ({ id, why }))
}

/**
 * Return the next questions never answered, in the order of the quizzes.
 *
 * @param {Question[]} questions
 * @param {Record<string, Card>} cards
 * @param {Record<string, Answer>} answers
 * @param {number} count
 * @returns {Due[]}
 */
export function newOnes(questions, cards, answers, count) {
  return questions.filter(({ id }) => !cards[id] && !answers[id]).slice(0, count).map(({ id }) => ({ id, why: "new" }))
}

/**
 * Return when the next card comes due, if any is waiting.
 *
 * @param {Record<string, Card>} cards
 * @param {number} now
 */
export function nextDue(cards, now) {
  const waiting = Object.values(cards).map((card) => card.due).filter((due) => daysBetween(now, due) > 0)
  return waiting.length ? Math.min(...waiting) : undefined
}

/**
 * Whole days on the learner's own calendar between two moments.
 *
 * @param {number} from
 * @param {number} to
 */
export function daysBetween(from, to) {
  const midnight = (/** @type {number} */ at) => {
    const day = new Date(at)
    return Date.UTC(day.getFullYear(), day.getMonth(), day.getDate())
  }
  return Math.round((midnight(to) - midnight(from)) / DAY)
}

/**
 * @param {any} fsrs
 * @param {Card} card
 */
function toFsrs(fsrs, card) {
  return {
    ...fsrs.createEmptyCard(new Date(0)),
    due: new Date(daysBetween(card.last, card.due) * DAY),
    last_review: new Date(0),
    stability: card.stability,
    difficulty: card.difficulty,
    scheduled_days: daysBetween(card.last, card.due),
    reps: card.reps,
    lapses: card.lapses,
    state: card.state,
  }
}
