import { abbreviatedProvince, provinceNamed } from '../../text/names/provinces.ts'

/** The party and the province that a text says of somebody: "(R-Fla.)", "the Ohio Democrat". */
export interface Standing {
  readonly parties: Set<string>
  readonly provinces: Set<string>
}

export function noStanding(): Standing {
  return { parties: new Set(), provinces: new Set() }
}

const PARTIES: Readonly<Record<string, string>> = {
  republican: 'republican',
  gop: 'republican',
  'g.o.p.': 'republican',
  democrat: 'democratic',
  democratic: 'democratic',
  independent: 'independent',
  libertarian: 'libertarian',
  labour: 'labour',
  conservative: 'conservative',
  tory: 'conservative',
  socialist: 'socialist',
}

const LETTERS: Readonly<Record<string, string>> = {
  R: 'republican',
  D: 'democratic',
  I: 'independent',
  L: 'libertarian',
}

/** Adds what the words of a title or description say. */
export function addStandingOf(standing: Standing, written: string): void {
  const words = written.split(/[\s,]+/)
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!.replace(/[’']s?$/, '')
    const party = PARTIES[word.toLowerCase()]
    // "The self-described democratic socialist" tells no party.
    if (party !== undefined && /^\p{Lu}/u.test(word)) standing.parties.add(party)
    const province = provinceNamed(word, words[i + 1]?.replace(/[’']s?$/, ''))
    if (province === null) continue
    standing.provinces.add(province)
    if (province.includes(' ')) i++
  }
}

const TAG = /[ \u00A0]?[(,]\s?([RDIL])(?:-([\p{L}. ]{2,12}?))?[),.;]/uy
const PLACE_TAG = / \(([\p{L}.]{2,6}\.)\)/uy
const BEHIND =
  /,? (?:a |an )?(?:(Republican|Democrat|Independent) )?(?:of|from) (\p{Lu}\p{Ll}+)(?: (\p{Lu}\p{Ll}+))?/uy

/** Adds what stands behind a name: "Ann Lee (R-Fla.)", "Ann Lee of Vermont", "Ann Lee, Democrat of Ohio". */
export function addStandingBehind(standing: Standing, text: string, end: number): void {
  const next = text[end + 1]
  if (text[end] !== ' ' && text[end] !== ',') return
  if (next !== '(' && next !== 'o' && next !== 'f' && text[end] !== ',') return
  TAG.lastIndex = end
  const tag = TAG.exec(text)
  if (tag !== null) {
    standing.parties.add(LETTERS[tag[1]!]!)
    const province =
      tag[2] === undefined ? null : (abbreviatedProvince(tag[2]) ?? provinceNamed(tag[2], undefined))
    if (province !== null) standing.provinces.add(province)
    return
  }
  PLACE_TAG.lastIndex = end
  const place = PLACE_TAG.exec(text)
  const abbreviated = place === null ? null : abbreviatedProvince(place[1]!)
  if (abbreviated !== null) standing.provinces.add(abbreviated)
  if (place !== null) return
  BEHIND.lastIndex = end
  const behind = BEHIND.exec(text)
  if (behind === null) return
  const province = provinceNamed(behind[2]!, behind[3])
  if (province === null) return
  standing.provinces.add(province)
  if (behind[1] !== undefined) standing.parties.add(PARTIES[behind[1].toLowerCase()]!)
}

/** Whether two say different parties or different provinces. */
export function standingsDiffer(a: Standing, b: Standing): boolean {
  return disjoint(a.parties, b.parties) || disjoint(a.provinces, b.provinces)
}

/** How much of one is the other's, too: 0, 1 or 2. */
export function standingsAgree(a: Standing, b: Standing): number {
  return (meets(a.parties, b.parties) ? 1 : 0) + (meets(a.provinces, b.provinces) ? 1 : 0)
}

function disjoint(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size > 0 && b.size > 0 && !meets(a, b)
}

export function meets(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const x of a) if (b.has(x)) return true
  return false
}
