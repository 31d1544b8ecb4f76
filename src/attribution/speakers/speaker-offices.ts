import { longestTerritory, territoryOf } from '../../text/names/countries.ts'
import {
  type Gender,
  honorificGender,
  isDignity,
  isHonorific,
  isHonorificModifier,
} from '../../text/names/honorifics.ts'
import {
  foreignTitle,
  isIdleModifier,
  isMilitaryRank,
  isPrelate,
  isRuler,
  isSpokesperson,
  isTitleModifier,
  type TitleClass,
  titleClass,
  titleGender,
  titleHead,
} from '../../text/names/titles.ts'

/** An office, rank or form of address, read from the words it is written in. */
export interface Office {
  /** Singular and in full: `minister`, `senator`, `ayatollah`, `eminence`. */
  readonly head: string
  readonly class: TitleClass | 'honorific' | 'dignity'
  /** What narrows it: `prime`, `foreign`, `supreme`; sorted. */
  readonly modifiers: readonly string[]
  /** The state, by its first name in the lexicon. */
  readonly territory: string | null
  /** Other words that say of what or whom: a body, a place unknown to the lexicon; lower case, sorted. */
  readonly domain: readonly string[]
  readonly former: boolean
  /** Words before the head that no list has: "band leader" is not a country's. */
  readonly qualified: boolean
  readonly gender: Gender | null
}

const FORMER: ReadonlySet<string> = new Set(
  'former ex late outgoing-then ousted deposed retired ex-president'.split(' '),
)
/** Ranks that make another office of the same head. */
const RANKS: ReadonlySet<string> = new Set(
  'deputy vice assistant associate junior lieutenant prime shadow crown attorney opposition majority minority'.split(
    ' ',
  ),
)
const LINKS: ReadonlySet<string> = new Set(
  'of for at to in from de du des von del della di da do the a an and der die la le'.split(' '),
)

/** Every office in a title as written: "Leader of the Great Revolution Imam" holds two. */
export function readOffices(written: string): Office[] {
  const words = written.split(/[\s,]+/).filter(w => w !== '')
  const offices: Office[] = []
  let before: string[] = []
  let i = 0
  while (i < words.length) {
    const lower = bare(words[i]!)
    if (isDignity(lower)) {
      offices.push({ ...EMPTY, head: lower, class: 'dignity', gender: addressGender(before) })
      before = []
      i++
      continue
    }
    if (isHonorific(lower) && titleHead(lower) !== lower) {
      offices.push({ ...EMPTY, head: lower, class: 'honorific', gender: honorificGender(lower) ?? null })
      before = []
      i++
      continue
    }
    const head = titleHead(lower)
    if (head === null) {
      before.push(words[i]!)
      i++
      continue
    }
    const next = words[i + 1]
    // "police chief", "attorney general": the last of several heads is the office, the others narrow it.
    if (
      next !== undefined &&
      titleHead(bare(next)) !== null &&
      !isHonorific(bare(next)) &&
      !isPersonRank(bare(next)) &&
      !beginsRank(lower, bare(next))
    ) {
      before.push(words[i]!)
      i++
      continue
    }
    const complement: string[] = []
    let k = i + 1
    if (
      k < words.length &&
      /^(?:of|for|at|to|in|de|du|des|del|della|di|da|do|von|der)$/.test(words[k]!.toLowerCase())
    ) {
      while (k < words.length && !endsComplement(words, k)) complement.push(words[k++]!)
    }
    offices.push(officeOf(head, lower, before, complement))
    before = []
    i = k
  }
  return offices
}

const EMPTY: Omit<Office, 'head' | 'class' | 'gender'> = {
  modifiers: [],
  territory: null,
  domain: [],
  former: false,
  qualified: false,
}

/** A rank that starts a title of its own behind another ("President General Lee"). */
function isPersonRank(lower: string): boolean {
  return /^(?:dr|gen|lt|col|maj|capt|sgt|adm|prof|doctor|professor)\.?$/.test(lower)
}

/** "army spokesman | Colonel Lee": a rank in full behind an office, no "attorney general" and no "major general". */
function beginsRank(lower: string, next: string): boolean {
  return isMilitaryRank(next) && !isMilitaryRank(lower) && !(next === 'general' && GENERALS.test(lower))
}

const GENERALS = /^(?:attorney|secretary|director|governor|consul|solicitor|inspector|surgeon)$/

