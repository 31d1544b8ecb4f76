import { VERSION } from '../../version.ts'
import type { Services } from '../services.ts'
import { jsonAnswer } from './answer.ts'
import type { Api } from './api-v1.ts'
import { operation } from './operation.ts'
import * as schemas from './schemas/state.ts'

const feeds = operation({
  method: 'get',
  path: '/feeds',
  name: 'listFeeds',
  tag: 'Store',
  summary: 'Feeds and sitemaps that are watched',
  request: {},
  answer: { description: 'All of them, by address.', content: schemas.feeds },
})

const jobs = operation({
  method: 'get',
  path: '/jobs',
  name: 'getJobs',
  tag: 'Store',
  summary: 'Jobs of the store, or what is left to do in it',
  request: {},
  answer: { description: 'As they are now.', content: schemas.jobs },
})

const stats = operation({
  method: 'get',
  path: '/stats',
  name: 'getStats',
  tag: 'Store',
  summary: 'How much is in the store',
  request: {},
  answer: { description: 'Counts and sizes.', content: schemas.stats },
})

export function storeRoutes(api: Api, { store, lookup, jobs: overview }: Services): void {
  api.openapi(feeds, async context => jsonAnswer(context, { items: await lookup.feeds() }))
  api.openapi(jobs, async context => {
    if (overview !== null) return jsonAnswer(context, { queue: await overview(), left: null })
    const left = {
      notAnnotated: await store.annotations.left(VERSION),
      notCollated: await store.collations.left(),
    }
    return jsonAnswer(context, { queue: null, left })
  })
  api.openapi(stats, async context => jsonAnswer(context, await lookup.stats()))
}
