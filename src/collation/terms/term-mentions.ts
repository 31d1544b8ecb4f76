import type { AnnotatedDocument } from '../../attribution/annotate.ts'
import type { Span } from '../../model/span.ts'
import type { Token } from '../../text/analysis.ts'
import { territoryOf } from '../../text/names/countries.ts'
import type { NameKind } from '../../text/names/names.ts'
import { isFunctionWord } from '../apparatus/function-words.ts'
import { isBodyNoun, isDefinite, stateNouns } from './body-nouns.ts'
import { singular } from './common-nouns.ts'
import { scareQuotedRanges } from './scare-quotes.ts'

/**
 * `proper`: a name by itself ("Nordia"). `full`: a name before or behind a noun for a body ("Nordian regime",
 * "government of Nordia"). `described`: such a noun with other words ("the occupying regime"). `bare`: the noun
 * alone ("the regime"), which means what was named before.
 */
export type TermForm = 'proper' | 'full' | 'described' | 'bare'

/** One place where something is named. Spans include quotation marks inside the name. */
export interface TermMention {
  readonly document: string
  readonly span: Span
  readonly sentence: number
  readonly form: TermForm
  /** The words without quotation marks and, but for a bare noun, without "the". */
  readonly text: string
  readonly key: string
  /** The noun for a body, lower case. */
  readonly head: string | null
  /** The name in it, lower case. */
  readonly name: string | null
  readonly kind: NameKind | null
  readonly scareQuoted: boolean
}

/** Adjectives that tell which time or part is meant, not what somebody calls it. */
const idleAdjectives: ReadonlySet<string> = new Set(
  `new old former previous current present next last first second third other same whole entire local national
  federal central regional own only main major senior top young international global foreign public private
  different certain respective relevant said late future early small large big great many few several various
  two three four five six seven eight nine ten`.split(/\s+/),
)

/**
 * Everything in a document that names somebody or something, in order of the text, none inside another. `nouns`: its
 * common nouns, as `nounsOf` reads them.
 */
export function termMentions(document: AnnotatedDocument, nouns: ReadonlySet<string>): TermMention[] {
  const taken = new Set<number>()
  const named = namedMentions(document, nouns, taken)
  return [...named, ...definiteMentions(document, taken)].sort((x, y) => x.span[0] - y.span[0])
}

function namedMentions(
  document: AnnotatedDocument,
  nouns: ReadonlySet<string>,
  taken: Set<number>,
): TermMention[] {
  const { analysis, names } = document
  const { tokens, sentences } = analysis
  const scareQuotes = scareQuotedRanges(document)
  let scareQuote = 0
  const mentions: TermMention[] = []
  const beforeNoun = new Set<TermMention>()
  let token = 0
  for (const name of names) {
    while (token < tokens.length && tokens[token]!.end <= name.span[0]) token++
    const first = token
    let last = first
    while (last < tokens.length && tokens[last]!.start < name.span[1]) last++
    if (first === last || taken.has(first) || sentences[tokens[first]!.sentence]!.furniture) continue
    while (scareQuote < scareQuotes.length && scareQuotes[scareQuote]![1] <= name.span[0]) scareQuote++
    const scareQuoted = (scareQuotes[scareQuote]?.[0] ?? Number.POSITIVE_INFINITY) < name.span[1]
    const words = tokens.slice(first, last).filter(isWord)
    const lowers = words.map(word => word.lower)
    const put = (
      form: TermForm,
      from: number,
      to: number,
      head: string | null,
      all: readonly Token[],
    ): void => {
      for (let t = from; t < to; t++) taken.add(t)
      const span: Span = [tokens[from]!.start, tokens[to - 1]!.end]
      mentions.push({
        document: document.document.id,
        span,
        sentence: tokens[first]!.sentence,
        form,
        text: withoutMarks(tokens.slice(from, to)),
        key: all.map(word => word.lower).join(' '),
        head,
        name: properPart(name.text, lowers, all.length === lowers.length, head),
        kind: name.kind,
        scareQuoted,
      })
    }
    const behind = headBehind(tokens, first, last) ?? thingBehind(tokens, first, last, nouns)
    const before = headBefore(tokens, first)
    if (lowers[1] === 'of' && stateNouns.has(lowers[0]!)) put('full', first, last, lowers[0]!, words)
    else if (behind !== null)
      put('full', first, behind + 1, tokens[behind]!.lower, [...words, tokens[behind]!])
    else if (before !== null && !taken.has(before)) {
      put('full', before, last, tokens[before]!.lower, tokens.slice(before, last).filter(isWord))
    } else if (words.length > 1 && isBodyNoun(lowers.at(-1)!)) put('full', first, last, lowers.at(-1)!, words)
    else if (!isAdjective(name.text)) {
      put('proper', first, last, null, words)
      if (precedesNoun(tokens[last])) beforeNoun.add(mentions.at(-1)!)
    }
  }
  const modifiers = new Set(mentions.filter(mention => mention.form === 'full').map(mention => mention.name))
  return mentions.filter(mention => !beforeNoun.has(mention) || !modifiers.has(mention.name))
}

