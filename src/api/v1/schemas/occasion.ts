import { z } from '@hono/zod-openapi'
import { basis, id, passage } from './basics.ts'

const from = z.array(passage).openapi({ description: 'The passages that it was read or inferred from.' })

const circumstance = z.object({ text: z.string(), basis, from }).openapi('OccasionCircumstance')

const date = z
  .object({
    value: z.string().openapi({ description: 'As precise as `precision`.', example: '2031-05-04' }),
    precision: z.enum(['day', 'month', 'year']),
    basis,
    from,
    readings: z
      .array(z.object({ document: id, basis, from }))
      .openapi({ description: 'How each document has the date.' }),
  })
  .openapi('OccasionDate')

export const occasion = z
  .object({
    id,
    speaker: z.string().nullable(),
    date: z.union([date, z.null()]),
    place: z.union([circumstance, z.null()]),
    audience: z.union([circumstance, z.null()]),
    documents: z.array(id),
  })
  .openapi('Occasion', { description: 'When, where and to whom something was said.' })
