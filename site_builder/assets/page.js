// Generated from site_builder/client/ by scripts/build-client. Change the sources, then run it again.
"use strict";
(() => {
  // site_builder/client/page/clipboard.js
  async function copyText(text) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      return copyBySelection(text);
    }
  }
  function copyBySelection(text) {
    const focused = document.activeElement;
    const field = document.createElement("textarea");
    field.value = text;
    field.readOnly = true;
    field.style.cssText = "position:fixed;top:0;left:0;opacity:0";
    document.body.append(field);
    field.select();
    const copied = tryCopy();
    field.remove();
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
    return copied;
  }
  function tryCopy() {
    try {
      return document.execCommand("copy");
    } catch {
      return false;
    }
  }

  // site_builder/client/page/copy-citation.js
  var SHOWN_FOR = 6e3;
  function listenForCopy(root) {
    const status = addStatus(root);
    if (!status) return;
    root.addEventListener("click", (event) => {
      const button = event.target instanceof Element ? event.target.closest(".st-copy") : null;
      if (button) copyCitation(button, status);
    });
  }
  function addStatus(root) {
    if (root.querySelector(".st-copy-status")) return null;
    const status = root.createElement("p");
    status.className = "st-copy-status";
    status.setAttribute("role", "status");
    root.body.append(status);
    return status;
  }
  async function copyCitation(button, status) {
    const citation = citationOf(button, pageAddress(document));
    const copied = await copyText(citation);
    const words = copied ? "Đã sao chép trích dẫn" : `Chưa sao chép được. Mời bạn chép tay: ${citation}`;
    status.textContent = words;
    if (copied) setTimeout(() => status.textContent === words && (status.textContent = ""), SHOWN_FOR);
  }
  function citationOf(button, address) {
    const citation = button.getAttribute("data-citation") ?? "";
    const anchor = button.getAttribute("data-href") ?? "";
    if (!/^https?:/.test(address)) return citation;
    return `${citation}
${new URL(anchor, address).href}`;
  }
  function pageAddress(page) {
    const canonical = page.querySelector("link[rel=canonical]");
    return canonical?.getAttribute("href") ?? page.location.href;
  }

  // site_builder/client/page/term-tip.js
  var TIP = "st-term-tip";
  function listenForTerms(root) {
    if (root.getElementById(TIP)) return;
    const tip = addTip(root);
    let touched = false;
    root.addEventListener("pointerdown", (event) => {
      touched = event.pointerType === "touch";
    }, true);
    root.addEventListener("pointerover", (event) => {
      if (event.pointerType !== "touch") showOrHide(tip, termAt(event), event);
    });
    root.addEventListener("focusin", (event) => showOrHide(tip, termAt(event), event));
    root.addEventListener("click", (event) => {
      const term = termAt(event);
      if (!term && !tip.contains(asNode(event.target))) return hide(tip);
      if (!term || !touched || tip.dataset.opened === "tap") return;
      event.preventDefault();
      show(tip, term);
      tip.dataset.opened = "tap";
    });
    root.addEventListener("keydown", (event) => {
      touched = false;
      if (event.key === "Escape") hide(tip);
    });
  }
  function addTip(root) {
    const tip = root.createElement("div");
    tip.id = TIP;
    tip.className = TIP;
    tip.setAttribute("role", "tooltip");
    tip.hidden = true;
    root.body.append(tip);
    return tip;
  }
  function asNode(target) {
    return target instanceof Node ? target : null;
  }
  function termAt(event) {
    return event.target instanceof Element ? event.target.closest("a.st-term") : null;
  }
  function showOrHide(tip, term, event) {
    if (term) show(tip, term);
    else if (tip.dataset.opened !== "tap" && !tip.contains(asNode(event.target))) hide(tip);
  }
  function show(tip, term) {
    if (term.title) {
      term.dataset.meaning = term.title;
      term.removeAttribute("title");
    }
    hide(tip);
    tip.textContent = term.dataset.meaning ?? "";
    tip.hidden = false;
    tip.dataset.opened = "";
    term.setAttribute("aria-describedby", tip.id);
    place(tip, term);
  }
  function hide(tip) {
    tip.hidden = true;
    tip.dataset.opened = "";
    tip.ownerDocument.querySelector("[aria-describedby='" + tip.id + "']")?.removeAttribute("aria-describedby");
  }
  function place(tip, term) {
    const box = term.getBoundingClientRect();
    const view = tip.ownerDocument.defaultView;
    if (!view) return;
    const left = Math.max(8, Math.min(box.left, view.innerWidth - tip.offsetWidth - 8));
    const below = box.bottom + tip.offsetHeight + 12 < view.innerHeight;
    tip.style.left = `${left + view.scrollX}px`;
    tip.style.top = `${(below ? box.bottom + 6 : box.top - tip.offsetHeight - 6) + view.scrollY}px`;
  }

  // site_builder/client/page/name-menus.js
  function nameMenus(page) {
    for (const menu of page.querySelectorAll(".md-nav__item--nested > nav[aria-labelledby]")) {
      if (page.getElementById(menu.getAttribute("aria-labelledby") ?? "")?.textContent?.trim()) continue;
      const words = menu.parentElement?.querySelector(".md-ellipsis")?.textContent?.trim();
      if (!words) continue;
      menu.removeAttribute("aria-labelledby");
      menu.setAttribute("aria-label", words);
    }
  }

  // site_builder/client/page/text-size.js
  var KEY = "so-tay-chi-uy:text-size";
  var SIZES = [
    { percent: "100", label: "A−", words: "Cỡ chữ vừa" },
    { percent: "125", label: "A", words: "Cỡ chữ lớn" },
    { percent: "150", label: "A+", words: "Cỡ chữ rất lớn" }
  ];
  function rememberedTextSize() {
    try {
      return known(localStorage.getItem(KEY));
    } catch {
      return "100";
    }
  }
  function rememberTextSize(percent) {
    try {
      localStorage.setItem(KEY, percent);
    } catch {
    }
  }
  function known(percent) {
    return SIZES.find((size) => size.percent === percent)?.percent ?? "100";
  }
  function applyTextSize(percent) {
    document.documentElement.setAttribute("data-st-text-size", percent);
  }
  function appliedTextSize() {
    return known(document.documentElement.getAttribute("data-st-text-size"));
  }

  // site_builder/client/page/text-size-control.js
  function placeTextSize(header) {
    if (!header || header.querySelector(".st-text-size")) return;
    const control = createControl();
    const title = header.querySelector(".md-header__title");
    if (title) title.after(control);
    else header.append(control);
  }
  function createControl() {
    const control = document.createElement("div");
    control.className = "st-text-size";
    const group = createGroup();
    control.append(createToggle(control, group), group);
    return control;
  }
  function createGroup() {
    const group = document.createElement("div");
    group.className = "st-text-size__choices";
    group.id = "st-text-size-choices";
    group.setAttribute("role", "group");
    group.setAttribute("aria-label", "Cỡ chữ");
    for (const size of SIZES) group.append(createChoice(size, group));
    press(group, appliedTextSize());
    return group;
  }
  function createChoice({ percent, label, words }, group) {
    const choice = createButton(label, `${label} ${words} (${percent} %)`);
    choice.value = percent;
    choice.addEventListener("click", () => {
      applyTextSize(percent);
      rememberTextSize(percent);
      press(group, percent);
    });
    return choice;
  }
  function createToggle(control, group) {
    const toggle = createButton("Aa", "Aa, chọn cỡ chữ");
    toggle.classList.add("st-text-size__toggle");
    toggle.setAttribute("aria-controls", group.id);
    const setOpen = (open) => toggle.setAttribute("aria-expanded", String(open));
    setOpen(false);
    toggle.addEventListener("click", () => setOpen(toggle.getAttribute("aria-expanded") !== "true"));
    control.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      setOpen(false);
      toggle.focus();
    });
    return toggle;
  }
  function createButton(label, words) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "st-text-size__button";
    button.textContent = label;
    button.title = words;
    button.setAttribute("aria-label", words);
    return button;
  }
  function press(group, percent) {
    for (const choice of group.querySelectorAll("button")) {
      choice.setAttribute("aria-pressed", String(choice.value === percent));
    }
  }

  // site_builder/client/page/main.js
  applyTextSize(rememberedTextSize());
  document.documentElement.classList.add("st-scripted");
  function start() {
    placeTextSize(document.querySelector(".md-header__inner"));
    listenForCopy(document);
    listenForTerms(document);
    nameMenus(document);
  }
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
  else start();
})();