/**
 * What a name has beside the noun for a body: "nordian" of "Nordian regime", and of "Nordian Republic" or "Republic
 * of Nordia" where no such state is known. Other bodies are known by their whole name ("Security Council").
 */
function properPart(written: string, lowers: readonly string[], whole: boolean, head: string | null): string {
  const ownNoun = whole && head !== null && stateNouns.has(head) && territoryOf(written) === null
  if (whole && !ownNoun) return lowers.join(' ')
  const rest = lowers.filter(lower => lower !== head)
  if (!ownNoun) return rest.join(' ')
  while (rest[0] === 'of' || rest[0] === 'the') rest.shift()
  return rest.join(' ')
}

/** "Danish" names nobody by itself, "Danes" does. */
function isAdjective(written: string): boolean {
  return territoryOf(written)?.form === 'demonym' && !written.endsWith('s')
}

/**
 * Whether a noun may follow, so that the name may be its adjective ("Nordian troops"). "Nordia rejected" looks
 * the same: the caller asks whether the name is seen to be one elsewhere.
 */
function precedesNoun(next: Token | undefined): boolean {
  return (
    next?.kind === 'word' && /^\p{Ll}/u.test(next.text) && !isFunctionWord(next.lower) && next.lower !== "'s"
  )
}

/** The noun that a name stands before; a quotation mark that closes on the name may stand between. */
function headBehind(tokens: readonly Token[], first: number, last: number): number | null {
  const closes = tokens[last]?.kind === 'mark' && tokens[first - 1]?.kind === 'mark'
  const at = closes ? last + 1 : last
  const next = tokens[at]
  if (next === undefined || next.kind !== 'word' || !isBodyNoun(next.lower)) return null
  return next.sentence === tokens[first]!.sentence ? at : null
}

/** "the Ombrel dam" where the document has "the dam" as well. */
function thingBehind(
  tokens: readonly Token[],
  first: number,
  last: number,
  nouns: ReadonlySet<string>,
): number | null {
  const next = tokens[last]
  if (next?.kind !== 'word' || next.sentence !== tokens[first]!.sentence) return null
  return tokens[first - 1]?.lower === 'the' && nouns.has(singular(next.lower)) ? last : null
}

/** "government of Nordia", "government of the Nordian Republic". */
function headBefore(tokens: readonly Token[], first: number): number | null {
  const of = tokens[first - 1]?.lower === 'the' ? first - 2 : first - 1
  if (tokens[of]?.lower !== 'of') return null
  const head = tokens[of - 1]
  return head?.kind === 'word' && head.sentence === tokens[first]!.sentence && isBodyNoun(head.lower)
    ? of - 1
    : null
}

function definiteMentions(document: AnnotatedDocument, taken: ReadonlySet<number>): TermMention[] {
  const { tokens, sentences } = document.analysis
  const mentions: TermMention[] = []
  for (const [at, head] of tokens.entries()) {
    if (head.kind !== 'word' || taken.has(at) || !isBodyNoun(head.lower)) continue
    if (sentences[head.sentence]!.furniture) continue
    const following = tokens[at + 1]
    if (following?.kind === 'word' && (following.lower === 'of' || isBodyNoun(following.lower))) continue
    let first = at
    while (
      first > 0 &&
      at - first < longestDescription &&
      describes(tokens[first - 1]!, head) &&
      !taken.has(first - 1)
    )
      first--
    const determiner = tokens[first - 1]
    if (determiner === undefined || determiner.sentence !== head.sentence || !isDefinite(determiner.lower))
      continue
    if (tokens.slice(first, at).some(word => idleAdjectives.has(word.lower))) continue
    const bare = first === at
    if (bare && determiner.lower !== 'the' && determiner.lower !== 'this') continue
    const words = tokens.slice(first, at + 1)
    mentions.push({
      document: document.document.id,
      span: [bare ? determiner.start : tokens[first]!.start, head.end],
      sentence: head.sentence,
      form: bare ? 'bare' : 'described',
      text: bare ? `the ${head.text}` : withoutMarks(words),
      key: bare ? `the ${head.lower}` : words.map(word => word.lower).join(' '),
      head: head.lower,
      name: null,
      kind: null,
      scareQuoted: false,
    })
  }
  return mentions
}

const longestDescription = 2

function describes(word: Token, head: Token): boolean {
  return (
    word.kind === 'word' &&
    word.sentence === head.sentence &&
    !isFunctionWord(word.lower) &&
    /^\p{Ll}/u.test(word.text)
  )
}

/** As written, quotation marks left out. */
function withoutMarks(tokens: readonly Token[]): string {
  let text = ''
  for (const [t, token] of tokens.entries()) {
    const apart = t > 0 && token.start > tokens[t - 1]!.end
    if (apart && text !== '') text += ' '
    if (token.kind !== 'mark') text += token.text
  }
  return text.trim()
}

function isWord(token: Token): boolean {
  return token.kind === 'word' || token.kind === 'number'
}
