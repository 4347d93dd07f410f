import { index } from "../library-data.js"
import { openProgress } from "../progress/store.js"
import { keepAlong, takeAlong } from "../progress/travel.js"
import { markLinks } from "./nav-marks.js"
import { courseStanding, quizStanding } from "./standing.js"

/** How far a learner is in this course, and the lesson to go on with; it also adds a tick box to each lesson. */
export class CourseProgress extends HTMLElement {
  connectedCallback() {
    if (document.readyState !== "loading") return this.start()
    document.addEventListener("DOMContentLoaded", () => this.start(), { once: true })
  }

  start() {
    const data = index()
    const course = data?.courses.find(({ id }) => id === this.getAttribute("course"))
    if (!data || !course || this.progress) return
    this.data = data
    this.course = course
    this.progress = takeAlong(openProgress(data.library))
    keepAlong(this.progress)
    this.innerHTML = `<p role="status" class="st-summary__score"></p><p class="st-course__next"></p><p class="st-summary__kept"></p>`
    for (const lesson of document.querySelectorAll("[data-lesson]")) this.addTick(lesson)
    document.addEventListener("change", this)
    this.update()
  }

  disconnectedCallback() {
    document.removeEventListener("change", this)
  }

  /** @param {Element} lesson */
  addTick(lesson) {
    if (lesson.querySelector(".st-lesson__done")) return
    const id = lesson.getAttribute("data-lesson")
    lesson.insertAdjacentHTML("beforeend", `<p class="st-lesson__done"><label><input type="checkbox" data-done="${id}"> Đã học xong bài này</label></p>`)
    for (const link of lesson.querySelectorAll("a[href]")) {
      const page = /(?:tu-kiem-tra\/|^#)([a-z0-9-]+)(?:\.html|$)/.exec(link.getAttribute("href") ?? "")?.[1]
      const quiz = this.data?.quizzes.find((one) => one.id === page)
      const count = quiz && this.progress ? quizStanding(quiz, this.progress.read()) : undefined
      if (count && count.right + count.wrong) link.insertAdjacentText("afterend", ` (đã trả lời ${count.right + count.wrong}/${count.all}, đúng ${count.right})`)
    }
  }

  /** @param {Event} event */
  handleEvent(event) {
    const box = event.target
    if (!(box instanceof HTMLInputElement) || !box.hasAttribute("data-done")) return
    const key = `${this.course?.id}/${box.getAttribute("data-done")}`
    this.progress?.change((record) => {
      const { [key]: _, ...others } = record.lessons
      return { ...record, lessons: box.checked ? { ...others, [key]: Date.now() } : others }
    })
    this.update()
  }

  update() {
    const { course, progress, data } = this
    if (!course || !progress || !data) return
    const record = progress.read()
    for (const box of document.querySelectorAll("input[data-done]")) {
      if (box instanceof HTMLInputElement) box.checked = `${course.id}/${box.getAttribute("data-done")}` in record.lessons
    }
    const { done, all, next } = courseStanding(course, record)
    this.tell(".st-summary__score", done === all ? `Bạn đã học xong cả ${all} bài.` : `Đã học ${done}/${all} bài.`)
    this.tell(".st-summary__kept", progress.notice)
    const place = this.querySelector(".st-course__next")
    if (place) place.innerHTML = next ? `Học tiếp: <a href="#${next[0]}"></a>` : ""
    const link = place?.querySelector("a")
    if (link && next) link.textContent = next[1]
    markLinks(data, record)
  }

  /**
   * @param {string} slot
   * @param {string} words
   */
  tell(slot, words) {
    const place = this.querySelector(slot)
    if (place && place.textContent !== words) place.textContent = words
  }
}
