import { isMilitaryRank, isPrelate, isRuler, isSpokesperson } from '../../text/names/titles.ts'
import type { Office } from './speaker-offices.ts'

/** Ranks that make another office of the same head. */
const RANKS: ReadonlySet<string> = new Set(
  'deputy vice assistant associate junior lieutenant prime shadow crown attorney opposition'.split(' '),
)
/**
 * How well one office can be another, short for it or spelled out: 0 where it cannot, more where more agrees.
 * Either side may leave out what narrows it; what both say must agree.
 */
export function officeAgreement(a: Office, b: Office): number {
  if (a.former !== b.former) return 0
  if (a.gender !== null && b.gender !== null && a.gender !== b.gender) return 0
  if (a.class === 'dignity' || b.class === 'dignity') return a.head === b.head ? 2 : 0
  const heads = headAgreement(a, b)
  if (heads === 0) return 0
  if (a.territory !== null && b.territory !== null && a.territory !== b.territory) return 0
  if (!sameRanks(a.modifiers, b.modifiers)) return 0
  if (partyOf(a) !== null && partyOf(b) !== null && partyOf(a) !== partyOf(b)) return 0
  const short = isAbbreviated(a, b) || isAbbreviated(b, a)
  const modifiers = short ? 'agree' : nesting(withoutParty(a.modifiers), withoutParty(b.modifiers))
  const domain = short ? 'agree' : agreement(a.domain, b.domain, sameRoot)
  if (modifiers === 'differ' || domain === 'differ') return 0
  return (
    heads +
    (modifiers === 'agree' ? 1 : 0) +
    (domain === 'agree' ? 1 + MORE * (shared(a.domain, b.domain) - 1) : 0) +
    (a.territory !== null && a.territory === b.territory ? 1 : 0)
  )
}

/** Of several, the office with more of its words in common agrees better. */
const MORE = 0.01

function shared(a: readonly string[], b: readonly string[]): number {
  let count = 0
  for (const word of a) if (b.includes(word)) count++
  return Math.max(1, count)
}

const PARTIES: ReadonlySet<string> = new Set(
  'republican democratic independent libertarian labour conservative liberal socialist communist green'.split(
    ' ',
  ),
)

function partyOf({ modifiers }: Office): string | null {
  return modifiers.find(m => PARTIES.has(m)) ?? null
}

/** A party's nominee and the presidential nominee may be one. */
function withoutParty(modifiers: readonly string[]): readonly string[] {
  return modifiers.some(m => PARTIES.has(m)) ? modifiers.filter(m => !PARTIES.has(m)) : modifiers
}

/** "DNC chair" for "Democratic National Committee chair": one word that has the initials of the other's words. */
function isAbbreviated(short: Office, long: Office): boolean {
  const [only, another] = short.domain
  if (only === undefined || another !== undefined || only.length < 2 || only.length > 5) return false
  const words = [...long.modifiers, ...long.domain]
  if (words.length !== only.length) return false
  return (
    words
      .map(w => w[0]!)
      .sort()
      .join('') === [...only].sort().join('')
  )
}

function headAgreement(a: Office, b: Office): number {
  if (a.head === b.head) return 2
  if (isSpokesperson(a.head) && isSpokesperson(b.head)) return 2
  const pair = [a.head, b.head]
  for (const group of LIKE_HEADS) if (pair.every(h => group.has(h))) return 2
  if (isShortFor(a, b) || isShortFor(b, a)) return 1
  // "the Turkish leader" for a president; the other way round nothing is known.
  if (a.head === 'leader' && isRuler(b.head) && a.modifiers.length === 0 && !a.qualified) return 1
  if (b.head === 'leader' && isRuler(a.head) && b.modifiers.length === 0 && !b.qualified) return 1
  return 0
}

/** "The commander" for a general, "the governor" for a central bank's chief, "the church leader" for a bishop, "the director" for a director-general. */
function isShortFor(short: Office, long: Office): boolean {
  if (short.head === 'commander' && short.domain.length === 0) return isMilitaryRank(long.head)
  // "The U.N. chief" for the secretary general of the United Nations.
  if (/^(?:chief|head|boss)$/.test(short.head) && HEADS_OF_BODIES.has(long.head))
    return isAbbreviated(short, long) || agreement(short.domain, long.domain, sameRoot) === 'agree'
  if (short.head === 'leader' && isPrelate(long.head))
    return [...short.modifiers, ...short.domain].some(w => RELIGIOUS.has(w))
  // Who heads a central bank is its governor.
  if (short.head === 'governor' && /^(?:chief|head|boss)$/.test(long.head)) {
    const words = [...long.modifiers, ...long.domain]
    return words.includes('central') && words.includes('bank')
  }
  return short.class === 'office' && `${short.head}-general` === long.head
}

const HEADS_OF_BODIES: ReadonlySet<string> = new Set(
  'director director-general secretary-general commissioner president chairman chairwoman chair ceo'.split(
    ' ',
  ),
)

const RELIGIOUS: ReadonlySet<string> = new Set('church religious spiritual orthodox catholic'.split(' '))

const LIKE_HEADS: readonly ReadonlySet<string>[] = [
  new Set([
    'representative',
    'congressman',
    'congresswoman',
    'lawmaker',
    'deputy',
    'parliamentarian',
    'legislator',
  ]),
  new Set(['senator', 'lawmaker', 'legislator']),
  new Set(['chief', 'head', 'boss']),
  new Set(['chair', 'chairman', 'chairwoman', 'chairperson']),
  new Set(['pope', 'pontiff']),
  new Set(['judge', 'justice', 'magistrate']),
  new Set(['adviser', 'advisor']),
  new Set(['spokesman', 'spokeswoman', 'spokesperson']),
  new Set(['leader', 'guide']),
]

function sameRanks(a: readonly string[], b: readonly string[]): boolean {
  for (const rank of RANKS) if (a.includes(rank) !== b.includes(rank)) return false
  return true
}

function agreement(
  a: readonly string[],
  b: readonly string[],
  same: (x: string, y: string) => boolean,
): 'agree' | 'open' | 'differ' {
  if (a.length === 0 || b.length === 0) return 'open'
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  return short.some(x => long.some(y => same(x, y))) ? 'agree' : 'differ'
}

/** One side's words are all among the other's, or (`open`) one side has none. */
function nesting(a: readonly string[], b: readonly string[]): 'agree' | 'open' | 'differ' {
  if (a.length === 0 || b.length === 0) return 'open'
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  return short.every(x => long.includes(x)) ? 'agree' : 'differ'
}

const ROOT = 4

/** "Ormelia" and "Ormelian": what a place and its people's name have in common, for places no lexicon has. */
export function sameRoot(a: string, b: string): boolean {
  if (a === b) return true
  const least = Math.max(ROOT, Math.min(a.length, b.length) - 2)
  if (Math.min(a.length, b.length) < ROOT || Math.abs(a.length - b.length) > ROOT) return false
  return a.slice(0, least) === b.slice(0, least)
}
