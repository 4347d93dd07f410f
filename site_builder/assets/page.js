// Generated from site_builder/client/ by scripts/build-client. Change the sources, then run it again.
"use strict";
(() => {
  // site_builder/client/frame/drawer.js
  function tendDrawer(page) {
    const toggle = page.getElementById("__drawer");
    const label = page.querySelector('label.md-header__button[for="__drawer"]');
    const menu = page.querySelector(".md-sidebar--primary");
    if (!(toggle instanceof HTMLInputElement) || !(label instanceof HTMLElement) || !(menu instanceof HTMLElement)) return;
    const opener = buttonLike(label, "Mở menu");
    opener.classList.add("st-menu-open");
    label.replaceWith(opener);
    const set = (open) => {
      toggle.checked = open;
      tell();
    };
    const tell = () => {
      opener.setAttribute("aria-expanded", String(toggle.checked));
      if (!toggle.checked) return;
      offerWayBack(menu);
      first(menu)?.focus();
    };
    tell();
    opener.addEventListener("click", () => set(!toggle.checked));
    toggle.addEventListener("change", tell);
    menu.addEventListener("click", (event) => {
      if (event.target instanceof Element && event.target.closest("a[href]")) set(false);
    });
    menu.addEventListener("focusout", ({ relatedTarget }) => {
      if (toggle.checked && relatedTarget instanceof Node && !menu.contains(relatedTarget)) set(false);
    });
    page.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !toggle.checked) return;
      set(false);
      opener.focus();
    });
  }
  function pressLabelsByKeys(page) {
    page.addEventListener("keydown", (event) => {
      const label = event.target;
      if (!(label instanceof HTMLLabelElement) || event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      label.click();
    });
  }
  function offerWayBack(menu) {
    for (const arrow of menu.querySelectorAll("label.md-nav__title > span.md-nav__icon")) {
      const title = (
        /** @type {HTMLElement} */
        arrow.parentElement
      );
      const back = buttonLike(arrow, `Quay lại: ${(title.textContent ?? "").trim()}`);
      back.addEventListener("click", () => title.click());
      arrow.replaceWith(back);
    }
  }
  function buttonLike(shape, name) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = shape.className;
    button.setAttribute("aria-label", name);
    button.append(...shape.childNodes);
    return button;
  }
  function first(menu) {
    const all = (
      /** @type {NodeListOf<HTMLElement>} */
      menu.querySelectorAll("a[href], button, label[tabindex='0']")
    );
    return [...all].find((item) => item.checkVisibility?.({ visibilityProperty: true }) ?? true);
  }

  // site_builder/client/frame/follow.js
  var LINE = 96;
  function followReader(page) {
    const contents = page.querySelector(".md-sidebar--secondary");
    const stops = contents ? stopsOf(contents, page) : [];
    const title = page.querySelector(".md-header__title");
    const heading = page.querySelector("article h1");
    let marked;
    let waiting = false;
    const look = () => {
      waiting = false;
      if (title && heading) title.classList.toggle("md-header__title--active", heading.getBoundingClientRect().bottom < 48);
      const now = passed(stops);
      if (now === marked) return;
      marked?.classList.remove("md-nav__link--active");
      now?.classList.add("md-nav__link--active");
      marked = now;
      if (now) bringIntoView(now);
    };
    const soon = () => {
      if (waiting) return;
      waiting = true;
      requestAnimationFrame(look);
    };
    addEventListener("scroll", soon, { passive: true });
    soon();
    const here = page.querySelector(".md-sidebar--primary a.md-nav__link--active");
    if (here) requestAnimationFrame(() => bringIntoView(here));
  }
  function stopsOf(contents, page) {
    const found = [];
    for (const link of contents.querySelectorAll('a.md-nav__link[href^="#"]')) {
      const target = page.getElementById(decodeURIComponent((link.getAttribute("href") ?? "").slice(1)));
      if (target) found.push([link, target]);
    }
    return found;
  }
  function passed(stops) {
    let low = 0;
    let high = stops.length;
    while (low < high) {
      const middle = low + high >> 1;
      if (stops[middle][1].getBoundingClientRect().top <= LINE) low = middle + 1;
      else high = middle;
    }
    return stops[low - 1]?.[0];
  }
  function bringIntoView(item) {
    const pane = item.closest(".md-sidebar__scrollwrap");
    if (!pane || pane.scrollHeight <= pane.clientHeight) return;
    const box = item.getBoundingClientRect();
    const { top, bottom } = pane.getBoundingClientRect();
    const end = Math.min(bottom, innerHeight);
    if (box.top < top + 40 || box.bottom > end - 20) pane.scrollTop += box.top - (top + end) / 2;
  }

  // site_builder/client/frame/reveal.js
  function revealFolded(page) {
    const reveal = () => {
      const target = page.getElementById(decodeURIComponent(location.hash.slice(1)));
      let opened2 = false;
      for (let outer = target?.closest("details"); outer; outer = outer.parentElement?.closest("details")) {
        opened2 || (opened2 = !outer.open);
        outer.open = true;
      }
      if (opened2) target?.scrollIntoView();
    };
    addEventListener("hashchange", reveal);
    reveal();
    let opened = [];
    addEventListener("beforeprint", () => {
      opened = [...page.querySelectorAll("details")].filter((item) => !item.open);
      for (const item of opened) item.open = true;
    });
    addEventListener("afterprint", () => {
      for (const item of opened) item.open = false;
    });
  }

  // site_builder/client/frame/scheme-switch.js
  var KEY = "so-tay:nen";
  var ATTRIBUTE = "data-md-color-scheme";
  function listenForScheme(page) {
    const button = page.querySelector("button[data-st-scheme]");
    if (!(button instanceof HTMLButtonElement)) return;
    const [toDark, toLight] = (button.dataset.stScheme ?? "").split("|");
    const dark = matchMedia("(prefers-color-scheme: dark)");
    const worn = () => page.body.getAttribute(ATTRIBUTE);
    const show2 = (scheme) => {
      page.body.setAttribute(ATTRIBUTE, scheme);
      const words = scheme === "slate" ? toLight : toDark;
      button.title = words;
      button.setAttribute("aria-label", words);
    };
    show2(worn() ?? "default");
    button.addEventListener("click", () => {
      const next = worn() === "slate" ? "default" : "slate";
      show2(next);
      remember(next);
    });
    dark.addEventListener("change", () => remembered() || show2(dark.matches ? "slate" : "default"));
  }
  function remembered() {
    try {
      return localStorage.getItem(KEY);
    } catch {
      return null;
    }
  }
  function remember(scheme) {
    try {
      localStorage.setItem(KEY, scheme);
    } catch {
    }
  }

  // site_builder/client/page/contrast.js
  var KEY2 = "so-tay-chi-uy:contrast";
  var ATTRIBUTE2 = "data-st-contrast";
  function rememberedContrast() {
    try {
      return localStorage.getItem(KEY2) === "high";
    } catch {
      return false;
    }
  }
  function rememberContrast(high) {
    try {
      if (high) localStorage.setItem(KEY2, "high");
      else localStorage.removeItem(KEY2);
    } catch {
    }
  }
  function applyContrast(high) {
    document.documentElement.toggleAttribute(ATTRIBUTE2, high);
    if (high) document.documentElement.setAttribute(ATTRIBUTE2, "high");
  }
  var appliedContrast = () => document.documentElement.getAttribute(ATTRIBUTE2) === "high";

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
  var KEY3 = "so-tay-chi-uy:text-size";
  var SIZES = [
    { percent: "100", label: "A−", words: "Cỡ chữ vừa" },
    { percent: "125", label: "A", words: "Cỡ chữ lớn" },
    { percent: "150", label: "A+", words: "Cỡ chữ rất lớn" }
  ];
  function rememberedTextSize() {
    try {
      return known(localStorage.getItem(KEY3));
    } catch {
      return "100";
    }
  }
  function rememberTextSize(percent) {
    try {
      localStorage.setItem(KEY3, percent);
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
    const choices = document.createElement("div");
    choices.className = "st-text-size__choices";
    choices.id = "st-text-size-choices";
    choices.append(createGroup(), createContrast());
    control.append(createToggle(control, choices), choices);
    return control;
  }
  function createContrast() {
    const button = createButton("Tương phản cao", "Tương phản cao");
    button.classList.add("st-text-size__contrast");
    const told = () => button.setAttribute("aria-pressed", String(appliedContrast()));
    told();
    button.addEventListener("click", () => {
      applyContrast(!appliedContrast());
      rememberContrast(appliedContrast());
      told();
    });
    return button;
  }
  function createGroup() {
    const group = document.createElement("div");
    group.className = "st-text-size__sizes";
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
  function createToggle(control, choices) {
    const toggle = createButton("Aa", "Aa, chọn cỡ chữ và độ tương phản");
    toggle.classList.add("st-text-size__toggle");
    toggle.setAttribute("aria-controls", choices.id);
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
  applyContrast(rememberedContrast());
  document.documentElement.classList.add("st-scripted");
  function start() {
    placeTextSize(document.querySelector(".md-header__inner"));
    listenForCopy(document);
    listenForTerms(document);
    nameMenus(document);
    if (document.getElementById("__config")) return;
    listenForScheme(document);
    tendDrawer(document);
    pressLabelsByKeys(document);
    followReader(document);
    if (!document.documentElement.classList.contains("st-single")) revealFolded(document);
  }
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
  else start();
})();
