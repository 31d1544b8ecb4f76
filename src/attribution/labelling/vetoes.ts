import type { TextAnalysis, Token } from '../../text/analysis.ts'
import type { Candidate } from '../candidate.ts'
import { isTagVerb } from '../cues/speech-verbs.ts'
import { verbKey } from '../languages/english-inflection.ts'
import { BE } from '../languages/english-words.ts'
import { type Parts, plainClass, type TokenRange, tokensOf, verbAt } from '../phrases/plain-words.ts'

/** An attribution as its vetoes see it. */
interface Claim {
  readonly tokens: readonly Token[]
  readonly source: TokenRange | null
  readonly cue: TokenRange
  /** The first piece in marks, else the first. */
  readonly content: TokenRange
  readonly pieces: number
  /** A rule found it, too. */
  readonly byRule: boolean
}

/** Tells what is nothing said, whatever the labels say of it. */
type Veto = (claim: Claim) => boolean

const VETOES: readonly Veto[] = [
  isNamed,
  isCalled,
  isActedOn,
  isLabelled,
  isInscribed,
  isTitled,
  isIdiom,
  isOtherSense,
  isAdjective,
  isBareWord,
  isMention,
]

/** Whether these are names, titles, words on things or set phrases, which labels at times take for speech. */
export function saysNothing(analysis: TextAnalysis, parts: Parts, rule: Candidate | null): boolean {
  if (parts.cue.length === 0 || parts.content.length === 0) return false
  const claim: Claim = {
    tokens: analysis.tokens,
    source: parts.source[0] === undefined ? null : tokensOf(analysis, parts.source[0]),
    cue: tokensOf(analysis, parts.cue[0]!),
    content: quotedPiece(analysis, parts),
    pieces: parts.content.length,
    byRule: rule !== null,
  }
  return (
    claim.cue.from < claim.cue.to && claim.content.from < claim.content.to && VETOES.some(veto => veto(claim))
  )
}

/** The first piece that begins with a mark, else the first. */
function quotedPiece(analysis: TextAnalysis, { content }: Parts): TokenRange {
  const ranges = content.map(span => tokensOf(analysis, span))
  return ranges.find(({ from }) => analysis.tokens[from]?.kind === 'mark') ?? ranges[0]!
}

const keysOf = (verbs: string): ReadonlySet<string> => new Set(verbs.split(' ').map(verbKey))

const NAMING = keysOf('call name title entitle dub label nickname brand codename christen')

/** "a dish called “river soup”", "the storm, named “Greta,”", "the painting known as “The Grey Pier”". */
function isNamed({ tokens, source, cue, content, byRule }: Claim): boolean {
  if (byRule || tokens[content.from]!.kind !== 'mark') return false
  const as = tokens[cue.to - 1]!.lower === 'as'
  const last = as ? cue.to - 2 : cue.to - 1
  const verb = last < cue.from ? null : verbAt(tokens, last)
  if (verb === null || verb.form !== 'past') return false
  if (as ? tokens[last]!.lower !== 'known' : !NAMING.has(verb.key)) return false
  // "was called", "Lee called", "released a memo titled": somebody did so.
  if (!as && last > cue.from) return false
  const before = plainClass(tokens, last - 1)
  if (before !== 'comma') return before === 'noun' || (as && before === 'verb')
  return (source === null || source.to <= last) && plainClass(tokens, last - 2) === 'noun'
}

const LONGEST_NAME = 3

/** "is known as “the Needle”", "was labelled “Sea Air”": what something is called, by nobody in particular. */
function isCalled({ tokens, source, cue, content }: Claim): boolean {
  if (source !== null || tokens[content.from]!.kind !== 'mark') return false
  if (wordsOf(tokens, content) > LONGEST_NAME || endsSentence(tokens, content)) return false
  const as = tokens[cue.to - 1]!.lower === 'as'
  const last = as ? cue.to - 2 : cue.to - 1
  if (last <= cue.from || verbAt(tokens, last)?.form !== 'past') return false
  const names = as ? tokens[last]!.lower === 'known' : NAMING.has(verbAt(tokens, last)!.key)
  return names && BE.has(tokens[cue.from]!.lower)
}

