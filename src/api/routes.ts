import { addApi } from './api-routes.ts'
import type { App, Services } from './services.ts'

/** Every address that is answered, in one place: pages, their JSON, and what changes something. */
export function addRoutes(app: App, services: Services): void {
  addApi(app, services)
}
