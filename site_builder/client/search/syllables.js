// Which letters can be a Vietnamese syllable, marks left out: an onset and a rime of these tables, by the rules of spelling.

const ONSETS = new Set(" b c ch d g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x".split(" "))
const RIMES = new Set(
  `a ac ach ai am an ang anh ao ap at au ay e ec em en eng eo ep et eu i ia ich iec iem ien ieng iep iet ieu im in inh ip it iu
   o oa oac oach oai oam oan oang oanh oao oap oat oay oc oe oem oen oeo oet oi om on ong ooc oong op ot
   u ua uan uang uat uau uay uc ue uech uenh ui um un ung uo uoc uoi uom uon uong uop uot uou up ut uu uy uya uych uyen uyet uym uyn uynh uyp uyt uyu
   y yem yen yet yeu`.split(/\s+/),
)
const BEFORE_FRONT = /^[eiy]/

/**
 * Say whether a word without marks can be a Vietnamese syllable.
 *
 * @param {string} bare
 */
export function isSyllable(bare) {
  for (let length = Math.min(3, bare.length - 1); length >= 0; length--) {
    const onset = bare.slice(0, length)
    if (ONSETS.has(onset) && fits(onset, bare.slice(length))) return true
  }
  return false
}

/**
 * @param {string} onset
 * @param {string} rime
 */
function fits(onset, rime) {
  if (onset === "gi" && /^(en|eng|et|ec|a|e|o|u)/.test(rime) && RIMES.has(rime)) return true
  if (onset === "qu") return RIMES.has(rime) || RIMES.has(`u${rime}`)
  if (!RIMES.has(rime)) return false
  const front = BEFORE_FRONT.test(rime)
  if (onset === "k" || onset === "gh" || onset === "ngh") return front
  if (onset === "c" || onset === "ng") return !front
  if (onset === "g") return !front || rime === "i"
  return true
}
