/**
 * Drawn, not typed: old Windows and cheap phones may have no font with a tick. The stroke
 * takes the colour of the words it stands with, so the shapes also show in high contrast.
 */
const SHAPES = {
  right: "M4 13l5 5L20 6",
  wrong: "M6 6l12 12M18 6L6 18",
  missed: "M5 12h13M12 5l7 7-7 7",
}

/**
 * Return the mark that goes before a verdict's words; the words carry the meaning.
 *
 * @param {keyof typeof SHAPES} verdict
 */
export function icon(verdict) {
  return (
    '<svg class="st-icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">' +
    `<path d="${SHAPES[verdict]}" fill="none" stroke="currentColor" stroke-width="3"/></svg>`
  )
}
