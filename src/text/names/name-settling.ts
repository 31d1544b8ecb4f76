import { classOf, LETTER } from '../tokens/characters.ts'
import { isCommonWord } from '../words/common-words.ts'
import { isAcronymOf } from './acronyms.ts'
import { withoutCase } from './foreign-titles.ts'
import { isGivenName } from './given-names.ts'
import { isCalendarWord, type NameEvidence } from './name-evidence.ts'
import { isDeity } from './name-kinds.ts'
import type { Name, NameKind } from './names.ts'
import { isBody } from './organisations.ts'
import { titleHead } from './titles.ts'

/**
 * Names whose own words leave their kind open get it from the rest of the text: the same words elsewhere,
 * a surname of somebody named in full, an age behind it, a preposition of place before it.
 */
export function settleKinds(evidence: NameEvidence, names: readonly Name[]): Name[] {
  const keys = names.map(({ text }) => text.toLowerCase())
  const weak = weakKinds(evidence, names, keys)
  const open = names.map((name, i) => {
    const kind = weak.get(keys[i]!)
    return kind !== undefined && isOpen(name, keys[i]!) ? { ...name, kind } : name
  })
  return settleAmong(evidence, open, keys)
}

/** Kinds that the surroundings of a name tell better than its own words, by its key. */
function weakKinds(
  evidence: NameEvidence,
  names: readonly Name[],
  keys: readonly string[],
): ReadonlyMap<string, NameKind> {
  const weak = new Map<string, NameKind>()
  const inFull = new Set<string>()
  for (let i = 0; i < names.length; i++) {
    if (names[i]!.kind === 'person' && keys[i]!.includes(' '))
      for (const word of wordsOf(keys[i]!)) inFull.add(word)
  }
  for (let i = 0; i < names.length; i++) {
    const name = names[i]!
    const key = keys[i]!
    if (isSpeakerLabel(evidence, name)) weak.set(key, 'person')
    else if (!inFull.has(key) && isNamedAsPlace(evidence, name, key)) weak.set(key, 'place')
    else if (isDateline(evidence, name)) weak.set(key, 'place')
    else if (isWeakPerson(name, key) && namedAsBody(evidence.analysis.text, name.span[0]))
      weak.set(key, 'organisation')
  }
  return weak
}

function isOpen(name: Name, key: string): boolean {
  return (
    name.kind === 'unknown' ||
    name.kind === 'organisation' ||
    isWeakPerson(name, key) ||
    isBareGivenName(name, key)
  )
}

function settleAmong(evidence: NameEvidence, names: readonly Name[], keys: readonly string[]): Name[] {
  const byText = new Map<string, NameKind>()
  const parts = new Map<string, 'surname' | 'given'>()
  for (let i = 0; i < names.length; i++) {
    const name = names[i]!
    if (name.kind === 'unknown') continue
    const key = keys[i]!
    // The same words met before as the same kind tell nothing more.
    if (byText.get(key) === name.kind) continue
    if (byText.get(key) !== 'person') byText.set(key, name.kind)
    if (name.kind !== 'person') continue
    const words = wordsOf(key)
    const surname = words[words.length - 1]
    if (surname !== undefined) parts.set(withoutCase(surname), 'surname')
    if (words.length > 1 && !parts.has(words[0]!)) parts.set(words[0]!, 'given')
  }
  const told = new Map<string, NameKind>()
  for (let i = 0; i < names.length; i++) {
    const name = names[i]!
    const key = keys[i]!
    if (name.kind !== 'unknown' || byText.has(key) || told.has(key)) continue
    const kind = kindFromSurroundings(evidence, name, names[i + 1])
    if (kind !== null) told.set(key, kind)
  }
  return names.map((name, i) => {
    const key = keys[i]!
    const kind =
      settledKind(name, key, byText.get(key), parts, told.get(key)) ??
      introducedKind(evidence, name, names[i - 1])
    return kind === null || kind === name.kind ? name : { ...name, kind }
  })
}

function settledKind(
  name: Name,
  key: string,
  same: NameKind | undefined,
  parts: ReadonlyMap<string, 'surname' | 'given'>,
  told: NameKind | undefined,
): NameKind | null {
  if (same === 'person' && name.kind !== 'place') return 'person'
  if (name.kind === 'unknown' || (name.kind === 'organisation' && !name.text.includes(' '))) {
    if (same !== undefined && name.kind === 'unknown') return same
    const known = parts.get(key.includes(' ') ? key.replace(PARTICLES, '') : withoutCase(key))
    if (known === 'surname' || (known !== undefined && name.kind === 'unknown')) return 'person'
  }
  return name.kind === 'unknown' ? (told ?? null) : null
}

/** "von Stahl" for "Ursula von Stahl". */
const PARTICLES = /^(?:(?:van|von|der|den|de|del|della|di|da|du|bin|ibn|al|el|ter) )+/

