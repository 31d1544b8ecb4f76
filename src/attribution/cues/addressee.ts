import type { Span } from '../../model/span.ts'
import type { TextAnalysis, Token } from '../../text/analysis.ts'
import { verbKey } from '../languages/english-inflection.ts'
import { BE } from '../languages/english-words.ts'
import { nounPhraseFrom, nounPhraseTo } from '../phrases/plain-noun-phrase.ts'
import type { Parts, TokenRange } from '../phrases/plain-words.ts'
import { plainClass, spanOfTokens, tokensOf, verbAt } from '../phrases/plain-words.ts'

const keys = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).map(verbKey))

/** Verbs whose object is whoever listens. */
const ADDRESSING = keys(
  `tell ask remind assure reassure inform warn notify advise convince persuade caution promise urge order command
  implore beg beseech entreat exhort invite encourage press instruct direct challenge counsel lobby petition alert
  email text brief admonish question quiz grill interrogate summon thank`,
)
/** Of these, verbs that say something of their object as often: they address whom an infinitive or a clause follows. */
const NEEDS_CLAUSE = keys('press encourage direct challenge invite lobby petition question command beg order')
/** Verbs that address with a preposition: "called on the council", "appealed to voters", "pleaded with drivers". */
const PREPOSITIONAL: ReadonlyMap<string, RegExp> = new Map(
  [
    ['call', /^(?:on|upon)$/],
    ['appeal', /^to$/],
    ['plead', /^with$/],
    ['reason', /^with$/],
    ['argue', /^with$/],
    ['testify', /^(?:to|before)$/],
    ['speak', /^(?:to|with|before)$/],
    ['talk', /^(?:to|with)$/],
    ['insist', /^to$/],
    ['stress', /^to$/],
  ].map(([verb, preposition]) => [verbKey(verb as string), preposition as RegExp] as const),
)
/** Verbs of saying after which "to X" is the listener. */
const SAYING = keys(
  `say write explain announce declare state repeat remark confess admit reveal describe mention suggest complain reply
  respond signal convey tweet whisper shout murmur mutter cry report reiterate propose recommend present read
  recount relate confide indicate concede boast joke lament post pledge vow swear`,
)
/** Nouns with their listener behind them: "in a letter to the council", "his message to voters". */
const MESSAGES =
  /^(?:letters?|statements?|speech|speeches|address|remarks|comments|messages?|e-?mails?|testimony|reports?|interviews?|appeals?|calls?|posts?|briefings?|memos?|notes?|pleas?|warnings?|promises?|pledges?|lectures?|sermons?|telegrams?|submissions?|complaints?|petitions?|presentations?|conversations?|talks?|meetings?|requests?|advice|assurances?|text|cables?|words?|presentation|evidence|toast|signal)$/
/** Of these, nouns whose other side stands with "with". */
const EXCHANGES = /^(?:interviews?|conversations?|talks?|meetings?|calls?|exchange)$/

/** Things that a "to" leads to without their listening: "replied to the letter". */
const THINGS =
  /^(?:questions?|letters?|claims?|reports?|criticism|allegations?|accusations?|charges?|news|idea|plans?|attacks?|decision|deal|request|calls?|effect|way|end|point|contrary|extent|remarks|comments|suggestions?|offer|proposal|demands?|fact|issue|topic|subject|degree|resumption|continuation|expansion|adoption|creation|removal|introduction|development|growth|use|spread|return|release|construction|applause|cheers|laughter|laughs|times?|this|that|it)$/

/** What stands between a saying and its listener is no longer than this, in tokens. */
const REACH = 30

/**
 * To whom it was said, as far as the words around a cue tell, whoever found the attribution; null where nobody is
 * named. `analysis` must be English.
 */
export function addresseeOf(analysis: TextAnalysis, parts: Parts): Span | null {
  const { tokens } = analysis
  if (parts.cue.length === 0) return null
  const ranges = parts.cue.map(span => tokensOf(analysis, span))
  const cue = ranges.at(-1)!
  if (cue.to <= cue.from) return null
  const limit = boundary(analysis, parts, cue)
  const found =
    colonAddressee(tokens, cue) ??
    passiveAddressee(analysis, parts, ranges) ??
    objectOf(tokens, cue, limit) ??
    directed(analysis, parts, cue) ??
    listenerBehind(tokens, ranges[0]!.from, cue.to, limit) ??
    ownerSide(analysis, parts, ranges[0]!)
  if (found === null || found.to <= found.from) return null
  const span = spanOfTokens(tokens, withTitle(tokens, found, limit))
  return parts.source.some(([s, e]) => s < span[1] && span[0] < e) ? null : span
}

/** "Nordia Radio’s “Good Morning”": with the title, else without the possessive. */
function withTitle(tokens: readonly Token[], { from, to }: TokenRange, limit: number): TokenRange {
  if (plainClass(tokens, to - 1) !== 'possessive' || to - 1 === from) return { from, to }
  if (to < limit && tokens[to]!.kind === 'mark') {
    for (let i = to + 1; i < limit && i < to + LONGEST_TITLE; i++)
      if (tokens[i]!.kind === 'mark') return { from, to: i + 1 }
  }
  return { from, to: to - 1 }
}

