import { z } from '@hono/zod-openapi'
import { FINDING_KINDS } from '../../../decisions/anchor.ts'
import { DECISION_KINDS } from '../../../decisions/decision.ts'
import { storableText } from '../storable-text.ts'
import { instant, orNull, passage, span } from './basics.ts'

const findingKind = z.enum(FINDING_KINDS)
const decisionKind = z.enum(DECISION_KINDS)

const namedFinding = z
  .object({ kind: findingKind, id: z.string() })
  .openapi('NamedFinding', { description: 'Something that can be decided about, by what it is called now.' })

/** A decision as a collation has it that it is laid over. */
export const laidDecision = z
  .object({
    number: z.int(),
    kind: decisionKind,
    subject: z.string(),
    about: orNull(namedFinding),
    holds: z.boolean().openapi({ description: 'False where it waits.' }),
    who: z.string().optional(),
    at: instant.optional(),
  })
  .openapi('LaidDecision')

/** More of anything in one decision is no decision of a person. */
const MOST_NAMED = 1000
const MOST_DOCUMENTS = 500
const MOST_SPANS = 5000
const LONGEST_NAME = 1000
const LONGEST_NOTE = 5000

const named = storableText(LONGEST_NAME).min(1)

const spans = z.array(span).max(MOST_SPANS)

const anchoredDocument = z.object({
  document: named,
  location: storableText(5000),
  spans,
  words: z.array(storableText(100)).max(MOST_SPANS),
})

const anchor = z
  .object({
    kind: findingKind,
    id: named,
    names: z.array(storableText(LONGEST_NAME)).max(100),
    documents: z.array(anchoredDocument).max(MOST_DOCUMENTS),
    apart: z
      .array(anchoredDocument.pick({ document: true, location: true }))
      .max(MOST_DOCUMENTS)
      .optional(),
  })
  .openapi('Anchor', {
    description:
      'What something consisted of when it was decided about: by this it is found again under another id.',
  })

const note = storableText(LONGEST_NOTE).optional().openapi({ description: 'Why, in your words.' })

const parts = z
  .array(
    z
      .array(z.union([named, passage]))
      .min(1)
      .max(MOST_NAMED),
  )
  .min(1)
  .max(MOST_NAMED)
  .openapi({
    description:
      'What is to be by itself, each list one. Of an utterance: passages of readings, or ids of attributions or documents; of a story: ids of documents; of a speaker: ids of what another said.',
  })

const asked = {
  subject: named.openapi({
    description: 'Id of what is decided about: a story, utterance, speaker, attribution, position …',
    example: 'u-5f0c2d7b9a1e4c38',
  }),
  anchors: z.array(anchor).max(MOST_NAMED).optional().openapi({
    description: 'Only for copies, figures and terms, which have no id in the store; all else is looked up.',
  }),
}

/** What somebody decides. Who that is, the account says. */
export const newDecision = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('accept'), ...asked, content: z.object({ note }).optional() }),
    z.object({
      kind: z.literal('reject'),
      ...asked,
      content: z.object({ parts: parts.optional(), note }).optional(),
    }),
    z.object({ kind: z.literal('split'), ...asked, content: z.object({ parts, note }) }),
    z.object({
      kind: z.literal('merge'),
      ...asked,
      content: z.object({
        with: z.array(named).min(1).max(MOST_NAMED).openapi({ description: 'Ids of what it is one with.' }),
        note,
      }),
    }),
    z.object({ kind: z.literal('rename'), ...asked, content: z.object({ name: named, note }) }),
  ])
  .openapi('NewDecision', {
    example: {
      kind: 'accept',
      subject: 'u-5f0c2d7b9a1e4c38',
      content: { note: 'heard it on the recording' },
    },
  })

export const undoing = z.object({ note }).openapi('Undoing')

/** A decision as it was made. */
export const decision = z
  .object({
    number: z.int().openapi({ description: 'Counts up as they come.' }),
    kind: z.enum([...decisionKind.options, 'undo']),
    subject: z.string(),
    content: z.unknown().openapi({ description: 'As it was given: `parts`, `with`, `name`, `note`.' }),
    anchors: z.array(
      z.object({
        kind: findingKind,
        id: z.string(),
        names: z.array(z.string()),
        documents: z.array(
          z.object({
            document: z.string(),
            location: z.string(),
            spans: z.array(span),
            words: z.array(z.string()),
          }),
        ),
        apart: z.array(z.object({ document: z.string(), location: z.string() })).optional(),
      }),
    ),
    who: z.string(),
    at: instant,
    undoes: z.int().nullable().openapi({ description: 'Of an `undo`: number of what it takes back.' }),
  })
  .openapi('Decision', { description: 'Never changed or removed: taking one back is another.' })

export const decisionLine = decision
  .extend({
    standing: z
      .union([
        z.object({
          about: orNull(namedFinding),
          holds: z.boolean(),
          made: z.array(namedFinding).openapi({ description: 'What is as it has decided.' }),
        }),
        z.null(),
      ])
      .openapi({ description: 'What it is about now; null where it was taken back, or takes back.' }),
    undoneBy: z.int().nullable(),
    said: orNull(
      z.object({
        document: z.string(),
        outlet: z.string().nullable(),
        location: z.string(),
        span,
        before: z.string().openapi({ description: 'A few characters that stand around it.' }),
        text: z.string(),
        after: z.string(),
      }),
    ).openapi({
      description:
        'Of a statement the first words, as the first of its reports has them: a slice of the document’s text.',
    }),
  })
  .openapi('DecisionLine')
