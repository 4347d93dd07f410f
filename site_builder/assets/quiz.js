// Generated from site_builder/client/ by scripts/build-client. Change the sources, then run it again.
"use strict";
(() => {
  // site_builder/client/quiz/controls.js
  var CONTROLS = `
  <div class="st-question__actions">
    <button type="submit" class="st-button st-question__check">Kiểm tra</button>
    <button type="reset" class="st-button st-button--quiet st-question__again" hidden>Làm lại</button>
  </div>
  <p role="status" class="st-question__status"></p>`;
  function addControls(form) {
    if (form.querySelector(".st-question__actions")) return;
    form.querySelector(".st-question__body")?.insertAdjacentHTML("afterend", CONTROLS);
  }
  function holdAnswer(form, held) {
    for (const control of form.querySelectorAll("input, .st-question__check")) {
      control.setAttribute("aria-disabled", String(held));
    }
    form.querySelector(".st-question__again")?.toggleAttribute("hidden", !held);
  }
  function keepAnswer(event) {
    const input = event.target;
    if (!(input instanceof HTMLInputElement)) return;
    if (input.getAttribute("aria-disabled") === "true") event.preventDefault();
  }

  // site_builder/client/quiz/mark.js
  function mark(chosen, answer) {
    const right = chosen.filter((option) => answer.includes(option));
    const wrong = chosen.filter((option) => !answer.includes(option));
    const missed = answer.filter((option) => !chosen.includes(option));
    return { correct: wrong.length === 0 && missed.length === 0, right, wrong, missed };
  }

  // site_builder/client/quiz/kinds/multiple.js
  var multiple = {
    name: "multiple",
    chooseFirst: "Mời bạn chọn các phương án đúng, rồi bấm “Kiểm tra”.",
    verdicts: {
      right: "Bạn chọn đúng.",
      wrong: "Chưa đúng.",
      missed: "Phương án này cũng đúng, bạn chưa chọn."
    },
    mark,
    say: ({ correct, right, wrong, missed }) => {
      const all = right.length + missed.length;
      if (correct) return `Đúng. Bạn chọn đủ ${all}/${all} phương án đúng.`;
      const found = `Bạn chọn đúng ${right.length}/${all} phương án đúng`;
      if (wrong.length === 0) return `Chưa đủ. ${found}.`;
      return `Chưa đúng. ${found} và ${wrong.length} phương án chưa đúng.`;
    }
  };

  // site_builder/client/quiz/kinds/single.js
  var single = {
    name: "single",
    chooseFirst: "Mời bạn chọn một phương án, rồi bấm “Kiểm tra”.",
    verdicts: { right: "Bạn chọn đúng.", wrong: "Chưa đúng.", missed: "Đây là phương án đúng." },
    mark,
    say: ({ correct }) => correct ? "Đúng. Mời bạn đọc thêm phần giải thích." : "Chưa đúng. Phương án đúng đã được đánh dấu; mời bạn đọc phần giải thích."
  };

  // site_builder/client/quiz/kinds/true-false.js
  var trueFalse = {
    name: "true_false",
    chooseFirst: "Mời bạn chọn “Đúng” hoặc “Sai”, rồi bấm “Kiểm tra”.",
    // A bare “Đúng.” under the option “Sai” would read as its opposite.
    verdicts: {
      right: "Bạn trả lời đúng.",
      wrong: "Bạn trả lời chưa đúng.",
      missed: "Đây là câu trả lời đúng."
    },
    mark,
    say: ({ correct }) => correct ? "Bạn trả lời đúng. Mời bạn đọc thêm phần giải thích." : "Bạn trả lời chưa đúng. Mời bạn đọc phần giải thích."
  };

  // site_builder/client/quiz/kinds.js
  var KINDS = [single, multiple, trueFalse];
  function kindNamed(name) {
    return KINDS.find((kind) => kind.name === name);
  }

  // site_builder/client/quiz/icons.js
  var SHAPES = {
    right: "M4 13l5 5L20 6",
    wrong: "M6 6l12 12M18 6L6 18",
    missed: "M5 12h13M12 5l7 7-7 7"
  };
  function icon(verdict) {
    return `<svg class="st-icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d="${SHAPES[verdict]}" fill="none" stroke="currentColor" stroke-width="3"/></svg>`;
  }

  // site_builder/client/quiz/verdict.js
  function showVerdict(input, verdict, words2, feedback) {
    const note = document.createElement("div");
    note.className = "st-verdict";
    note.id = `${input.name}-${input.value}-verdict`;
    const said = document.createElement("strong");
    said.innerHTML = icon(verdict);
    said.append(words2);
    note.append(said);
    if (feedback) note.append(" ", ...feedback.cloneNode(true).childNodes);
    const option = input.closest(".st-option");
    option?.classList.add(`st-option--${verdict}`);
    option?.append(note);
    input.setAttribute("aria-describedby", note.id);
  }
  function clearVerdict(input) {
    const option = input.closest(".st-option");
    option?.classList.remove("st-option--right", "st-option--wrong", "st-option--missed");
    option?.querySelector(".st-verdict")?.remove();
    input.removeAttribute("aria-describedby");
  }

  // site_builder/client/quiz/quiz-question.js
  var QuizQuestion = class extends HTMLElement {
    connectedCallback() {
      if (document.readyState !== "loading") return this.promote();
      document.addEventListener("DOMContentLoaded", () => this.promote(), { once: true });
    }
    disconnectedCallback() {
      for (const type of ["submit", "reset", "click"]) this.removeEventListener(type, this);
    }
    /** Add the buttons and listen; a question of an unknown kind is left as it is. */
    promote() {
      if (!this.isConnected || !this.form || !this.kind) return;
      addControls(this.form);
      for (const type of ["submit", "reset", "click"]) this.addEventListener(type, this);
    }
    /** @param {Event} event */
    handleEvent(event) {
      if (event.type === "click") keepAnswer(event);
      if (event.type === "reset") this.clear();
      if (event.type === "submit") {
        event.preventDefault();
        this.check();
      }
    }
    get form() {
      return this.querySelector("form");
    }
    get kind() {
      return kindNamed(this.getAttribute("kind"));
    }
    /** @returns {HTMLInputElement[]} */
    get inputs() {
      return [...this.querySelectorAll("input")];
    }
    /** The right options, as the page states them. */
    get answer() {
      const right = this.querySelectorAll("[data-option][data-right]");
      return [...right].map((option) => option.getAttribute("data-option") ?? "");
    }
    /** @returns {"right" | "wrong" | undefined} undefined until the answer has been checked. */
    get outcome() {
      const outcome = this.getAttribute("data-outcome");
      return outcome === "right" || outcome === "wrong" ? outcome : void 0;
    }
    /** Mark the chosen options and say so; ask for a choice if there is none. */
    check() {
      if (this.outcome || !this.kind) return;
      const chosen = this.inputs.filter((input) => input.checked).map((input) => input.value);
      if (chosen.length === 0) return this.say(this.kind.chooseFirst);
      this.show(this.kind.mark(chosen, this.answer), this.kind);
      const detail = { id: this.id, correct: this.outcome === "right", chosen };
      this.dispatchEvent(new CustomEvent("quiz-answered", { bubbles: true, detail }));
    }
    /** Return to the unanswered question, with the focus on its first option. */
    retry() {
      this.form?.reset();
    }
    /**
     * @param {import("./mark.js").Marking} marking
     * @param {import("./kinds.js").Kind} kind
     */
    show(marking, kind) {
      for (
        const verdict of
        /** @type {const} */
        ["right", "wrong", "missed"]
      ) {
        for (const option of marking[verdict]) this.explain(option, verdict, kind.verdicts[verdict]);
      }
      this.setAttribute("data-outcome", marking.correct ? "right" : "wrong");
      if (this.form) holdAnswer(this.form, true);
      this.querySelector("details")?.setAttribute("open", "");
      this.say(kind.say(marking));
    }
    /**
     * Write the verdict under the option; its line in the answer would only repeat it.
     *
     * @param {string} option
     * @param {import("./verdict.js").Verdict} verdict
     * @param {string} words
     */
    explain(option, verdict, words2) {
      const input = this.inputs.find(({ value }) => value === option);
      const lines = [...this.querySelectorAll("[data-option]")];
      const line = lines.find((candidate) => candidate.getAttribute("data-option") === option);
      if (input) showVerdict(input, verdict, words2, line?.querySelector(".st-answer__feedback"));
      line?.setAttribute("hidden", "");
    }
    /** Undo `show`. The browser itself empties the choices when the form is reset. */
    clear() {
      this.removeAttribute("data-outcome");
      this.inputs.forEach(clearVerdict);
      for (const line of this.querySelectorAll("[data-option]")) line.removeAttribute("hidden");
      this.querySelector("details")?.removeAttribute("open");
      this.say("");
      this.inputs[0]?.focus();
      if (this.form) holdAnswer(this.form, false);
      const detail = { id: this.id };
      this.dispatchEvent(new CustomEvent("quiz-cleared", { bubbles: true, detail }));
    }
    /** @param {string} words */
    say(words2) {
      const status = this.querySelector(".st-question__status");
      if (!status) return;
      status.textContent = words2;
      if (words2 && !this.querySelector("input:focus")) status.scrollIntoView({ block: "nearest" });
    }
  };

  // site_builder/client/quiz/quiz-summary.js
  var CONTENT = `
  <p role="status" class="st-summary__score"></p>
  <button type="button" class="st-button st-button--quiet st-summary__again" hidden>Làm lại câu sai</button>`;
  var QuizSummary = class extends HTMLElement {
    connectedCallback() {
      if (!this.querySelector(".st-summary__score")) this.insertAdjacentHTML("beforeend", CONTENT);
      this.addEventListener("click", this);
      for (const type of UPDATES) document.addEventListener(type, this);
      this.update();
    }
    disconnectedCallback() {
      for (const type of UPDATES) document.removeEventListener(type, this);
    }
    /** @param {Event} event */
    handleEvent(event) {
      if (event.type !== "click") return this.update();
      if (event.target === this.querySelector(".st-summary__again")) this.retryWrong();
    }
    /** @returns {QuizQuestion[]} */
    get questions() {
      const found = [...document.querySelectorAll("quiz-question")];
      return found.filter((element) => element instanceof QuizQuestion);
    }
    /** @param {"right" | "wrong"} outcome */
    questionsWith(outcome) {
      return this.questions.filter((question) => question.outcome === outcome);
    }
    update() {
      const right = this.questionsWith("right").length;
      const wrong = this.questionsWith("wrong").length;
      const score = this.querySelector(".st-summary__score");
      if (score) score.textContent = words(right, wrong, this.questions.length);
      this.querySelector(".st-summary__again")?.toggleAttribute("hidden", wrong === 0);
    }
    /** Clear the wrong answers, and put the focus on the first of them. */
    retryWrong() {
      const wrong = this.questionsWith("wrong");
      for (const question of wrong.reverse()) question.retry();
    }
  };
  var UPDATES = ["quiz-answered", "quiz-cleared", "DOMContentLoaded"];
  function words(right, wrong, all) {
    const answered = right + wrong;
    if (answered === 0) return `Đã trả lời 0/${all} câu.`;
    const score = `Đã trả lời ${answered}/${all} câu, đúng ${right}.`;
    if (right === all) return `${score} Bạn đã nắm chắc phần này.`;
    if (answered === all) return `${score} Mời bạn xem lại các câu chưa đúng.`;
    return score;
  }

  // site_builder/client/quiz/main.js
  var ELEMENTS = [
    ["quiz-question", QuizQuestion],
    ["quiz-summary", QuizSummary]
  ];
  for (const [name, element] of ELEMENTS) {
    if (!customElements.get(name)) customElements.define(name, element);
  }
})();
