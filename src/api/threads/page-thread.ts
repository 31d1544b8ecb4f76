import { parentPort } from 'node:worker_threads'
import { Hono } from 'hono'
import { getPath } from 'hono/utils/url'
import type { LogFields } from '../../jobs/log.ts'
import { lookupIn } from '../../lookup/lookup-in.ts'
import { openStore } from '../../store/open-store.ts'
import type { ThreadTask } from '../../workers/threads.ts'
import { answerErrors } from '../answer-errors.ts'
import { readingHere } from '../in-hand/text-reader.ts'
import { addRoutes } from '../routes.ts'
import type { App, Env } from '../services.ts'
import { answeredAt } from '../twins.ts'
import type { PageMade, PageTask } from './page-task.ts'

// What runs in the threads of `PageThreads`: the same routes on an opening of the store of their own. Nothing is decided
// here about who may what, and nothing is changed.

type Told = PageMade['told'][number]

interface Opened {
  readonly app: App
  readonly told: Told[]
}

let opened: Promise<Opened> | null = null

/** Has the thread load what it needs, and open the store. */
export async function warm({ number, input }: ThreadTask<string>): Promise<null> {
  parentPort?.postMessage(number)
  await open(input)
  return null
}

export async function make({ number, input }: ThreadTask<PageTask>): Promise<PageMade> {
  parentPort?.postMessage(number)
  const { app, told } = await open(input.address)
  const { method, url, headers, body, viewer, caller, connection } = input
  const passed = { viewer, caller, connection }
  const request = new Request(url, {
    method,
    body,
    headers: headers.map(([name, value]): [string, string] => [name, value]),
  })
  const answer = await app.fetch(request, { passed } as never)
  return {
    status: answer.status,
    headers: [...answer.headers],
    body: new Uint8Array(await answer.arrayBuffer()),
    told: told.splice(0),
  }
}

/** Once; where it fails, once more for the next. */
function open(address: string): Promise<Opened> {
  opened ??= openRoutes(address).catch((error: unknown) => {
    opened = null
    throw error
  })
  return opened
}

async function openRoutes(address: string): Promise<Opened> {
  const store = await openStore(address)
  const app: App = new Hono<Env>({ getPath: request => answeredAt(getPath(request)) })
  const told: Told[] = []
  const tell =
    (level: Told['level']) =>
    (event: string, fields: LogFields = {}) =>
      void told.push({ level, event, fields })
  answerErrors(app, { info: tell('info'), error: tell('error') })
  app.use(async (context, next) => {
    const { viewer, caller, connection } = (context.env as unknown as { passed: PageTask }).passed
    context.set('viewer', viewer)
    context.set('caller', caller)
    context.set('connection', connection)
    await next()
  })
  addRoutes(app, { store, lookup: lookupIn(store), jobs: null, texts: readingHere() })
  return { app, told }
}