/** Anything but single spaces between words. */
const ODD_SPACING = /[^\S ]|[“”"]| {2}/

function wordsOf(key: string): string[] {
  const words = ODD_SPACING.test(key) ? key.split(/[\s“”"]+/).filter(w => w !== '') : key.split(' ')
  while (words.length > 1 && /^(?:jr|sr|ii|iii|iv)\.?$/.test(words[words.length - 1]!)) words.pop()
  return words
}

/** "the operator Vasker Hydro", "the operator, Vasker Hydro": a body's noun directly before. */
function namedAsBody(text: string, start: number): boolean {
  if (text[start - 1] !== ' ') return false
  const before = wordEndingAt(text, text[start - 2] === ',' ? start - 2 : start - 1)
  return isBody(before.toLowerCase()) && !namedAsHolder(text, start)
}

const LONGEST_BODY = 20

/** The letters before an offset, cut off where no body's noun is so long. */
function wordEndingAt(text: string, end: number): string {
  let start = end
  while (start > 0 && end - start < LONGEST_BODY && classOf(text.charCodeAt(start - 1)) & LETTER) start--
  return text.slice(start, end)
}

const HOLDER = /(\p{L}+) (?:of|at|for)(?: [\p{L}’'-]+){1,5},? $/u

/** "The chair of the congress, Ines Vard": whoever holds the office, not the body it is held in. */
function namedAsHolder(text: string, start: number): boolean {
  const before = HOLDER.exec(text.slice(Math.max(0, start - 80), start))
  return before !== null && titleHead(before[1]!.toLowerCase()) !== null
}

/** No given name and no title: a person only because its words are no everyday words. */
function isWeakPerson(name: Name, key: string): boolean {
  if (name.kind !== 'person' || name.title !== null) return false
  const space = key.search(/\s/)
  const first = space < 0 ? key : key.slice(0, space)
  return !isGivenName(first) && !/^\p{L}\.?$/u.test(first)
}

function isBareGivenName(name: Name, key: string): boolean {
  return name.kind === 'person' && name.title === null && isGivenName(key)
}

/** "in Florence" in a text that has nobody of that name in full. */
function isNamedAsPlace(evidence: NameEvidence, name: Name, key: string): boolean {
  if (!isBareGivenName(name, key)) return false
  const { text } = evidence.analysis
  return /\bin $/.test(text.slice(Math.max(0, name.span[0] - 4), name.span[0]))
}

/** "HART: …" in a transcript. */
function isSpeakerLabel(evidence: NameEvidence, name: Name): boolean {
  const { text } = evidence.analysis
  if (text[name.span[1]] !== ':' || !/^\p{Lu}{3,}$/u.test(name.text)) return false
  return name.span[0] === 0 || /["“\n]/.test(text[name.span[0] - 1]!)
}

/** "QUENHOLT, Ormelia (Agency) -": the place a report was sent from, in capitals at the head of a paragraph. */
function isDateline(evidence: NameEvidence, name: Name): boolean {
  if (!/^[\p{Lu}\s.’'-]{4,}$/u.test(name.text)) return false
  const { text } = evidence.analysis
  const before = name.span[0] === 0 ? '\n' : text[name.span[0] - 1]!
  return (
    before === '\n' &&
    /^(?:, [^\n—–]{0,40})?(?:(?: \([^)\n]{1,30}\))? ?[—–-]| \(\p{Lu})/u.test(
      text.slice(name.span[1], name.span[1] + 80),
    )
  )
}

const AGE = /^, \d{1,2}(?:,| )/
const PLACE_BEFORE = /(?:^|\s)(?:in|near|outside|across|à|nach|aus|en)\s$/i

function kindFromSurroundings(evidence: NameEvidence, name: Name, next: Name | undefined): NameKind | null {
  const { text } = evidence.analysis
  const [start, end] = name.span
  if (AGE.test(text.slice(end, end + 6))) return 'person'
  if (next !== undefined && isIntroducedBy(text, name, next)) return 'organisation'
  const lower = name.text.toLowerCase()
  if (name.text.includes(' ') || isDeity(lower) || isCalendarWord(lower) || isCommonWord(lower)) return null
  if (PLACE_BEFORE.test(text.slice(Math.max(0, start - 9), start))) return 'place'
  return null
}

function introducedKind(evidence: NameEvidence, name: Name, before: Name | undefined): NameKind | null {
  if (name.kind !== 'unknown' || before === undefined) return null
  return isIntroducedBy(evidence.analysis.text, before, name) ? 'organisation' : null
}

/** "International Quarry Fund (IQF)". */
export function isIntroducedBy(text: string, full: Name, short: Name): boolean {
  const gap = text.slice(full.span[1], Math.min(short.span[0], full.span[1] + 4))
  if (!/^ ?[([]$/.test(gap) || full.kind === 'person') return false
  return /^[\])]/.test(text.slice(short.span[1], short.span[1] + 1)) && isAcronymOf(short.text, full.text)
}
