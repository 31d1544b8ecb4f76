import { Hono } from 'hono'
import { addReadingPages } from '../../src/api/pages/reading-pages.tsx'
import type { App, Env, Services } from '../../src/api/services.ts'
import type { Collation } from '../../src/model/collation.ts'
import type { Document } from '../../src/model/document.ts'
import { ASSETS } from '../../src/web/assets.ts'
import type { Viewer } from '../../src/web/viewer.ts'
import { lookupOver } from './lookup-over.ts'

export const READER: Viewer = { name: 'reader', role: 'reader', csrf: 'token', signedIn: false }
export const EDITOR: Viewer = { name: 'ada', role: 'editor', csrf: 'token', signedIn: true }

/** The reading pages over a collation in hand, with what they load, and the evidence of passages in JSON. */
export function readingApp(
  collation: Collation,
  viewer: Viewer = READER,
  revisions: readonly Document[] = [],
): App {
  const app: App = new Hono<Env>()
  const lookup = lookupOver(collation, revisions)
  const documents = [...revisions, ...collation.documents]
  const store = { documents: { get: async (id: string) => documents.find(one => one.id === id) ?? null } }
  app.use(async (context, next) => {
    context.set('viewer', viewer)
    await next()
  })
  app.get('/assets/:name', context => {
    const asset = ASSETS.get(context.req.path)
    return asset
      ? new Response(asset.body, { headers: { 'content-type': asset.type } })
      : new Response(null, { status: 404 })
  })
  app.get('/documents/:id/passages/:span{\\d+-\\d+\\.json}', async context => {
    const [start, end] = context.req.param('span').replace('.json', '').split('-').map(Number)
    const evidence = await lookup.evidence({ document: context.req.param('id'), span: [start!, end!] })
    return evidence === null ? new Response(null, { status: 404 }) : Response.json(evidence)
  })
  addReadingPages(app, { lookup, store, jobs: null } as unknown as Services)
  return app
}
