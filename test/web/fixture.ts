import type { Attribution, SpeechForm } from '../../src/model/attribution.ts'
import type { Collation } from '../../src/model/collation.ts'
import type { Document } from '../../src/model/document.ts'
import { identifier, sha256 } from '../../src/model/identifier.ts'
import type { Passage, Span } from '../../src/model/span.ts'
import type { Reading, Utterance, Variant, VariantType } from '../../src/model/utterance.ts'
import { aligned } from './aligned.ts'

/** A report of the invented ferry of Brackwater: its outlet, day, headline and text. */
export function report(outlet: string, published: string | null, title: string, body: string): Document {
  const text = `${title}\n\n${body}`
  return {
    id: identifier('d', [outlet, text]),
    location: `https://${outlet.toLowerCase().replace(/\W+/g, '-')}.example/ferry`,
    outlet,
    title,
    titleSpan: [0, title.length],
    published,
    publishedBasis: published === null ? null : 'metadata',
    language: 'en',
    byline: null,
    credit: null,
    sha256: sha256(text),
    text,
    dropped: ['Sign up for our letter', 'Read also: The heron of Pier 3'],
  }
}

export function passage(document: Document, words: string): Passage {
  const start = document.text.indexOf(words)
  if (start < 0) throw new Error(`${document.outlet} has no “${words}”`)
  return { document: document.id, span: [start, start + words.length] }
}

interface Quoted {
  readonly document: Document
  readonly source: string
  readonly cue: string
  readonly content: string
  readonly form?: SpeechForm
}

export function attributed(quoted: Quoted, speaker: string | null): Attribution {
  const { document, source, cue, content, form = 'direct' } = quoted
  const spanOf = (words: string): Span[] => (words === '' ? [] : [passage(document, words).span])
  return {
    id: identifier('a', [document.id, content]),
    document: document.id,
    kind: form,
    source: spanOf(source),
    cue: spanOf(cue),
    content: spanOf(content),
    speaker,
    speakerBasis: speaker === null ? 'none' : 'named',
    act: 'states',
    addressee: null,
    relay: [],
    confidence: 0.9,
  }
}

export function utterance(
  speaker: string | null,
  occasion: string | null,
  attributions: readonly Attribution[],
  documents: readonly Document[],
  differing: readonly (readonly [VariantType, inside: boolean, words: readonly string[]])[] = [],
): Utterance {
  const byId = new Map(documents.map(document => [document.id, document]))
  const readings = attributions.map(
    (a): Reading => ({ document: a.document, attribution: a.id, span: a.content[0]!, form: a.kind }),
  )
  const apparatus = aligned(readings.map(r => ({ ...r, text: byId.get(r.document)!.text })))
  const variants = differing.map(([type, insideQuotation, words]): Variant => {
    const found = readings.map((reading, k) => {
      const { text } = byId.get(reading.document)!
      const at = words[k] ? text.indexOf(words[k], reading.span[0]) : -1
      return at < 0
        ? { document: reading.document, text: '', span: [reading.span[1], reading.span[1]] as Span }
        : { document: reading.document, text: words[k]!, span: [at, at + words[k]!.length] as Span }
    })
    const row = apparatus.rows.findIndex(cells =>
      cells.some((cell, k) => cell && found[k]!.text !== '' && cell.span[0] === found[k]!.span[0]),
    )
    return { type, row: type === 'reporting verb' ? -1 : row, insideQuotation, readings: found }
  })
  return {
    id: identifier(
      'u',
      attributions.map(a => a.id),
    ),
    speaker,
    occasion,
    readings,
    apparatus,
    variants,
    origins: documents.map(({ id }) => ({ documents: [id], basis: 'own', through: null })),
  }
}

const TARN = 's-tarn'
const OSK = 's-osk'

