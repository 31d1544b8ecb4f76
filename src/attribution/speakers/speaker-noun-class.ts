import type { Token } from '../../text/analysis.ts'
import { isDignity, isHonorific } from '../../text/names/honorifics.ts'
import { isBody, isOrganisationHead, isPersonNoun, isWork } from '../../text/names/organisations.ts'
import { singular, titleHead } from '../../text/names/titles.ts'
import { kindOfNoun } from './speaker-body-kinds.ts'

/** `office`: a title or calling; `person`: anybody else; `body`, `work`: what is made to speak for its makers. */
export type NounClass = 'office' | 'person' | 'body' | 'work' | 'other'

const SINGULAR_IN_S = /(?:ss|us|is|'s|news|politics|series|headquarters|congress|press|times)$/
const PLURALS: ReadonlySet<string> = new Set(
  'people men women children police others many some most few several those these both authorities staff media data fans spokesmen spokeswomen'.split(
    ' ',
  ),
)

export function isPlural(lower: string): boolean {
  if (PLURALS.has(lower)) return true
  // "rabbis", "chairmen"
  if (titleHead(lower) !== null && !/ss$/.test(lower)) {
    const one = singular(lower)
    if (one !== lower && titleHead(one) === one) return true
  }
  return lower.length > 3 && lower.endsWith('s') && !SINGULAR_IN_S.test(lower)
}

/** "Three ministers". */
export function countsSeveral(tokens: readonly Token[], first: number, head: number): boolean {
  for (let i = first; i < head; i++)
    if (
      tokens[i]!.kind === 'number' ||
      /^(?:two|three|four|five|six|seven|eight|nine|ten|several|many|few|both|these|those)$/.test(
        tokens[i]!.lower,
      )
    )
      return isPlural(tokens[head]!.lower)
  return false
}

export function nounClass(tokens: readonly Token[], first: number, head: number, noun: string): NounClass {
  const { lower } = tokens[head]!
  if (isDignity(lower)) return 'office'
  if (isOutletsName(tokens, first, head)) return 'body'
  if (isHonorific(lower) && lower.length > 3) return 'office'
  if (titleHead(lower) !== null && !(isPersonNoun(noun) && isGeneralPerson(noun))) return 'office'
  if (isPersonNoun(noun) || isPersonNoun(lower)) return 'person'
  if (isWork(noun) && noun !== 'paper') return 'work'
  if (isBodyNoun(noun)) return 'body'
  if (isBody(noun) || isOrganisationHead(lower)) return 'body'
  // "The former first lady": nothing listed; a number of people where it is a plural.
  return first < head && isPlural(lower) ? 'person' : 'other'
}

/** "The Advocate", "the Nordian Star": callings that papers are called by, with a capital. */
export function isOutletsName(tokens: readonly Token[], first: number, head: number): boolean {
  const { text, lower } = tokens[head]!
  return head > first && tokens[first]!.lower === 'the' && text[0] !== lower[0] && PAPERS.test(lower)
}

const PAPERS =
  /^(?:advocate|star|observer|examiner|guardian|sentinel|inquirer|enquirer|investigator|reporter|correspondent|messenger|herald|courier|pilot|monitor|economist|insider|hill)$/

/** "the tabloid", "the chain": kinds of bodies that no list of heads has. */
function isBodyNoun(noun: string): boolean {
  return kindOfNoun(noun) !== null
}

/** Nouns that are in the list of titles, yet hardly name an office. */
function isGeneralPerson(noun: string): boolean {
  return /^(?:resident|witness|survivor|victim|voter|supporter|critic|relative|friend|student|worker|employee|fighter|official|expert|analyst|source|activist|member|colleague|donor|soldier|villager|neighbor|neighbour|farmer|driver|volunteer|veteran|guest)$/.test(
    noun,
  )
}
