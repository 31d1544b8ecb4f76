import { z } from '@hono/zod-openapi'
import { act, speechForm } from './attribution.ts'
import { day, id, next, orNull, span } from './basics.ts'
import { queryProblem } from './problem.ts'

export const pieces = z.array(span).min(1).openapi({
  description:
    'What was said, one piece at least, in order. Words between two pieces are the outlet’s: show these, and an ellipsis between them.',
})

/** The report that a hit is in. */
export const foundIn = {
  document: id,
  location: z.string(),
  outlet: z.string().nullable(),
  title: z.string().nullable(),
  published: day.nullable(),
  language: z.string(),
}

const hit = {
  ...foundIn,
  supersededBy: z.string().nullable(),
  spans: z.array(span).openapi({ description: 'What the query was found by, in the document’s text.' }),
}

const statementHit = z
  .object({
    id: id.openapi({ description: 'Of the attribution.' }),
    ...hit,
    kind: speechForm,
    act,
    negated: z.boolean(),
    speaker: z.string().nullable(),
    speakerName: z.string().nullable().openapi({ description: 'As the document has it.' }),
    decidedSpeaker: orNull(z.object({ id: z.string(), name: z.string() })).openapi({
      description: 'Who said it as people have decided, where that is another or is called otherwise.',
    }),
    confidence: z.number().min(0).max(1),
    span,
    text: z.string().openapi({
      description: '`span` of the document’s text: with the outlet’s words, where such stand between pieces.',
    }),
    pieces,
  })
  .openapi('StatementHit')

const documentHit = z
  .object({
    ...hit,
    titleSpans: z.array(span),
    excerpt: z.object({ span, text: z.string() }),
  })
  .openapi('DocumentHit')

const facet = z.array(z.object({ value: z.string(), count: z.int() }).openapi('FacetValue'))

const facets = z
  .object({
    counted: z.int().openapi({ description: 'How many of the newest matches were counted.' }),
    more: z.boolean().openapi({ description: 'Whether there are more than those.' }),
    speaker: facet,
    outlet: facet,
    act: facet,
    date: facet.openapi({ description: 'Months: `2031-05`.' }),
  })
  .openapi('Facets', { description: 'How many matches have each value, the commonest first.' })

export const statementsFound = z
  .object({ items: z.array(statementHit), next, facets })
  .openapi('StatementsFound')

export const documentsFound = z.object({ items: z.array(documentHit), next }).openapi('DocumentsFound')

export const found = z
  .object({
    statements: orNull(statementsFound),
    documents: orNull(documentsFound).openapi({
      description:
        'Null where only statements are asked for, or where documents cannot be looked for by this.',
    }),
    notInDocuments: z.array(queryProblem).openapi({
      description: 'Why documents cannot be looked for by what statements can.',
    }),
  })
  .openapi('Found')