/** Six reports of one speech with most of what a page can show: the specimen of all tests here. */
export function ferry(): Collation {
  const post = report(
    'Brackwater Post',
    '2031-03-04T09:30:00Z',
    'Mayor promises a daily ferry',
    '“The ferry will run every day, and no ticket will cost more than 4 crowns,” Mayor Ilse Tarn told the harbour council on Tuesday, 4 March 2031. She said that nobody would be left on the island. “We have waited for nine winters.”',
  )
  const wire = report(
    'Sound Agency',
    '2031-03-04T10:05:00+01:00',
    'Brackwater mayor pledges ferry for Hag Island',
    '"The ferry must run every day, and no ticket will cost more than 4 crowns," said the mayor, Ilse Tarn, on Tuesday. At least 1,200 islanders use it, the harbour office said. "We have waited for nine winters."',
  )
  const copy = report(
    'Evening Oar',
    '2031-03-04T18:00:00Z',
    'Brackwater mayor pledges ferry for Hag Island',
    '“The ferry must run every day, and no ticket will cost more than 4 crowns,” said the mayor, Ilse Tarn, on Tuesday. At least 1,200 islanders use it, the harbour office said.',
  )
  const island = report(
    'Hag Island Leaf',
    null,
    'She said it at last',
    '‘The “ferry” will not run every day, and no ticket will cost more than 14 crowns,’ warned Ms Tarn. About 1,500 of us cross each week. ‘We have waited for nine winters.’',
  )
  const far = report(
    'Courrier du Large',
    '2031-03-05',
    'Un bac chaque jour',
    'La maire de Brackwater, Ilse Tarn, a promis mardi que le bac passerait chaque jour.',
  )
  const notes = report(
    'Pier Notes',
    null,
    'Council, Tuesday',
    'Tarn said the ferry would run daily and tickets would stay below 4 crowns. Her rival, Bo Osk, said: “I will believe it when I am wet.”',
  )
  const documents = [post, wire, copy, island, { ...far, language: 'fr' }, notes]
  const ferryRuns = [
    {
      document: post,
      source: 'Mayor Ilse Tarn',
      cue: 'told the harbour council',
      content: '“The ferry will run every day, and no ticket will cost more than 4 crowns,”',
    },
    {
      document: wire,
      source: 'the mayor, Ilse Tarn',
      cue: 'said',
      content: '"The ferry must run every day, and no ticket will cost more than 4 crowns,"',
    },
    {
      document: copy,
      source: 'the mayor, Ilse Tarn',
      cue: 'said',
      content: '“The ferry must run every day, and no ticket will cost more than 4 crowns,”',
    },
    {
      document: island,
      source: 'Ms Tarn',
      cue: 'warned',
      content: '‘The “ferry” will not run every day, and no ticket will cost more than 14 crowns,’',
    },
    {
      document: notes,
      source: 'Tarn',
      cue: 'said',
      content: 'the ferry would run daily and tickets would stay below 4 crowns',
      form: 'indirect' as const,
    },
  ].map(quoted => attributed(quoted, TARN))
  const winters = [post, wire, island].map(document =>
    attributed(
      {
        document,
        source: '',
        cue: '',
        content: /[“"‘]We have waited for nine winters\.[”"’]/.exec(document.text)![0],
      },
      TARN,
    ),
  )
  const wet = attributed(
    { document: notes, source: 'Bo Osk', cue: 'said', content: '“I will believe it when I am wet.”' },
    OSK,
  )
  const left = attributed(
    {
      document: post,
      source: 'She',
      cue: 'said',
      content: 'nobody would be left on the island',
      form: 'indirect',
    },
    null,
  )
  const utterances = [
    utterance(TARN, 'o-council', ferryRuns, documents, [
      ['modality', true, ['will', 'must', 'must', 'will', 'would']],
      ['negation', true, ['', '', '', 'not', '']],
      ['figure', true, ['4', '4', '4', '14', '4']],
      ['reporting verb', false, ['told the harbour council', 'said', 'said', 'warned', 'said']],
    ]),
    utterance(TARN, 'o-council', winters, documents),
    utterance(OSK, null, [wet], documents),
    utterance(null, null, [left], documents),
  ]
  return {
    documents,
    speakers: [
      { id: TARN, name: 'Ilse Tarn', kind: 'person', aliases: ['Mayor Ilse Tarn', 'Ms Tarn', 'the mayor'] },
      { id: OSK, name: 'Bo Osk', kind: 'person', aliases: [] },
    ],
    attributions: [...ferryRuns, ...winters, wet, left],
    occasions: [
      {
        id: 'o-council',
        speaker: TARN,
        date: {
          value: '2031-03-04',
          precision: 'day',
          basis: 'stated',
          from: [passage(post, 'Tuesday, 4 March 2031'), passage(wire, 'on Tuesday')],
          readings: [
            { document: post.id, basis: 'stated', from: [passage(post, 'Tuesday, 4 March 2031')] },
            { document: wire.id, basis: 'inferred', from: [passage(wire, 'on Tuesday')] },
          ],
        },
        place: null,
        audience: {
          text: 'the harbour council',
          basis: 'stated',
          from: [passage(post, 'the harbour council')],
        },
        documents: documents.map(document => document.id),
      },
    ],
    utterances,
    positions: [{ id: 'p-1', speaker: TARN, utterances: [utterances[0]!.id, utterances[1]!.id] }],
    stories: [
      { id: 't-ferry', title: wire.title!, documents: documents.map(document => document.id).toSorted() },
    ],
    copies: [
      {
        from: wire.id,
        to: copy.id,
        containment: 0.97,
        basis: 'inferred',
        passages: [
          {
            from: passage(wire, 'said the mayor, Ilse Tarn, on Tuesday').span,
            to: passage(copy, 'said the mayor, Ilse Tarn, on Tuesday').span,
          },
        ],
        variants: [
          {
            type: 'truncation',
            insideQuotation: false,
            readings: [
              {
                ...passage(wire, '"We have waited for nine winters."'),
                text: '"We have waited for nine winters."',
              },
              { document: copy.id, span: [copy.text.length, copy.text.length], text: '' },
            ],
          },
        ],
      },
    ],
    figures: [
      {
        what: 'islanders',
        unit: 'people',
        status: 'differ',
        story: 't-ferry',
        readings: [
          {
            ...passage(wire, 'At least 1,200 islanders'),
            value: 1200,
            upper: null,
            bound: 'at-least',
            asOf: '2031-03-04',
            asOfBasis: 'stated',
          },
          {
            ...passage(island, 'About 1,500 of us'),
            value: 1500,
            upper: null,
            bound: 'about',
            asOf: null,
            asOfBasis: null,
          },
        ],
      },
    ],
    terms: [
      {
        referent: 'the ferry',
        names: [
          {
            text: 'ferry',
            counts: { [post.id]: 2, [wire.id]: 2, [island.id]: 1 },
            scareQuoted: 1,
            passages: [passage(post, 'ferry'), passage(wire, 'ferry'), passage(island, 'ferry')],
          },
          {
            text: 'bac',
            counts: { [far.id]: 2 },
            scareQuoted: 0,
            passages: [passage(far, 'bac')],
          },
        ],
      },
    ],
    problems: [
      {
        location: 'scans/pier.pdf',
        code: 'unsupported',
        severity: 'error',
        message: 'a PDF is not read yet: save its text',
      },
    ],
  }
}
