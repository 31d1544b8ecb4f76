import { addApi } from './api-routes.ts'
import { addDoingPages } from './pages/doing-pages.tsx'
import { addReadingPages } from './pages/reading-pages.tsx'
import type { App, Services } from './services.ts'

/** Every address that is answered, in one place: pages, their JSON, and what changes something. */
export function addRoutes(app: App, services: Services): void {
  addDoingPages(app, services)
  addApi(app, services)
  addReadingPages(app, services)
}
