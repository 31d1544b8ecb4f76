import type { AnnotatedDocument } from '../../attribution/annotate.ts'
import type { Attribution } from '../../model/attribution.ts'
import type { Span } from '../../model/span.ts'
import type { Speaker } from '../../model/speaker.ts'
import type { TextAnalysis } from '../../text/analysis.ts'
import type { ReadingWords } from '../utterances/reading-words.ts'
import { readingWords } from '../utterances/reading-words.ts'
import { speakerTerms, termsOf } from './speaker-terms.ts'

/** A place where a report says that somebody said something. What is the same of two is the saying, not the words. */
export interface ActMention {
  readonly document: string
  /** Null where nothing is known of stories: that is held against nothing. */
  readonly story: string | null
  /** What the speaker is called by, see `speakerTerms`; empty where nobody is known. */
  readonly speaker: ReadonlySet<string>
  /** Terms of the words around the cue: who, to whom, in what. */
  readonly beside: ReadonlySet<string>
  readonly sentence: ReadingWords
  /** In one of the first sentences of the report, where it says what it has to say. */
  readonly opens: boolean
  /** Inside what somebody says ("as they say", he said), so that it is not the report that reports it. */
  readonly quoted: boolean
}

/** What is known of one place where a cue stands. */
export interface ActPlace {
  readonly document: string
  readonly story: string | null
  /** The sentence, and where it lies in `analysis.text`. */
  readonly analysis: TextAnalysis
  readonly sentence: Span
  readonly cue: readonly Span[]
  /** Words of the source, and names and titles that its speaker goes by. */
  readonly speaker: readonly string[]
  readonly opens: boolean
  readonly quoted: boolean
}

/** Words on either side of a cue. */
const BESIDE = 6
/** Sentences of a report that open it. */
const OPENING = 2

function actMention(place: ActPlace): ActMention {
  const { analysis, sentence, cue } = place
  return {
    document: place.document,
    story: place.story,
    speaker: speakerTerms(place.speaker),
    beside: besideCue(analysis, sentence, cue[0]!),
    sentence: readingWords(analysis, [sentence]),
    opens: place.opens,
    quoted: place.quoted,
  }
}

/** The mention at a cue of an annotated document, whose sentence is given or the one the cue begins in. */
export function mentionIn(
  annotated: AnnotatedDocument,
  cue: readonly Span[],
  story: string | null,
  speakerOf: (documentSpeaker: string) => Speaker | null,
  given: Span | null = null,
): ActMention {
  const { analysis, attributions, document } = annotated
  const sentence = given ?? sentenceAt(analysis, cue[0]![0])
  const said = attributionAt(attributions, cue[0]!)
  return actMention({
    document: document.id,
    story,
    analysis,
    sentence,
    cue,
    speaker: said === null ? [] : callings(annotated, said, speakerOf),
    opens: sentencesBefore(analysis, sentence[0]) < OPENING,
    quoted: attributions.some(a => a.content.some(([s, e]) => s <= cue[0]![0] && cue[0]![1] <= e)),
  })
}

/** The likeliest attribution that has its cue there. */
function attributionAt(attributions: readonly Attribution[], [start, end]: Span): Attribution | null {
  const there = attributions.filter(a => a.cue.some(([s, e]) => s < end && e > start))
  return there.reduce<Attribution | null>(
    (best, a) => (best !== null && best.confidence >= a.confidence ? best : a),
    null,
  )
}

function callings(
  { document, speakers }: AnnotatedDocument,
  attribution: Attribution,
  speakerOf: (documentSpeaker: string) => Speaker | null,
): string[] {
  const source = attribution.source.map(([start, end]) => document.text.slice(start, end))
  const speaker = speakers.find(s => s.id === attribution.speaker)
  if (speaker === undefined) return source
  const { titles, speaksFor, id } = speaker
  return [
    ...source,
    speakerOf(id)?.name ?? speaker.name,
    ...titles,
    ...(speaksFor === null ? [] : [speaksFor]),
  ]
}

function sentenceAt({ sentences, text }: TextAnalysis, offset: number): Span {
  const sentence = sentences.find(s => s.start <= offset && offset < s.end)
  return sentence === undefined ? [0, text.length] : [sentence.start, sentence.end]
}

function sentencesBefore({ sentences }: TextAnalysis, offset: number): number {
  let count = 0
  for (const { end } of sentences) {
    if (end > offset || count >= OPENING) break
    count++
  }
  return count
}

function besideCue({ tokens, text }: TextAnalysis, [from, to]: Span, [start, end]: Span): Set<string> {
  const words = tokens.filter(
    t => (t.kind === 'word' || t.kind === 'number') && t.start >= from && t.end <= to,
  )
  const before = words.filter(t => t.end <= start).slice(-BESIDE)
  const after = words.filter(t => t.start >= end).slice(0, BESIDE)
  return termsOf([...before, ...after].map(t => text.slice(t.start, t.end)).join(' '))
}
