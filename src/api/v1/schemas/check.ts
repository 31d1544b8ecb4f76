import { z } from '@hono/zod-openapi'
import { id, orNull, passage, span } from './basics.ts'
import { document } from './document.ts'
import { evidenceAttribution, evidenceDocument } from './evidence.ts'
import { inputProblem } from './problem.ts'
import { pieces } from './search.ts'
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

const carries = z
  .array(z.enum(['negation', 'figure', 'modality', 'condition', 'speech', 'limit', 'hedge']))
  .openapi({ description: 'What words that were cut may carry.' })

const agreement = z.enum(['same', 'differs', 'unresolved'])

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
          carries,
        })
        .openapi('Cut', { description: 'Words on record that the quotation leaves out.' }),
    ),
    smoothed: z.array(z.object({ kind: z.string(), ...sides }).openapi('Smoothing')),
    nearest: orNull(checkedPassage),
    speaker: z.object({
      report: z.union([z.object({ name: z.string(), speaker: z.string(), source: z.array(span) }), z.null()]),
      record: z.union([z.object({ name: z.string(), label: passage }), z.null()]),
      agreement,
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

const slice = z.object({ span, text: z.string() }).openapi('Slice')

/** What is no quotation is not checked, so that nothing is a paraphrase. */
const quotationVerdict = z.enum(['verbatim', 'altered', 'truncated', 'spliced', 'not found', 'too short'])

const quotationFound = z
  .object({
    verdict: quotationVerdict,
    document: evidenceDocument,
    inQuotationMarks: z
      .boolean()
      .openapi({ description: 'Whether the report has the words in quotation marks.' }),
    passages: z
      .array(z.object({ span, text: z.string(), pieces, context: slice }).openapi('FoundPassage'))
      .openapi({ description: 'Where they stand: slices of the document’s text.' }),
    changes: z
      .array(
        z
          .object({
            type: variantType,
            small: z.boolean(),
            given: slice.openapi({ description: 'Words of the quotation.' }),
            report: slice.openapi({ description: 'Words of the report.' }),
          })
          .openapi('FoundChange'),
      )
      .openapi({ description: 'Where words differ.' }),
    cuts: z
      .array(
        z
          .object({
            place: z.enum(['head', 'inside', 'tail']),
            declared: z.boolean(),
            carries,
            span,
            text: z.string(),
          })
          .openapi('FoundCut'),
      )
      .openapi({ description: 'Words of the report that the quotation leaves out.' }),
    attribution: orNull(evidenceAttribution).openapi({ description: 'Who is said to have said it there.' }),
    agreement: agreement.openapi({ description: 'Whether that is the speaker who was asked about.' }),
  })
  .openapi('QuotationFound')

export const quotationChecked = z
  .object({
    quotation: z.string(),
    speaker: z.string().nullable(),
    verdict: quotationVerdict.openapi({
      description: 'The best of `found`. `not found`: in none of the reports that were read.',
    }),
    found: z.array(quotationFound).openapi({ description: 'Best first.' }),
    near: z.array(quotationFound).openapi({ description: 'Where it was not found: what is nearest to it.' }),
    lookedInto: z
      .int()
      .openapi({ description: 'Reports that were looked into: those with its rarest words.' }),
    more: z.boolean().openapi({ description: 'Whether more have such words.' }),
  })
  .openapi('QuotationChecked', { description: 'A quotation held against all reports of the store.' })

export const reportChecked = z
  .object({
    document,
    items: z.array(
      z
        .object({
          spans: z.array(span).openapi({ description: 'Of the report’s text, without quotation marks.' }),
          attribution: z.string().nullable(),
          answer: quotationChecked,
        })
        .openapi('QuotationOfReport'),
    ),
    more: z.boolean().openapi({ description: 'Whether the report has more quotations than were checked.' }),
  })
  .openapi('ReportChecked')
