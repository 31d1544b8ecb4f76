import { addApiPage } from './api-page-route.tsx'
import type { App, Services } from './services.ts'
import { apiV1 } from './v1/api-v1.ts'

/** The API; its documentation; and, by `answeredAt`, the twins of all pages. */
export function addApi(app: App, services: Services): void {
  const { api, document } = apiV1(services)
  app.route('/api/v1', api)
  addApiPage(app, document)
}
