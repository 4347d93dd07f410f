// Generated from site_builder/client/ by scripts/build-client. Change the sources, then run it again.
"use strict";
(() => {
  // site_builder/client/online/main.js
  var script = (
    /** @type {HTMLScriptElement} */
    document.currentScript
  );
  var root = new URL("../", script.src);
  var CAME = "so-tay-chi-uy:came";
  var STAYED = 3e4;
  if (/^https?:$/.test(location.protocol) && "serviceWorker" in navigator) {
    offerInstalling();
    addEventListener("load", () => {
      if (cameBefore()) keep();
      else setTimeout(keep, STAYED);
    });
  }
  var keep = () => keepOffline().catch(() => {
  });
  function cameBefore() {
    try {
      const came = localStorage.getItem(CAME) !== null;
      localStorage.setItem(CAME, "1");
      return came;
    } catch {
      return true;
    }
  }
  function offerInstalling() {
    const link = document.createElement("link");
    link.rel = "manifest";
    link.href = new URL("manifest.webmanifest", root).href;
    document.head.append(link);
  }
  async function keepOffline() {
    const known = navigator.serviceWorker.controller;
    const registration = await navigator.serviceWorker.register(new URL("sw.js", root), { scope: root.pathname });
    if (registration.waiting && known) tell(registration.waiting);
    registration.addEventListener("updatefound", () => {
      const coming = registration.installing;
      coming?.addEventListener("statechange", () => {
        if (coming.state === "installed" && navigator.serviceWorker.controller) tell(coming);
      });
    });
  }
  var told = false;
  function tell(edition) {
    if (told) return;
    told = true;
    const notice = document.createElement("div");
    notice.className = "st-notice";
    notice.setAttribute("role", "status");
    const words = document.createElement("p");
    words.textContent = "Sổ tay có bản mới.";
    const use = button("Dùng bản mới", () => {
      navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
      edition.postMessage("dùng bản mới");
    });
    const later = button("Để sau", () => notice.remove());
    notice.append(words, use, later);
    const style = document.createElement("link");
    style.rel = "stylesheet";
    style.href = new URL("online-notice.css", script.src).href;
    style.onload = style.onerror = () => document.body.append(notice);
    document.head.append(style);
  }
  function button(words, act) {
    const made = document.createElement("button");
    made.type = "button";
    made.className = "st-button";
    made.textContent = words;
    made.addEventListener("click", act);
    return made;
  }
})();