/** "the “lamp clause,” was struck out": something by its name, to which something is done. */
function isActedOn({ tokens, source, cue, content, pieces }: Claim): boolean {
  if (source !== null || pieces > 1 || content.to > cue.from || !BE.has(tokens[cue.from]!.lower)) return false
  const from = plainClass(tokens, content.from) === 'determiner' ? content.from + 1 : content.from
  if (tokens[from]?.kind !== 'mark' || wordsOf(tokens, { from, to: content.to }) > LONGEST_NAME) return false
  return !isTagVerb(mainVerb(tokens, cue) ?? 'say')
}

/** What somebody calls something in so few words is a label on it. */
const LONGEST_LABEL = 1

/** "what Nordia calls “repairs”", "the man they call “the Heron”" */
function isLabelled({ tokens, source, cue, content }: Claim): boolean {
  if (tokens[content.from]!.kind !== 'mark' || source === null || source.to !== cue.from) return false
  if (!NAMING.has(verbAt(tokens, cue.to - 1)?.key ?? '')) return false
  if (tokens[source.from - 1]?.lower === 'what') return wordsOf(tokens, content) <= LONGEST_LABEL
  return plainClass(tokens, source.from) === 'pronoun' && plainClass(tokens, source.from - 1) === 'noun'
}

/** Things that words are written on, and how they are. */
const INSCRIBED =
  /^(?:banners?|signs?|placards?|posters?|shirts?|t-shirts?|stickers?|plaques?|inscriptions?|labels?|flags?|graffiti|caps?|hats?|mugs?|boards?|tattoos?|buttons?|badges?)$/
const WRITTEN = keysOf('paint print stamp mark emblazon engrave inscribe scrawl daub stencil embroider')

/** "under a banner reading “Open sea, open hands”", "the wall was painted with “NO LEASE”". */
function isInscribed({ tokens, source, cue, content }: Claim): boolean {
  if (tokens[content.from]!.kind !== 'mark') return false
  const verb = mainVerb(tokens, cue)
  if (verb !== null && WRITTEN.has(verb) && source === null) return true
  if (verb === 'read' && source !== null && INSCRIBED.test(tokens[source.to - 1]!.lower)) return true
  // "wore a cap with “Vell Rowing” on it"
  if (verb === null || isTagVerb(verb) || tokens[cue.to - 1]!.lower !== 'with') return false
  return INSCRIBED.test(tokens[cue.to - 2]?.lower ?? '')
}

/** What is done with works. */
const PERFORMS = keysOf('sing hum play perform record stage screen direct host compose film write')
const FEWEST_CAPITALS = 2

/** "sang “Row Me Home”": capitals on every longer word, and no sign of speech before the closing mark. */
function isTitled({ tokens, cue, content }: Claim): boolean {
  if (tokens[content.from]!.kind !== 'mark' || !PERFORMS.has(mainVerb(tokens, cue) ?? '')) return false
  let capitals = 0
  for (let i = content.from + 1; i < content.to; i++) {
    const { kind, text, lower } = tokens[i]!
    if (kind === 'mark') return capitals >= FEWEST_CAPITALS && !/[.,?!…]/.test(tokens[i - 1]!.text)
    if (kind !== 'word') continue
    if (/^\p{Lu}/u.test(text)) capitals++
    else if (capitals === 0 || lower.length > 3) return false
  }
  return false
}

const IDIOMS: readonly (readonly string[])[] = [
  'to say the least',
  'needless to say',
  'that is to say',
  'so to speak',
  'truth be told',
  'having said that',
  'all is said and done',
  'no say in',
  'told apart',
  'tell apart',
  'tells a story of',
  'tell a story of',
  'told a story of',
  'called off',
  'called to order',
  'answered the door',
  'answer the door',
  'answered the phone',
  'called it a day',
  'called it quits',
].map(phrase => phrase.split(' '))

