/**
 * Copy the text, and return whether that worked.
 *
 * @param {string} text
 */
export async function copyText(text) {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    // No clipboard at all on plain http, and none without permission.
    return copyBySelection(text)
  }
}

/**
 * The way of old browsers: select the text in a field, and copy the selection.
 *
 * @param {string} text
 */
function copyBySelection(text) {
  const focused = document.activeElement
  const field = document.createElement("textarea")
  field.value = text
  field.readOnly = true
  // Out of sight, but not `display: none`, which cannot be selected.
  field.style.cssText = "position:fixed;top:0;left:0;opacity:0"
  document.body.append(field)
  field.select()
  const copied = tryCopy()
  field.remove()
  if (focused instanceof HTMLElement) focused.focus({ preventScroll: true })
  return copied
}

function tryCopy() {
  try {
    return document.execCommand("copy")
  } catch {
    return false
  }
}
