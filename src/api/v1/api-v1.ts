import { OpenAPIHono } from '@hono/zod-openapi'
import { needs } from '../guard/needs.ts'
import { nothingThere } from '../nothing-there.ts'
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

/** Where the API is mounted. */
const MOUNT = '/api/v1'

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
  const refusal = nothingThere(api, MOUNT)
  api.all('/*', needs('reader'), ({ req }) => {
    throw refusal(req.path, req.method)
  })
  return { api, document }
}
