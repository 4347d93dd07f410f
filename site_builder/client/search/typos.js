// Slips of the finger, one at a time.

/**
 * How likely `typed` is a slip for `meant`: 0 when more than one letter is added, lost, changed or swapped.
 *
 * @param {string} typed
 * @param {string} meant
 */
export function slip(typed, meant) {
  const difference = typed.length - meant.length
  if (difference > 1 || difference < -1 || typed === meant) return 0
  let at = 0
  while (at < typed.length && typed[at] === meant[at]) at++
  const restTyped = typed.slice(at)
  const restMeant = meant.slice(at)
  // A letter struck twice, or two in the wrong order, is the commonest slip.
  if (difference === 1 && restTyped.slice(1) === restMeant) return typed[at] === typed[at - 1] ? 0.9 : first(at, 0.6)
  if (difference === -1 && restTyped === restMeant.slice(1)) return first(at, 0.65)
  if (difference === 0 && restTyped.slice(1) === restMeant.slice(1)) return first(at, 0.5)
  const swapped = restTyped[0] === restMeant[1] && restTyped[1] === restMeant[0]
  return swapped && restTyped.slice(2) === restMeant.slice(2) ? first(at, 0.8) : 0
}

/**
 * The first letter is seldom wrong.
 *
 * @param {number} at
 * @param {number} likely
 */
function first(at, likely) {
  return at === 0 ? likely * 0.55 : likely
}
