/**
 * Return numbers from 0 up to 1 that hang on the seed alone (sfc32, seeded by a hash of it).
 *
 * @param {string} seed
 * @returns {() => number}
 */
export function randomFrom(seed) {
  let [a, b, c, d] = hash(seed)
  const next = () => {
    const sum = (((a + b) | 0) + d) | 0
    d = (d + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = ((c << 21) | (c >>> 11)) + sum | 0
    return (sum >>> 0) / 4_294_967_296
  }
  for (let warm = 0; warm < 12; warm += 1) next()
  return next
}

/**
 * Return the items in an order drawn by chance, each order as likely as any other.
 *
 * @template Item
 * @param {readonly Item[]} items
 * @param {() => number} random
 */
export function shuffle(items, random) {
  const mixed = [...items]
  for (let last = mixed.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1))
    ;[mixed[last], mixed[other]] = [mixed[other], mixed[last]]
  }
  return mixed
}

/**
 * Draw a test: from each pool its number of questions, none twice, those not yet seen by
 * this learner first, and then all of them in mixed order.
 *
 * @param {{ count: number, ids: string[] }[]} pools
 * @param {string} seed
 * @param {ReadonlySet<string>} [seen]
 * @returns {string[]}
 */
export function drawTest(pools, seed, seen = new Set()) {
  const random = randomFrom(seed)
  /** @type {Set<string>} */
  const drawn = new Set()
  for (const { count, ids } of pools) {
    const left = [...new Set(ids)].filter((id) => !drawn.has(id))
    const mixed = shuffle(left, random)
    const freshFirst = [...mixed.filter((id) => !seen.has(id)), ...mixed.filter((id) => seen.has(id))]
    for (const id of freshFirst.slice(0, count)) drawn.add(id)
  }
  return shuffle([...drawn], random)
}

/** Without 0, O, 1, I: a seed is also read aloud and copied by hand. */
const LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"

/** Return a new seed of six letters. */
export function newSeed() {
  const bytes = crypto.getRandomValues(new Uint8Array(6))
  return Array.from(bytes, (byte) => LETTERS[byte % 32]).join("")
}

/**
 * Four 32-bit numbers from a text (cyrb128).
 *
 * @param {string} text
 */
function hash(text) {
  let [a, b, c, d] = [1779033703, 3144134277, 1013904242, 2773480762]
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0
    a = b ^ Math.imul(a ^ code, 597399067)
    b = c ^ Math.imul(b ^ code, 2869860233)
    c = d ^ Math.imul(c ^ code, 951274213)
    d = a ^ Math.imul(d ^ code, 2716044179)
  }
  a = Math.imul(c ^ (a >>> 18), 597399067)
  b = Math.imul(d ^ (b >>> 22), 2869860233)
  c = Math.imul(a ^ (c >>> 17), 951274213)
  d = Math.imul(b ^ (d >>> 19), 2716044179)
  return [a ^ b ^ c ^ d, b ^ a, c ^ a, d ^ a]
}
