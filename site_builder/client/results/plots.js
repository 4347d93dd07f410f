/** Two small drawings, each beside its table. Twin of `site_builder/results/plots.py`: both write the same letters. */

const [WIDTH, HEIGHT, FOOT, TOP] = [360, 200, 44, 26]
const [LEFT, RIGHT] = [40, 14]

/**
 * Return the bars of how many sheets have how many tenths right.
 *
 * @param {number[]} bins
 */
export function spreadPlot(bins) {
  const most = Math.max(...bins, 1)
  const step = Math.floor((WIDTH - LEFT - RIGHT) / 10)
  const base = HEIGHT - FOOT
  const parts = [open("Phân bố điểm của lớp; số liệu ở bảng bên cạnh", HEIGHT), line(LEFT, base, WIDTH - RIGHT, base)]
  for (const [at, count] of bins.entries()) {
    const x = LEFT + at * step
    const tall = Math.floor(((base - TOP) * count) / most)
    if (count) {
      parts.push(`<rect class="st-plot__bar" x="${x + 3}" y="${base - tall}" width="${step - 6}" height="${tall}"/>`)
      parts.push(text(x + Math.floor(step / 2), base - tall - 6, String(count), "middle"))
    }
    parts.push(text(x, base + 18, String(10 * at), "middle"))
  }
  parts.push(text(LEFT + 10 * step, base + 18, "100", "middle"), text(WIDTH - RIGHT, HEIGHT - 4, "% câu đúng", "end"))
  return `${parts.join("")}</svg>`
}

/**
 * Return the map of the questions: to the right the easier, upward the better at telling learners apart.
 *
 * @param {[string, number, number, boolean][]} points - label, difficulty, discrimination, whether to look at it.
 */
export function itemPlot(points) {
  const tall = 300
  const base = tall - FOOT
  const parts = [open("Độ khó và độ phân biệt của từng câu; số liệu ở bảng bên cạnh", tall)]
  for (const share of [0, 25, 50, 75, 100]) {
    const x = across(share / 100)
    parts.push(line(x, TOP, x, base, share === 0), text(x, base + 18, String(share), "middle"))
  }
  for (const [written, value] of /** @type {[string, number][]} */ ([["−0,5", -0.5], ["0", 0], ["0,5", 0.5], ["1", 1]])) {
    const y = down(value, base)
    parts.push(line(LEFT, y, WIDTH - RIGHT, y, value === 0), text(LEFT - 8, y + 5, written, "end"))
  }
  parts.push(text(WIDTH - RIGHT, tall - 4, "% người đúng", "end"), text(4, 14, "Độ phân biệt", "start"))
  for (const [label, difficulty, told, suspect] of points) {
    const [x, y] = [across(difficulty), down(Math.max(told, -0.6), base)]
    const sign = suspect ? `M${x - 6} ${y + 5}h12l-6 -11z` : `M${x - 4} ${y}a4 4 0 1 0 8 0a4 4 0 1 0 -8 0z`
    const tone = suspect ? " st-plot__dot--warn" : ""
    parts.push(`<path class="st-plot__dot${tone}" d="${sign}"/>`)
    if (suspect) parts.push(text(x + 8, y + 5, label, "start"))
  }
  return `${parts.join("")}</svg>`
}

/**
 * Return a bar as long as the share; the number stands beside it.
 *
 * @param {number} right
 * @param {number} asked
 */
export function shareBar(right, asked) {
  const long = Math.floor((100 * right) / asked + 0.5)
  return `<svg class="st-plot__share" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true"><rect class="st-plot__ground" width="100" height="10"/><rect class="st-plot__bar" width="${long}" height="10"/></svg>`
}

/**
 * @param {string} label
 * @param {number} tall
 */
function open(label, tall) {
  return `<svg class="st-plot" viewBox="0 0 ${WIDTH} ${tall}" role="img" aria-label="${label}">`
}

/** @param {number} share */
function across(share) {
  return Math.floor(LEFT + share * (WIDTH - LEFT - RIGHT) + 0.5)
}

/**
 * @param {number} value
 * @param {number} base
 */
function down(value, base) {
  return Math.floor(base - ((value + 0.6) * (base - TOP)) / 1.6 + 0.5)
}

/**
 * @param {number} x1
 * @param {number} y1
 * @param {number} x2
 * @param {number} y2
 */
function line(x1, y1, x2, y2, strong = true) {
  return `<line class="st-plot__line${strong ? "" : " st-plot__line--fine"}" x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}"/>`
}

/**
 * @param {number} x
 * @param {number} y
 * @param {string} words
 * @param {string} anchor
 */
function text(x, y, words, anchor) {
  return `<text x="${x}" y="${y}" text-anchor="${anchor}">${words}</text>`
}
