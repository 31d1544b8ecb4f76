const BEGINS = /^(?:By|BY|by|Von|VON|Par|PAR|Por|POR):?\s+(?=\p{L})/u

/** Whom desks credit instead of a person, and what joins the parts of a byline; capitals do not matter. */
const DESK = new Set(
  (
    'staff agencies agency news newsdesk web online desk correspondent correspondents reporter reporters writer writers ' +
    'editor editors team our the redaktion rédaction redacción agences agencias'
  ).split(' '),
)
const JOINS = new Set(
  'and und et y e for of in at the de van von der den al bin ibn la le du with'.split(' '),
)
/** After "by" these are no authors. */
const NOT_AUTHORS = new Set(
  (
    'january february march april june july august september october november december monday tuesday wednesday ' +
    'thursday friday saturday sunday numbers land sea air night day law decree'
  ).split(' '),
)
const LONGEST = 100
const MOST_WORDS = 12

/** "By Jane Doe", "By Agencies and Staff", "Von Jana Ott und Jens Ott, Vell": names and desks to the end of the line. */
export function isByline(line: string): boolean {
  const begins = line.length > LONGEST ? null : BEGINS.exec(line)
  if (begins === null) return false
  const words =
    line.slice(begins[0].length).match(/[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}.'’-]*|[^\s\p{L}\p{M}\p{N}]/gu) ?? []
  let names = 0
  let desks = 0
  for (const word of words) {
    const lower = word.toLowerCase()
    if (NOT_AUTHORS.has(lower) || /^[.:;!?"“”()]$/.test(word)) return false
    if (DESK.has(lower)) desks++
    else if (/^\p{Lu}/u.test(word)) names++
    else if (!JOINS.has(lower) && /^[\p{L}\p{N}]/u.test(word)) return false
  }
  return words.length <= MOST_WORDS && (names >= 2 || (desks >= 1 && !/^(?:our|the)$/i.test(words.at(-1)!)))
}
