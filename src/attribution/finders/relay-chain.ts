import type { Span } from '../../model/span.ts'
import type { TextAnalysis, Token } from '../../text/analysis.ts'
import { addresseeOf } from '../cues/addressee.ts'
import { verbKey } from '../languages/english-inflection.ts'
import { SUBJECT_PRONOUNS } from '../languages/english-words.ts'
import { nounPhraseFrom, nounPhraseTo } from '../phrases/plain-noun-phrase.ts'
import type { Parts, TokenRange } from '../phrases/plain-words.ts'
import { plainClass, spanOfTokens, tokensOf, verbAt } from '../phrases/plain-words.ts'
import type { PlacedWords } from './outlet-words.ts'
import { isNamedOutlet, isOutlet, isOutletToTell } from './outlet-words.ts'
import type { Outlets } from './outlets.ts'

/** What an outlet does with the words of others. Verb keys. */
const REPORTS: ReadonlySet<string> = new Set(
  'report say write quote cite announce add claim note tell show carry publish broadcast air state relay run print'
    .split(' ')
    .map(verbKey),
)
/** "a Nordex translation", "the transcript of Nordia Radio". */
const RENDERINGS =
  /^(?:translations?|transcripts?|transcription|interpreter|recording|readout|subtitles|footage)$/
/** "speaking on Nordia Radio", "said on Channel Seven". Verb keys. */
const SPEAKS: ReadonlySet<string> = new Set('say speak appear talk go ask tell'.split(' ').map(verbKey))
const CONVERSATIONS =
  /^(?:interviews?|statements?|comments|remarks|conversation|broadcast|appearance|essay|article|column|op-ed|editorial|programme|program|podcast|show)$/
/** How words were passed on, before the "by" of whoever did: "carried by", "quoted by", "in a report aired by". */
const PASSED_ON =
  /^(?:carried|quoted|cited|reported|published|broadcast|aired|relayed|printed|run|seen|obtained|released|distributed|posted|shown|translated|transcribed|reviewed|heard)$/

/** No chain of report has more links than this; a longer one is no chain. */
const MOST_LINKS = 16
/** Tokens that are looked through on either side of an attribution. */
const REACH = 40

/**
 * Through whom the words reached the outlet, nearest to the outlet first, whoever found the attribution: an agency
 * that reports the saying, the paper that quoted it, the broadcaster that was told. English.
 */
export function relaysOf(
  analysis: TextAnalysis,
  outlets: Outlets,
  parts: Parts,
  addressee: Span | null = addresseeOf(analysis, parts),
): Span[] {
  const { tokens } = analysis
  const words: PlacedWords = { items: tokens, outlets }
  const all = [...parts.source, ...parts.cue, ...parts.content]
  if (all.length === 0 || parts.cue.length === 0) return []
  const start = Math.min(...all.map(span => span[0]))
  const from = tokensOf(analysis, [start, start + 1]).from
  const found = [
    ...reportedBefore(words, tokens, from),
    ...behind(analysis, words, parts),
    ...quotedBy(analysis, words, parts),
    ...told(analysis, words, addressee),
  ]
  const seen = new Set<number>()
  return found
    .slice(0, MOST_LINKS)
    .filter(range => !isOwn(outlets, tokens, range))
    .map(range => spanOfTokens(tokens, range))
    .filter(span => {
      const known =
        seen.has(span[0]) ||
        all.some(part => part !== span && crosses(part, span) && !inside(parts.cue, span))
      seen.add(span[0])
      return !known
    })
}

function crosses(a: Span, b: Span): boolean {
  return a[0] < b[1] && b[0] < a[1]
}

function inside(parts: readonly Span[], [start, end]: Span): boolean {
  return parts.some(part => part[0] <= start && end <= part[1])
}

function isOwn({ own }: Outlets, tokens: readonly Token[], { from, to }: TokenRange): boolean {
  for (let i = from; i < to; i++) if (own.has(tokens[i]!.start)) return true
  return false
}

/** Agency reported on Monday that … · According to Agency, … · In an interview with Agency, … */
function reportedBefore(words: PlacedWords, tokens: readonly Token[], at: number): TokenRange[] {
  const sentence = tokens[at]?.sentence
  let b = at - 1
  const here = (i: number) => i >= 0 && at - i < REACH && tokens[i]!.sentence === sentence
  if (here(b) && tokens[b]!.text === ',') return leading(words, tokens, at)
  const that = here(b) && tokens[b]!.lower === 'that'
  if (that) b--
  while (here(b) && isWhen(tokens, b)) b--
  const verb = here(b) ? verbAt(tokens, b) : null
  if (verb === null || verb.form === 'ing' || !REPORTS.has(verb.key)) return []
  if (!that && verb.form === 'base') return []
  let to = b
  while (here(to - 1) && /^(?:auxiliary|adverb)$/.test(plainClass(tokens, to - 1)!)) to--
  // "Nordex, citing two aides, reported that …"
  let cited: TokenRange[] = []
  if (here(to - 1) && tokens[to - 1]!.text === ',') {
    const open = asideStart(tokens, to - 1, sentence!)
    cited = citing(words, tokens, open + 1, to - 1)
    if (open > 0) to = open
  }
  const first = nounPhraseFrom(tokens, to, 0)
  return first < to && isOutlet(words, first, to)
    ? [trimmedName(words, tokens, { from: first, to }), ...cited]
    : cited
}