/** In tokens, marks included. */
const LONGEST_TITLE = 8

/** Where the words round the cue end: at the content behind it, else at the end of its sentence. */
function boundary(analysis: TextAnalysis, { content, source }: Parts, cue: TokenRange): number {
  const { tokens } = analysis
  const end = tokens[cue.to - 1]!.end
  let limit = Math.min(tokens.length, cue.to + REACH)
  for (const [start] of [...content, ...source]) {
    if (start < end) continue
    const at = tokensOf(analysis, [start, start + 1]).from
    if (at < limit) limit = at
  }
  let i = cue.to
  while (i < limit && tokens[i]!.sentence === tokens[cue.to - 1]!.sentence) i++
  return i
}

/** "Lee to Millers: …" */
function colonAddressee(tokens: readonly Token[], cue: TokenRange): TokenRange | null {
  if (cue.to - cue.from !== 1 || tokens[cue.from]!.text !== ':') return null
  const from = nounPhraseFrom(tokens, cue.from, Math.max(0, cue.from - 12))
  return from < cue.from && tokens[from - 1]?.lower === 'to' ? { from, to: cue.from } : null
}

/** "Lee was asked whether …", "Lee had been told that …", "Asked whether …, Lee said …" */
function passiveAddressee(
  analysis: TextAnalysis,
  parts: Parts,
  ranges: readonly TokenRange[],
): TokenRange | null {
  const { tokens } = analysis
  const { from, to } = ranges[0]!
  let passive = -1
  for (let i = from; i < to; i++) {
    const verb = verbAt(tokens, i)
    if (verb?.form !== 'past' || !ADDRESSING.has(verb.key)) continue
    const be = isBe(tokens, i - 1) || (plainClass(tokens, i - 1) === 'adverb' && isBe(tokens, i - 2))
    if (be || (i === from && isBare(tokens, i, parts))) passive = i
  }
  if (passive < 0) return null
  let first = passive
  while (
    first > 0 &&
    (plainClass(tokens, first - 1) === 'auxiliary' || plainClass(tokens, first - 1) === 'adverb')
  )
    first--
  const subject = nounPhraseFrom(tokens, first, 0)
  if (first < passive && subject < first && !/^(?:it|which|that|who)$/.test(tokens[subject]!.lower))
    return { from: subject, to: first }
  const end = parts.content.at(-1)?.[1]
  if (first < passive || end === undefined) return null
  // Asked whether …, Lee said …
  const comma = tokensOf(analysis, [end, end + 1]).from
  if (tokens[comma]?.text !== ',') return null
  return subjectBehind(tokens, comma + 1)
}

/** "Asked whether …", "when told that …": a participle that opens its clause, with nobody before it. */
function isBare(tokens: readonly Token[], i: number, { source }: Parts): boolean {
  const by = tokens[i + 1]?.lower === 'by'
  if (source.length > 0 && !by) return false
  const before = tokens[i - 1]
  return (
    before === undefined ||
    before.sentence !== tokens[i]!.sentence ||
    /^(?:when|if|once|,|while|as)$/.test(before.lower)
  )
}

function subjectBehind(tokens: readonly Token[], from: number): TokenRange | null {
  if (plainClass(tokens, from) === 'pronoun')
    return tokens[from]!.lower === 'who' ? null : { from, to: from + 1 }
  const to = nounPhraseTo(tokens, from, tokens.length)
  return to > from ? { from, to } : null
}

function isBe(tokens: readonly Token[], i: number): boolean {
  return i >= 0 && (BE.has(tokens[i]!.lower) || tokens[i]!.lower === 'get' || tokens[i]!.lower === 'got')
}

/** "told [reporters]", "called on [the council]", in the cue itself or behind it. */
function objectOf(tokens: readonly Token[], cue: TokenRange, limit: number): TokenRange | null {
  for (let i = cue.to - 1; i >= cue.from; i--) {
    const verb = verbAt(tokens, i)
    if (verb === null) continue
    let at = i + 1
    const preposition = PREPOSITIONAL.get(verb.key)
    if (preposition?.test(tokens[at]?.lower ?? '')) at++
    else if (!ADDRESSING.has(verb.key)) continue
    while (at < limit && plainClass(tokens, at) === 'adverb') at++
    const to = nounPhraseTo(tokens, at, limit)
    if (to === at || at >= limit || isThing(tokens, at, to)) continue
    if (NEEDS_CLAUSE.has(verb.key) && !clauseFollows(tokens, to)) continue
    return { from: at, to }
  }
  return null
}

function clauseFollows(tokens: readonly Token[], i: number): boolean {
  const next = tokens[i]
  return (
    next !== undefined &&
    /^(?:to|that|whether|if|how|what|why|who|when|where|about|not|,|:)$/.test(next.lower)
  )
}

