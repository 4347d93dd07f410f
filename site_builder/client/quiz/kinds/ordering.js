import { mark } from "../mark.js"

/** @param {Element} root */
function items(root) {
  return [...root.querySelectorAll(".st-order__item")]
}

/** @param {Element} item */
function words(item) {
  return item.querySelector(".st-order__text")?.textContent?.trim() ?? ""
}

/**
 * Move an item one place up (-1) or down (1), keep the focus on it and say where it stands.
 *
 * @param {Element} item
 * @param {number} step
 */
function move(item, step) {
  const list = item.parentElement
  const other = step < 0 ? item.previousElementSibling : item.nextElementSibling
  const focused = document.activeElement
  if (!list || !other || item.querySelector("[aria-disabled=true]")) return
  list.insertBefore(step < 0 ? item : other, step < 0 ? other : item)
  if (focused instanceof HTMLElement) focused.focus()
  const place = [...list.children].indexOf(item) + 1
  const said = list.parentElement?.querySelector(".st-order__said")
  if (said) said.textContent = `“${words(item)}” đứng thứ ${place} trên ${list.children.length}.`
  list.dispatchEvent(new CustomEvent("change", { bubbles: true }))
}

/** @param {Event} event */
function listen(event) {
  const button = event.target instanceof Element ? event.target.closest(".st-order__move") : null
  const item = button?.closest(".st-order__item")
  if (!button || !item) return
  if (event.type === "click") return move(item, Number(button.getAttribute("data-step")))
  const key = /** @type {KeyboardEvent} */ (event).key
  if (key !== "ArrowUp" && key !== "ArrowDown") return
  event.preventDefault()
  move(item, key === "ArrowUp" ? -1 : 1)
}

/** Items put in order by two buttons each, or by the arrow keys on them. @type {import("../kinds.js").Kind} */
export const ordering = {
  name: "ordering",
  chooseFirst: "Mời bạn xếp các việc theo thứ tự, rồi bấm “Kiểm tra”.",
  mark: (chosen, key) => mark(chosen, key.right),
  comments: ({ right, missed }) => [
    ...right.map((line) => ({ at: line.split("@")[0], line, verdict: /** @type {const} */ ("right"), words: "Đúng chỗ." })),
    ...missed.map((line) => ({
      at: line.split("@")[0],
      line,
      verdict: /** @type {const} */ ("wrong"),
      words: `Chưa đúng chỗ: việc này đứng thứ ${line.split("@")[1]}.`,
    })),
  ],
  say: ({ correct, right, missed }) =>
    correct ? "Đúng. Mọi việc đều đúng chỗ." : `Chưa đúng. ${right.length}/${right.length + missed.length} việc đúng chỗ.`,
  read: (root) => items(root).map((item, index) => `${item.getAttribute("data-item")}@${index + 1}`),
  fill: (root, chosen) => {
    const list = root.querySelector(".st-order")
    const place = new Map(chosen.map((line) => [line.split("@")[0], Number(line.split("@")[1])]))
    const at = (/** @type {Element} */ item) => place.get(item.getAttribute("data-item") ?? "") ?? Number(item.getAttribute("data-item"))
    list?.append(...items(root).sort((one, other) => at(one) - at(other)))
  },
  place: (root, at) => {
    const holder = items(root).find((item) => item.getAttribute("data-item") === at)
    return holder ? { holder, control: holder.querySelector("button") } : undefined
  },
  prepare: (root) => {
    const list = root.querySelector(".st-order")
    if (!list || list.querySelector(".st-order__move")) return
    for (const item of items(root)) {
      const moves = document.createElement("span")
      moves.className = "st-order__moves"
      for (const [step, name, sign] of /** @type {const} */ ([[-1, "Chuyển lên", "↑"], [1, "Chuyển xuống", "↓"]])) {
        const button = document.createElement("button")
        button.type = "button"
        button.className = "st-order__move"
        button.setAttribute("data-step", String(step))
        button.setAttribute("aria-label", `${name}: ${words(item)}`)
        button.title = name
        button.textContent = sign
        moves.append(button)
      }
      item.append(moves)
    }
    list.insertAdjacentHTML("afterend", '<p role="status" class="st-order__said"></p>')
    list.addEventListener("click", listen)
    list.addEventListener("keydown", listen)
  },
}
