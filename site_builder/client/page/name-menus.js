/**
 * Name each open menu after the page it belongs to. The theme points at a label that is empty where a group has a page of its own.
 *
 * @param {Document} page
 */
export function nameMenus(page) {
  for (const menu of page.querySelectorAll(".md-nav__item--nested > nav[aria-labelledby]")) {
    if (page.getElementById(menu.getAttribute("aria-labelledby") ?? "")?.textContent?.trim()) continue
    const words = menu.parentElement?.querySelector(".md-ellipsis")?.textContent?.trim()
    if (!words) continue
    menu.removeAttribute("aria-labelledby")
    menu.setAttribute("aria-label", words)
  }
}
