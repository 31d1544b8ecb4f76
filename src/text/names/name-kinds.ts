import type { Token } from '../analysis.ts'
import { isCommonWord } from '../words/common-words.ts'
import { CAPITALS, INITIAL } from '../words/letter-case.ts'
import { mayBeginTerritory, territoryOf } from './countries.ts'
import { isGivenName } from './given-names.ts'
import { isLineageName } from './honorifics.ts'
import { isEveryday, type NameEvidence } from './name-evidence.ts'
import type { NameKind } from './names.ts'
import {
  isKnownOrganisation,
  isOrganisationHead,
  isPlaceHead,
  mayBeginOrganisation,
} from './organisations.ts'
import { isTitleModifier } from './titles.ts'

/** Acronyms that name no body. */
const OTHER_ACRONYMS: ReadonlySet<string> = new Set(
  'tv ok am pm ceo cfo coo gdp vat gps dna dvd hiv aids covid covid-19 sars id iq lgbt lgbtq lgbtq+ vip suv ufo usd eur gbp pdf url atm diy faq hd pr q&a r&d ii iii iv vi vii viii ix xi xii xiv jr sr mr mrs ms dr phd ai it hr ied ak-47 b.c a.d b.c. a.d. p.m. a.m. ph.d ph.d. m.d m.d.'.split(
    ' ',
  ),
)

/** Heads of bodies and places that are surnames too. */
const SURNAME_HEADS: ReadonlySet<string> = new Set(
  `church post star sun bank banks guard court cross college school forest park hill hills lake west north bay street
reef beach cliff woods mount field club press journal castle ford county lane square marsh court reserve group
independent bridge bridges rivers cape dam tower port green day market sa nv power`.split(/\s+/),
)

/** First words of places' names. */
const PLACE_OPENINGS: ReadonlySet<string> = new Set(
  'fort port san santa saint st st. los las el la new upper lower mount mt mt.'.split(' '),
)

/** Everyday words that are common surnames: after a word that is none they end a person's name. */
const EVERYDAY_SURNAMES: ReadonlySet<string> = new Set(
  `brown white black green young price rice cook bush long king wood woods stone field hill west gray grey sharp swift
rush love moon day wise best small little rich strong short good page bird fox wolf lamb rose flowers hope power
powers grant frost winter summers snow rain waters fields banks bell ball barber baker carter carpenter cross reed wall
house church drew bond hunt hunter head marsh may`.split(/\s+/),
)

/** "(D-N.C.)", "C.", "Jr.": what brackets and commas leave of a party's tag or a name. */
export const NO_NAMES = /^(?:[DRI]-\p{Lu}[\p{L}.]*|\p{Lu}\.|[JS]r\.?)$/u

const REGNAL = /^(?:i{2,3}|iv|vi{1,3}|ix|xi{0,3}|xiv|xvi{0,3}|xix|xxi{0,3})$/

export function isMeaninglessAcronym(lower: string): boolean {
  return OTHER_ACRONYMS.has(lower)
}

/**
 * What the words of a name by themselves tell of its kind. `titled`: a title stands before it. Two or three
 * words that are no everyday words are a person where capitals mean something (`telling`).
 */
