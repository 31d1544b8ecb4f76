import { z } from '@hono/zod-openapi'
import { LONGEST_QUERY } from '../../../store/search/query-parts.ts'
import { LONGEST_NAME } from '../../saved/asked-search.ts'
import { storableText } from '../storable-text.ts'
import { id, instant, next, orNull, span } from './basics.ts'
import { foundIn, pieces } from './search.ts'

const what = z.enum(['statements', 'documents']).openapi({
  description: 'What is looked for: what somebody is reported to have said, or reports by their words.',
})
const name = storableText(LONGEST_NAME).min(1)
const webhook = storableText(2000)
  .min(1)
  .openapi({ description: 'Web address that hits are posted to as they are found.' })

const webhookShown = z
  .object({
    host: z.string(),
    state: z.enum(['active', 'paused', 'ended']).openapi({
      description:
        '`paused`: by hand, or since nothing arrived for a day; `ended`: it answered that it is gone for good (410).',
    }),
    failures: z.int().openapi({ description: 'In a row.' }),
    url: z.string().nullable(),
    secret: z
      .string()
      .nullable()
      .openapi({ description: 'With which what is sent is signed (HMAC-SHA256, `Hearsay-Signature`).' }),
    problem: z.string().nullable(),
  })
  .openapi('Webhook', { description: 'Address, secret and problem are null for who may not change it.' })

const search = z
  .object({
    id: z.string(),
    name: z.string(),
    query: z.string(),
    what,
    owner: z.string(),
    createdAt: instant,
    hits: z.int().openapi({ description: 'Hits that are kept.' }),
    lastFound: instant.nullable(),
    feeds: z
      .object({ atom: z.string(), json: z.string() })
      .openapi({ description: 'Paths on this server; whoever knows them reads them without signing in.' }),
    webhook: orNull(webhookShown),
    mayChange: z.boolean(),
  })
  .openapi('SavedSearch', { description: 'A query whose hits are told as they come.' })

const hit = z
  .object({
    id: z.string().openapi({ description: 'A `urn:uuid:`: the same however often it is told.' }),
    foundAt: instant,
    ...foundIn,
    statement: z.union([
      z.object({
        id: id.openapi({ description: 'The attribution, as it was called when it was found.' }),
        span,
        pieces,
        speakerName: z.string().nullable().openapi({ description: 'As the document has it.' }),
        decidedSpeaker: orNull(z.object({ id: z.string(), name: z.string() })).openapi({
          description: 'Who said it as people have decided, where that is another or is called otherwise.',
        }),
        negated: z.boolean().openapi({ description: 'The source did not say it.' }),
      }),
      z.null(),
    ]),
    text: z.string().openapi({
      description:
        '`span` of the statement, with the outlet’s words where such stand between its pieces; or the beginning of the report.',
    }),
    path: z.string().openapi({ description: 'Page of this server that shows it.' }),
  })
  .openapi('SavedHit')

export const savedSearches = z.object({ items: z.array(search) }).openapi('SavedSearches')

export const savedSearch = search

export const savedSearchWithHits = search
  .extend({ found: z.array(hit).openapi({ description: 'A page, the last found first.' }), next })
  .openapi('SavedSearchWithHits')

export const delivery = z
  .object({
    id: z.string().openapi({ description: 'Goes as `Idempotency-Key`, the same with every try.' }),
    isTest: z.boolean(),
    state: z.enum(['waiting', 'delivered', 'failed']),
    madeAt: instant,
    tries: z.int().openapi({ description: 'That came to nothing.' }),
    nextDue: instant.nullable(),
    triedAt: instant.nullable(),
    status: z.int().nullable().openapi({ description: 'Of the last answer.' }),
    problem: z.string().nullable(),
  })
  .openapi('Delivery', { description: 'Hits that are posted to a webhook together.' })

export const deliveries = z.object({ items: z.array(delivery) }).openapi('Deliveries')

export const newSavedSearch = z
  .object({
    name,
    query: storableText(2 * LONGEST_QUERY)
      .min(1)
      .openapi({ description: 'As `q` of a search.' }),
    what: what.optional(),
    webhook: webhook.nullable().optional(),
  })
  .openapi('NewSavedSearch', {
    example: { name: 'Ferries', query: 'ferry speaker:vann', what: 'statements' },
  })

export const savedSearchChange = z
  .object({
    name: name.optional(),
    webhook: webhook.nullable().optional().openapi({ description: 'Null: it has none any more.' }),
    state: z
      .enum(['active', 'paused'])
      .optional()
      .openapi({ description: 'Of the webhook. One that is active again is told what waits at once.' }),
    newFeedKey: z
      .boolean()
      .optional()
      .openapi({ description: 'The feeds have other addresses; those before lead nowhere.' }),
    newSecret: z.boolean().optional().openapi({ description: 'The webhook has another secret.' }),
  })
  .openapi('SavedSearchChange', { description: 'What is not named stays as it is.' })

export const removed = z.object({ removed: z.string() }).openapi('Removed')

export const testSent = z
  .object({ delivery: z.string().openapi({ description: 'Id of the delivery.' }) })
  .openapi('TestSent')
