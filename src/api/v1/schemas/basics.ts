import { z } from '@hono/zod-openapi'
import { DECISION_KINDS } from '../../../decisions/decision.ts'

/** `null` beside a schema that has a name of its own: as OpenAPI 3.1 says it. */
export function orNull<S extends z.ZodType>(schema: S) {
  return z.union([schema, z.null()])
}

export const id = z.string().min(1)

export const span = z.tuple([z.int().min(0), z.int().min(0)]).openapi('Span', {
  description: '`[start, end)` in UTF-16 code units of the document’s text: `text.slice(start, end)`.',
  example: [27, 61],
  minItems: 2,
  maxItems: 2,
})

export const passage = z
  .object({ document: id, span })
  .openapi('Passage', { description: 'A span together with the document that it points into.' })

export const day = z.string().openapi({ description: 'ISO 8601: a date, or a date and time.' })

export const instant = z.string().openapi({
  description: 'ISO 8601, UTC.',
  example: '2031-05-04T12:00:00.000Z',
})

export const basis = z.enum(['stated', 'inferred'])

export const next = z
  .string()
  .nullable()
  .openapi({ description: 'The `cursor` of the page behind this one; null where this is the last.' })

/** Which decisions of people made it so. */
export const decidedBy = z
  .array(
    z
      .object({
        number: z.int(),
        kind: z.enum(DECISION_KINDS),
      })
      .openapi('Mark', { description: 'A decision that made something as it is, by its number.' }),
  )
  .optional()
  .openapi({ description: 'Where people have decided about it: which decisions.' })
