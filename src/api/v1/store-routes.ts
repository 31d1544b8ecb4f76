import { Refusal } from '../problem-details.ts'
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
  summary: 'Jobs of the store',
  request: {},
  answer: { description: 'As they are now.', content: schemas.jobs },
  problems: ['no-queue'],
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

export function storeRoutes(api: Api, { lookup, jobs: overview }: Services): void {
  api.openapi(feeds, async context => jsonAnswer(context, { items: await lookup.feeds() }))
  api.openapi(jobs, async context => {
    if (overview === null) throw new Refusal('no-queue', 'this store has no queue of jobs')
    return jsonAnswer(context, await overview())
  })
  api.openapi(stats, async context => jsonAnswer(context, await lookup.stats()))
}
