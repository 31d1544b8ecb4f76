import { z } from '@hono/zod-openapi'
import { Refusal } from '../problem-details.ts'
import { changeable, existing, mayChange, nameGiven, newSearch, webhookGiven } from '../saved/asked-search.ts'
import { HITS_OF_A_PAGE, hitsBefore, hitsPage, shownHit, shownSearch } from '../saved/shown-search.ts'
import type { Services } from '../services.ts'
import { jsonAnswer, madeAnswer } from './answer.ts'
import type { Api } from './api-v1.ts'
import { idParameter, page } from './asked.ts'
import { bodyUpTo } from './body-limit.ts'
import { operation } from './operation.ts'
import * as schemas from './schemas/saved.ts'

const TAG = 'Saved searches'
const params = z.object({ id: idParameter('a saved search', 'q-5f0c2d7b9a1e4c38') })
/** In bytes. */
const LARGEST_BODY = 50_000

const list = operation({
  method: 'get',
  path: '/saved',
  name: 'listSavedSearches',
  tag: TAG,
  summary: 'Saved searches, by name',
  request: {},
  answer: { description: 'All of them.', content: schemas.savedSearches },
})

const add = operation({
  method: 'post',
  path: '/saved',
  name: 'saveSearch',
  tag: TAG,
  summary: 'Save a search, to be told what it finds from now on',
  description:
    'What is stored already is nothing new. What comes is held against the query as it arrives, whatever day it is of.',
  role: 'editor',
  before: [bodyUpTo(LARGEST_BODY)],
  request: { body: { required: true, content: { 'application/json': { schema: schemas.newSavedSearch } } } },
  answer: { status: 201, description: 'The saved search.', content: schemas.savedSearch },
  problems: ['bad-query', 'too-many', 'too-large', 'wrong-media-type'],
})

const get = operation({
  method: 'get',
  path: '/saved/{id}',
  name: 'getSavedSearch',
  tag: TAG,
  summary: 'A saved search and what it has found',
  request: { params, query: z.object(page) },
  answer: {
    description: 'With a page of hits, the last found first.',
    content: schemas.savedSearchWithHits,
  },
  problems: ['not-found', 'bad-cursor'],
})

const change = operation({
  method: 'patch',
  path: '/saved/{id}',
  name: 'changeSavedSearch',
  tag: TAG,
  summary: 'Change a saved search, its feed’s key or its webhook',
  description: 'For whoever saved it, and for admins.',
  role: 'editor',
  before: [bodyUpTo(LARGEST_BODY)],
  request: {
    params,
    body: { required: true, content: { 'application/json': { schema: schemas.savedSearchChange } } },
  },
  answer: { description: 'As it is now.', content: schemas.savedSearch },
  problems: ['not-found', 'too-large', 'wrong-media-type'],
})

const remove = operation({
  method: 'delete',
  path: '/saved/{id}',
  name: 'removeSavedSearch',
  tag: TAG,
  summary: 'Remove a saved search',
  description: 'For whoever saved it, and for admins. What it found stays in the store.',
  role: 'editor',
  request: { params },
  answer: { description: 'It is gone.', content: schemas.removed },
  problems: ['not-found'],
})

const deliveries = operation({
  method: 'get',
  path: '/saved/{id}/deliveries',
  name: 'listDeliveries',
  tag: TAG,
  summary: 'What its webhook was sent last',
  description: 'For whoever saved it, and for admins.',
  request: { params },
  answer: { description: 'The last 50, the last first.', content: schemas.deliveries },
  problems: ['not-found'],
})

const test = operation({
  method: 'post',
  path: '/saved/{id}/test',
  name: 'testWebhook',
  tag: TAG,
  summary: 'Send its webhook something to try it',
  description: 'It goes out within a minute; what came of it stands among the deliveries.',
  role: 'editor',
  request: { params },
  answer: { status: 201, description: 'It will be sent.', content: schemas.testSent },
  problems: ['not-found'],
})

export function savedRoutes(api: Api, services: Services): void {
  const { store, alerts } = services
  api.openapi(list, async context => {
    const viewer = context.get('viewer')
    const searches = await store.savedSearches.list()
    return jsonAnswer(context, { items: searches.map(search => shownSearch(search, viewer)) })
  })
  api.openapi(add, async context => {
    const { name, query, what = 'statements', webhook } = context.req.valid('json')
    const viewer = context.get('viewer')
    const asked = newSearch({ name, query, what, webhook }, viewer, context.get('connection').origin)
    return madeAnswer(shownSearch(await store.savedSearches.add(asked), viewer))
  })
  api.openapi(get, async context => {
    const { limit = HITS_OF_A_PAGE, cursor } = context.req.valid('query')
    const before = hitsBefore(cursor ?? null)
    if (cursor !== undefined && before === null)
      throw new Refusal('bad-cursor', 'this is no place among its hits')
    const search = await existing(services, context.req.valid('param').id)
    const found = await store.savedSearches.hits(search.id, {
      limit: limit + 1,
      ...(before === null ? {} : { before }),
    })
    const { items, next } = hitsPage(found, limit)
    const shown = shownSearch(search, context.get('viewer'))
    return jsonAnswer(context, { ...shown, found: items.map(shownHit), next }, { next })
  })
  api.openapi(change, async context => {
    const viewer = context.get('viewer')
    const { id } = await changeable(services, context.req.valid('param').id, viewer)
    const { name, webhook, state, newFeedKey, newSecret } = context.req.valid('json')
    const changed = await store.savedSearches.change(
      id,
      {
        ...(name === undefined ? {} : { name: nameGiven(name) }),
        ...(webhook === undefined ? {} : { webhook: webhook === null ? null : webhookGiven(webhook) }),
        ...(state === undefined ? {} : { state }),
        ...(newFeedKey === true ? { newFeedKey } : {}),
        ...(newSecret === true ? { newSecret } : {}),
      },
      viewer.name,
    )
    return madeAnswer(shownSearch(changed, viewer), 200)
  })
  api.openapi(remove, async context => {
    const viewer = context.get('viewer')
    const { id } = await changeable(services, context.req.valid('param').id, viewer)
    await store.savedSearches.remove(id, viewer.name)
    return madeAnswer({ removed: id }, 200)
  })
  api.openapi(deliveries, async context => {
    const search = await existing(services, context.req.valid('param').id)
    if (!mayChange(context.get('viewer'), search))
      throw new Refusal('not-allowed', 'what was sent to a webhook is shown to whoever may change it')
    return jsonAnswer(context, { items: await store.deliveries.list(search.id) })
  })
  api.openapi(test, async context => {
    const { id } = await changeable(services, context.req.valid('param').id, context.get('viewer'))
    const delivery = await store.deliveries.test(id)
    // It is not waited for: the webhook may take its time.
    void alerts?.now()
    return madeAnswer({ delivery })
  })
}
