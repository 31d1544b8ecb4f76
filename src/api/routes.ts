import type { App, Services } from './services.ts'

/** Every address that is answered, in one place: pages, their JSON, and what changes something. */
export function addRoutes(_app: App, _services: Services): void {}
