// Where things are, seen from the page that is open: the same over http and from a folder with any name.

/**
 * The relative address of `to` on the page `from`; absolute where they have no folder in common.
 *
 * @param {string} from
 * @param {string} to
 */
export function relative(from, to) {
  const [here, there] = [new URL(from), new URL(to)]
  if (here.protocol !== there.protocol || here.host !== there.host) return to
  const hereParts = here.pathname.split("/")
  const thereParts = there.pathname.split("/")
  let same = 0
  while (same < hereParts.length - 1 && same < thereParts.length - 1 && hereParts[same] === thereParts[same]) same++
  const up = "../".repeat(hereParts.length - 1 - same)
  return `${up}${thereParts.slice(same).join("/")}${there.search}${there.hash}`
}

/**
 * The address with what was searched for, so that the page can mark it.
 *
 * @param {string} url
 * @param {string[]} sought
 */
export function withMarks(url, sought) {
  if (url.startsWith("#")) return url
  const [path, anchor = ""] = url.split("#")
  return `${path}?h=${encodeURIComponent(sought.slice(0, 12).join(" "))}${anchor && `#${anchor}`}`
}
