/**
 * How far a learner has come, counted from the index of the library and the kept record.
 * An answer to an older wording of a question does not count: the question is new.
 *
 * @typedef {import("../library-data.js").Index} Index
 * @typedef {import("../progress/record.js").Progress} Progress
 * @typedef {{ right: number, wrong: number, all: number }} Count
 */

/**
 * @param {Index["quizzes"][number]} quiz
 * @param {Progress} record
 * @returns {Count}
 */
export function quizStanding(quiz, record) {
  const count = { right: 0, wrong: 0, all: quiz.questions.length }
  for (const [id, wording] of quiz.questions) {
    const answer = record.answers[id]
    if (answer?.wording !== wording) continue
    if (answer.right) count.right += 1
    else count.wrong += 1
  }
  return count
}

/**
 * @param {Index} data
 * @param {Progress} record
 * @returns {(Count & { topic: string })[]} one row for each topic, in the order of the quizzes.
 */
export function topicStandings(data, record) {
  /** @type {Map<string, Count & { topic: string }>} */
  const rows = new Map()
  for (const quiz of data.quizzes) {
    const row = rows.get(quiz.topic) ?? { topic: quiz.topic, right: 0, wrong: 0, all: 0 }
    const { right, wrong, all } = quizStanding(quiz, record)
    rows.set(quiz.topic, { topic: quiz.topic, right: row.right + right, wrong: row.wrong + wrong, all: row.all + all })
  }
  return [...rows.values()]
}

/**
 * @param {Index["courses"][number]} course
 * @param {Progress} record
 */
export function courseStanding(course, record) {
  const open = course.lessons.filter(([id]) => !record.lessons[`${course.id}/${id}`])
  return { done: course.lessons.length - open.length, all: course.lessons.length, next: open[0] }
}

/**
 * Return what to do next: finish the quiz under way, mend what was wrong, start another one.
 *
 * @param {Index} data
 * @param {Progress} record
 * @returns {{ words: string, quiz?: string }}
 */
export function nextStep(data, record) {
  const quizzes = data.quizzes.map((quiz) => ({ quiz, ...quizStanding(quiz, record) }))
  const begun = quizzes.find(({ right, wrong, all }) => right + wrong > 0 && right + wrong < all)
  if (begun) return { words: `Làm tiếp: ${begun.quiz.title}`, quiz: begun.quiz.id }
  const wrong = quizzes.find((one) => one.wrong > 0)
  if (wrong) return { words: `Làm lại câu sai: ${wrong.quiz.title}`, quiz: wrong.quiz.id }
  const fresh = quizzes.find(({ right, all }) => right < all)
  if (fresh) return { words: `Bắt đầu: ${fresh.quiz.title}`, quiz: fresh.quiz.id }
  return { words: "Bạn đã trả lời đúng mọi câu. Mời ôn lại theo lịch, hoặc làm đề thử." }
}
