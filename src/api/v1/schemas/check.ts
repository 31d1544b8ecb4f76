import { z } from '@hono/zod-openapi'
import { id, orNull, passage, span } from './basics.ts'
import { document } from './document.ts'
import { inputProblem } from './problem.ts'
import { variantType } from './utterance.ts'

const checkedPassage = z
  .object({
    report: z.array(span),
    record: passage,
    context: span.openapi({ description: 'The passage with the sentences around it.' }),
    turn: orNull(span),
  })
  .openapi('CheckedPassage', {
    description: 'A stretch of the quotation, and the stretch of the record that it was taken from.',
  })

const sides = {
  report: span,
  record: passage,
  reportText: z.string(),
  recordText: z.string(),
}

const check = z
  .object({
    id,
    verdict: z
      .enum(['verbatim', 'altered', 'truncated', 'spliced', 'paraphrase', 'not found', 'too short'])
      .openapi({ description: '`not found`: no passage of the record that was given says it.' }),
    form: z.enum(['quotation', 'retold']),
    report: z.object({ document: id, spans: z.array(span), attribution: z.string().nullable() }),
    passages: z.array(checkedPassage),
    places: z.int().openapi({ description: 'How often the same words stand on record.' }),
    changes: z.array(z.object({ type: variantType, ...sides, small: z.boolean() }).openapi('CheckedChange')),
    cuts: z.array(
      z
        .object({
          place: z.enum(['head', 'inside', 'tail']),
          report: span,
          record: passage,
          recordText: z.string(),
          declared: z.boolean().openapi({ description: 'Shown by an ellipsis or a bracket.' }),
          clause: z.boolean(),
          carries: z.array(
            z.enum(['negation', 'figure', 'modality', 'condition', 'speech', 'limit', 'hedge']),
          ),
        })
        .openapi('Cut', { description: 'Words on record that the quotation leaves out.' }),
    ),
    smoothed: z.array(z.object({ kind: z.string(), ...sides }).openapi('Smoothing')),
    nearest: orNull(checkedPassage),
    speaker: z.object({
      report: z.union([z.object({ name: z.string(), speaker: z.string(), source: z.array(span) }), z.null()]),
      record: z.union([z.object({ name: z.string(), label: passage }), z.null()]),
      agreement: z.enum(['same', 'differs', 'unresolved']),
    }),
    confidence: z.number().min(0).max(1),
  })
  .openapi('Check', {
    description: 'One quotation or piece of indirect speech of a report, held against the record.',
  })

export const checked = z
  .object({
    format: z.literal('hearsay-check/1'),
    offsetUnit: z.literal('utf-16'),
    version: z.string(),
    reports: z.array(document),
    records: z.array(document),
    checks: z.array(check),
    problems: z.array(inputProblem),
  })
  .openapi('Checked')
