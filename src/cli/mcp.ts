import { isLoopbackAddress } from '../api/guard/host-names.ts'
import { openMcpServer } from '../api/mcp-server.ts'
import { errorText } from '../jobs/log.ts'
import { lookupIn } from '../lookup/lookup-in.ts'
import { mcpOnStdio } from '../mcp/server.ts'
import type { Store } from '../store/store.ts'
import { printable } from './printable.ts'
import { writeOut } from './standard-output.ts'
import { stopping } from './stopping.ts'
import { type StoreOption, withStore } from './with-store.ts'

export interface McpCommandOptions extends StoreOption {
  readonly http?: boolean
  readonly host: string
  readonly port: number
  readonly pages?: string
}

/** `hearsay mcp`: answers until the client leaves, or a signal. Returns the exit code. */
export async function mcp(options: McpCommandOptions): Promise<number> {
  const { host, pages } = options
  if (pages !== undefined && !/^https?:\/\/[^\s/?#]+(?:\/[^\s?#]*)?$/i.test(pages))
    return refused(`--pages ${pages}: it is an address such as http://127.0.0.1:4180`)
  if (options.http === true && !isLoopbackAddress(host))
    return refused(
      `--host ${host}: others reach it, and nobody is asked who they are; "hearsay serve" offers /mcp by tokens`,
    )
  return withStore(options, false, store => served(store, options))
}

async function served(
  store: Store,
  { http = false, host, port, pages, json }: McpCommandOptions,
): Promise<number> {
  // Standard output is the protocol's.
  const failed = (error: unknown) =>
    void process.stderr.write(`hearsay mcp: ${printable(errorText(error))}\n`)
  const answers = { pages: pages?.replace(/\/+$/, '') ?? null, failed }
  const lookup = lookupIn(store)
  const stop = stopping(() => {})
  try {
    if (!http) {
      const connection = mcpOnStdio(lookup, answers)
      await Promise.race([connection.ended, aborted(stop.stop)])
      await connection.close()
      return 0
    }
    const server = await openMcpServer(lookup, { ...answers, host, port })
    await writeOut([json ? `${JSON.stringify({ store: store.name, url: server.url })}\n` : `${server.url}\n`])
    await aborted(stop.stop)
    await server.close()
    return 0
  } catch (error) {
    if ((error as NodeJS.ErrnoException).syscall !== 'listen') throw error
    process.stderr.write(
      `not done: cannot listen on ${printable(host)}:${port} (${errorText(error)}); --port names another\n`,
    )
    return 1
  } finally {
    stop.release()
  }
}

function refused(reason: string): number {
  process.stderr.write(`not done: ${printable(reason)}\n`)
  return 2
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise(done => {
    if (signal.aborted) done()
    else signal.addEventListener('abort', () => done(), { once: true })
  })
}
