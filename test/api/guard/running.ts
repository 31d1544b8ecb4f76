import { rmSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { type OpenServer, openServer, type ServerOptions } from '../../../src/api/serve.ts'
import type { Log } from '../../../src/jobs/log.ts'
import { lookupIn } from '../../../src/lookup/lookup-in.ts'
import { openStore } from '../../../src/store/open-store.ts'
import type { Store } from '../../../src/store/store.ts'
import { scratchFolder } from '../../store/scratch.ts'

export interface Running {
  readonly store: Store
  readonly server: OpenServer
  readonly port: number
  readonly logged: readonly string[]
}

/** A server over an empty store on a free port of the loopback, closed and removed when the test is over. */
export async function running(options: Partial<ServerOptions> = {}): Promise<Running> {
  const folder = scratchFolder('serve')
  const store = await openStore(join(folder, 'store'))
  const logged: string[] = []
  const tell =
    (level: string): Log['info'] =>
    (event, fields = {}) =>
      void logged.push(`${level} ${event} ${JSON.stringify(fields)}`)
  const server = await openServer({
    store,
    lookup: lookupIn(store),
    jobs: null,
    host: '127.0.0.1',
    port: 0,
    machineUser: 'ada',
    log: { debug: tell('debug'), info: tell('info'), warn: tell('warn'), error: tell('error') },
    ...options,
  })
  onTestFinished(async () => {
    await server.close(0)
    await store.close()
    rmSync(folder, { recursive: true, force: true })
  })
  return { store, server, port: Number(new URL(server.url).port), logged }
}

export interface Sent {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string | string[]>>
  readonly body?: string
}

export interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly text: string
}

/** One request as it is given, its `Host` too: `fetch` would write that itself. */
export function ask({ port }: Pick<Running, 'port'>, path: string, sent: Sent = {}): Promise<Answer> {
  return new Promise((done, failed) => {
    const asking = request(
      { host: '127.0.0.1', port, path, method: sent.method ?? 'GET', headers: sent.headers, agent: false },
      answer => {
        const chunks: Buffer[] = []
        answer.on('data', (chunk: Buffer) => chunks.push(chunk))
        answer.on('end', () =>
          done({
            status: answer.statusCode ?? 0,
            headers: answer.headers,
            text: Buffer.concat(chunks).toString('utf8'),
          }),
        )
        answer.on('error', failed)
      },
    )
    asking.on('error', failed)
    asking.end(sent.body)
  })
}
