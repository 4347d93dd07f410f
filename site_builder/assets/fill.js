// Generated from site_builder/client/ by scripts/build-client. Change the sources, then run it again.
"use strict";
(() => {
  var __defProp = Object.defineProperty;
  var __defNormalProp = (obj, key, value) => key in obj ? __defProp(obj, key, { enumerable: true, configurable: true, writable: true, value }) : obj[key] = value;
  var __publicField = (obj, key, value) => __defNormalProp(obj, typeof key !== "symbol" ? key + "" : key, value);

  // site_builder/client/fill/answers.js
  function noAnswers() {
    return { fields: /* @__PURE__ */ Object.create(null), tables: /* @__PURE__ */ Object.create(null) };
  }
  function fieldsOf(page) {
    const found = page.querySelectorAll("[data-field]");
    return new Map([...found].map((field) => [field.dataset.field ?? "", field]));
  }
  function boxesOf(field) {
    return [...field.querySelectorAll(
      /** @type {"input"} */
      "input, textarea"
    )];
  }
  function rowsOf(field) {
    return [...field.querySelectorAll("tbody tr")].map(boxesOf);
  }
  function readAnswers(page) {
    const answers = noAnswers();
    for (const [id, field] of fieldsOf(page)) {
      if (field.dataset.kind === "table") answers.tables[id] = filledRows(field);
      else answers.fields[id] = valueOf(field);
    }
    return answers;
  }
  function writeAnswers(page, answers, makeRows2) {
    for (const [id, field] of fieldsOf(page)) {
      if (field.dataset.kind === "table") writeRows(field, answers.tables[id] ?? [], makeRows2);
      else writeValue(field, answers.fields[id] ?? "");
    }
  }
  function isEmpty(answers) {
    return !Object.values(answers.fields).some(Boolean) && !Object.values(answers.tables).some((rows) => rows.length);
  }
  function valueOf(field) {
    const boxes = boxesOf(field);
    if (field.dataset.kind !== "choice") return boxes[0]?.value.trim() ?? "";
    return boxes.find((box) => box instanceof HTMLInputElement && box.checked)?.value ?? "";
  }
  function writeValue(field, value) {
    for (const box of boxesOf(field)) {
      if (field.dataset.kind !== "choice") box.value = value;
      else if (box instanceof HTMLInputElement) box.checked = value !== "" && box.value === value;
    }
  }
  function filledRows(field) {
    const rows = rowsOf(field).map((row) => row.map((box) => box.value.trim()));
    while (rows.length && !rows[rows.length - 1].some(Boolean)) rows.pop();
    return rows;
  }
  function writeRows(field, rows, makeRows2) {
    makeRows2(field, rows.length);
    rowsOf(field).forEach((boxes, row) => boxes.forEach((box, column) => box.value = rows[row]?.[column] ?? ""));
  }

  // site_builder/client/fill/bar.js
  var BAR = `
  <p class="st-fill__where">Điền ngay trên trang này. Những gì đã điền chỉ nằm trong trình duyệt của máy này, không gửi đi đâu; máy dùng chung thì bấm “Xóa bản đã điền” khi xong.</p>
  <div class="st-fill__actions">
    <button type="button" class="st-button" data-do="word">Lưu thành tệp Word</button>
    <button type="button" class="st-button st-button--quiet" data-do="print">In</button>
    <button type="button" class="st-button st-button--quiet" data-do="clear">Xóa bản đã điền</button>
    <button type="button" class="st-button st-button--quiet" data-do="restore" hidden>Lấy lại</button>
  </div>
  <p role="status" class="st-fill__status"></p>`;
  function addBar(element) {
    if (element.querySelector(".st-fill__actions")) return;
    element.insertAdjacentHTML("beforeend", BAR);
  }
  function showAction(element, action, shown) {
    element.querySelector(`[data-do="${action}"]`)?.toggleAttribute("hidden", !shown);
  }
  function say(element, words) {
    const status = element.querySelector(".st-fill__status");
    if (status) status.textContent = words;
  }

  // site_builder/client/fill/draft.js
  var PREFIX = "so-tay-chi-uy:draft:";
  var VERSION = 1;
  var LONGEST = 2e4;
  var MOST_ROWS = 200;
  var LARGEST = 4e5;
  function keepDraft(form, answers) {
    try {
      const text = JSON.stringify({ version: VERSION, ...answers });
      if (text.length > LARGEST) return false;
      localStorage.setItem(PREFIX + form, text);
      return true;
    } catch {
      return false;
    }
  }
  function forgetDraft(form) {
    try {
      localStorage.removeItem(PREFIX + form);
    } catch {
    }
  }
  function rememberedDraft(form, page) {
    try {
      const text = localStorage.getItem(PREFIX + form);
      if (!text || text.length > LARGEST) return void 0;
      const kept = JSON.parse(text);
      return kept?.version === VERSION ? fitting(kept, page) : void 0;
    } catch {
      return void 0;
    }
  }
  function fitting(kept, page) {
    const answers = noAnswers();
    for (const [id, field] of fieldsOf(page)) {
      if (field.dataset.kind === "table") answers.tables[id] = rowsFrom(own(kept.tables, id), field);
      else answers.fields[id] = textFrom(own(kept.fields, id));
    }
    return answers;
  }
  function own(holder, id) {
    if (typeof holder !== "object" || holder === null || !Object.prototype.hasOwnProperty.call(holder, id)) return void 0;
    return (
      /** @type {Record<string, unknown>} */
      holder[id]
    );
  }
  function textFrom(value) {
    return typeof value === "string" ? value.slice(0, LONGEST) : "";
  }
  function rowsFrom(value, field) {
    if (!Array.isArray(value)) return [];
    const columns = boxesOf(field.querySelector("tbody tr") ?? field).length;
    const rows = value.filter(Array.isArray).slice(0, MOST_ROWS);
    return rows.map((row) => Array.from({ length: columns }, (_, index) => textFrom(row[index])));
  }

  // site_builder/client/fill/day.js
  function writeDay(value) {
    const [year, month, day] = value.split("-").map(Number);
    if (!year || !month || !day) return "";
    return `${String(day).padStart(2, "0")}/${month <= 2 ? "0" : ""}${month}/${year}`;
  }

  // site_builder/client/fill/paper.js
  function mirrorForPaper(page) {
    for (const field of page.querySelectorAll("[data-field]")) {
      for (const box of boxesOf(field)) {
        if (box.type !== "radio") lineBeside(box).textContent = box.type === "date" ? writeDay(box.value) : box.value;
      }
    }
  }
  function lineBeside(box) {
    const next = box.nextElementSibling;
    if (next?.classList.contains("st-fill__print")) return next;
    const line = document.createElement("span");
    line.className = "st-fill__print";
    line.setAttribute("aria-hidden", "true");
    box.after(line);
    return line;
  }
  function fitHeight(box) {
    box.style.height = "auto";
    if (box.scrollHeight) box.style.height = `${box.scrollHeight + 2}px`;
  }

  // site_builder/client/fill/rows.js
  var FEWEST = 3;
  function makeRows(field, count) {
    const body = field.querySelector("tbody");
    if (!body) return;
    while (body.rows.length < Math.max(count, FEWEST)) addRow(field);
    while (body.rows.length > Math.max(count, FEWEST)) body.rows[body.rows.length - 1].remove();
  }
  function addRow(field) {
    const body = field.querySelector("tbody");
    const last = body?.rows[body.rows.length - 1];
    if (!body || !last) return void 0;
    const row = (
      /** @type {HTMLElement} */
      last.cloneNode(true)
    );
    const number = body.rows.length + 1;
    for (const box of boxesOf(row)) {
      box.value = "";
      box.setAttribute("aria-label", (box.getAttribute("aria-label") ?? "").replace(/\d+$/, String(number)));
    }
    for (const mirror of row.querySelectorAll(".st-fill__print")) mirror.remove();
    body.append(row);
    return rowsOf(field)[number - 1]?.[0];
  }
  function offerRows(fields) {
    for (const field of fields) {
      if (field.dataset.kind !== "table" || field.querySelector(".st-fill__more")) continue;
      const button = document.createElement("button");
      button.type = "button";
      button.className = "st-button st-button--quiet st-fill__more";
      button.textContent = "Thêm dòng";
      const label = field.querySelector(".st-field__label")?.textContent?.trim() ?? "";
      button.setAttribute("aria-label", `Thêm dòng vào bảng ${label}`);
      button.addEventListener("click", () => addRow(field)?.focus());
      field.append(button);
    }
  }

  // site_builder/client/fill/save-word.js
  var NAME = "SoTayWord";
  function present() {
    return (
      /** @type {any} */
      globalThis[NAME]
    );
  }
  function wordWriter(address) {
    const here = present();
    if (here) return Promise.resolve(here);
    const packed = (
      /** @type {any} */
      globalThis.soTay?.packed
    );
    if (packed) return packed("word").then(() => present() ?? Promise.reject(new Error(address)));
    return new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = address;
      script.addEventListener("load", () => {
        const loaded = present();
        if (loaded) resolve(loaded);
        else reject(new Error(address));
      });
      script.addEventListener("error", () => reject(new Error(address)));
      document.head.append(script);
    });
  }
  function download(file, name) {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(file);
    link.download = name;
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(link.href), 6e4);
  }

  // site_builder/client/fill/scoring.js
  function score(scoring, fields) {
    const result = { sum: 0, missing: 0, level: "", faults: [] };
    for (const part of scoring.parts) {
      const text = (fields[part.field] ?? "").replace(",", ".");
      const points = Number(text);
      if (text === "") result.missing += 1;
      else if (!Number.isFinite(points) || points < 0 || points > part.most) result.faults.push(`${part.label}: từ 0 đến ${part.most}`);
      else result.sum += points;
    }
    result.sum = Math.round(result.sum * 100) / 100;
    if (result.missing === 0 && result.faults.length === 0) result.level = levelOf(scoring, result.sum);
    return result;
  }
  function levelOf(scoring, sum) {
    return scoring.levels.find((level) => sum >= level.least)?.choice ?? "";
  }
  function sayScore(scoring, result) {
    if (result.faults.length) return `Xem lại điểm: ${result.faults.join("; ")}.`;
    const sum = String(result.sum).replace(".", ",");
    if (result.missing === scoring.parts.length) return "";
    if (result.missing) return `Đã cộng ${sum} điểm, còn ${result.missing} nhóm chưa chấm.`;
    return `Tổng ${sum} trên ${scoring.most} điểm. Mức theo khung này: ${result.level}.`;
  }

  // site_builder/client/fill/fill-form.js
  var KEPT = "Đã giữ bản nháp trên máy này.";
  var NOT_KEPT = "Trình duyệt này không giữ được bản nháp. Hãy lưu tệp Word trước khi đóng trang.";
  var TAKEN = "Đã lấy lại bản nháp của lần trước.";
  var CLEARED = "Đã xóa khỏi trang và khỏi máy này.";
  var WRITING = "Đang làm tệp Word…";
  var WRITTEN = "Đã lưu tệp Word vào thư mục tải về.";
  var UNWRITTEN = "Chưa làm được tệp Word: thiếu tệp word.js bên cạnh trang. Vẫn in được từ trình duyệt.";
  var FillForm = class extends HTMLElement {
    constructor() {
      super(...arguments);
      /** @type {Answers | undefined} What stood here before it was cleared. */
      __publicField(this, "cleared");
    }
    connectedCallback() {
      if (document.readyState !== "loading") return this.promote();
      document.addEventListener("DOMContentLoaded", () => this.promote(), { once: true });
    }
    disconnectedCallback() {
      this.page.removeEventListener("input", this);
      this.removeEventListener("click", this);
    }
    /** Put the buttons in place, show the draft of last time, and listen. */
    promote() {
      if (!this.isConnected || !this.data) return;
      addBar(this);
      offerRows(fieldsOf(this.page).values());
      const kept = rememberedDraft(this.name, this.page);
      if (kept && !isEmpty(kept)) this.show(kept, TAKEN);
      this.refresh();
      this.page.addEventListener("input", this);
      this.addEventListener("click", this);
    }
    get name() {
      return this.getAttribute("form") ?? "";
    }
    /** @returns {HTMLElement} The page whose boxes belong to this form. */
    get page() {
      return this.closest("article") ?? document.body;
    }
    /** What the page states of its form. */
    get data() {
      const text = this.querySelector('script[type="application/json"]')?.textContent;
      return text ? JSON.parse(text) : void 0;
    }
    /** @param {Event} event */
    handleEvent(event) {
      if (event.type === "input") return this.changed();
      const button = event.target instanceof Element ? event.target.closest("[data-do]") : null;
      const action = button?.getAttribute("data-do");
      if (action === "word") this.saveWord();
      if (action === "print") print();
      if (action === "clear") this.clear();
      if (action === "restore") this.restore();
    }
    /** Keep what was just written. */
    changed() {
      showAction(this, "restore", false);
      const answers = this.refresh();
      say(this, keepDraft(this.name, answers) ? KEPT : NOT_KEPT);
    }
    /** Bring everything that follows from the answers up to date. */
    refresh() {
      this.addUp();
      const answers = readAnswers(this.page);
      mirrorForPaper(this.page);
      for (const box of this.page.querySelectorAll("textarea")) fitHeight(box);
      this.dispatchEvent(new CustomEvent("fill-changed", { bubbles: true, detail: answers }));
      return answers;
    }
    /** Fill in the total and the level of a scoring sheet. */
    addUp() {
      const scoring = this.data.scoring;
      if (!scoring) return;
      const answers = readAnswers(this.page);
      const result = score(scoring, answers.fields);
      const begun = result.missing < scoring.parts.length;
      answers.fields[scoring.total] = begun ? String(result.sum) : "";
      answers.fields[scoring.level] = result.level;
      writeAnswers(this.page, answers, makeRows);
      const told = this.page.querySelector(".st-score");
      if (told) told.textContent = sayScore(scoring, result);
    }
    /**
     * @param {Answers} answers
     * @param {string} words
     */
    show(answers, words) {
      writeAnswers(this.page, answers, makeRows);
      say(this, words);
    }
    /** Empty the form and the storage; only this page still knows what was there. */
    clear() {
      this.cleared = readAnswers(this.page);
      forgetDraft(this.name);
      this.show(noAnswers(), CLEARED);
      showAction(this, "restore", !isEmpty(this.cleared));
      this.refresh();
    }
    restore() {
      if (this.cleared) this.show(this.cleared, TAKEN);
      this.changed();
    }
    /** @returns {import("./save-word.js").Part[]} What the Word file holds. */
    get parts() {
      return [{ sheet: this.data.sheet, answers: readAnswers(this.page) }];
    }
    async saveWord() {
      say(this, WRITING);
      try {
        const writer = await wordWriter(this.getAttribute("word") ?? "");
        download(await writer.write(this.parts), `${this.name}.docx`);
        say(this, WRITTEN);
      } catch {
        say(this, UNWRITTEN);
      }
    }
  };

  // site_builder/client/planner/drafts.js
  var STAGES = (
    /** @type {Record<string, string>} */
    { opening: "Mở đầu", work: "Tiến hành", closing: "Kết thúc" }
  );
  function partsOf(data, plan, answers) {
    const known = knownFrom(plan, answers.fields);
    return [agendaPart(data.sheet, plan, known), ...data.drafts.map((draft) => draftPart(draft, known))];
  }
  function agendaPart(sheet, plan, known) {
    const answers = noAnswers();
    for (const [id, value] of Object.entries(known.texts)) answers.fields[id] = value;
    answers.tables["chuong-trinh"] = plan.items.map((item) => [STAGES[item.stage], item.time, item.title, item.who, String(item.minutes)]);
    answers.tables["chuong-trinh"].push(["", "", "Cộng", "", String(plan.total)]);
    answers.tables["viec"] = plan.tasks.map((task) => [task.title, task.who, task.when]);
    return { sheet, answers };
  }
  function draftPart(draft, known) {
    const answers = noAnswers();
    for (const { field, value } of draft.fills) {
      if (value in known.rows) answers.tables[field] = known.rows[value].map((row) => widened(row, columnsOf(draft.sheet, field)));
      else answers.fields[field] = known.texts[value] ?? "";
    }
    return { sheet: draft.sheet, answers };
  }
  function widened(row, width) {
    return Array.from({ length: width }, (_, index) => row[index] ?? "");
  }
  function columnsOf(sheet, id) {
    return sheet.sections.flatMap((section) => section.fields).find((field) => field.id === id)?.columns.length ?? 0;
  }
  function knownFrom(plan, fields) {
    const month = fields["thang"] && fields["nam"] ? `tháng ${fields["thang"]} năm ${fields["nam"]}` : "";
    const texts = {
      cell: fields["chi-bo"] ?? "",
      day: writeDay(plan.day) || month,
      start: fields["gio"] ?? "",
      place: fields["dia-diem"] ?? "",
      kind: fields["loai-buoi"] ?? "",
      chair: fields["chu-tri"] ?? "",
      secretary: fields["thu-ky"] ?? "",
      members: fields["so-dang-vien"] ?? "",
      minutes: String(plan.total),
      topics: plan.topics.join("; "),
      agenda: plan.items.map((item) => `${item.title} (${item.minutes} phút)`).join("\n")
    };
    return { texts, rows: { topic_rows: plan.topics.map((topic) => [topic]) } };
  }

  // site_builder/client/planner/minutes.js
  function share(minutes, count) {
    const part = Math.floor(minutes / count);
    return Array.from({ length: count }, (_, index) => part + (index < minutes - part * count ? 1 : 0));
  }
  function shrink(parts, total) {
    const sum = parts.reduce((all, part) => all + part, 0);
    const whole = Math.max(total, parts.length);
    const exact = parts.map((part) => part * whole / sum);
    const made = exact.map((part) => Math.max(1, Math.floor(part)));
    const byLoss = exact.map((part, index) => ({ index, loss: part - Math.floor(part) })).sort((a, b) => b.loss - a.loss);
    let left = whole - made.reduce((all, part) => all + part, 0);
    for (let turn = 0; left > 0; turn = (turn + 1) % byLoss.length, left--) made[byLoss[turn].index] += 1;
    while (left < 0) {
      made[made.indexOf(Math.max(...made))] -= 1;
      left += 1;
    }
    return made;
  }
  function clock(start, passed, minutes) {
    const found = /^(\d{1,2}):(\d{2})$/.exec(start);
    if (!found) return "";
    const begin = Number(found[1]) * 60 + Number(found[2]) + passed;
    return `${hour(begin)}–${hour(begin + minutes)}`;
  }
  function hour(minutes) {
    const inDay = minutes % (24 * 60);
    return `${String(Math.floor(inDay / 60)).padStart(2, "0")}:${String(inDay % 60).padStart(2, "0")}`;
  }

  // site_builder/client/planner/plan.js
  var COMBINED = "Thường kỳ kết hợp chuyên đề";
  var SMALL = "Có, cấp ủy có thẩm quyền quy định mức khác";
  var SHORT_TOPIC = 10;
  var SPEECH = 3;
  function planMeeting(data, answers) {
    const { fields, tables } = answers;
    const combined = fields["loai-buoi"] === COMBINED;
    const small = fields["it-dang-vien"] === SMALL;
    const least = combined ? data.combined : data.regular;
    const asked = wholeOf(fields["thoi-luong"]);
    const total = small && asked > 0 ? asked : Math.max(least, asked);
    const topics = (tables["trong-tam"] ?? []).filter((row) => row[0]);
    const items = timed(agendaOf(data, combined, total, topics, fields["ten-chuyen-de"] ?? ""), fields["gio"] ?? "");
    const day = dayOf(fields);
    const warnings = warningsOf({ data, asked, least, small, items, topics: topics.length, members: wholeOf(fields["so-dang-vien"]) });
    return { items, total, least, small, combined, warnings, tasks: tasksOf(data, day), topics: topics.map((row) => row[0]), day };
  }
  function agendaOf(data, combined, total, topics, special) {
    const items = inOrder(data, combined);
    const usual = items.reduce((sum, item) => sum + item.minutes, 0);
    const minutes = total >= usual ? items.map((item) => item.minutes) : shrink(items.map((item) => item.minutes), total);
    const talk = items.findIndex((item) => item.topics);
    minutes[talk] += Math.max(0, total - usual);
    return items.flatMap((item, index) => {
      if (item.topics && topics.length) return eachTopic(item, minutes[index], topics);
      const title = special && data.special.includes(item) ? `${item.title}: ${special}` : item.title;
      return [{ ...item, title, minutes: minutes[index] }];
    });
  }
  function inOrder(data, combined) {
    if (!combined) return data.agenda;
    const closing = data.agenda.findIndex((item) => item.stage === "closing");
    return [...data.agenda.slice(0, closing), ...data.special, ...data.agenda.slice(closing)];
  }
  function eachTopic(item, minutes, topics) {
    const parts = share(minutes, topics.length);
    return topics.map(([topic, who], index) => ({ ...item, title: `${item.title}: ${topic}`, who: who || item.who, minutes: parts[index] }));
  }
  function timed(items, start) {
    let passed = 0;
    return items.map(({ stage, title, who, minutes }) => {
      const time = clock(start, passed, minutes);
      passed += minutes;
      return { stage, time, title, who, minutes };
    });
  }
  function warningsOf({ data, asked, least, small, items, topics, members }) {
    const warnings = [];
    if (small) warnings.push(data.small);
    else if (asked && asked < least) warnings.push(`Đã lấy ${least} phút thay cho ${asked}: ${least} phút là mức tối thiểu văn bản yêu cầu.`);
    const talk = items.filter((item) => item.title.startsWith("Thảo luận"));
    const minutes = talk.reduce((sum, item) => sum + item.minutes, 0);
    if (topics > 1 && minutes / topics < SHORT_TOPIC) warnings.push(`Mỗi việc chỉ còn khoảng ${Math.floor(minutes / topics)} phút thảo luận. Nên bớt việc, hoặc thêm giờ.`);
    const voices = Math.floor(minutes / SPEECH);
    if (members > voices && voices > 0) warnings.push(`Thảo luận ${minutes} phút thì khoảng ${voices} trong ${members} người nói được, nếu mỗi người nói ${SPEECH} phút (cách tính của Sổ tay). Hẹn trước người mở lời, hoặc thêm giờ.`);
    return warnings;
  }
  function tasksOf(data, day) {
    return data.tasks.map(({ title, who, days, after }) => ({ title, who, when: whenOf(day, days, after) }));
  }
  function whenOf(day, days, after) {
    const words = `${days} ngày ${after ? "sau" : "trước"}`;
    if (!day) return words;
    const date = /* @__PURE__ */ new Date(`${day}T00:00:00Z`);
    date.setUTCDate(date.getUTCDate() + (after ? days : -days));
    return `${writeDay(date.toISOString().slice(0, 10))} (${words})`;
  }
  function dayOf(fields) {
    const [year, month, day] = [wholeOf(fields["nam"]), wholeOf(fields["thang"]), wholeOf(fields["ngay"])];
    const date = new Date(Date.UTC(year, month - 1, day));
    const real = year > 2e3 && year < 2200 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
    return real ? date.toISOString().slice(0, 10) : "";
  }
  function wholeOf(text) {
    const number = Number.parseInt(text ?? "", 10);
    return Number.isFinite(number) && number > 0 ? Math.min(number, 1e5) : 0;
  }

  // site_builder/client/planner/show-sheet.js
  function showSheet({ sheet, answers }) {
    const shown = make("section", "st-sheet");
    shown.append(make("h3", "st-sheet__title", sheet.title));
    for (const section of sheet.sections) {
      shown.append(make("h4", "st-sheet__section", section.title));
      for (const field of section.fields) shown.append(showField(field, answers, sheet.title));
    }
    return shown;
  }
  function showField(field, answers, title) {
    if (field.kind === "table") return showTable(field, answers.tables[field.id] ?? [], title);
    const value = answers.fields[field.id] ?? "";
    const line = make("p", "st-sheet__line");
    line.append(make("span", "st-sheet__label", `${field.label}: `));
    line.append(make("span", value ? "st-sheet__value" : "st-sheet__blank", field.kind === "date" ? writeDay(value) || value : value));
    return line;
  }
  function showTable(field, rows, title) {
    const holder = make("div", "st-sheet__table");
    holder.append(make("p", "st-sheet__label", `${field.label}:`));
    const region = make("div", "st-scroll");
    region.setAttribute("tabindex", "0");
    region.setAttribute("role", "region");
    region.setAttribute("aria-label", `${title}: ${field.label}`);
    const table = make("table", "st-table");
    const head = make("tr");
    for (const column of field.columns) {
      const cell = make("th", "", column);
      cell.setAttribute("scope", "col");
      head.append(cell);
    }
    const top = make("thead");
    top.append(head);
    const body = make("tbody");
    for (const row of rows.length ? rows : [field.columns.map(() => "")]) body.append(showRow(row));
    table.append(top, body);
    region.append(table);
    holder.append(region);
    return holder;
  }
  function showRow(row) {
    const shown = make("tr");
    for (const text of row) shown.append(make("td", "", text));
    return shown;
  }
  function make(tag, kind = "", text = "") {
    const element = document.createElement(tag);
    if (kind) element.className = kind;
    element.textContent = text;
    return element;
  }

  // site_builder/client/planner/meeting-planner.js
  var MeetingPlanner = class extends FillForm {
    refresh() {
      const answers = super.refresh();
      const plan = planMeeting(this.data.planner, answers);
      this.tell(plan);
      this.suggest(answers.fields["loai-hinh"] ?? "");
      this.page.querySelector(".st-plan")?.replaceChildren(...partsOf(this.data, plan, answers).map(showSheet));
      return answers;
    }
    get parts() {
      const answers = readAnswers(this.page);
      return partsOf(this.data, planMeeting(this.data.planner, answers), answers);
    }
    /** @param {import("./plan.js").Plan} plan */
    tell(plan) {
      const told = this.page.querySelector(".st-plan-told");
      const { regularFact, combinedFact } = this.data.planner;
      const length = plan.small ? `Buổi họp ${plan.total} phút.` : `Buổi họp ${plan.total} phút; văn bản yêu cầu ít nhất ${plan.least} phút (dữ kiện ${plan.combined ? combinedFact : regularFact}).`;
      told?.replaceChildren(make("p", "", length), ...plan.warnings.map((words) => make("p", "st-plan-told__care", words)));
    }
    /**
     * Offer what cells of this kind may discuss; a press puts it into the first empty row.
     *
     * @param {string} kind
     */
    suggest(kind) {
      const place = this.page.querySelector(".st-plan-topics");
      if (!place || place.getAttribute("data-kind") === kind) return;
      place.setAttribute("data-kind", kind);
      const topics = this.data.planner.kinds.find((known) => known.title === kind)?.topics ?? [];
      place.replaceChildren(...topics.length ? [make("p", "st-field__help", "Gợi ý của Sổ tay, bấm để đưa vào:")] : []);
      for (const topic of topics) {
        const button = make("button", "st-button st-button--quiet", topic);
        button.setAttribute("type", "button");
        button.addEventListener("click", () => this.take(topic));
        place.append(button);
      }
    }
    /** @param {string} topic */
    take(topic) {
      const field = fieldsOf(this.page).get("trong-tam");
      if (!field) return;
      const boxes = rowsOf(field).map((row) => row[0]);
      const box = boxes.find((candidate) => !candidate.value.trim()) ?? addRow(field);
      if (!box || boxes.some((other) => other.value.trim() === topic)) return;
      box.value = topic;
      this.changed();
    }
  };

  // site_builder/client/fill/main.js
  if (!customElements.get("fill-form")) customElements.define("fill-form", FillForm);
  if (!customElements.get("meeting-planner")) customElements.define("meeting-planner", MeetingPlanner);
})();
