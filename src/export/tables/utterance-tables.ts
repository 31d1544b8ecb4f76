import type { Collation } from '../../model/collation.ts'
import { documentLabel } from '../../model/document-label.ts'
import type { Position, Reading, Utterance, Variant, VariantReading } from '../../model/utterance.ts'
import { integer, json, tableOf, text, truth } from './table.ts'

export const utterances = tableOf<{ readonly utterance: Utterance; readonly story: string | null }>({
  name: 'utterances',
  about: 'one thing said once: the readings of it in all reports',
  each: function* ({ utterances, stories }) {
    const storyOf = new Map(stories.flatMap(story => story.documents.map(id => [id, story.id] as const)))
    for (const utterance of utterances)
      yield { utterance, story: storyOf.get(utterance.readings[0]?.document ?? '') ?? null }
  },
  key: ({ utterance }) => utterance.id,
  columns: [
    text('id', 'of the utterance', ({ utterance }) => utterance.id),
    text('story', 'of its first reading’s report', ({ story }) => story),
    text('speaker', 'id of the speaker; empty: not resolved', ({ utterance }) => utterance.speaker),
    text('occasion', 'when, where and to whom', ({ utterance }) => utterance.occasion),
    integer('reading_count', 'readings of it', ({ utterance }) => utterance.readings.length),
    integer('variant_count', 'places where they differ', ({ utterance }) => utterance.variants.length),
    integer(
      'origin_count',
      'independent sources, as far as known',
      ({ utterance }) => utterance.origins.length,
    ),
    json('origins', 'reports that have it from one place', ({ utterance }) => utterance.origins),
  ],
})

interface InDocument {
  readonly utterance: Utterance
  readonly text: string
  readonly outlet: string | null
}

interface ReadingRow extends InDocument {
  readonly reading: Reading
  readonly number: number
}

export const readings = tableOf<ReadingRow>({
  name: 'readings',
  about: 'how one report gives an utterance',
  each: function* (collation) {
    const inDocument = looking(collation)
    for (const utterance of collation.utterances)
      for (const [number, reading] of utterance.readings.entries())
        yield { reading, number, utterance, ...inDocument(reading.document) }
  },
  key: ({ utterance, number }) => `${number} ${utterance.id}`,
  columns: [
    text('utterance', 'of which it is a reading', ({ utterance }) => utterance.id),
    integer('reading', 'its number in the utterance, from 0', ({ number }) => number),
    text('document', 'the report that has it', ({ reading }) => reading.document),
    text('according_to', 'its outlet, or what stands in its place', ({ outlet }) => outlet),
    text('attribution', 'that it is a part of', ({ reading }) => reading.attribution),
    text('form', 'direct, mixed or indirect', ({ reading }) => reading.form),
    integer('start', 'UTF-16 code units of the text', ({ reading }) => reading.span[0]),
    integer('end', 'the same, half-open', ({ reading }) => reading.span[1]),
    text('text', 'as the report has it', ({ reading, text }) => text.slice(...reading.span)),
  ],
})

interface VariantRow {
  readonly utterance: Utterance
  readonly variant: Variant
  readonly number: number
  readonly reading: VariantReading
  readonly witness: number
  readonly outlet: string | null
}

export const variants = tableOf<VariantRow>({
  name: 'variants',
  about: 'what one reading has where readings differ',
  each: function* (collation) {
    const inDocument = looking(collation)
    for (const utterance of collation.utterances)
      for (const [number, variant] of utterance.variants.entries())
        for (const [witness, reading] of variant.readings.entries())
          yield {
            utterance,
            variant,
            number,
            reading,
            witness,
            outlet: inDocument(reading.document).outlet,
          }
  },
  key: ({ utterance, number, witness }) => `${number} ${witness} ${utterance.id}`,
  columns: [
    text('utterance', 'whose readings differ', ({ utterance }) => utterance.id),
    integer('variant', 'its number in the utterance, from 0', ({ number }) => number),
    text('type', 'figure, naming, negation, modality, truncation …', ({ variant }) => variant.type),
    integer('row', 'of the apparatus; -1: the reporting verb', ({ variant }) => variant.row),
    truth(
      'inside_quotation',
      'inside of quotation marks in at least two',
      row => row.variant.insideQuotation,
    ),
    text('document', 'the report that has this', ({ reading }) => reading.document),
    text('according_to', 'its outlet, or what stands in its place', ({ outlet }) => outlet),
    integer('start', 'UTF-16 code units of the text', ({ reading }) => reading.span[0]),
    integer('end', 'the same, half-open', ({ reading }) => reading.span[1]),
    text('text', 'as the report has it; empty: nothing', ({ reading }) => reading.text),
  ],
})

export const positions = tableOf<Position>({
  name: 'positions',
  about: 'the same thing said by one speaker on several occasions',
  each: ({ positions }) => positions,
  key: ({ id }) => id,
  columns: [
    text('id', 'of the position', ({ id }) => id),
    text('speaker', 'id of the speaker', ({ speaker }) => speaker),
    integer('utterance_count', 'how often', ({ utterances }) => utterances.length),
    json('utterances', 'their ids', ({ utterances }) => utterances),
  ],
})

function looking({ documents }: Collation): (id: string) => Pick<InDocument, 'text' | 'outlet'> {
  const known = new Map(
    documents.map(document => [document.id, { text: document.text, outlet: documentLabel(document) }]),
  )
  return id => known.get(id) ?? { text: '', outlet: null }
}
