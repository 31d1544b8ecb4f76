import { addApi } from './api-routes.ts'
import { addMcp } from './mcp-routes.ts'
import { addDoingPages } from './pages/doing-pages.tsx'
import { addExports } from './pages/export-routes.ts'
import { addReadingPages } from './pages/reading-pages.tsx'
import { addSavedPages } from './pages/saved-pages.tsx'
import type { App, Services } from './services.ts'

/** Every address that is answered, in one place: pages, their JSON, and what changes something. */
export function addRoutes(app: App, services: Services): void {
  addDoingPages(app, services)
  // Before what answers that the API has no such path.
  addExports(app, services)
  addApi(app, services)
  addMcp(app, services)
  addReadingPages(app, services)
  addSavedPages(app, services)
}
