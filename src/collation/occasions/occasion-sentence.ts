import type { AnnotatedDocument } from '../../attribution/annotate.ts'
import type { Attribution } from '../../model/attribution.ts'
import { firstEndingBehind, firstWhere } from '../../model/halving.ts'
import type { Span } from '../../model/span.ts'
import type { Sentence, Token } from '../../text/analysis.ts'
import type { DateMention } from '../../text/dates/dates.ts'

/** One sentence, the reported words blanked out: only what the outlet tells itself is read. */
export interface OutletSentence {
  readonly index: number
  readonly paragraph: number
  readonly start: number
  readonly end: number
  /** The document's text, reported words and all. */
  readonly text: string
  readonly tokens: readonly Token[]
  readonly dates: readonly DateMention[]
  /** Attributions whose cue stands here, in the outlet's own words. */
  readonly attributions: readonly Attribution[]
}

/** A longer run of words is a list or a page without full stops; nobody tells an occasion in it. */
const LONGEST = 400

const NONE: readonly never[] = []

const REMARKS =
  /^(?:the|these|those|his|her|their|such|this|its)\s+(?:\w+\s+){0,2}?(?:remarks?|comments?|statements?|announcement|appeal|pledge|call)\b/i

/** Sentences of the body, with the attributions that each brings in. */
export function outletSentences(
  { document, analysis, dates }: AnnotatedDocument,
  attributions: readonly Attribution[],
): OutletSentence[] {
  const cues = new Map(attributions.flatMap(a => a.cue.map(span => [span[1], a.id] as const)))
  const masked = mergeSpans(
    attributions
      .filter(a => !isNamedWhole(document.text, a) && !isToldTo(a, cues))
      .flatMap(a => a.content.map(span => withoutDay(document.text, span, dates)))
      .concat(analysis.quotations.map(q => [q.start, q.end] as const)),
  )
  const bySentence = new Map<number, Attribution[]>()
  for (const attribution of attributions) {
    const anchor = attribution.cue[0] ?? attribution.source[0] ?? attribution.content[0]
    if (anchor === undefined) continue
    const index = firstEndingBehind(analysis.sentences, anchor[0])
    const list = bySentence.get(index)
    if (list === undefined) bySentence.set(index, [attribution])
    else list.push(attribution)
  }
  const found: OutletSentence[] = []
  let mask = 0
  let date = 0
  for (const [index, sentence] of analysis.sentences.entries()) {
    while (mask < masked.length && masked[mask]![1] <= sentence.start) mask++
    while (date < dates.length && dates[date]!.span[1] <= sentence.start) date++
    if (sentence.lastToken - sentence.firstToken > LONGEST) continue
    if (sentence.furniture || analysis.paragraphs[sentence.paragraph]?.kind !== 'body') continue
    let endOfMasks = mask
    while (endOfMasks < masked.length && masked[endOfMasks]![0] < sentence.end) endOfMasks++
    const ownMasks = endOfMasks === mask ? NONE : masked.slice(mask, endOfMasks)
    let endOfDates = date
    while (endOfDates < dates.length && dates[endOfDates]!.span[0] < sentence.end) endOfDates++
    const ownDates =
      endOfDates === date ? NONE : dates.slice(date, endOfDates).filter(d => !isMasked(ownMasks, d.span[0]))
    found.push({
      index,
      paragraph: sentence.paragraph,
      start: sentence.start,
      end: sentence.end,
      text: document.text,
      tokens: unmaskedTokens(analysis.tokens, sentence, ownMasks),
      dates: ownDates,
      attributions: bySentence.get(index) ?? NONE,
    })
  }
  return found
}

/** "made the remarks after a tour of …": what is said is named as a whole, not given. */
function isNamedWhole(text: string, attribution: Attribution): boolean {
  const first = attribution.content[0]
  return first !== undefined && REMARKS.test(text.slice(first[0], Math.min(first[1], first[0] + 60)))
}

/** "she told [millers on Wednesday], as she had told dockers": behind another's cue stand those who were told. */
function isToldTo({ id, kind, content, cue }: Attribution, cues: ReadonlyMap<number, string>): boolean {
  const first = content[0]
  if (kind !== 'indirect' || first === undefined || (cue[0]?.[0] ?? 0) < first[1]) return false
  const before = cues.get(first[0] - 1)
  return before !== undefined && before !== id
}

/** "called [on Sunday for calm]": a day right behind the cue is the outlet's, and tells when it was said. */
function withoutDay(text: string, [start, end]: Span, dates: readonly DateMention[]): Span {
  if (dates.length === 0) return [start, end]
  const lead = /^(?:on|am|le)\s+/i.exec(text.slice(start, Math.min(end, start + 6)))
  if (lead === null) return [start, end]
  const at = start + lead[0].length
  const low = firstWhere(dates.length, i => dates[i]!.span[0] >= at)
  const date = dates[low]
  return date?.span[0] === at && date.span[1] < end ? [date.span[1], end] : [start, end]
}

function mergeSpans(spans: readonly Span[]): Span[] {
  const merged: [number, number][] = []
  for (const [start, end] of [...spans].sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = merged.at(-1)
    if (last !== undefined && start <= last[1]) last[1] = Math.max(last[1], end)
    else merged.push([start, end])
  }
  return merged
}

function isMasked(masks: readonly Span[], offset: number): boolean {
  return masks.some(([start, end]) => offset >= start && offset < end)
}

function unmaskedTokens(tokens: readonly Token[], sentence: Sentence, masks: readonly Span[]): Token[] {
  if (masks.length === 0) return tokens.slice(sentence.firstToken, sentence.lastToken)
  const kept: Token[] = []
  let mask = 0
  for (let i = sentence.firstToken; i < sentence.lastToken; i++) {
    const token = tokens[i]!
    while (mask < masks.length && masks[mask]![1] <= token.start) mask++
    if (mask >= masks.length || token.start < masks[mask]![0]) kept.push(token)
  }
  return kept
}
