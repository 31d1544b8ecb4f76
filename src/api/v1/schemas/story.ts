import { z } from '@hono/zod-openapi'
import { decidedBy, id } from './basics.ts'

export const story = z
  .object({
    id,
    title: z.string().openapi({ description: 'The commonest headline of its documents.' }),
    documents: z.array(id),
    decided: decidedBy,
  })
  .openapi('Story', { description: 'The documents on one event.' })

export const storyLine = z
  .object({
    id,
    title: z.string(),
    document: id.openapi({ description: 'One of its reports: `/documents/ID/story` stays its address.' }),
    titleOutlet: z.string().nullable().openapi({ description: 'The outlet whose headline the title is.' }),
    reports: z.int(),
    outlets: z.array(z.string()),
    days: z
      .union([z.tuple([z.string(), z.string()]).openapi({ minItems: 2, maxItems: 2 }), z.null()])
      .openapi({ description: 'First and last day on which it was reported.' }),
  })
  .openapi('StoryLine')

/** The story that something is in, as answers about it name it. */
export const storyNamed = z
  .object({ id, title: z.string(), document: id, reports: z.int() })
  .openapi('StoryNamed')
