import { z } from '@hono/zod-openapi'
import { decidedBy, id, span } from './basics.ts'

const speakerKind = z.enum(['person', 'organisation', 'group', 'unknown'])

export const speaker = z
  .object({
    id,
    name: z.string(),
    kind: speakerKind,
    aliases: z.array(z.string()).openapi({ description: 'Every name and title seen, commonest first.' }),
    decided: decidedBy,
  })
  .openapi('Speaker', { description: 'The person or body behind sources of one or more documents.' })

export const documentSpeaker = z
  .object({
    id,
    name: z.string(),
    kind: speakerKind,
    named: z.boolean().openapi({ description: 'Whether the document gives a name.' }),
    titles: z.array(z.string()),
    speaksFor: z.string().nullable(),
    mentions: z.array(z.object({ span, form: z.enum(['name', 'title', 'pronoun']) })),
  })
  .openapi('DocumentSpeaker', {
    description: 'Somebody one document lets speak, with every mention of them in it.',
  })

export const speakerLine = z
  .object({
    id,
    name: z.string(),
    kind: speakerKind,
    stories: z.int().openapi({ description: 'Stories in which it is heard.' }),
  })
  .openapi('SpeakerLine')
