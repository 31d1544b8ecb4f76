import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { expect, onTestFinished, test } from 'vitest'
import { alertBody } from '../../src/alerting/webhook-body.ts'
import { pathOfHit } from '../../src/web/path-of-hit.ts'
import { NOON } from '../store/engines.ts'
import { said, takeIn } from '../store/saved-reports.ts'
import { scratchFolder } from '../store/scratch.ts'
import { saveFerries, telling } from './telling.ts'

const DOCUMENTATION = readFileSync(resolve(import.meta.dirname, '../../docs/alerts.md'), 'utf8')

function example(language: string): string {
  return new RegExp(`\`\`\`${language}\n(.*?)\`\`\``, 's').exec(DOCUMENTATION)![1]!
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

/** The receiver of the documentation, as a program of its own; the lines that it writes. */
async function documentedReceiver(port: number, secret: string): Promise<readonly string[]> {
  const folder = scratchFolder('receiver')
  const file = join(folder, 'receiver.mjs')
  writeFileSync(file, example('js'))
  const child = spawn(process.execPath, [file], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, PORT: String(port), HEARSAY_SECRET: secret },
  })
  onTestFinished(() => {
    child.kill('SIGKILL')
    rmSync(folder, { recursive: true, force: true })
  })
  const lines: string[] = []
  const output = createInterface({ input: child.stdout }).on('line', line => lines.push(line))
  await once(output, 'line')
  return lines
}

test('the receiver of the documentation takes what is ours, once each, and nothing else', async () => {
  const { store, round, later, now } = await telling({ allowPrivate: true })
  // It looks at the clock of this machine.
  later((Date.now() - now()) / 1000)
  const port = await freePort()
  const url = `http://127.0.0.1:${port}/T1`
  const { id, webhook } = await saveFerries(store, url)
  const lines = await documentedReceiver(port, webhook!.secret)
  expect(lines).toEqual([`listening on ${port}`])
  for (const headers of [{}, { 'hearsay-signature': `t=${Math.floor(now() / 1000)},v1=${'0'.repeat(64)}` }])
    expect((await fetch(url, { method: 'POST', body: '{"items":[]}', headers })).status).toBe(401)
  await takeIn(store, { at: 'a', text: said('The ferry is late.') })
  expect(await round()).toMatchObject({ told: 1 })
  await expect
    .poll(() => lines.slice(1))
    .toEqual([
      expect.stringMatching(
        /^According to Lantern, Ada Vell said: “The ferry is late\.” https:\/\/desk\.example\/documents\/d-\w{16}\/passages\/31-51$/,
      ),
    ])
  // With another secret it is not ours any more.
  await store.savedSearches.change(id, { newSecret: true }, 'ada')
  await takeIn(store, { at: 'b', text: said('The ferry is lost.') })
  expect(await round()).toMatchObject({ told: 0, failed: 1 })
  expect(await store.deliveries.list(id)).toMatchObject([{ status: 401 }, { status: 204 }])
}, 30_000)

test('the body of the documentation has the fields that are sent', async () => {
  const { store } = await telling()
  await saveFerries(store, 'https://hooks.example/')
  await takeIn(store, { at: 'a', text: said('The ferry is late.') })
  await store.savedSearches.findNew()
  const [delivery] = await store.deliveries.takeDue(NOON, NOON)
  const sent = alertBody(delivery!, pathOfHit)
  const documented = JSON.parse(example('json')) as typeof sent
  const keys = (value: object | null | undefined) => Object.keys(value ?? {})
  expect(keys(documented)).toEqual(keys(sent))
  expect(keys(documented.search)).toEqual(keys(sent.search))
  expect(keys(documented.items[0])).toEqual(keys(sent.items[0]))
  expect(keys(documented.items[0]!.statement)).toEqual(keys(sent.items[0]!.statement))
})
