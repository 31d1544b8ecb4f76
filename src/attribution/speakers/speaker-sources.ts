import type { Span } from '../../model/span.ts'
import type { TextAnalysis, Token } from '../../text/analysis.ts'
import type { Name } from '../../text/names/names.ts'
import { type Pronoun, pronounOf } from '../../text/names/pronouns.ts'
import { singular, titleHead } from '../../text/names/titles.ts'
import { countsSeveral, isPlural, type NounClass, nounClass } from './speaker-noun-class.ts'
import { apposedName, coordinated, ENDERS, headName } from './speaker-source-names.ts'
import type { SpeakerText } from './speaker-text.ts'

/** What kind of words a source is made of. */
export type SourceReading =
  | { readonly type: 'pronoun'; readonly token: number; readonly pronoun: Pronoun }
  | { readonly type: 'name'; readonly name: Name }
  | { readonly type: 'names'; readonly names: readonly Name[] }
  | {
      readonly type: 'noun'
      /** Token of the head noun. */
      readonly head: number
      /** The head in the singular. */
      readonly noun: string
      readonly class: NounClass
      readonly plural: boolean
      /** "the", "this", a possessor: refers back where something is there to refer to. */
      readonly definite: boolean
      /** A name or pronoun that owns it: "Lee's campaign", "her spokesman", "the Lee campaign". */
      readonly owner: Name | number | null
      /** The phrase without what is said behind it (relative clauses, appositions). */
      readonly span: Span
    }
  /** Words that name nobody and nothing that could speak: "SEE MORE", "let me", "with loans". */
  | { readonly type: 'unable' }
  | { readonly type: 'none' }

/** A noun phrase without a name for its head. */
export type NounReading = Extract<SourceReading, { type: 'noun' }>

const ARTICLES: ReadonlySet<string> = new Set(
  'the this that these those le la les der die das el los il de het'.split(' '),
)
const QUANTIFIERS: ReadonlySet<string> = new Set(
  `number dozen dozens hundreds thousands scores group majority handful couple some many most several all none each both
half lot plenty few one two three four five six seven eight nine ten others any either neither`.split(/\s+/),
)
/** Reads the words of a source. Spans in several pieces are read as one phrase. */
export function readSource(text: SpeakerText, source: readonly Span[]): SourceReading {
  const { analysis } = text
  const { tokens } = analysis
  if (source.length === 0) return { type: 'none' }
  const start = source[0]![0]
  const end = source[source.length - 1]![1]
  let first = text.tokenAt(start)
  let last = first
  while (last < tokens.length && tokens[last]!.start < end) last++
  while (first < last && tokens[first]!.kind !== 'word' && tokens[first]!.kind !== 'number') first++
  while (last > first && tokens[last - 1]!.kind !== 'word' && tokens[last - 1]!.kind !== 'number') last--
  if (first >= last) return { type: 'none' }
  const pronoun = leadingPronoun(analysis, first, last) ?? writtenOnto(analysis, first, start, end)
  if (pronoun !== null) return { type: 'pronoun', token: first, pronoun }
  return readPhrase(analysis, text.namesWithin(tokens[first]!.start, tokens[last - 1]!.end), first, last)
}

/** The pronoun of "dit-elle", which is a part of its token. */
function writtenOnto({ text, tokens, language }: TextAnalysis, token: number, start: number, end: number) {
  return start > tokens[token]!.start ? pronounOf(text.slice(start, end).toLowerCase(), language) : null
}

/** "she", "they all", "he himself"; not "his lawyer". */
function leadingPronoun(analysis: TextAnalysis, first: number, last: number): Pronoun | null {
  const { tokens, language } = analysis
  const pronoun = pronounOf(tokens[first]!.lower, language)
  if (pronoun === null || tokens[first]!.text === 'US') return null
  if (/^(?:that|this)$/.test(tokens[first]!.lower) && last - first > 1) return null
  if (last - first === 1) return pronoun
  const second = tokens[first + 1]!
  if (second.kind === 'punctuation') return pronoun
  if (/^(?:himself|herself|itself|themselves|all|both|each|also|then|too|later)$/.test(second.lower))
    return pronoun
  return pronoun.relative || !/^(?:his|her|its|their|my|our|your|whose)$/.test(tokens[first]!.lower)
    ? pronoun
    : null
}