function isWhen(tokens: readonly Token[], i: number): boolean {
  const cls = plainClass(tokens, i)
  return (
    cls === 'time' ||
    cls === 'number' ||
    cls === 'adverb' ||
    ((tokens[i]!.lower === 'on' || tokens[i]!.lower === 'last' || tokens[i]!.lower === 'in') &&
      /^(?:time|number)$/.test(plainClass(tokens, i + 1) ?? ''))
  )
}

/** The comma that opens an aside which closes with the comma `close`; -1 without one. */
function asideStart(tokens: readonly Token[], close: number, sentence: number): number {
  for (let b = close - 1; b > 0 && close - b < REACH && tokens[b]!.sentence === sentence; b--)
    if (tokens[b]!.text === ',') return b
  return -1
}

/** What opens the sentence and ends with the comma before the attribution. */
function leading(words: PlacedWords, tokens: readonly Token[], at: number): TokenRange[] {
  const sentence = tokens[at]!.sentence
  let from = at - 1
  while (from > 0 && at - from < REACH && tokens[from - 1]!.sentence === sentence) from--
  return circumstances(words, tokens, from, at - 1)
}

/** Whatever the words round a saying tell of outlets: "according to", "in an interview with", "carried by", "citing". */
function circumstances(words: PlacedWords, tokens: readonly Token[], from: number, to: number): TokenRange[] {
  const found: TokenRange[] = []
  for (let i = from; i + 1 < to; i++) {
    const { lower } = tokens[i]!
    if (i > from && opensClause(tokens, i)) break
    const before = tokens[i - 1]?.lower ?? ''
    const by =
      (lower === 'to' && before === 'according') ||
      (lower === 'by' && PASSED_ON.test(before)) ||
      (/^(?:with|to|for|in|on)$/.test(lower) && CONVERSATIONS.test(before)) ||
      (/^(?:on|to)$/.test(lower) && SPEAKS.has(verbAt(tokens, i - 1)?.key ?? ''))
    if (by) {
      const end = nounPhraseTo(tokens, i + 1, to)
      const range = rendered(tokens, i + 1, end) ?? { from: i + 1, to: end }
      const strict = lower !== 'by' && before !== 'according'
      if (range.to > range.from && (range.to < end || mayPassOn(words, range, strict))) {
        found.push(trimmedName(words, tokens, range))
        i = end - 1
      }
    } else if (lower === 'citing') {
      found.push(...citing(words, tokens, i, to))
    }
  }
  return found
}

/** A verb of its own: what follows is told of something else. */
function opensClause(tokens: readonly Token[], i: number): boolean {
  const cls = plainClass(tokens, i)
  if (cls === 'pronoun') return SUBJECT_PRONOUNS.has(tokens[i]!.lower)
  return cls === 'verb' && verbAt(tokens, i)!.form === 'past' && !PASSED_ON.test(tokens[i]!.lower)
}

/** "citing state television" */
function citing(words: PlacedWords, tokens: readonly Token[], from: number, to: number): TokenRange[] {
  if (tokens[from]?.lower !== 'citing') return []
  const end = nounPhraseTo(tokens, from + 1, to)
  return end > from + 1 && isOutlet(words, from + 1, end) ? [{ from: from + 1, to: end }] : []
}

/** The name before "translation" or "transcript"; null for any other phrase. */
function rendered(tokens: readonly Token[], from: number, to: number): TokenRange | null {
  let at = from
  while (at < to && !RENDERINGS.test(tokens[at]!.lower)) at++
  if (at === to) return null
  let end = at
  while (end > from && plainClass(tokens, end - 1) !== 'name') end--
  let start = end
  while (start > from && plainClass(tokens, start - 1) === 'name') start--
  return start < end ? { from: start, to: end } : null
}

/** "told the Post", with nothing else to say which, is how an outlet speaks of itself. */
function mayPassOn(words: PlacedWords, { from, to }: TokenRange, strict: boolean): boolean {
  if (!(strict ? isOutletToTell(words, from, to) : isOutlet(words, from, to))) return false
  const short = strict && to === from + 2 && words.items[from]!.lower === 'the'
  return !short || isNamedOutlet(words, from + 1)
}

/** …, Agency reported · …, according to Agency · … in remarks carried by Agency */
function behind(analysis: TextAnalysis, words: PlacedWords, parts: Parts): TokenRange[] {
  const { tokens } = analysis
  const found: TokenRange[] = []
  for (const { from, to } of gaps(analysis, parts)) {
    const reporter = reporterIn(words, tokens, from, to)
    if (reporter !== null) found.push(reporter)
    found.push(...circumstances(words, tokens, from, to))
  }
  return found
}

