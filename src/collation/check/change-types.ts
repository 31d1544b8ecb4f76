import type { CheckedChange } from '../../model/check.ts'
import type { Span } from '../../model/span.ts'
import type { Variant, VariantType } from '../../model/utterance.ts'
import type { TextAnalysis } from '../../text/analysis.ts'
import { alignReadings } from '../apparatus/apparatus.ts'
import { modalityOf } from '../apparatus/modality.ts'
import { findVariants } from '../apparatus/variants.ts'
import { polarityDiffers } from '../utterances/polarity.ts'

/** A side of a change: where it stands, and its words as they are compared. */
export interface ChangedWords {
  readonly span: Span
  readonly words: readonly string[]
}

export interface ChangedPlace {
  readonly report: ChangedWords
  readonly record: ChangedWords
}

const REPORT = 'report'
const RECORD = 'record'

/** Where the readings of a report and of the record differ, as the apparatus of any two readings has it. */
export function variantsBetween(
  report: TextAnalysis,
  spans: readonly Span[],
  record: TextAnalysis,
  passage: Span,
): Variant[] {
  const witnesses = [
    ...spans.map(span => ({ document: REPORT, analysis: report, span })),
    { document: RECORD, analysis: record, span: passage },
  ]
  return findVariants(alignReadings(witnesses), witnesses)
}

export function readingsOf(variant: Variant): { readonly report: Span; readonly record: Span } | null {
  const report = variant.readings.find(r => r.document === REPORT)
  const record = variant.readings.find(r => r.document === RECORD)
  return report === undefined || record === undefined ? null : { report: report.span, record: record.span }
}

/** What each change is: by the apparatus; where that lists none, by its words alone. */
export function typesOf(places: readonly ChangedPlace[], variants: readonly Variant[]): VariantType[] {
  return places.map(place => {
    const own = typeByWords(place)
    if (own === 'negation' || own === 'figure') return own
    const touching = variants.filter(variant => touches(variant, place))
    const found = ORDER.find(type => touching.some(variant => variant.type === type))
    if (found !== undefined && found !== 'truncation' && found !== 'addition') return own ?? found
    if (own !== null) return own
    if (place.report.words.length === 0) return 'truncation'
    return place.record.words.length === 0 ? 'addition' : 'wording'
  })
}

/** What a reader wants to see first. */
export const ORDER: readonly VariantType[] = [
  'negation',
  'figure',
  'modality',
  'naming',
  'wording',
  'addition',
  'truncation',
  'reporting verb',
]

/** By what they carry, small words last, then by their place in the report. */
export function byMatter(x: CheckedChange, y: CheckedChange): number {
  return (
    ORDER.indexOf(x.type) - ORDER.indexOf(y.type) ||
    Number(x.small) - Number(y.small) ||
    x.report[0] - y.report[0]
  )
}

function touches(variant: Variant, { report, record }: ChangedPlace): boolean {
  const readings = readingsOf(variant)
  if (readings === null) return false
  const common = (a: Span, b: Span) => Math.min(a[1], b[1]) - Math.max(a[0], b[0])
  return common(readings.report, report.span) > 0 || common(readings.record, record.span) > 0
}

function typeByWords({ report, record }: ChangedPlace): VariantType | null {
  const [said, given] = [record.words, report.words]
  if (polarityDiffers(said, given)) return 'negation'
  const figures = (words: readonly string[]) => words.filter(w => w.startsWith('#')).join(' ')
  if (figures(said) !== figures(given)) return 'figure'
  const modals = (words: readonly string[]) =>
    words.flatMap((w, i) => modalityOf(w, words[i + 1]) ?? []).join(' ')
  return modals(said) !== modals(given) ? 'modality' : null
}
