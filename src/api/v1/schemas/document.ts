import { z } from '@hono/zod-openapi'
import { day, id, orNull, span } from './basics.ts'

const readFrom = z.enum([
  'json-ld',
  'open-graph',
  'microdata',
  'meta',
  'markup',
  'text',
  'feed',
  'sitemap',
  'header',
  'record',
  'location',
  'given',
  'told',
])

/** One report, as read. */
export const document = z
  .object({
    id,
    location: z.string().openapi({ description: 'File path, URL, or `file#line` of a record in a file.' }),
    outlet: z.string().nullable(),
    title: z.string().nullable(),
    titleSpan: orNull(span).openapi({ description: 'Where the headline stands in the text.' }),
    published: day.nullable(),
    publishedBasis: z.enum(['metadata', 'text', 'location', 'given']).nullable(),
    language: z.string().openapi({ description: 'BCP 47 primary tag; `und` where it could not be told.' }),
    byline: z.string().nullable(),
    credit: z.string().nullable().openapi({ description: 'The agency or outlet credited, as written.' }),
    sha256: z.string().openapi({ description: 'Of the raw bytes, lower-case hex.' }),
    text: z.string().openapi({ description: 'The canonical text that every span points into.' }),
    dropped: z.array(z.string()).openapi({ description: 'What was read and is not in the text.' }),
    url: z.string().nullable().optional().openapi({ description: 'Where it can be read on the web.' }),
    modified: day.nullable().optional(),
    readFrom: z
      .partialRecord(
        z.enum(['title', 'outlet', 'byline', 'published', 'modified', 'language', 'url', 'credit']),
        readFrom,
      )
      .optional()
      .openapi({ description: 'For each thing that is known of it, where that was read.' }),
  })
  .openapi('Document', { description: 'One report, as it was read. It is never edited.' })
