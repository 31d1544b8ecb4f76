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
const LINKS: ReadonlySet<string> = new Set(
  'of for at to in from de du des von del della di da do the a an and der die la le'.split(' '),
)

/** Every office in a title as written: "Leader of the Great Revolution Imam" holds two. */
export function readOffices(written: string): readonly Office[] {
  const known = officesOf.get(written)
  if (known !== undefined) return known
  const offices = readEach(written)
  if (written.length <= LONGEST_KEPT) {
    if (officesOf.size >= MOST_KEPT) officesOf.clear()
    officesOf.set(written, offices)
  }
  return offices
}

/**
 * What was read of short titles, since "Sen." and "the mayor" come again and again. Long ones are not kept: they may be
 * slices that hold on to the whole text they were taken from.
 */
const officesOf = new Map<string, readonly Office[]>()
const MOST_KEPT = 5_000
const LONGEST_KEPT = 12

function readEach(written: string): readonly Office[] {
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
        else if (words === before && word === words[i]) {
          // "the three-term governor": no other governor.
          if (!word.includes('-')) qualified = true
        }
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

/** Whether an office by itself points at one holder: something beside the head says of what or where. */
export function isSpecific(office: Office): boolean {
  return office.territory !== null || office.domain.length > 0 || office.modifiers.length > 0
}
