/** The three things to do with a filled form; the words above them say where the draft stays. */
const BAR = `
  <p class="st-fill__where">Điền ngay trên trang này. Những gì đã điền chỉ nằm trong trình duyệt của máy này, không gửi đi đâu; máy dùng chung thì bấm “Xóa bản đã điền” khi xong.</p>
  <div class="st-fill__actions">
    <button type="button" class="st-button" data-do="word">Lưu thành tệp Word</button>
    <button type="button" class="st-button st-button--quiet" data-do="print">In</button>
    <button type="button" class="st-button st-button--quiet" data-do="clear">Xóa bản đã điền</button>
    <button type="button" class="st-button st-button--quiet" data-do="restore" hidden>Lấy lại</button>
  </div>
  <p role="status" class="st-fill__status"></p>`

/** @param {HTMLElement} element */
export function addBar(element) {
  if (element.querySelector(".st-fill__actions")) return
  element.insertAdjacentHTML("beforeend", BAR)
}

/**
 * @param {ParentNode} element
 * @param {string} action
 * @param {boolean} shown
 */
export function showAction(element, action, shown) {
  element.querySelector(`[data-do="${action}"]`)?.toggleAttribute("hidden", !shown)
}

/**
 * @param {ParentNode} element
 * @param {string} words
 */
export function say(element, words) {
  const status = element.querySelector(".st-fill__status")
  if (status) status.textContent = words
}
