import type { AnnotatedDocument } from '../../attribution/annotate.ts'
import type { Attribution } from '../../model/attribution.ts'
import type { CheckedChange } from '../../model/check.ts'
import { firstEndingBehind } from '../../model/halving.ts'
import type { Span } from '../../model/span.ts'
import { modalityOf } from '../apparatus/modality.ts'
import { readingWords } from '../utterances/reading-words.ts'
import { piecesOf } from '../utterances/utterance-pieces.ts'
import { byMatter, readingsOf, variantsBetween } from './change-types.ts'
import { checkedPassage } from './passage-context.ts'
import type { Finding } from './quotation-check.ts'
import type { SearchableRecord } from './searchable-record.ts'
import { rangeAt, recordSpan } from './transcript.ts'

/** A sentence of indirect speech, or one that is quoted in part. */
export interface RetoldPiece {
  readonly spans: readonly Span[]
  readonly attribution: Attribution
}

/** Fewer words outside of quotation marks, or more inside, are the report's way into a quotation, which is checked by itself. */
const FEWEST_WORDS = 5

/** What a report has people say in its own words, sentence by sentence. What they did not say is left out. */
export function retoldPieces({ analysis, attributions }: AnnotatedDocument): RetoldPiece[] {
  const seen = new Set<string>()
  const quoted = analysis.quotations.filter(q => q.depth === 0)
  return attributions
    .filter(a => a.kind !== 'direct' && a.negated !== true)
    .flatMap(attribution => piecesOf(analysis, attribution).map(({ spans }) => ({ spans, attribution })))
    .filter(({ spans }) => {
      const key = spans.join(' ')
      if (seen.has(key)) return false
      seen.add(key)
      const own = ownWords(analysis.text, spans, quoted)
      const all = spans.reduce((sum, span) => sum + count(analysis.text.slice(...span)), 0)
      return own >= FEWEST_WORDS && 2 * own >= all
    })
    .sort((x, y) => x.spans[0]![0] - y.spans[0]![0] || x.spans[0]![1] - y.spans[0]![1])
}

function ownWords(
  text: string,
  spans: readonly Span[],
  quoted: readonly { readonly start: number; readonly end: number }[],
): number {
  let words = 0
  for (const [start, end] of spans) {
    let at = start
    for (let k = firstEndingBehind(quoted, start); k < quoted.length && quoted[k]!.start < end; k++) {
      const q = quoted[k]!
      words += count(text.slice(at, Math.max(at, q.start)))
      at = Math.max(at, q.end)
    }
    if (at < end) words += count(text.slice(at, end))
  }
  return words
}

function count(text: string): number {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu)?.length ?? 0
}

/** A passage that is not taken for what is retold is shown as the nearest from here on. */
const LEAST_NEAR = 0.15
/** How much surer another speaker's passage must be to come before the named speaker's own. */
const OTHERS = 0.3

export function checkRetold(
  { analysis }: AnnotatedDocument,
  { spans }: RetoldPiece,
  searchable: SearchableRecord,
  disagrees: (word: number) => boolean,
): Finding & { readonly confidence: number } {
  const { record } = searchable
  const hits = searchable.retold.find(readingWords(analysis, spans))
  const ranked = hits
    .map(hit => ({ ...hit, rank: hit.probability - (disagrees(hit.from) ? OTHERS : 0) }))
    .sort((x, y) => y.rank - x.rank || x.to - x.from - (y.to - y.from) || x.from - y.from)
  const best = ranked[0]
  const nothing = { ranges: [], places: 0, changes: [], cuts: [], smoothed: [], covered: 0 }
  if (best === undefined || best.probability < LEAST_NEAR)
    return {
      ...nothing,
      verdict: 'not found',
      passages: [],
      nearest: null,
      confidence: 1 - (best?.probability ?? 0),
    }
  const passage = checkedPassage(record, spans, best.from, best.to)
  if (best.probability < searchable.retold.leastProbable)
    return {
      ...nothing,
      verdict: 'not found',
      passages: [],
      nearest: passage,
      confidence: 1 - best.probability,
    }
  return {
    ...nothing,
    verdict: 'paraphrase',
    passages: [passage],
    ranges: [record.rangeOf[best.from]!],
    places: 1,
    changes: meaningChanges(analysis, spans, best.from, best.to, searchable),
    nearest: null,
    confidence: best.probability,
  }
}

const MEANING = new Set(['negation', 'figure', 'modality', 'naming'])

/** Other words are a retelling's right; a negation, a figure, a modal or a name is worth showing. */
function meaningChanges(
  analysis: AnnotatedDocument['analysis'],
  spans: readonly Span[],
  from: number,
  to: number,
  { record }: SearchableRecord,
): CheckedChange[] {
  const transcript = record.transcripts[rangeAt(record, from).transcript]!
  return variantsBetween(analysis, spans, transcript.analysis, recordSpan(record, from, to))
    .flatMap((variant): CheckedChange[] => {
      const sides = readingsOf(variant)
      if (sides === null || !MEANING.has(variant.type)) return []
      const reportText = analysis.text.slice(...sides.report)
      const recordText = transcript.document.text.slice(...sides.record)
      if (variant.type === 'modality' && isFutureOnly(reportText, recordText)) return []
      if (variant.type === 'naming' && (reportText === '' || recordText === '')) return []
      return [
        {
          type: variant.type,
          report: sides.report,
          record: { document: transcript.document.id, span: sides.record },
          reportText,
          recordText,
          small: false,
        },
      ]
    })
    .sort(byMatter)
}

/** "The work begins", "the work would begin": indirect speech puts a "would" where the record has none. */
function isFutureOnly(given: string, said: string): boolean {
  const modals = (text: string) => {
    const words = text.toLowerCase().split(/\s+/)
    return words.flatMap((w, i) => modalityOf(w, words[i + 1]) ?? []).filter(m => m !== 'will')
  }
  return modals(given).join(' ') === modals(said).join(' ')
}
