// Generated from site_builder/client/ by scripts/build-client. Change the sources, then run it again.
"use strict";
(() => {
  // site_builder/client/single/facts.js
  function showFactsOnDemand(main2, pages) {
    main2.addEventListener(
      "toggle",
      (event) => {
        const list = event.target;
        if (list instanceof HTMLDetailsElement && list.open && list.matches(".st-evidence")) fill(list, pages);
      },
      true
      // a toggle does not bubble
    );
  }
  function fill(list, pages) {
    const links = list.querySelector("p");
    if (!links) return;
    const facts = [...links.querySelectorAll("a")].map((link) => factAt(link.getAttribute("href") ?? "", pages));
    if (!facts.every((fact) => fact)) return;
    const items = document.createElement("ul");
    for (const fact of facts) items.append(copyOf(
      /** @type {Element} */
      fact
    ));
    links.replaceWith(items);
  }
  function factAt(href, pages) {
    const address = href.slice(1);
    const page = pages.find(address);
    if (page) pages.prepare(page);
    return page && [...page.querySelectorAll("li[id]")].find((item) => item.id === address);
  }
  function copyOf(fact) {
    const copy = (
      /** @type {Element} */
      fact.cloneNode(true)
    );
    copy.removeAttribute("id");
    const sources = [...fact.closest("section")?.querySelectorAll("ol > li[id]") ?? []];
    for (const link of copy.querySelectorAll('a[href*=":nguon-"]')) {
      const source = sources.find((item) => `#${item.id}` === link.getAttribute("href"));
      if (source) link.replaceWith(...[...source.childNodes].map((node) => node.cloneNode(true)));
    }
    return copy;
  }

  // site_builder/client/single/answers.js
  function repeatOptions(page) {
    for (const place of page.querySelectorAll(".st-answer__text[data-number]")) {
      const value = place.closest("[data-option]")?.getAttribute("data-option");
      const inputs = [...place.closest("form")?.querySelectorAll("input") ?? []];
      const option = inputs.find((input) => input.value === value)?.parentElement?.querySelector(".st-option__text");
      if (option) place.replaceChildren(...[...option.childNodes].map((node) => node.cloneNode(true)));
      place.removeAttribute("data-number");
    }
  }

  // site_builder/client/single/labels.js
  function nameQuestions(page, pages) {
    for (const link of page.querySelectorAll("a.st-number:not([aria-label])")) {
      const address = (link.getAttribute("href") ?? "").slice(1);
      const id = address.split(":")[1] ?? "";
      const words = pages.find(address)?.querySelector(`[id="${CSS.escape(id)}"] legend`)?.textContent;
      if (words) link.setAttribute("aria-label", words.replace(/\s+/g, " ").trim());
    }
  }

  // site_builder/client/single/names.js
  var Names = class {
    /** @param {Document} root */
    constructor(root) {
      this.long = JSON.parse(root.getElementById("st-names")?.textContent ?? "[]");
      for (const sheet of root.querySelectorAll("style")) {
        sheet.textContent = (sheet.textContent ?? "").replace(/\._([0-9a-z]+)/g, (_all, short) => `.${this.of(short)}`);
      }
    }
    /**
     * Return the long name.
     *
     * @param {string} short - the number of the name, in base 36.
     */
    of(short) {
      return this.long[parseInt(short, 36)] ?? `_${short}`;
    }
    /** @param {Element} page */
    giveBack(page) {
      for (const element of page.querySelectorAll('[class^="_"], [class*=" _"]')) {
        const words = (element.getAttribute("class") ?? "").split(" ");
        const long = words.map((word) => word.startsWith("_") ? this.of(word.slice(1)) : word);
        element.setAttribute("class", long.join(" "));
      }
    }
  };

  // site_builder/client/single/pages.js
  var Pages = class {
    /** @param {Element} main */
    constructor(main2) {
      this.main = main2;
      this.names = new Names(document);
      this.ready = /* @__PURE__ */ new Set();
      this.byPath = new Map([...main2.children].map((page) => [page.id, page]));
      this.first = main2.children[0];
      this.main.replaceChildren();
      this.show(this.first);
    }
    /**
     * Return the page an address such as `qd-1-2020:dieu-2` lies on.
     *
     * @param {string} address
     */
    find(address) {
      return this.byPath.get(address.split(":")[0]);
    }
    /** The page being read. */
    get shown() {
      return this.main.children[0];
    }
    /**
     * Make the page what the site's scripts and style rules expect.
     *
     * @param {Element} page
     */
    prepare(page) {
      if (this.ready.has(page)) return;
      this.ready.add(page);
      this.names.giveBack(page);
      repeatOptions(page);
      nameQuestions(page, this);
    }
    /** @param {Element} page */
    show(page) {
      if (page === this.shown) return;
      this.prepare(page);
      this.main.replaceChildren(page);
    }
  };
  function keepPages(main2) {
    return new Pages(main2);
  }

  // site_builder/client/single/router.js
  var SITE = document.title;
  function startRouter(pages, toc2) {
    const heights = /* @__PURE__ */ new Map();
    let visit = visitOf(history.state) ?? newVisit();
    let moving = false;
    history.scrollRestoration = "manual";
    toc2.open = false;
    show(pages, toc2, false);
    addEventListener("scroll", () => moving || heights.set(visit, scrollY), { passive: true });
    addEventListener("hashchange", () => {
      moving = true;
      const known = visitOf(history.state);
      visit = known ?? newVisit();
      show(pages, toc2, true);
      const height = known && heights.get(known);
      if (height !== void 0 && height !== null) scrollTo(0, height);
      requestAnimationFrame(() => moving = false);
    });
  }
  function show(pages, toc2, moved) {
    const address = decoded(location.hash.slice(1));
    if (address && !pages.find(address) && document.getElementById(address)) return;
    const page = pages.find(address) ?? pages.first;
    const other = page !== pages.shown;
    pages.show(page);
    toc2.open = false;
    markInToc(toc2, page.id);
    const title = page.querySelector("h1")?.textContent?.trim() ?? SITE;
    document.title = title === SITE ? SITE : `${title} - ${SITE}`;
    const target = address.includes(":") ? document.getElementById(address) : null;
    if (target) reach(target);
    else if (moved) scrollTo(0, 0);
    if (moved && other) focusOn(target ?? page);
  }
  function reach(target) {
    for (let outer = target.closest("details"); outer; outer = outer.parentElement?.closest("details") ?? null) outer.open = true;
    target.scrollIntoView();
  }
  function focusOn(place) {
    const heading = place.matches("h1,h2,h3,h4") ? place : place.querySelector("h1") ?? place;
    if (!(heading instanceof HTMLElement)) return;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  }
  function markInToc(toc2, path) {
    toc2.querySelector("[aria-current]")?.removeAttribute("aria-current");
    const link = [...toc2.querySelectorAll("a")].find((one) => one.getAttribute("href") === `#${path}`);
    link?.setAttribute("aria-current", "page");
  }
  function visitOf(state) {
    return state && typeof state === "object" && "visit" in state ? String(state.visit) : null;
  }
  function newVisit() {
    const visit = Math.random().toString(36).slice(2);
    history.replaceState({ visit }, "");
    return visit;
  }
  function decoded(text) {
    try {
      return decodeURIComponent(text);
    } catch {
      return text;
    }
  }

  // site_builder/client/single/scheme.js
  var KEY = "so-tay:nen";
  var NAMES = { default: "Nền tối", slate: "Nền sáng" };
  function placeSchemeSwitch(bar) {
    if (!bar) return;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "st-bar__scheme";
    bar.append(button);
    wear(remembered() ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "slate" : "default"), button);
    button.addEventListener("click", () => {
      const next = document.body.getAttribute("data-md-color-scheme") === "slate" ? "default" : "slate";
      wear(next, button);
      remember(next);
    });
  }
  function wear(scheme, button) {
    document.body.setAttribute("data-md-color-scheme", scheme);
    document.documentElement.style.colorScheme = scheme === "slate" ? "dark" : "light";
    button.textContent = NAMES[scheme === "slate" ? "slate" : "default"];
  }
  function remembered() {
    try {
      const kept = localStorage.getItem(KEY);
      return kept === "slate" || kept === "default" ? kept : null;
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

  // site_builder/client/single/main.js
  var toc = document.querySelector("details.st-toc");
  var main = document.querySelector("main.st-pages");
  if (main && toc instanceof HTMLDetailsElement) {
    const pages = keepPages(main);
    startRouter(pages, toc);
    showFactsOnDemand(main, pages);
    placeSchemeSwitch(document.querySelector(".st-bar__inner"));
  }
})();
