import { fieldsOf, readAnswers, rowsOf } from "../fill/answers.js"
import { FillForm } from "../fill/fill-form.js"
import { addRow } from "../fill/rows.js"
import { partsOf } from "./drafts.js"
import { planMeeting } from "./plan.js"
import { make, showSheet } from "./show-sheet.js"

/**
 * Turns what was filled in into an agenda, a list of tasks, and drafts of minutes and resolution,
 * each time anything changes. Everything happens in the page.
 */
export class MeetingPlanner extends FillForm {
  refresh() {
    const answers = super.refresh()
    const plan = planMeeting(this.data.planner, answers)
    this.tell(plan)
    this.suggest(answers.fields["loai-hinh"] ?? "")
    this.page.querySelector(".st-plan")?.replaceChildren(...partsOf(this.data, plan, answers).map(showSheet))
    return answers
  }

  get parts() {
    const answers = readAnswers(this.page)
    return partsOf(this.data, planMeeting(this.data.planner, answers), answers)
  }

  /** @param {import("./plan.js").Plan} plan */
  tell(plan) {
    const told = this.page.querySelector(".st-plan-told")
    const { regularFact, combinedFact } = this.data.planner
    const length = plan.small ? `Buổi họp ${plan.total} phút.` : `Buổi họp ${plan.total} phút; văn bản yêu cầu ít nhất ${plan.least} phút (dữ kiện ${plan.combined ? combinedFact : regularFact}).`
    told?.replaceChildren(make("p", "", length), ...plan.warnings.map((words) => make("p", "st-plan-told__care", words)))
  }

  /**
   * Offer what cells of this kind may discuss; a press puts it into the first empty row.
   *
   * @param {string} kind
   */
  suggest(kind) {
    const place = this.page.querySelector(".st-plan-topics")
    if (!place || place.getAttribute("data-kind") === kind) return
    place.setAttribute("data-kind", kind)
    const topics = this.data.planner.kinds.find((/** @type {{ title: string }} */ known) => known.title === kind)?.topics ?? []
    place.replaceChildren(...(topics.length ? [make("p", "st-field__help", "Gợi ý của Sổ tay, bấm để đưa vào:")] : []))
    for (const topic of topics) {
      const button = make("button", "st-button st-button--quiet", topic)
      button.setAttribute("type", "button")
      button.addEventListener("click", () => this.take(topic))
      place.append(button)
    }
  }

  /** @param {string} topic */
  take(topic) {
    const field = fieldsOf(this.page).get("trong-tam")
    if (!field) return
    const boxes = rowsOf(field).map((row) => row[0])
    const box = boxes.find((candidate) => !candidate.value.trim()) ?? addRow(field)
    if (!box || boxes.some((other) => other.value.trim() === topic)) return
    box.value = topic
    this.changed()
  }
}