function readPhrase(
  analysis: TextAnalysis,
  names: readonly Name[],
  first: number,
  last: number,
): SourceReading {
  const { tokens } = analysis
  const end = chunkEnd(tokens, names, first, last)
  const several = coordinated(tokens, names, first, last)
  if (several !== null) return { type: 'names', names: several }
  const named = headName(tokens, names, first, end)
  if (named !== null) return { type: 'name', name: named }
  const apposed = apposedName(tokens, names, first, end, last)
  if (apposed !== null) return { type: 'name', name: apposed }
  return isUnable(analysis, first, end) ? { type: 'unable' } : readNoun(tokens, names, first, end, last)
}

const CANNOT_OPEN = /^(?:with|without|of|for|by|into|than|as|let|see|read|click|watch|subscribe)$/
const CANNOT_HEAD =
  /^(?:a|an|the|me|him|them|us|myself|yourself|more|less|not|very|too|here|there|now|then|when|where|why|how|if|because|and|or|but|to|of|for|with|by|in|on|at|from|is|are|was|were|be|been|has|have|had|do|does|did)$/

/** A phrase opened or headed by a word that no speaker's phrase is; asked in English only. */
function isUnable(analysis: TextAnalysis, first: number, end: number): boolean {
  const { tokens, language } = analysis
  if (language !== 'en' && language !== 'und') return false
  if (CANNOT_OPEN.test(tokens[first]!.lower)) return true
  // "one or more of its members"
  return tokens[end]?.lower !== 'of' && CANNOT_HEAD.test(tokens[Math.max(first, end - 1)]!.lower)
}

/** Where the head's own words end: at a comma, a bracket, a preposition or a relative clause outside a name. */
function chunkEnd(tokens: readonly Token[], names: readonly Name[], first: number, last: number): number {
  let n = 0
  for (let i = first; i < last; i++) {
    const token = tokens[i]!
    while (n < names.length && names[n]!.span[1] <= token.start) n++
    const inName = n < names.length && names[n]!.span[0] <= token.start
    if (inName) continue
    if (token.kind === 'punctuation' && token.text !== '-' && token.text !== '/') return i
    if (i > first && ENDERS.has(token.lower) && !insideTitle(names, token)) {
      const past =
        token.lower === 'of' && titleHead(tokens[i - 1]!.lower) !== null
          ? nameAfter(tokens, names, i, last)
          : null
      if (past === null) return i
      i = past - 1
      continue
    }
    // "towns lying along …"
    if (i > first && token.lower.endsWith('ing') && isPlural(tokens[i - 1]!.lower)) return i
  }
  return last
}

/** "former party chief of | staff Ann Lee": where the name begins that the office goes with. */
function nameAfter(
  tokens: readonly Token[],
  names: readonly Name[],
  of: number,
  last: number,
): number | null {
  for (let i = of + 1; i < last && i - of <= 3; i++) {
    const { start, text } = tokens[i]!
    if (
      names.some(n => n.kind === 'person' && (n.title?.[0] === start || (n.span[0] === start && i > of + 1)))
    )
      return i
    if (!/^\p{Ll}+$/u.test(text) || ENDERS.has(text) || text === 'the' || text === 'a') return null
  }
  return null
}

function insideTitle(names: readonly Name[], token: Token): boolean {
  return names.some(n => n.title !== null && n.title[0] <= token.start && n.title[1] > token.start)
}

