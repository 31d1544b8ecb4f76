import type { TextAnalysis } from '../../text/analysis.ts'
import type { Name } from '../../text/names/names.ts'
import { singular, titleHead } from '../../text/names/titles.ts'
import { callingOf, readOffices } from './speaker-offices.ts'
import { callBy, type Referent } from './speaker-referent.ts'

const PLURAL = /(?:^|\s)(\p{Ll}[\p{Ll}-]{2,20}s) $/u
const JOINS = /^(?: \([^()]{2,12}\))?(?:,| and|, and) $/
/** "Sens. Ann Lee and Bob Hart" */
const SHORT = /^(?:Sens|Reps|Govs|Gens|Profs|Drs)\.?$/
/** Longest plural title and the space behind it, in characters. */
const BEFORE = 24

/** "hosts Ann Lee and Bob Hart": each of them is one. */
export function shareTitles(
  { text }: TextAnalysis,
  names: readonly Name[],
  ofName: ReadonlyMap<Name, Referent | null>,
): void {
  let shared: string | null = null
  names.forEach((name, i) => {
    const before = names[i - 1]
    const goesOn = before !== undefined && JOINS.test(text.slice(before.span[1], name.span[0]))
    if (!goesOn) shared = pluralTitle(text, name)
    const referent = ofName.get(name)
    if (shared === null || referent === undefined || referent === null || referent.kind !== 'person') return
    callBy(referent, callingOf(shared, shared, null))
  })
}

function pluralTitle(text: string, { span, title }: Name): string | null {
  if (title !== null && SHORT.test(text.slice(title[0], title[1])))
    return readOffices(text.slice(title[0], title[1]))[0]?.head ?? null
  if (title !== null || text[span[0] - 2] !== 's') return null
  const plural = PLURAL.exec(text.slice(Math.max(0, span[0] - BEFORE), span[0]))?.[1]
  if (plural === undefined) return null
  const one = singular(plural)
  return one !== plural && titleHead(one) === one ? one : null
}
