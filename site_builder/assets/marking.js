// Generated from site_builder/client/ by scripts/build-client. Change the sources, then run it again.
"use strict";
(() => {
  // site_builder/client/library-data.js
  function unveil(text) {
    return Array.from(text, (letter) => {
      const code = letter.codePointAt(0) ?? 0;
      if (code >= 33 && code <= 126) return String.fromCharCode(33 + (code + 14) % 94);
      return code > 159 ? String.fromCodePoint(code ^ 1) : letter;
    }).join("");
  }

  // site_builder/client/marking/table.js
  var LETTERS = "ABCDEFGHIJ";
  var RISKY = /^[\s\u00a0\ufeff]*[=+\-@\t\r\n＝＋－＠]/;
  function markSheet(given, key) {
    const answers = key.variants[given.code].map(({ id, number, right, values }, at) => {
      const letters = given.letters[at];
      const chosen = values.filter((_value, place) => letters.includes(LETTERS[place])).join(" ");
      return { id, number, letters, values: chosen, right: letters === right };
    });
    return { given, answers, score: answers.filter(({ right }) => right).length };
  }
  function resultsTable(sheets, key) {
    const rows = sheets.flatMap(({ given, answers }) => answers.map(({ id, number, values, right }) => [given.person, given.unit, given.code, key.bank, number, id, values, right ? 1 : 0]));
    return written([["nguoi", "don_vi", "ma_de", "ngan_hang", "cau", "id", "tra_loi", "dung"], ...rows]);
  }
  function written(rows) {
    return "\uFEFF" + rows.map((row2) => row2.map(cell).join(",") + "\r\n").join("");
  }
  function cell(value) {
    const text = typeof value === "string" && RISKY.test(value) ? `'${value}` : String(value);
    return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
  }

  // site_builder/client/marking/typed.js
  var LETTERS2 = "ABCDEFGHIJ";
  var BLANK = "-._0";
  var GROUPS = /\(([A-Z]*)\)|([A-Z]|[-._0])/g;
  var HEAD = /^\s*m(a|ã)[ _]?(d|đ)(e|ề)(?![\p{L}\d])/iu;
  var Unread = class extends Error {
  };
  function readTyped(text, key) {
    const given = [];
    const slips = [];
    const seen = /* @__PURE__ */ new Map();
    text.split(/\r?\n/).forEach((written2, at) => {
      const line = at + 1;
      if (!written2.trim() || HEAD.test(written2)) return;
      try {
        const one = readLine(written2, key, line);
        const who = `${one.code}
${one.person}`;
        if (one.person && seen.has(who)) throw new Unread(`người ${one.person} đã có ở dòng ${seen.get(who)}`);
        seen.set(who, line);
        given.push(one);
      } catch (error) {
        if (!(error instanceof Unread)) throw error;
        slips.push({ line, reason: error.message });
      }
    });
    return { given, slips };
  }
  function readLine(written2, key, line) {
    const sign = ["	", ";", ","].find((mark) => written2.includes(mark)) ?? ",";
    const cells2 = written2.split(sign).map((cell2) => cell2.trim());
    if (cells2.length !== 3 && cells2.length !== 4) throw new Unread("cần ba cột: mã đề, số hoặc tên, trả lời");
    const [code, person] = cells2;
    const lines = Object.prototype.hasOwnProperty.call(key.variants, code) ? key.variants[code] : void 0;
    if (!lines) throw new Unread(`không có mã đề ${code || "?"} trong bộ này`);
    if (person.includes("?")) throw new Unread("còn dấu ? chưa điền");
    const unit = cells2.length === 4 ? cells2[2] : "";
    return { line, code, person, unit, letters: readLetters(cells2[cells2.length - 1], lines) };
  }
  function readLetters(written2, lines) {
    const text = written2.toUpperCase().trim();
    if (text.includes("?")) throw new Unread("còn dấu ? chưa điền");
    const found = pieces(text, lines.length);
    if (found.length !== lines.length) throw new Unread(`có ${found.length} câu trả lời, đề có ${lines.length} câu`);
    return found.map((letters, at) => checked(letters, lines[at]));
  }
  function pieces(text, wanted) {
    const tokens = text.split(/[\s,;/|]+/);
    if (tokens.length === wanted && wanted > 1) return tokens.map((token) => token.replace(/^[()]+|[()]+$/g, ""));
    const compact = text.replace(/[\s,;/|]+/g, "");
    const strange = compact.replace(GROUPS, "");
    if (strange) throw new Unread(`có ký tự lạ: ${strange}`);
    return Array.from(compact.matchAll(GROUPS), ([, group, single]) => group || single || "");
  }
  function checked(letters, line) {
    if (letters.length === 1 && BLANK.includes(letters)) return "";
    const offered = LETTERS2.slice(0, line.values.length);
    for (const letter of letters) {
      if (!offered.includes(letter)) throw new Unread(`câu ${line.number} không có phương án ${letter}`);
    }
    return [...new Set(letters)].sort().join("");
  }

  // site_builder/client/marking/main.js
  function start() {
    const page = document.querySelector("main");
    const typed = document.querySelector("textarea");
    const save = (
      /** @type {HTMLButtonElement | null} */
      document.querySelector("#luu")
    );
    if (!page || !typed || !save) return;
    const key = JSON.parse(unveil(page.dataset.key ?? ""));
    let sheets = [];
    let saved = "";
    const show = () => {
      const { given, slips } = readTyped(typed.value, key);
      sheets = given.map((one) => markSheet(one, key));
      fill("#diem", sheets.map(row));
      fill("#loi", slips.map(({ line, reason }) => item(`Dòng ${line}: ${reason}.`)));
      fill("#cau", sheets.length ? questions(sheets) : []);
      for (
        const [id, shown] of
        /** @type {[string, boolean][]} */
        [["#co-loi", slips.length > 0], ["#co-diem", sheets.length > 0]]
      ) {
        document.querySelector(id)?.toggleAttribute("hidden", !shown);
      }
      const said = document.querySelector("[role=status]");
      if (said) said.textContent = `${sheets.length} phiếu đã chấm${slips.length ? `, ${slips.length} dòng cần xem lại` : ""}.`;
      save.disabled = sheets.length === 0;
    };
    typed.addEventListener("input", show);
    save.addEventListener("click", () => {
      download("ket-qua.csv", resultsTable(sheets, key));
      saved = typed.value;
    });
    window.addEventListener("beforeunload", (event) => {
      if (typed.value.trim() && typed.value !== saved) event.preventDefault();
    });
    show();
  }
  function fill(place, rows) {
    document.querySelector(place)?.replaceChildren(...rows);
  }
  function item(words) {
    const made = document.createElement("li");
    made.textContent = words;
    return made;
  }
  function cells(...cells2) {
    const made = document.createElement("tr");
    for (const value of cells2) made.insertCell().textContent = String(value);
    return made;
  }
  function row({ given, answers, score }) {
    const wrong = answers.filter(({ right }) => !right).map(({ number, letters }) => `${number}${letters ? ` (${letters})` : " (trống)"}`);
    return cells(given.person || "(chưa ghi)", given.unit, given.code, `${score}/${answers.length}`, wrong.join(", ") || "không có");
  }
  function questions(sheets) {
    const found = /* @__PURE__ */ new Map();
    for (const { given, answers } of sheets) {
      for (const { id, number, right } of answers) {
        const one = found.get(id) ?? { right: 0, all: 0, places: /* @__PURE__ */ new Set() };
        one.all += 1;
        one.right += right ? 1 : 0;
        one.places.add(`${given.code} câu ${number}`);
        found.set(id, one);
      }
    }
    const sorted = [...found].sort(([, one], [, other]) => one.right / one.all - other.right / other.all);
    return sorted.slice(0, 10).map(([id, { right, all, places }]) => cells([...places].slice(0, 3).join("; "), `${right}/${all}`, id));
  }
  function download(name, text) {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text], { type: "text/csv" }));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1e4);
  }
  start();
})();
