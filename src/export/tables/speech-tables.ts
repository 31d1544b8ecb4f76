import type { Attribution } from '../../model/attribution.ts'
import { documentLabel } from '../../model/document-label.ts'
import type { Occasion } from '../../model/occasion.ts'
import { joinedPieces } from '../../model/pieces.ts'
import type { Speaker } from '../../model/speaker.ts'
import { integer, json, number, type Table, tableOf, text } from './table.ts'

export const speakers = tableOf<Speaker>({
  name: 'speakers',
  about: 'the person or body behind sources of one or more reports',
  each: ({ speakers }) => speakers,
  key: ({ id }) => id,
  columns: [
    text('id', 'of the speaker', ({ id }) => id),
    text('name', 'the fullest name', ({ name }) => name),
    text('kind', 'person, organisation, group or unknown', ({ kind }) => kind),
    json('aliases', 'every name and title seen, the commonest first', ({ aliases }) => aliases),
  ],
})

interface AttributionRow {
  readonly attribution: Attribution
  readonly text: string
  readonly outlet: string | null
  readonly speaker: string | null
}

export const attributions: Table = tableOf<AttributionRow>({
  name: 'attributions',
  about: 'somebody is said by a report to have said something',
  each: function* ({ documents, attributions, speakers }) {
    const texts = new Map(documents.map(document => [document.id, document]))
    const names = new Map(speakers.map(({ id, name }) => [id, name]))
    for (const attribution of attributions) {
      const document = texts.get(attribution.document)
      yield {
        attribution,
        text: document?.text ?? '',
        outlet: document === undefined ? null : documentLabel(document),
        speaker: names.get(attribution.speaker ?? '') ?? null,
      }
    }
  },
  key: ({ attribution }) => attribution.id,
  columns: [
    text('id', 'of the attribution', ({ attribution }) => attribution.id),
    text('document', 'the report that says so', ({ attribution }) => attribution.document),
    text('according_to', 'its outlet, or what stands in its place', ({ outlet }) => outlet),
    text('speaker', 'id of the speaker; empty: not resolved', ({ attribution }) => attribution.speaker),
    text('speaker_name', 'the speaker’s name', ({ speaker }) => speaker),
    text('speaker_basis', 'how the speaker was known', ({ attribution }) => attribution.speakerBasis),
    text(
      'kind',
      'direct, mixed or indirect: wholly, in part or not in quotation marks',
      ({ attribution }) => attribution.kind,
    ),
    text('act', 'what the cue does', ({ attribution }) => attribution.act),
    text('addressee', 'to whom: a speaker’s id, else as written', ({ attribution }) => attribution.addressee),
    number('confidence', 'probability that it is right, 0 to 1', ({ attribution }) => attribution.confidence),
    text('source', 'the words that say who', row => joinedPieces(row.text, row.attribution.source)),
    text('cue', 'the words that report it', row => joinedPieces(row.text, row.attribution.cue)),
    text('content', 'what was said, as the report has it', row =>
      joinedPieces(row.text, row.attribution.content),
    ),
    json('source_spans', '[[start, end]], UTF-16 code units', ({ attribution }) => attribution.source),
    json('cue_spans', 'the same', ({ attribution }) => attribution.cue),
    json('content_spans', 'the same', ({ attribution }) => attribution.content),
    json('relay', 'through whom the words came, nearest to the outlet first', ({ attribution }) =>
      attribution.relay.map(({ name }) => name),
    ),
  ],
})

export const occasions = tableOf<Occasion>({
  name: 'occasions',
  about: 'when, where and to whom something was said',
  each: ({ occasions }) => occasions,
  key: ({ id }) => id,
  columns: [
    text('id', 'of the occasion', ({ id }) => id),
    text('speaker', 'id of the speaker', ({ speaker }) => speaker),
    text('date', 'as precise as it is known', ({ date }) => date?.value),
    text('date_precision', 'day, month or year', ({ date }) => date?.precision),
    text('date_basis', 'stated or inferred', ({ date }) => date?.basis),
    text('place', 'as written', ({ place }) => place?.text),
    text('place_basis', 'stated or inferred', ({ place }) => place?.basis),
    text('audience', 'as written', ({ audience }) => audience?.text),
    text('audience_basis', 'stated or inferred', ({ audience }) => audience?.basis),
    integer('document_count', 'reports that have something of it', ({ documents }) => documents.length),
    json('documents', 'their ids', ({ documents }) => documents),
  ],
})