function endsComplement(words: readonly string[], k: number): boolean {
  const lower = bare(words[k]!)
  if (isDignity(lower) || isHonorific(lower)) return true
  // "Chief of the General Staff | Major General"
  if (isMilitaryRank(lower) && beginsRank(bare(words[k - 1]!), lower)) {
    const next = words[k + 1]
    if (next === undefined || isMilitaryRank(bare(next))) return true
  }
  if (/^(?:his|her|your)$/.test(lower) && isDignity(bare(words[k + 1] ?? ''))) return true
  return /^(?:who|which|that|said|says|told)$/.test(lower)
}

function bare(word: string): string {
  return word
    .toLowerCase()
    .replace(/[’ʼ]/g, "'")
    .replace(/(?:'s|s'|')$/, m => (m === "s'" ? 's' : ''))
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
}

function addressGender(before: readonly string[]): Gender | null {
  const lower = before[before.length - 1]?.toLowerCase()
  return lower === 'his' ? 'male' : lower === 'her' ? 'female' : null
}

function officeOf(
  head: string,
  lower: string,
  before: readonly string[],
  complement: readonly string[],
): Office {
  const modifiers: string[] = []
  const domain: string[] = []
  let territory: string | null = null
  let qualified = false
  let former = /^(?:ex|then)-/.test(lower) && lower.startsWith('ex-')
  for (const words of [before, complement]) {
    for (let i = 0; i < words.length; ) {
      const found = territoryAt(words, i)
      if (found !== null) {
        territory ??= found.territory
        i += found.length
        continue
      }
      const word = bare(words[i]!)
      if (FORMER.has(word)) former = true
      else if (word !== '' && !LINKS.has(word) && !isIdleModifier(word) && !isHonorificModifier(word)) {
        const foreign = foreignTitle(word)
        if (
          words === before &&
          (isTitleModifier(word) || titleHead(word) !== null || Object.hasOwn(SAME_MODIFIER, word))
        )
          modifiers.push(foreign?.head ?? word)
        else if (words === before && word === words[i]) qualified = true
        // "the U.N. envoy" and "the UN envoy"
        else domain.push(word.replaceAll('.', ''))
      }
      i++
    }
  }
  if (/^(?:pm|premier)$/.test(lower)) modifiers.push('prime')
  if (lower === 'fm') modifiers.push('foreign')
  if (lower.startsWith('vice-')) modifiers.push('vice')
  const foreign = foreignTitle(lower)
  if (foreign?.modifier) modifiers.push(foreign.modifier)
  const settled = head === 'premier' || head === 'prime-minister' ? 'minister' : generalOf(head, modifiers)
  return {
    head: settled,
    class: settled.endsWith('-general') ? 'office' : titleClass(settled),
    modifiers: sortedSet(modifiers.map(m => SAME_MODIFIER[m] ?? m)),
    territory,
    domain: sortedSet(domain),
    former,
    qualified,
    gender: foreign?.gender ?? titleGender(head),
  }
}

/** What a noun that is no title calls somebody ("the Ohio Democrat", "the 29-year-old"), with the words before it. */
export function callingOf(written: string, noun: string, gender: Gender | null): Office {
  const words = written.split(/[\s,]+/).filter(w => w !== '')
  return { ...officeOf(noun, noun, words.slice(0, -1), []), head: noun, class: 'post', gender }
}

/** "attorney general": no rank of the army, but an office; the word before it is taken out of the modifiers. */
function generalOf(head: string, modifiers: string[]): string {
  if (head !== 'general') return head
  const at = modifiers.findIndex(m => GENERALS.test(m))
  return at < 0 ? head : `${modifiers.splice(at, 1)[0]}-general`
}

const SAME_MODIFIER: Readonly<Record<string, string>> = {
  defense: 'defence',
  labor: 'labour',
  economic: 'economy',
  gop: 'republican',
  democrat: 'democratic',
  tory: 'conservative',
}

function sortedSet(words: readonly string[]): string[] {
  return [...new Set(words)].sort()
}

function territoryAt(words: readonly string[], i: number): { territory: string; length: number } | null {
  for (let n = Math.min(longestTerritory(), words.length - i); n > 0; n--) {
    const written = words
      .slice(i, i + n)
      .join(' ')
      .replace(/(?:['’]s|['’])$/, '')
      .replace(/^[^\p{L}]+|[,;:]+$/gu, '')
    const found = territoryOf(written)
    if (found !== null && found.form !== 'region') return { territory: found.territory, length: n }
  }
  return null
}

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

/** Whether an office by itself points at one holder: something beside the head says of what or where. */
export function isSpecific(office: Office): boolean {
  return office.territory !== null || office.domain.length > 0 || office.modifiers.length > 0
}