/** The stretches behind the cue that no part holds, as far as their sentence goes. */
function gaps(analysis: TextAnalysis, parts: Parts): TokenRange[] {
  const { tokens } = analysis
  const ranges = [...parts.source, ...parts.cue, ...parts.content].map(span => tokensOf(analysis, span))
  ranges.sort((a, b) => a.from - b.from)
  const cue = tokensOf(analysis, parts.cue[0]!)
  const found: TokenRange[] = []
  // A cue of several words may hold them: "said in an interview with Nordia Radio".
  for (const span of parts.cue) {
    const range = tokensOf(analysis, span)
    if (range.to - range.from > 2) found.push(range)
  }
  let from = 0
  ranges.forEach((range, r) => {
    from = Math.max(from, range.to)
    if (range.to <= cue.from) return
    const next = ranges[r + 1]?.from ?? tokens.length
    const sentence = tokens[from - 1]?.sentence
    let to = from
    while (
      to < next &&
      to - from < REACH &&
      tokens[to]!.sentence === sentence &&
      !/^[;.]$/.test(tokens[to]!.text)
    )
      to++
    if (to > from) found.push({ from, to })
  })
  return found
}

/** ", Agency reported": subject and verb with nothing but a comma before them. */
function reporterIn(
  words: PlacedWords,
  tokens: readonly Token[],
  from: number,
  to: number,
): TokenRange | null {
  for (let i = from; i < to; i++) {
    if (tokens[i]!.text !== ',' && !(i === from && tokens[i - 1]?.kind === 'mark')) continue
    const first = tokens[i]!.text === ',' ? i + 1 : i
    const end = nounPhraseTo(tokens, first, to)
    if (end === first || end >= to || !isOutlet(words, first, end)) continue
    const at = plainClass(tokens, end) === 'adverb' ? end + 1 : end
    const verb = verbAt(tokens, at)
    if (verb !== null && verb.form !== 'ing' && REPORTS.has(verb.key) && standsAlone(tokens, at + 1, to))
      return trimmedName(words, tokens, { from: first, to: end })
  }
  return null
}

/** "…, Nordex reported on Monday", and not "…, Nordex reported that …". */
function standsAlone(tokens: readonly Token[], i: number, to: number): boolean {
  if (i >= to) return true
  const cls = plainClass(tokens, i)
  return (
    cls === 'comma' ||
    cls === 'sign' ||
    cls === 'time' ||
    cls === 'mark' ||
    cls === 'preposition' ||
    cls === 'adverb'
  )
}

/** Agency quoted X as saying · X was quoted by Agency as saying · X was quoted as saying by Agency */
function quotedBy(analysis: TextAnalysis, words: PlacedWords, parts: Parts): TokenRange[] {
  const { tokens } = analysis
  const first = tokensOf(analysis, parts.cue[0]!)
  const last = tokensOf(analysis, parts.cue.at(-1)!)
  let quoted = -1
  for (let i = first.from; i < first.to; i++) {
    const key = verbAt(tokens, i)?.key
    if (key === 'quot' || key === 'cit') quoted = i
  }
  if (quoted < 0) return []
  for (let i = quoted + 1; i < Math.min(last.to + 2, tokens.length); i++) {
    if (tokens[i]!.lower !== 'by') continue
    const to = nounPhraseTo(tokens, i + 1, tokens.length)
    return to > i + 1 && isOutlet(words, i + 1, to) ? [{ from: i + 1, to }] : []
  }
  let end = quoted
  while (end > 0 && /^(?:auxiliary|adverb)$/.test(plainClass(tokens, end - 1)!)) end--
  // "the Herald, which quoted her as saying"
  if (/^(?:which|who|that)$/.test(tokens[end - 1]?.lower ?? '')) end--
  if (tokens[end - 1]?.text === ',') end--
  const start = nounPhraseFrom(tokens, end, 0)
  return start < end && isOutlet(words, start, end)
    ? [trimmedName(words, tokens, { from: start, to: end })]
    : []
}

/** The outlet that was told. */
function told(analysis: TextAnalysis, words: PlacedWords, addressee: Span | null): TokenRange[] {
  if (addressee === null) return []
  const range = tokensOf(analysis, addressee)
  return mayPassOn(words, range, true) ? [range] : []
}

/** "a line of the Lindow Herald": only the name behind the last "of", where that is the outlet. */
function trimmedName(words: PlacedWords, tokens: readonly Token[], range: TokenRange): TokenRange {
  const { from } = range
  const to = plainClass(tokens, range.to - 1) === 'possessive' ? range.to - 1 : range.to
  for (let i = to - 2; i > from; i--) {
    if (tokens[i]!.lower === 'of' && isOutlet(words, i + 1, to) && !isOutlet(words, from, i))
      return { from: i + 1, to }
  }
  return { from, to }
}