export function nameKind(
  evidence: NameEvidence,
  first: number,
  last: number,
  titled: boolean,
  telling: boolean,
): NameKind {
  const { analysis, cases } = evidence
  const { tokens } = analysis
  const written = analysis.text.slice(tokens[first]!.start, tokens[last - 1]!.end)
  const size = last - first
  const end = tokens[last - 1]!.lower
  const opening = tokens[first]!.lower
  if (isDeity(end)) return 'unknown'
  if (mayBeginOrganisation(opening) && isKnownOrganisation(written.toLowerCase())) return 'organisation'
  const territorial = mayBeginTerritory(opening)
  if (territorial && !titled && territoryOf(written) !== null) return 'place'
  if (size > 1 && isPersonal(tokens, cases, first, last, titled)) return 'person'
  if (size > 1 && hasOrganisationHead(tokens, first, last)) return 'organisation'
  if (size > 1 && (isPlaceHead(end) || isPlaceHead(opening) || PLACE_OPENINGS.has(opening))) return 'place'
  if (
    size > 1 &&
    territorial &&
    !titled &&
    territoryOf(tokens[first]!.text) !== null &&
    !isGivenName(opening)
  )
    return territoryOf(tokens[last - 1]!.text) !== null ? 'place' : 'unknown'
  if (titled) return 'person'
  // "Maro III": nobody numbers but rulers, and what is an everyday word ("Phase III").
  if (size === 2 && REGNAL.test(end) && telling && !isEveryday(evidence, opening)) return 'person'
  if (size === 1 && cases[first]! & CAPITALS && !(cases[first]! & INITIAL)) {
    return isMeaninglessAcronym(end) || written.length > 7 ? 'unknown' : 'organisation'
  }
  if (size === 1) {
    if (isOrganisationHead(end) && !isGivenName(end)) return 'organisation'
    return isGivenName(end) && !isEveryday(evidence, end) ? 'person' : 'unknown'
  }
  return telling &&
    analysis.language !== 'de' &&
    size <= (tokens[first + 1]!.kind === 'mark' ? 8 : 4) &&
    allUncommon(evidence, first, last)
    ? 'person'
    : 'unknown'
}

/** A given name or initials in front, and nothing behind that heads a body or place. */
function isPersonal(
  tokens: readonly Token[],
  cases: Uint8Array,
  first: number,
  last: number,
  titled: boolean,
): boolean {
  const opening = tokens[first]!.lower
  const given =
    isGivenName(opening) ||
    isLineageName(opening) ||
    (cases[first]! & INITIAL && !(cases[first + 1]! & CAPITALS))
  if (!given && !titled) return false
  const end = tokens[last - 1]!.lower
  if (last - first > 2 && !titled && isCommonWord(end) && !EVERYDAY_SURNAMES.has(end)) return false
  if (!isOrganisationHead(end) && !isPlaceHead(end)) return !hasOrganisationHead(tokens, first, last)
  return last - first === 2 && SURNAME_HEADS.has(end)
}

/** "Bank of Nordia", "Nordia Bank": a head at the end, or before "of" or "for". */
function hasOrganisationHead(tokens: readonly Token[], first: number, last: number): boolean {
  if (isOrganisationHead(tokens[last - 1]!.lower)) return true
  for (let i = first; i < last - 1; i++) {
    const next = tokens[i + 1]!.lower
    if (
      (next === 'of' ||
        next === 'for' ||
        next === 'on' ||
        next === 'de' ||
        next === 'du' ||
        next === 'des') &&
      isOrganisationHead(tokens[i]!.lower)
    )
      return true
  }
  return false
}

/** Spoken of as persons, but never by an outlet as a source. */
export function isDeity(lower: string): boolean {
  return lower === 'god' || lower === 'allah' || lower === 'almighty' || lower === 'lord'
}

function allUncommon(evidence: NameEvidence, first: number, last: number): boolean {
  let nickname = false
  for (let i = first; i < last; i++) {
    const { lower, kind } = evidence.analysis.tokens[i]!
    // “Two Hats” tells nothing of what the words around it are.
    if (kind === 'mark') nickname = !nickname
    if (kind === 'mark' || nickname) continue
    if (i > first && i === last - 1 && EVERYDAY_SURNAMES.has(lower) && !evidence.small.has(lower)) continue
    if (
      evidence.small.has(lower) &&
      !/^(?:van|von|de|del|della|di|da|bin|ibn|al|el|la|le|der|den|ter|ten|du|dos|do|das)$/.test(lower)
    )
      return false
    if (evidence.cases[i]! & CAPITALS && !(evidence.cases[i]! & INITIAL) && lower.length < 5) return false
    if (isEveryday(evidence, lower) || isTitleModifier(lower) || isDeity(lower)) return false
    if (territoryOf(evidence.analysis.tokens[i]!.text)?.form === 'demonym') return false
  }
  return true
}
