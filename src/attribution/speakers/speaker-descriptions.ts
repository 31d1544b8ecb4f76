import type { Span } from '../../model/span.ts'
import type { TextAnalysis, Token } from '../../text/analysis.ts'
import { isDignity, isHonorific, isHonorificModifier } from '../../text/names/honorifics.ts'
import type { Name } from '../../text/names/names.ts'
import { isBody, isField, isOrganisationHead } from '../../text/names/organisations.ts'
import { isPortfolio, isTitleModifier, titleHead } from '../../text/names/titles.ts'
import { type Office, readOffices } from './speaker-offices.ts'

/** Somebody spoken of by office or honorific: "the foreign minister of Nordia", "His Excellency". */
export interface Description {
  /** Tokens `[first, last)`. */
  readonly first: number
  readonly last: number
  readonly span: Span
  readonly text: string
  /** "the", a possessive, or nothing before a capital: somebody already known or known by the office. */
  readonly definite: boolean
  readonly offices: readonly Office[]
}

const DEFINITE: ReadonlySet<string> = new Set(
  'the this that his her its their our le la les el los il lo der die das de het o'.split(' '),
)
/** Possessives of other languages; "son" is a relative in English. */
const DEFINITE_ELSEWHERE: ReadonlySet<string> = new Set([
  ...DEFINITE,
  ...'son sa ses leur sein seine ihr ihre su sus suo sua'.split(' '),
])
const INDEFINITE: ReadonlySet<string> = new Set(
  'a an another one some any every each no un une ein eine einen einer una um uma een'.split(' '),
)
const STOPS: ReadonlySet<string> = new Set(
  `and or but nor is are was were be been being has have had do does did will would can could may might must shall should
not said says say told tells who whom whose which that when while where if than as of for at in on to from with by about
into over under after before since until between against during without within through among`.split(/\s+/),
)
const MOST_HEADS = 4
const MOST_BEFORE = 8
const MOST_BEHIND = 9

/** Singular descriptions by office or honorific in a text, in order, names and their titles left out. */
export function findDescriptions(analysis: TextAnalysis, names: readonly Name[]): Description[] {
  const { tokens, text } = analysis
  const taken = new Uint8Array(tokens.length)
  markNames(tokens, names, taken)
  const determiners = analysis.language === 'en' ? DEFINITE : DEFINITE_ELSEWHERE
  const found: Description[] = []
  let free = 0
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!
    if (token.kind !== 'word' || i < free || taken[i] !== 0 || !isHead(tokens, i)) continue
    let head = i
    while (
      head - i < MOST_HEADS &&
      head + 1 < tokens.length &&
      taken[head + 1] === 0 &&
      continues(tokens, head)
    )
      head++
    if (isPluralHead(tokens[head]!.lower) || describesNoun(tokens, head)) {
      i = head
      continue
    }
    const start = startBefore(tokens, taken, i, free, determiners)
    const last = endBehind(tokens, taken, head)
    const span: Span = [tokens[start.first]!.start, tokens[last - 1]!.end]
    const written = text.slice(span[0], span[1])
    const offices = readOffices(written)
    free = last
    i = last - 1
    if (offices.length > 0)
      found.push({ first: start.first, last, span, text: written, definite: start.definite, offices })
  }
  return found
}

const NAME = 1
const TITLE = 2

function markNames(tokens: readonly Token[], names: readonly Name[], taken: Uint8Array): void {
  let t = 0
  const mark = (span: Span, as: number, back: boolean) => {
    if (back) while (t > 0 && tokens[t - 1]!.end > span[0]) t--
    while (t < tokens.length && tokens[t]!.end <= span[0]) t++
    for (let k = t; k < tokens.length && tokens[k]!.start < span[1]; k++) taken[k] = Math.max(taken[k]!, as)
  }
  for (const name of names) {
    if (name.title !== null) mark(name.title, TITLE, true)
    // States and bodies may stand inside a description: "Nordia's president".
    if (name.kind === 'person') mark(name.span, NAME, true)
  }
}

function isHead(tokens: readonly Token[], i: number): boolean {
  const kind = headKind(tokens[i]!.lower)
  if (kind === NO_HEAD) return false
  if (kind === TITLE_HEAD) return true
  const before = tokens[i - 1]?.lower ?? ''
  if (kind === DIGNITY) return /^(?:his|her|your|their)$/.test(before)
  // "the Imam", "the ayatollah"
  return DEFINITE.has(before) && tokens[i]!.text.length > 3
}