/** "urged [the council] to act": the listener opens the content. */
function directed(analysis: TextAnalysis, { content }: Parts, cue: TokenRange): TokenRange | null {
  const { tokens } = analysis
  const first = content.find(([start]) => start >= tokens[cue.to - 1]!.end)
  if (first === undefined) return null
  let addressing = false
  for (let i = cue.from; i < cue.to; i++) {
    const key = verbAt(tokens, i)?.key ?? ''
    if (ADDRESSING.has(key) || PREPOSITIONAL.get(key)?.test(tokens[i + 1]?.lower ?? '')) addressing = true
    if (MESSAGES.test(tokens[i]!.lower) && /^(?:on|upon|to)$/.test(tokens[cue.to - 1]!.lower))
      addressing = true
  }
  if (!addressing) return null
  const { from, to: end } = tokensOf(analysis, first)
  const to = nounPhraseTo(tokens, from, end)
  const infinitive =
    tokens[to]?.lower === 'to' || (tokens[to]?.lower === 'not' && tokens[to + 1]?.lower === 'to')
  if (to === from || !infinitive || isThing(tokens, from, to)) return null
  return { from, to }
}

/** "said to [reporters]", "wrote in a letter to [the council]", "in an interview with [Nordia Radio]". */
function listenerBehind(
  tokens: readonly Token[],
  from: number,
  bound: number,
  limit: number,
): TokenRange | null {
  for (let i = from; i + 1 < limit; i++) {
    const { lower } = tokens[i]!
    if (i >= bound && endsCircumstances(tokens, i)) return null
    const message = MESSAGES.test(lower)
    const verb = plainClass(tokens, i) === 'auxiliary' ? null : verbAt(tokens, i)
    if (!message && !(verb !== null && SAYING.has(verb.key))) continue
    let at = i + 1
    while (at < limit && (plainClass(tokens, at) === 'adverb' || plainClass(tokens, at) === 'time')) at++
    const preposition = tokens[at]?.lower
    const leads = preposition === 'to' || (message && preposition === 'with' && EXCHANGES.test(lower))
    if (!leads || at + 1 >= limit || !isAudience(tokens, at + 1)) continue
    const to = nounPhraseTo(tokens, at + 1, limit)
    if (to > at + 1 && !isThing(tokens, at + 1, to)) return { from: at + 1, to }
  }
  return null
}

/** Not an infinitive: "to reporters", "to the court", "to Lee". */
function isAudience(tokens: readonly Token[], i: number): boolean {
  const cls = plainClass(tokens, i)
  if (cls === 'determiner' || cls === 'name' || cls === 'number' || cls === 'pronoun') return true
  const { lower } = tokens[i]!
  return (
    cls === 'noun' &&
    (/[^su]s$/.test(lower) ||
      /^(?:parliament|congress|staff|police|court|voters|people|lawmakers|press)$/.test(lower))
  )
}

/** What a phrase ends with is nothing that listens; "ABC News" is. */
function isThing(tokens: readonly Token[], from: number, to: number): boolean {
  if (to === from + 1 && /^(?:it|this|that|these|those)$/.test(tokens[from]!.lower)) return true
  let head = from
  while (head < to && !/^(?:of|from|in|and)$/.test(tokens[head]!.lower)) head++
  return head > from && THINGS.test(tokens[head - 1]!.text)
}

/** Another clause begins: what it tells is no circumstance of the saying. */
function endsCircumstances(tokens: readonly Token[], i: number): boolean {
  const cls = plainClass(tokens, i)
  return (
    cls === 'comma' ||
    cls === 'sign' ||
    cls === 'mark' ||
    cls === 'auxiliary' ||
    cls === 'subordinator' ||
    cls === 'pronoun'
  )
}

/** "In a letter to the council, Lee wrote …", "In an interview with Nordia Radio, …": a circumstance that leads. */
function ownerSide(analysis: TextAnalysis, parts: Parts, cue: TokenRange): TokenRange | null {
  const { tokens } = analysis
  const start = Math.min(parts.source[0]?.[0] ?? tokens[cue.from]!.start, tokens[cue.from]!.start)
  const at = tokensOf(analysis, [start, start + 1]).from
  if (tokens[at - 1]?.text !== ',') return null
  let from = at - 1
  while (from > 0 && at - from < REACH && tokens[from - 1]!.sentence === tokens[at]!.sentence) from--
  if (/^(?:speaking|writing|testifying|replying)$/.test(tokens[from]!.lower))
    return listenerBehind(tokens, from, from + 1, at - 1)
  if (!/^(?:in|during)$/.test(tokens[from]!.lower)) return null
  // "In a long letter to": nothing but the noun's own words before it.
  let noun = from + 1
  while (noun < at && !MESSAGES.test(tokens[noun]!.lower)) {
    if (!/^(?:determiner|noun|name|number|time|possessive|adverb|verb)$/.test(plainClass(tokens, noun)!))
      return null
    noun++
  }
  return listenerBehind(tokens, noun, noun + 1, at - 1)
}
