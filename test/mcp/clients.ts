import { join } from 'node:path'
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client'
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio'
import { ROOT } from '../cli/hearsay.ts'

const NAME = { name: 'specimen', version: '1' }

/** Of the protocol: that of the handshake, or that of requests which say all themselves. */
export type Era = '2025-11-25' | '2026-07-28'

function clientOf(era: Era): Client {
  return new Client(NAME, { versionNegotiation: { mode: era === '2025-11-25' ? 'legacy' : { pin: era } } })
}

/** A client of the built command, over its standard input and output. */
export async function overStdio(
  store: string,
  args: readonly string[] = [],
  era: Era = '2025-11-25',
): Promise<Client> {
  const client = clientOf(era)
  await client.connect(
    new StdioClientTransport({
      command: process.execPath,
      args: [join(ROOT, 'dist/cli/main.js'), 'mcp', '--store', store, ...args],
      stderr: 'inherit',
    }),
  )
  return client
}

/** A client over HTTP. `fetch`: asked instead of the network. */
export async function overHttp(
  url: string,
  {
    token,
    fetch,
    era = '2025-11-25',
  }: { token?: string; fetch?: (request: Request) => Promise<Response>; era?: Era } = {},
): Promise<Client> {
  const client = clientOf(era)
  await client.connect(
    new StreamableHTTPClientTransport(new URL(url), {
      ...(token === undefined ? {} : { requestInit: { headers: { authorization: `Bearer ${token}` } } }),
      ...(fetch === undefined ? {} : { fetch: (at, init) => fetch(new Request(at, init)) }),
    }),
  )
  return client
}

export interface Called {
  readonly isError: boolean
  /** All of what is there for clients that read text only. */
  readonly text: string
  // biome-ignore lint/suspicious/noExplicitAny: a test names what it looks at.
  readonly data: any
}

export async function called(client: Client, name: string, asked: Record<string, unknown>): Promise<Called> {
  const { isError, content, structuredContent } = await client.callTool({ name, arguments: asked })
  const text = (content as { text: string }[]).map(one => one.text).join('\n')
  return { isError: isError === true, text, data: structuredContent }
}

export interface Passage {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly page: string
  readonly cite: string
  readonly source: { readonly document: string; readonly sha256: string; readonly outlet: string | null }
}

/** Every passage that an answer holds, at whatever depth. */
export function passagesIn(value: unknown): Passage[] {
  if (typeof value !== 'object' || value === null) return []
  if ('source' in value && 'start' in value && 'text' in value) return [value as Passage]
  return Object.values(value).flatMap(passagesIn)
}
