import type { TextAnalysis } from '../../text/analysis.ts'
import { territoryOf } from '../../text/names/countries.ts'
import { isIntroducedBy } from '../../text/names/name-settling.ts'
import type { Name } from '../../text/names/names.ts'
import { isOrganisationHead } from '../../text/names/organisations.ts'
import { shareTitles } from './speaker-joint-titles.ts'
import { gatherPeople, mayBePerson } from './speaker-people.ts'
import { newReferent, type Referent, ReferentList } from './speaker-referent.ts'
import { toldBodies } from './speaker-told-bodies.ts'

export { addMention, addTitle, newReferent, type Referent } from './speaker-referent.ts'

/** All referents of one text, and which name belongs to which; null where a surname fits two people. */
export interface Referents {
  readonly list: ReferentList
  readonly ofName: ReadonlyMap<Name, Referent | null>
}

/** Puts the names of a text together: full names first, then surnames, given names and acronyms. */
export function gatherReferents(analysis: TextAnalysis, names: readonly Name[]): Referents {
  const list = new ReferentList()
  const ofName = new Map<Name, Referent | null>()
  const told = toldBodies(analysis, names)
  gatherPeople(analysis, told.size === 0 ? names : names.filter(n => !told.has(n.text)), list, ofName)
  gatherBodies(analysis, names, list, ofName)
  shareTitles(analysis, names, ofName)
  return { list, ofName }
}

function gatherBodies(
  analysis: TextAnalysis,
  names: readonly Name[],
  list: ReferentList,
  ofName: Map<Name, Referent | null>,
): void {
  const byKey = new Map<string, Referent>()
  const keys = new Map<string, string>()
  const keyOf = (written: string): string => {
    const known = keys.get(written)
    if (known !== undefined) return known
    const key = bodyKey(written)
    keys.set(written, key)
    return key
  }
  const byLastWords = new Map<string, Set<Referent>>()
  const full: { readonly text: string; readonly referent: Referent }[] = []
  names.forEach((name, i) => {
    if (ofName.has(name)) return
    const territory = name.kind === 'place' ? territoryOf(name.text) : null
    if (territory?.form === 'demonym' || (name.kind === 'unknown' && mayBePerson(name))) {
      if (territory?.form === 'demonym') return
    }
    const key = territory === null ? keyOf(name.text) : `=${territory.territory}`
    let referent = byKey.get(key)
    if (referent === undefined) {
      const before = names[i - 1]
      if (before !== undefined && isIntroducedBy(analysis.text, before, name))
        referent = ofName.get(before) ?? undefined
      referent ??= newReferent(list, name.kind === 'unknown' ? 'unknown' : 'organisation', {
        name: name.text,
        named: true,
      })
      byKey.set(key, referent)
      if (name.text.includes(' ')) full.push({ text: name.text, referent })
      const words = key.split(' ')
      for (let w = 1; w < words.length; w++) {
        const end = words.slice(w).join(' ')
        if (!byLastWords.has(end)) byLastWords.set(end, new Set())
        byLastWords.get(end)!.add(referent)
      }
    }
    if (referent.kind === 'unknown' && name.kind === 'organisation') referent.kind = 'organisation'
    if (name.kind === 'place') referent.place = true
    ofName.set(name, referent)
  })
  // Short forms: acronyms never introduced, and the last words of one longer name ("the Quarry Fund").
  const moved = new Map<Referent, Referent>()
  const byInitials = new Map<string, Set<Referent>>()
  for (const { text, referent } of full) {
    const key = initials(text)
    if (!byInitials.has(key)) byInitials.set(key, new Set())
    byInitials.get(key)!.add(referent)
  }
  for (const [key, referent] of byKey) {
    const spelled = ACRONYM.test(referent.name)
      ? byInitials.get(referent.name.replace(/\./g, '').toLowerCase())
      : undefined
    const shortens = key.includes(' ') || (isOrganisationHead(key) && key !== 'house')
    const longer = shortens ? byLastWords.get(key) : spelled
    if (longer === undefined || longer.size !== 1) continue
    const other = [...longer][0]!
    if (other !== referent) moved.set(referent, other)
  }
  if (moved.size === 0) return
  for (const [name, referent] of ofName) {
    let to = referent
    for (let hops = 0; to !== null && moved.has(to) && hops < 4; hops++) to = moved.get(to)!
    if (to !== referent) ofName.set(name, to)
  }
}

const ACRONYM = /^\p{Lu}[\p{Lu}.&]+$/u

/** First letters of the words with a capital: what an acronym of the name would be. */
function initials(text: string): string {
  return text
    .split(/[\s-]+/)
    .filter(w => /^\p{Lu}/u.test(w))
    .map(w => w[0]!.toLowerCase())
    .join('')
}

/** A body's name without article, signs and case. */
export function bodyKey(written: string): string {
  const key = written
    .toLowerCase()
    .replace(/['’]s?\b/g, '')
    .replace(/^the\s+/, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  return key.includes('centre') ? key.replace(/\bcentre\b/g, 'center') : key
}
