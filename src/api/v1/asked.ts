import { z } from '@hono/zod-openapi'
import type { Span } from '../../model/span.ts'
import { idFromPath } from '../../web/links.ts'
import { storableText } from './storable-text.ts'

// What requests are made of, as more than one operation asks for it.

/** Longer than any that is stored. */
const LONGEST_ID = 2000
const LONGEST_PATH_PART = 4000
const LONGEST_CURSOR = 500

export const someId = storableText(LONGEST_ID).min(1)

const PACKED = 'Percent-encoded, or packed behind `~` as links of this server have it.'

export function idParameter(of: string, example: string) {
  return z
    .string()
    .min(1)
    .max(LONGEST_PATH_PART)
    .transform(idFromPath)
    .pipe(someId)
    .openapi({ type: 'string', description: `Id of ${of}. ${PACKED}`, example })
}

export const documentId = idParameter('a document', 'd-5d0c8c3f2a917b64')

export const spanParameter = z
  .string()
  .regex(/^\d{1,9}-\d{1,9}$/, 'a span is written START-END')
  .transform((written): Span => written.split('-').map(Number) as [number, number])
  .refine(([start, end]) => start < end, { message: 'a span ends behind its start' })
  .openapi({
    type: 'string',
    description: '`START-END` in UTF-16 code units of the document’s text, the end not included.',
    example: '27-61',
  })

const MOST_OF_A_PAGE = 200

export const page = {
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .max(MOST_OF_A_PAGE)
    .optional()
    .openapi({ type: 'integer', description: 'Items of one page; 50 where nothing is said.', example: 50 }),
  cursor: storableText(LONGEST_CURSOR)
    .min(1)
    .optional()
    .openapi({ description: '`next` of the page before.' }),
}

/** As `Lookup` asks for a page. */
export function pageOf({ limit, cursor }: { limit?: number | undefined; cursor?: string | undefined }) {
  return { ...(limit === undefined ? {} : { limit }), ...(cursor === undefined ? {} : { cursor }) }
}
