import { z } from '@hono/zod-openapi'
import { decidedBy, id, span } from './basics.ts'
import { variantReading, variantType } from './utterance.ts'

export const copy = z
  .object({
    from: id.openapi({ description: 'The document that was copied, as far as can be told.' }),
    to: id,
    containment: z.number().min(0).max(1).openapi({
      description: 'Share of the copy’s text that stands in the original.',
    }),
    basis: z.enum(['credit', 'inferred']),
    passages: z.array(z.object({ from: span, to: span })),
    variants: z.array(
      z
        .object({
          type: variantType,
          insideQuotation: z.boolean(),
          readings: z
            .tuple([variantReading, variantReading])
            .openapi({ minItems: 2, maxItems: 2, description: 'What was copied, and what the copy has.' }),
        })
        .openapi('CopyVariant'),
    ),
    decided: decidedBy,
  })
  .openapi('Copy', { description: 'One document’s text reused in another, and what was changed in it.' })