function readNoun(
  tokens: readonly Token[],
  names: readonly Name[],
  first: number,
  end: number,
  last: number,
): SourceReading {
  let head = Math.max(first, end - 1)
  while (
    head > first &&
    (tokens[head]!.kind !== 'word' ||
      /^(?:'s|'|all|both|also|alike|then|now|there|here|today|yesterday)$/.test(tokens[head]!.lower))
  )
    head--
  let complementFrom = first
  if (joinsTwo(tokens, names, first, end)) return severalPeople(tokens, first, end, head)
  let plural = isPlural(tokens[head]!.lower)
  let quantified = false
  const { lower } = tokens[head]!
  if (QUANTIFIERS.has(lower) && tokens[end]?.lower === 'of' && end + 1 < last) {
    // "dozens of officials", "one of the officials": the noun is behind "of".
    const inner = nounEnd(tokens, end + 1, last)
    const one =
      lower === 'one' || lower === 'each' || lower === 'none' || lower === 'either' || lower === 'neither'
    if (inner > end + 1) {
      complementFrom = end + 1
      head = inner - 1
      plural = !one
      quantified = true
    }
  }
  const noun = singular(tokens[head]!.lower)
  const opening = tokens[first]!.lower
  const owner = quantified ? null : ownerOf(tokens, names, first, head)
  const definite =
    !quantified &&
    !isIndefinite(tokens, first, head) &&
    (ARTICLES.has(opening) || owner !== null || isPossessive(tokens, first, head))
  return {
    type: 'noun',
    head,
    noun,
    class: nounClass(tokens, complementFrom, head, noun),
    plural: plural || (!quantified && countsSeveral(tokens, first, head)),
    definite,
    owner,
    span: [tokens[first]!.start, tokens[Math.max(head, end - 1)]!.end],
  }
}

const DETERMINERS = /^(?:the|an?|his|her|its|their)$/

/** "Lee and the administration", "the firm and its founder": somebody set beside somebody else. */
function joinsTwo(tokens: readonly Token[], names: readonly Name[], first: number, end: number): boolean {
  for (let i = first + 1; i < end - 1; i++) {
    if (tokens[i]!.lower !== 'and') continue
    if (DETERMINERS.test(tokens[i + 1]!.lower) || names.some(n => n.span[1] === tokens[i - 1]!.end))
      return true
  }
  return false
}

function severalPeople(tokens: readonly Token[], first: number, end: number, head: number): SourceReading {
  const noun = singular(tokens[head]!.lower)
  // "The book and the film": no people.
  const works = nounClass(tokens, first, head, noun) === 'work'
  return {
    type: 'noun',
    head,
    noun,
    class: works ? 'work' : 'person',
    plural: !works,
    definite: false,
    owner: null,
    span: [tokens[first]!.start, tokens[Math.max(head, end - 1)]!.end],
  }
}

function nounEnd(tokens: readonly Token[], from: number, last: number): number {
  let i = from
  while (i < last && tokens[i]!.kind === 'word' && !(i > from && ENDERS.has(tokens[i]!.lower))) i++
  return i
}

function isIndefinite(tokens: readonly Token[], first: number, head: number): boolean {
  for (let i = first; i < head; i++)
    if (
      /^(?:another|other|some|many|several|any|most|an?|one|two|three|four|five|six|seven|eight|nine|ten|un|une|ein|eine|una)$/.test(
        tokens[i]!.lower,
      )
    )
      return !ARTICLES.has(tokens[first]!.lower)
  return false
}

function isPossessive(tokens: readonly Token[], first: number, head: number): boolean {
  for (let i = first; i < head; i++)
    if (/^(?:'s|'|his|her|its|their|my|our|your|whose)$/.test(tokens[i]!.lower)) return true
  return false
}

/** "the Lenwick-based team": nobody's. */
const COMPOUND = /-(?:based|born|area|style|backed|funded|led|run|owned)$/

/** The name before "'s" or directly before the head, or the token of a possessive pronoun. */
function ownerOf(
  tokens: readonly Token[],
  names: readonly Name[],
  first: number,
  head: number,
): Name | number | null {
  if (/^(?:his|her|its|their|whose|my|our)$/.test(tokens[first]!.lower) && head > first) return first
  const before = names.filter(
    n => n.span[1] <= tokens[head]!.start && n.span[0] >= tokens[first]!.start && !COMPOUND.test(n.text),
  )
  return before[before.length - 1] ?? null
}
