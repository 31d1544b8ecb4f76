import { mcpHandler } from '../mcp/server.ts'
import { needs } from './guard/needs.ts'
import type { App, Services } from './services.ts'

/** The Model Context Protocol over HTTP, for whoever may read: a token of the API, or without accounts this machine's user. */
export function addMcp(app: App, { lookup }: Services): void {
  const handler = mcpHandler(lookup)
  app.on(['GET', 'POST', 'DELETE'], '/mcp', needs('reader'), context => handler.fetch(context.req.raw))
}
