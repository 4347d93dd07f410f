import { index } from "../library-data.js"
import { openProgress } from "../progress/store.js"
import { CourseProgress } from "./course-progress.js"
import { markLinks } from "./nav-marks.js"
import { ProgressPage } from "./progress-page.js"

// Instant navigation runs the scripts of a page again, and a name can be defined only once.
if (!customElements.get("course-progress")) customElements.define("course-progress", CourseProgress)
if (!customElements.get("progress-page")) customElements.define("progress-page", ProgressPage)

const data = index()
if (data) markLinks(data, openProgress(data.library).read())