const IDIOMS_BY_FIRST: ReadonlyMap<string, readonly (readonly string[])[]> = Map.groupBy(
  IDIOMS,
  words => words[0]!,
)
const LONGEST_IDIOM = Math.max(...IDIOMS.map(words => words.length))

/** A set phrase in which a word of speaking says nothing. */
function isIdiom({ tokens, cue, content }: Claim): boolean {
  const end = Math.max(cue.to, content.to)
  for (let from = Math.max(0, cue.from - LONGEST_IDIOM + 1); from < cue.to; from++) {
    for (const words of IDIOMS_BY_FIRST.get(tokens[from]!.lower) ?? []) {
      const { length } = words
      if (from + length <= cue.from || (from + length > end && from + length > tokens.length)) continue
      if (words.every((word, i) => tokens[from + i]?.lower === word)) return true
    }
  }
  return false
}

/** "called at the port", "tell the tide by its smell": a visit, a difference. */
function isOtherSense({ tokens, cue, content }: Claim): boolean {
  const verb = verbAt(tokens, cue.to - 1)?.key
  const next = tokens[content.from]!.lower
  if (content.from < cue.to) return false
  return (
    (verb === 'cal' && /^(?:at|by|round)$/.test(next)) || (verb === 'tel' && /^(?:by|from|apart)$/.test(next))
  )
}

/** "The said property": a word of speaking that tells which. */
function isAdjective({ tokens, cue }: Claim): boolean {
  if (cue.to - cue.from > 1 || verbAt(tokens, cue.from)?.form !== 'past') return false
  return (
    plainClass(tokens, cue.from - 1) === 'determiner' && /^(?:the|an?)$/.test(tokens[cue.from - 1]!.lower)
  )
}

const SPEAKS = keysOf(
  'say tell add ask reply answer respond shout cry yell write tweet repeat declare conclude chant',
)

/** "puts the name in marks: “Nordia”": a word or two behind a colon, and nobody who speaks before it. */
function isBareWord({ tokens, cue, content, pieces }: Claim): boolean {
  if (tokens[cue.to - 1]!.text !== ':' || pieces > 1 || tokens[content.from]!.kind !== 'mark') return false
  if (wordsOf(tokens, content) > 2 || endsSentence(tokens, content)) return false
  for (let i = cue.from; i < cue.to; i++) if (SPEAKS.has(verbAt(tokens, i)?.key ?? '')) return false
  return true
}

/** "has a line for “other boats”": a few words in marks, no verb of speaking, and no rule that saw any speech. */
function isMention({ tokens, cue, content, pieces, byRule }: Claim): boolean {
  if (byRule || pieces > 1 || tokens[content.from]!.kind !== 'mark') return false
  if (tokens[content.to - 1]!.kind !== 'mark' || endsSentence(tokens, content)) return false
  if (wordsOf(tokens, content) > LONGEST_NAME || tokens[cue.to - 1]!.text === ':') return false
  for (let i = cue.from; i < cue.to; i++) if (isTagVerb(verbAt(tokens, i)?.key ?? '')) return false
  return true
}

/** Key of the last verb of a cue, as far as endings tell; else of its last word. */
function mainVerb(tokens: readonly Token[], { from, to }: TokenRange): string | null {
  let last: string | null = null
  for (let i = from; i < to; i++) {
    const verb = verbAt(tokens, i)
    if (verb !== null && (last === null || plainClass(tokens, i) === 'verb' || isTagVerb(verb.key)))
      last = verb.key
  }
  return last
}

/** A sign of speech before the closing mark. */
function endsSentence(tokens: readonly Token[], { to }: TokenRange): boolean {
  return /^[.?!…]$/.test(tokens[to - 2]?.text ?? '')
}

function wordsOf(tokens: readonly Token[], { from, to }: TokenRange): number {
  let words = 0
  for (let i = from; i < to; i++) if (tokens[i]!.kind === 'word' || tokens[i]!.kind === 'number') words++
  return words
}
