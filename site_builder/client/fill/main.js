import { MeetingPlanner } from "../planner/meeting-planner.js"
import { FillForm } from "./fill-form.js"

if (!customElements.get("fill-form")) customElements.define("fill-form", FillForm)
if (!customElements.get("meeting-planner")) customElements.define("meeting-planner", MeetingPlanner)