const NO_HEAD = 0
const TITLE_HEAD = 1
const DIGNITY = 2
const HONORIFIC = 3

/**
 * What was found out about words, since few make up most of a text. Long ones are not kept: they may be slices that
 * hold on to the whole text they were taken from.
 */
const headKinds = new Map<string, number>()
const MOST_KEPT = 50_000
const LONGEST_KEPT = 12

function headKind(lower: string): number {
  const known = headKinds.get(lower)
  if (known !== undefined) return known
  const kind = isDignity(lower)
    ? DIGNITY
    : titleHead(lower) !== null
      ? TITLE_HEAD
      : isHonorific(lower) && !lower.endsWith('.') && lower.length > 3
        ? HONORIFIC
        : NO_HEAD
  if (lower.length <= LONGEST_KEPT) {
    if (headKinds.size >= MOST_KEPT) headKinds.clear()
    headKinds.set(lower, kind)
  }
  return kind
}

/** "police | chief", "attorney | general". */
function continues(tokens: readonly Token[], head: number): boolean {
  const next = tokens[head + 1]!
  return next.kind === 'word' && next.start - tokens[head]!.end === 1 && isHead(tokens, head + 1)
}

/** Titles that are adjectives as well. */
const ALSO_ADJECTIVES: ReadonlySet<string> = new Set(
  `major general chief principal private head star model rival expert official representative executive native guide
lead host champion partner ally public minor corporal marshal captain page lawyer student worker teacher member child
parent relative veteran volunteer activist rebel militant opponent citizen family fellow critic author actor victim
delegate candidate voter donor celebrity billionaire millionaire`.split(/\s+/),
)
const PLAIN_VERBS: ReadonlySet<string> = new Set(
  `said says told tells wrote writes spoke speaks went goes made makes met meets gave gives took takes saw sees came comes
began begins left leaves held holds led leads put puts ran runs won wins lost loses thought thinks knew knows felt feels
found finds kept keeps let lets then also now later never still just once again who did does had has was is will would`.split(
    /\s+/,
  ),
)

/** "The major work", "a star witness": the word only describes the noun behind it. */
function describesNoun(tokens: readonly Token[], head: number): boolean {
  const next = tokens[head + 1]
  if (next === undefined || next.kind !== 'word' || next.sentence !== tokens[head]!.sentence) return false
  const { lower } = tokens[head]!
  if (!ALSO_ADJECTIVES.has(lower) || isCapital(next.text) || next.lower.startsWith("'")) return false
  return !STOPS.has(next.lower) && !PLAIN_VERBS.has(next.lower) && !/(?:ed|ly)$/.test(next.lower)
}

function isPluralHead(lower: string): boolean {
  const head = titleHead(lower)
  return head !== null && head !== lower && lower.endsWith('s') && !lower.endsWith('.')
}

function startBefore(
  tokens: readonly Token[],
  taken: Uint8Array,
  head: number,
  free: number,
  determiners: ReadonlySet<string>,
): { first: number; definite: boolean } {
  let first = head
  const { sentence } = tokens[head]!
  for (let i = head - 1; i >= free && head - i <= MOST_BEFORE; i--) {
    const token = tokens[i]!
    if (token.sentence !== sentence || token.kind !== 'word' || taken[i] === TITLE) break
    const { lower } = token
    if (determiners.has(lower)) return { first: i, definite: true }
    // "The UN envoy": no French article.
    if (INDEFINITE.has(lower) && token.text !== 'UN') return { first: i, definite: false }
    if (lower === "'s" || lower === "'") {
      const owner = ownerStart(tokens, i, free)
      return owner < i ? { first: owner, definite: true } : { first, definite: false }
    }
    if (taken[i] === NAME && first !== i + 1) break
    if (STOPS.has(lower)) break
    if (isModifier(token) || taken[i] === NAME) first = i
    else if (!reachesDeterminer(tokens, i, free)) break
  }
  const written = tokens[head]!.text
  return { first, definite: isCapital(written) && first === head }
}

/** An unlisted adjective belongs to the phrase when an article stands a few words before it. */
function reachesDeterminer(tokens: readonly Token[], i: number, free: number): boolean {
  for (let k = i - 1; k >= free && i - k <= 3; k--) {
    const { lower, kind, sentence } = tokens[k]!
    if (kind !== 'word' || sentence !== tokens[i]!.sentence || STOPS.has(lower)) return false
    if (DEFINITE.has(lower) || INDEFINITE.has(lower) || lower === "'s") return true
  }
  return false
}

