import type { AnnotatedDocument } from '../../attribution/annotate.ts'
import type { Attribution } from '../../model/attribution.ts'
import { byCodeUnits } from '../../model/order.ts'
import type { Span } from '../../model/span.ts'
import type { ReadingWords } from './reading-words.ts'
import { readingWords } from './reading-words.ts'
import { piecesOf } from './utterance-pieces.ts'

/** One thing said, as one document gives it: the unit that is compared and grouped. */
export interface Rendering {
  readonly document: string
  readonly story: string | null
  readonly speaker: string | null
  /** Whether any document names the speaker: "two officials" here may be the minister there. */
  readonly named: boolean
  readonly occasion: string | null
  /** Day it was published, counted from any day, where it is to tell occasions apart; otherwise null. */
  readonly day: number | null
  /** Place among what the document lets the same speaker say; null where nothing is known of the order. */
  readonly place: number | null
  /** Stands in the headline, a subheading or the first paragraph, which mostly say again what the text says below. */
  readonly repeats: boolean
  readonly words: ReadingWords
}

/** A rendering with where it stands. */
export interface PlacedRendering extends Rendering {
  readonly attribution: Attribution
  readonly spans: readonly Span[]
  /** Parts it could be cut into, see `Piece`. */
  readonly clauses: readonly Span[]
}

/** Everything one document lets anybody say, in order of the text. A passage that two attributions hold counts once. */
export function renderingsOf(
  document: AnnotatedDocument,
  attributions: readonly Attribution[],
  storyOf: ReadonlyMap<string, string>,
  occasionOf: ReadonlyMap<string, string>,
  named: ReadonlySet<string>,
  wordsOf: typeof readingWords = readingWords,
): PlacedRendering[] {
  const { analysis } = document
  const id = document.document.id
  const lead = leadEnd(document)
  const headings = analysis.paragraphs.filter(p => p.kind === 'headline')
  const found = attributions
    .flatMap(attribution => piecesOf(analysis, attribution).map(piece => ({ attribution, ...piece })))
    .sort(
      (x, y) =>
        bySpans(x.spans, y.spans) ||
        y.attribution.confidence - x.attribution.confidence ||
        byCodeUnits(x.attribution.id, y.attribution.id),
    )
  const seen = new Set<string>()
  const places = new Map<string | null, number>()
  const renderings: PlacedRendering[] = []
  for (const { attribution, spans, clauses } of found) {
    const { speaker } = attribution
    const key = `${speaker}\0${spans.join(' ')}`
    if (seen.has(key)) continue
    seen.add(key)
    const place = places.get(speaker) ?? 0
    places.set(speaker, place + 1)
    renderings.push({
      document: id,
      story: storyOf.get(id) ?? null,
      speaker,
      named: speaker !== null && named.has(speaker),
      occasion: occasionOf.get(attribution.id) ?? null,
      day: null,
      place,
      repeats: spans[0]![0] < lead || headings.some(h => h.start <= spans[0]![0] && spans[0]![0] < h.end),
      words: wordsOf(analysis, spans),
      attribution,
      spans,
      clauses,
    })
  }
  return renderings
}

/** Speakers that at least one document gives a name, as the attributions call them. */
export function namedSpeakers(
  documents: readonly AnnotatedDocument[],
  attributions: readonly Attribution[],
): Set<string> {
  const merged = new Map(attributions.map(a => [a.id, a.speaker]))
  const named = new Set<string>()
  for (const { speakers, attributions: own } of documents) {
    const byId = new Map(speakers.map(s => [s.id, s.named]))
    for (const { id, speaker } of own) {
      const one = merged.get(id)
      if (one != null && byId.get(speaker ?? '') !== false) named.add(one)
    }
  }
  return named
}

/** A paragraph of fewer tokens before the body ("By our staff") is not its lead. */
const LEAD_TOKENS = 12

/** End of the headline and the lead, the first paragraph of the body; of the headline where nothing follows the lead. */
function leadEnd(document: AnnotatedDocument): number {
  const { paragraphs, sentences } = document.analysis
  const headline = paragraphs.findLast(p => p.kind === 'headline')?.end ?? 0
  const sizes = new Map<number, number>()
  for (const s of sentences)
    sizes.set(s.paragraph, (sizes.get(s.paragraph) ?? 0) + s.lastToken - s.firstToken)
  const bodies = paragraphs.filter((p, i) => p.kind === 'body' && (sizes.get(i) ?? 0) >= LEAD_TOKENS)
  return bodies.length > 1 ? bodies[0]!.end : headline
}

function bySpans(x: readonly Span[], y: readonly Span[]): number {
  return x[0]![0] - y[0]![0] || x[0]![1] - y[0]![1] || x.length - y.length
}
