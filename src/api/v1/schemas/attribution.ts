import { z } from '@hono/zod-openapi'
import { ACTS } from '../../../model/attribution.ts'
import { decidedBy, id, span } from './basics.ts'

export const speechForm = z.enum(['direct', 'mixed', 'indirect'])

export const speakerBasis = z.enum(['named', 'title', 'pronoun', 'follow-on', 'none'])

export const act = z.enum(ACTS)

export const relay = z
  .array(z.object({ name: z.string(), span }))
  .openapi({ description: 'The chain by which the words reached the outlet, nearest to the outlet first.' })

export const attribution = z
  .object({
    id,
    document: id,
    kind: speechForm,
    source: z.array(span).openapi({ description: 'Who is named as saying it.' }),
    cue: z.array(span).openapi({ description: 'The words that say that it was said.' }),
    content: z.array(span).openapi({ description: 'What was said; quotation marks belong to it.' }),
    speaker: z.string().nullable().openapi({ description: 'Id of a speaker; null: unresolved.' }),
    speakerBasis,
    act: act.openapi({ description: 'What the cue does.' }),
    addressee: z.string().nullable().openapi({ description: 'Id of a speaker, or words of the text.' }),
    relay,
    confidence: z.number().min(0).max(1).openapi({ description: 'Probability that it is right.' }),
    negated: z
      .literal(true)
      .optional()
      .openapi({ description: 'The source did not say it (“declined to say that”).' }),
    decided: decidedBy,
  })
  .openapi('Attribution', { description: 'Source, cue and content, as in PARC and PolNeAR.' })
