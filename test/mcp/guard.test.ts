import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { openMcpServer } from '../../src/api/mcp-server.ts'
import { account } from '../api/guard/browser.ts'
import { ask, running } from '../api/guard/running.ts'
import { type StoredSamples, samplesInStore } from '../api/samples-in-store.ts'
import { hearsay } from '../cli/hearsay.ts'
import { called, overHttp } from './clients.ts'

vi.setConfig({ testTimeout: 60_000 })

let samples: StoredSamples
beforeAll(async () => {
  samples = await samplesInStore()
}, 60_000)
afterAll(() => samples?.close())

const LIST = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/list' })
const SENT = {
  method: 'POST',
  headers: { 'content-type': 'application/json', accept: 'application/json, text/event-stream' },
  body: LIST,
} as const

describe('alone, for programs of this machine', () => {
  let server: Awaited<ReturnType<typeof openMcpServer>>
  let port: number
  beforeAll(async () => {
    server = await openMcpServer(samples.lookup, { host: '127.0.0.1', port: 0 })
    port = Number(new URL(server.url).port)
  })
  afterAll(() => server?.close())

  const status = async (path: string, sent: Parameters<typeof ask>[2]) =>
    (await ask({ port }, path, sent)).status

  test('a program is answered; nothing is kept between two requests', async () => {
    const { status, text, headers } = await ask({ port }, '/mcp', SENT)
    expect(status).toBe(200)
    expect(text).toContain('check_quotation')
    expect(headers['mcp-session-id']).toBeUndefined()
    expect(headers['content-security-policy']).toMatch(/default-src 'none'/)
  })

  test.each<[string, number, Parameters<typeof ask>[2]]>([
    [
      'a name that a stranger leads here',
      421,
      { ...SENT, headers: { ...SENT.headers, host: 'evil.example' } },
    ],
    ['a page of a stranger', 403, { ...SENT, headers: { ...SENT.headers, origin: 'https://evil.example' } }],
    [
      'a page of a stranger that hides where it is',
      403,
      { ...SENT, headers: { ...SENT.headers, origin: 'null' } },
    ],
    [
      'whoever a proxy lets in',
      403,
      { ...SENT, headers: { ...SENT.headers, 'x-forwarded-for': '192.0.2.7' } },
    ],
    ['a form of a stranger', 403, { ...SENT, headers: { ...SENT.headers, 'sec-fetch-site': 'cross-site' } }],
    [
      'a body without end',
      413,
      { ...SENT, body: JSON.stringify({ ...JSON.parse(LIST), pad: 'x'.repeat(300_000) }) },
    ],
    ['another path', 404, { method: 'GET' }],
  ])('%s is refused', async (what, expected, sent) => {
    expect(await status(what === 'another path' ? '/' : '/mcp', sent)).toBe(expected)
  })

  test('what is no message of the protocol is an error of it, not of ours', async () => {
    for (const body of ['', '{', '[]', '"x"', '{"jsonrpc":"2.0","id":1,"method":"no/such"}', '[[[[]]]]'])
      expect(await status('/mcp', { ...SENT, body })).toBeLessThan(500)
    for (const method of ['GET', 'DELETE', 'PUT']) expect(await status('/mcp', { method })).toBeLessThan(500)
  })

  test('is not opened where others reach it', async () => {
    await expect(openMcpServer(samples.lookup, { host: '0.0.0.0', port: 0 })).rejects.toThrow(/hearsay serve/)
    const { status, stderr } = hearsay(['mcp', '--http', '--host', '0.0.0.0', '--store', samples.store.name])
    expect([status, stderr]).toEqual([2, expect.stringMatching(/others reach it.*"hearsay serve"/)])
  })
})

describe('the command', () => {
  test('ends when its client has left, and passes over what is no message', () => {
    const ping = '{"jsonrpc":"2.0","id":2,"method":"ping"}'
    const { status, stdout } = hearsay(['mcp', '--store', samples.store.name], `no message\n${ping}\n`)
    expect([status, JSON.parse(stdout)]).toEqual([0, { jsonrpc: '2.0', id: 2, result: {} }])
  })

  test('ends, and says why, where a line has no end', () => {
    const { status, stdout, stderr } = hearsay(['mcp', '--store', samples.store.name], 'x'.repeat(11_000_000))
    expect([status, stdout]).toEqual([0, ''])
    expect(stderr).toMatch(/^hearsay mcp: .*10485760 bytes\n$/)
  })

  test('says what it needs', () => {
    const told = (args: readonly string[]) => {
      const { status, stderr } = hearsay(['mcp', ...args])
      return `${status} ${stderr}`
    }
    expect(told(['--store', '/nowhere'])).toMatch(/^1 not done: \/nowhere: no store is there; "hearsay read/)
    expect(told(['--pages', 'here'])).toMatch(/^2 not done: --pages here: it is an address such as/)
    expect(told(['--port', 'x'])).toMatch(/^2 /)
  })
})

describe('beside the pages', () => {
  test('links lead to them, and what fails in us stands in the log', async () => {
    const at = await running({ lookup: samples.lookup })
    const client = await overHttp(`${at.server.url}/mcp`)
    const { data } = await called(client, 'find_statements', { query: 'dam', limit: 1 })
    const { page } = data.statements[0].passage
    expect(page).toMatch(new RegExp(`^${at.server.url}/documents/`))
    expect((await fetch(page)).status).toBe(200)
    await client.close()
    const broken = await running({
      lookup: { ...samples.lookup, search: () => Promise.reject(new Error('the tide is out')) },
    })
    const other = await overHttp(`${broken.server.url}/mcp`)
    expect((await called(other, 'find_statements', { query: 'dam' })).text).toMatch(/finds why in its log/)
    expect(broken.logged.filter(line => line.includes('the tide is out'))).toHaveLength(1)
    await other.close()
  })

  test('where there are accounts it takes a token, and a reader’s will do', async () => {
    const at = await running({ lookup: samples.lookup })
    await account(at, 'ada', 'reader')
    const secret = `hearsay_mcp1_${randomBytes(24).toString('base64url')}`
    await at.store.tokens.add(
      { account: 'ada', secret, id: 'mcp1', label: 'assistant', role: 'reader', expiresAt: null },
      'ada',
    )
    const without = await ask(at, '/mcp', SENT)
    expect([without.status, without.headers['www-authenticate']]).toEqual([
      401,
      expect.stringMatching(/^Bearer/),
    ])
    const wrong = { ...SENT, headers: { ...SENT.headers, authorization: 'Bearer hearsay_mcp1_wrong' } }
    expect((await ask(at, '/mcp', wrong)).status).toBe(401)
    const client = await overHttp(`${at.server.url}/mcp`, { token: secret })
    expect(
      (await called(client, 'find_statements', { query: 'dam', limit: 1 })).data.statements,
    ).toHaveLength(1)
    await client.close()
  })
})
