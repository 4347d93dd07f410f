const FARTHEST = 12

/**
 * Return the object through which a learning system listens, or nothing where there is none.
 *
 * Over file:// Chromium throws when a page so much as looks at its parent's names, so each
 * step may fail; then the page is a self-check like any other.
 *
 * @param {Window} from
 * @param {string} name
 * @returns {any}
 */
export function findApi(from, name) {
  return upwards(from, name) ?? upwards(opener(from), name)
}

/**
 * @param {Window | null | undefined} from
 * @param {string} name
 */
function upwards(from, name) {
  let place = from
  for (let step = 0; place && step < FARTHEST; step += 1) {
    try {
      const found = /** @type {any} */ (place)[name]
      if (found) return found
      if (place.parent === place) return undefined
      place = place.parent
    } catch {
      return undefined
    }
  }
  return undefined
}

/** @param {Window} from */
function opener(from) {
  try {
    return from.top?.opener ?? from.opener
  } catch {
    return undefined
  }
}