function isModifier(token: Token): boolean {
  const { lower } = token
  if (isTitleModifier(lower) || isHonorificModifier(lower) || titleHead(lower) !== null) return true
  if (isCapital(token.text)) return true
  return isBody(lower) || isField(lower)
}

function isCapital(written: string): boolean {
  const first = written[0]!
  return first !== first.toLowerCase()
}

/** Where the possessor before "'s" begins: a name, or a noun with its article. */
function ownerStart(tokens: readonly Token[], possessive: number, free: number): number {
  let i = possessive - 1
  if (i < free || tokens[i]!.kind !== 'word') return possessive
  if (isCapital(tokens[i]!.text)) {
    while (
      i - 1 >= free &&
      tokens[i - 1]!.kind === 'word' &&
      isCapital(tokens[i - 1]!.text) &&
      tokens[i - 1]!.sentence === tokens[i]!.sentence &&
      tokens[i]!.start - tokens[i - 1]!.end <= 1
    )
      i--
    if (i - 1 >= free && DEFINITE.has(tokens[i - 1]!.lower)) i--
    return i
  }
  for (let k = i; k >= free && possessive - k <= 4; k--) {
    const { lower, kind } = tokens[k]!
    if (kind !== 'word' || STOPS.has(lower)) break
    if (DEFINITE.has(lower)) return k
  }
  return i
}

const LINKS: ReadonlySet<string> = new Set('of for at in to de du des del della di von der do da'.split(' '))

const PERSONAL = /^(?:me|you|him|it|us|them|\p{L}+self|\p{L}+selves)$/u

/** Behind the head: "of the Great Revolution", "for Nordia", "at Lenwick University". */
function endBehind(tokens: readonly Token[], taken: Uint8Array, head: number): number {
  let last = head + 1
  const link = tokens[last]
  if (link === undefined || link.sentence !== tokens[head]!.sentence || !LINKS.has(link.lower)) return last
  // "thanked Her Excellency for her wisdom", "heard the president for themselves"
  if (isDignity(tokens[head]!.lower) || PERSONAL.test(tokens[last + 1]?.lower ?? '')) return last
  let i = last + 1
  let nouns = 0
  while (i < tokens.length && i - head <= MOST_BEHIND && tokens[i]!.sentence === link.sentence) {
    const token = tokens[i]!
    if (token.kind !== 'word' || taken[i] === TITLE) break
    const { lower } = token
    if (isCapital(token.text) && !STOPS.has(lower)) {
      if (isHonorific(lower) || /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/.test(lower))
        break
      last = i + 1
      nouns++
    } else if (
      DEFINITE.has(lower) ||
      INDEFINITE.has(lower) ||
      lower === "'s" ||
      lower === "'" ||
      LINKS.has(lower) ||
      lower === 'and'
    ) {
      // Kept only when a noun follows.
      if (nouns > 0 && (lower === 'in' || lower === 'to' || lower === 'at' || lower === 'for')) break
    } else if (isBody(lower) || isOrganisationHead(lower) || isPortfolio(lower) || isField(lower)) {
      last = i + 1
      nouns++
    } else if (
      nouns === 0 &&
      !STOPS.has(lower) &&
      link.lower !== 'in' &&
      link.lower !== 'to' &&
      link.lower !== 'at'
    ) {
      last = i + 1
      nouns++
      const next = tokens[i + 1]
      const owns = next?.lower === "'s" || next?.lower === "'"
      // "of hydraulic engineering, …": a second word where what follows cannot be a verb.
      const behind = tokens[i + 2]
      if (
        !owns &&
        next?.kind === 'word' &&
        !STOPS.has(next.lower) &&
        !isCapital(next.text) &&
        (behind?.text === ',' || LINKS.has(behind?.lower ?? ''))
      )
        last = i + 2
      if (!owns) break
    } else if (ownedBody(tokens, i) > 0) {
      const length = ownedBody(tokens, i)
      last = i + length
      i += length - 1
    } else break
    i++
  }
  return last
}

/** "of Nordia's | central bank": how many words the body has behind its owner, three at most; 0 for none. */
function ownedBody(tokens: readonly Token[], i: number): number {
  if (!/^['’]s?$/.test(tokens[i - 1]!.text)) return 0
  for (let k = i; k < i + 3; k++) {
    const token = tokens[k]
    if (token === undefined || token.kind !== 'word' || STOPS.has(token.lower)) return 0
    if (k > i && (isBody(token.lower) || isOrganisationHead(token.lower))) return k + 1 - i
  }
  return 0
}
