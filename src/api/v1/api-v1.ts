import { OpenAPIHono } from '@hono/zod-openapi'
import type { MiddlewareHandler } from 'hono'
import { needs } from '../guard/needs.ts'
import { Refusal } from '../problem-details.ts'
import type { Env, Services } from '../services.ts'
import { accountRoutes } from './account-routes.ts'
import { jsonAnswer } from './answer.ts'
import { checkRoutes } from './check-routes.ts'
import { decisionRoutes } from './decision-routes.ts'
import { documentRoutes } from './document-routes.ts'
import { documentExports } from './export-operations.ts'
import { handRoutes } from './hand-routes.ts'
import { openApiDocument } from './openapi-document.ts'
import { refuseFaults } from './request-faults.ts'
import { savedRoutes } from './saved-routes.ts'
import { searchRoutes } from './search-routes.ts'
import { speakerRoutes } from './speaker-routes.ts'
import { storeRoutes } from './store-routes.ts'
import { storyRoutes } from './story-routes.ts'
import { utteranceRoutes } from './utterance-routes.ts'

export type Api = OpenAPIHono<Env>
export type OpenApiDocument = ReturnType<typeof openApiDocument>

/** Version 1 of the API, with its own document. What its routes throw, whoever mounts it answers with `problemOf`. */
export function apiV1(services: Services): { api: Api; document: OpenApiDocument } {
  const api: Api = new OpenAPIHono<Env>({ defaultHook: result => refuseFaults(result) })
  storyRoutes(api, services)
  documentRoutes(api, services)
  utteranceRoutes(api, services)
  speakerRoutes(api, services)
  searchRoutes(api, services)
  decisionRoutes(api, services)
  checkRoutes(api, services)
  savedRoutes(api, services)
  handRoutes(api, services)
  accountRoutes(api, services)
  storeRoutes(api, services)
  documentExports(api)
  const document = openApiDocument(api)
  api.get('/openapi.json', needs('anybody'), context => jsonAnswer(context, document))
  api.all('/*', needs('reader'), nothingThere(api))
  return { api, document }
}

/** No such path; or it is there, and takes other methods. */
function nothingThere(api: Api): MiddlewareHandler<Env> {
  const routes = api.routes
    .filter(({ path, method }) => path !== '/*' && method !== 'ALL')
    .map(({ path, method }) => ({ method, path: RegExp(`^/api/v1${path.replace(/:\w+/g, '[^/]+')}$`) }))
  return async ({ req: { path, method } }) => {
    const methods = new Set(routes.filter(route => route.path.test(path)).map(route => route.method))
    if (methods.size === 0)
      throw new Refusal('no-such-path', `nothing is at ${path.slice(0, LONGEST_SHOWN)}; see /api`)
    if (methods.has('GET')) methods.add('HEAD')
    throw new Refusal(
      'no-such-method',
      `${method} is not for ${path.slice(0, LONGEST_SHOWN)}`,
      {},
      {
        allow: [...methods].sort().join(', '),
      },
    )
  }
}

const LONGEST_SHOWN = 200
