import { z } from '@hono/zod-openapi'
import { decidedBy, id, span } from './basics.ts'

const bound = z.enum(['exact', 'at-least', 'at-most', 'about'])

const quantity = {
  value: z.number(),
  upper: z.number().nullable().openapi({ description: 'Upper end of a range.' }),
  bound,
  asOf: z.string().nullable().openapi({ description: 'The day that it holds for.' }),
}

export const figure = z
  .object({
    what: z.string(),
    unit: z.string().nullable(),
    status: z.enum(['agree', 'differ', 'not-comparable']),
    story: id,
    readings: z.array(
      z
        .object({
          document: id,
          span,
          ...quantity,
          asOfBasis: z.enum(['stated', 'inferred']).nullable(),
          unit: z.string().optional().openapi({ description: 'Where it is another than the row’s.' }),
          attribution: z.string().nullable().optional(),
        })
        .openapi('FigureReading'),
    ),
    decided: decidedBy,
  })
  .openapi('Figure', { description: 'One quantity as several documents give it.' })

export const figureMention = z
  .object({
    span,
    ...quantity,
    unit: z.string().nullable(),
    what: z.string(),
    asOfSpan: z.union([span, z.null()]),
    attribution: z.string().nullable(),
    sameAs: span.optional(),
    standing: z.enum(['wanted', 'offered', 'expected', 'feared', 'future', 'withdrawn']).optional(),
    place: span.optional(),
    part: z.literal(true).optional(),
    early: z.literal(true).optional(),
    since: span.optional(),
    onDay: span.optional(),
  })
  .openapi('FigureMention', { description: 'A number in one document, with what it counts.' })
