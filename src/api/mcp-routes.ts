import { errorText } from '../jobs/log.ts'
import { mcpHandler } from '../mcp/server.ts'
import { needs } from './guard/needs.ts'
import type { App, Services } from './services.ts'

/**
 * The Model Context Protocol over HTTP, for whoever may read: a token of the API, or without accounts this machine's user.
 * Links in answers lead to the pages under the name that it was asked by.
 */
export function addMcp(app: App, { lookup, log }: Services): void {
  const failed = (error: unknown) => log?.warn('mcp', { error: errorText(error) })
  app.on(['GET', 'POST', 'DELETE'], '/mcp', needs('reader'), context => {
    const pages = context.get('connection').origin
    return mcpHandler(lookup, { pages, failed }).fetch(context.req.raw)
  })
}
