import { z } from '@hono/zod-openapi'
import { speechForm } from './attribution.ts'
import { decidedBy, id, span } from './basics.ts'

export const variantType = z.enum([
  'figure',
  'naming',
  'negation',
  'modality',
  'truncation',
  'addition',
  'wording',
  'reporting verb',
])

export const variantReading = z.object({ document: id, span, text: z.string() }).openapi('VariantReading')

const reading = z
  .object({
    document: id,
    attribution: id,
    span: span.openapi({ description: 'A part of the attribution’s content.' }),
    form: speechForm,
  })
  .openapi('Reading', { description: 'How one document gives an utterance.' })

const cell = z.object({ text: z.string(), span }).openapi('Cell')

const apparatus = z
  .object({
    witnesses: z.array(id).openapi({ description: 'Documents, in the order of `readings`.' }),
    rows: z
      .array(z.array(z.union([cell, z.null()])))
      .openapi({ description: 'A row an alignment, a column a witness; null where it has no words there.' }),
  })
  .openapi('Apparatus', { description: 'All readings aligned word by word. There is no base text.' })

const variant = z
  .object({
    type: variantType,
    row: z.int().min(-1).openapi({
      description:
        'The first row of the apparatus concerned; -1 for the reporting verb, which stands outside.',
    }),
    insideQuotation: z.boolean(),
    readings: z.array(variantReading),
  })
  .openapi('Variant', { description: 'A place where readings differ.' })

const origin = z
  .object({
    documents: z.array(id),
    basis: z.enum(['own', 'credit', 'relay', 'copy']),
    through: z.string().nullable(),
  })
  .openapi('Origin', {
    description:
      'Reports that, as far as the texts tell, have the utterance from one place: one independent source.',
  })

export const utterance = z
  .object({
    id,
    speaker: z.string().nullable(),
    occasion: z.string().nullable(),
    readings: z.array(reading),
    apparatus,
    variants: z.array(variant),
    origins: z.array(origin),
    decided: decidedBy,
  })
  .openapi('Utterance', { description: 'One thing said once: the readings of it in all documents.' })

export const position = z
  .object({ id, speaker: id, utterances: z.array(id), decided: decidedBy })
  .openapi('Position', { description: 'The same thing said by the same speaker on several occasions.' })
