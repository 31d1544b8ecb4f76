import {
  createMcpHandler,
  McpServer,
  ResourceNotFoundError,
  ResourceTemplate,
} from '@modelcontextprotocol/server'
import { StdioServerTransport, serveStdio } from '@modelcontextprotocol/server/stdio'
import type { Lookup } from '../lookup/lookup.ts'
import { VERSION } from '../version.ts'
import { explained } from './explained.ts'
import { NOTE } from './quoted.ts'
import { RESOURCES } from './resources.ts'
import type { AskedOf } from './tool.ts'
import { TOOLS } from './tools.ts'

export interface McpOptions {
  /** Where `hearsay serve` shows the pages, for links; null where it does not. */
  readonly pages?: string | null
  /** Told what went wrong with us and not with what was asked. */
  readonly failed?: (error: unknown) => void
}

const INSTRUCTIONS = `Hearsay knows who is reported to have said what, from reports that were read. It judges nobody and writes nothing itself: each \
passage is a verbatim part of a report, with its outlet, day, address and place. Quote only what "text" holds, name the outlet, and \
link the page. Check a quotation from elsewhere with check_quotation before using it. What is not found was not in the reports that \
were read. ${NOTE}`

/** Everything a client may ask of one store, read only. This file alone knows the protocol's library. */
function serverOver(from: AskedOf, failed: (error: unknown) => void): McpServer {
  const server = new McpServer(
    { name: 'hearsay', title: 'Hearsay', version: VERSION },
    { instructions: INSTRUCTIONS, capabilities: { tools: {}, resources: {} }, maxToolInputElements: 100 },
  )
  for (const { name, title, description, input, output, answer } of TOOLS)
    server.registerTool(
      name,
      {
        title,
        description,
        inputSchema: input,
        outputSchema: output,
        annotations: {
          title,
          readOnlyHint: true,
          destructiveHint: false,
          idempotentHint: true,
          openWorldHint: false,
        },
      },
      async asked => {
        try {
          const structuredContent = { note: NOTE, ...(await answer(asked, from)) }
          // For clients that read text only: the same, where nothing of a report can end the quoting of it.
          return { structuredContent, content: [{ type: 'text', text: JSON.stringify(structuredContent) }] }
        } catch (error) {
          return { isError: true, content: [{ type: 'text', text: explained(error, failed) }] }
        }
      },
    )
  // Of what fails in us a client is told no more than of a tool's failing.
  const told = async <T>(work: Promise<T>): Promise<T> => {
    try {
      return await work
    } catch (error) {
      throw new Error(explained(error, failed))
    }
  }
  for (const { name, title, description, template, list, read } of RESOURCES)
    server.registerResource(
      name,
      new ResourceTemplate(template, {
        list: list === null ? undefined : async () => ({ resources: await told(list(from)) }),
      }),
      { title, description, mimeType: 'application/json' },
      async (uri, variables) => {
        const text = await told(read(String(variables.id), from))
        if (text === null) throw new ResourceNotFoundError(uri.href)
        return { contents: [{ uri: uri.href, mimeType: 'application/json', text }] }
      },
    )
  return server
}

export interface McpHandler {
  /** Answers one request of the streamable HTTP transport. Nothing is kept between two requests. */
  fetch(request: Request): Promise<Response>
  close(): Promise<void>
}

/**
 * The protocol over HTTP, for a route that has already found out who asks and whether the request comes from a page of a
 * stranger: `handler.fetch(request)`.
 */
export function mcpHandler(lookup: Lookup, { pages = null, failed = () => {} }: McpOptions = {}): McpHandler {
  const handler = createMcpHandler(() => serverOver({ lookup, pages }, failed), { onerror: failed })
  return { fetch: request => handler.fetch(request), close: () => handler.close() }
}

/**
 * The protocol over standard input and output; ends when the client closes its end, or sends what cannot be a message (a line of
 * more than 10 MiB, which `failed` is told), or with `close`.
 */
export function mcpOnStdio(
  lookup: Lookup,
  { pages = null, failed = () => {} }: McpOptions = {},
): { readonly ended: Promise<void>; close(): Promise<void> } {
  const ended = Promise.withResolvers<void>()
  process.stdin.once('end', () => ended.resolve())
  process.stdin.once('close', () => ended.resolve())
  const transport = new StdioServerTransport()
  const handle = serveStdio(() => serverOver({ lookup, pages }, failed), { transport, onerror: failed })
  const closed = transport.onclose
  transport.onclose = () => {
    closed?.()
    // It reads no more then: standard input would never be seen to end.
    ended.resolve()
  }
  return {
    ended: ended.promise,
    close: async () => {
      await handle.close()
      ended.resolve()
    },
  }
}
