import { z } from '@hono/zod-openapi'
import { decidedBy, passage } from './basics.ts'

export const term = z
  .object({
    referent: z.string(),
    names: z.array(
      z
        .object({
          text: z.string(),
          counts: z.record(z.string(), z.int()).openapi({ description: 'Times used, by document.' }),
          scareQuoted: z.int(),
          passages: z.array(passage),
        })
        .openapi('TermName'),
    ),
    decided: decidedBy,
  })
  .openapi('Term', { description: 'What several outlets call one and the same thing.' })
