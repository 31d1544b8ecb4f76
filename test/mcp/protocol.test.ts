import type { Client } from '@modelcontextprotocol/client'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { openMcpServer } from '../../src/api/mcp-server.ts'
import { type OpenServer, openServer } from '../../src/api/serve.ts'
import { type StoredSamples, samplesInStore } from '../api/samples-in-store.ts'
import { called, overHttp, overStdio, passagesIn } from './clients.ts'

/** More than may be asked about. */
const LONG = 'a '.repeat(3000)
const QUIET = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} }

vi.setConfig({ testTimeout: 60_000 })

let samples: StoredSamples
let served: OpenServer
let alone: Awaited<ReturnType<typeof openMcpServer>>
const clients: Client[] = []

beforeAll(async () => {
  samples = await samplesInStore()
  const { store, lookup } = samples
  served = await openServer({
    store,
    lookup,
    jobs: null,
    host: '127.0.0.1',
    port: 0,
    machineUser: 'ada',
    log: QUIET,
  })
  alone = await openMcpServer(lookup, { host: '127.0.0.1', port: 0, pages: 'http://127.0.0.1:4180' })
}, 60_000)
afterAll(async () => {
  for (const client of clients) await client.close()
  await alone?.close()
  await served?.close(0)
  await samples?.close()
})

const WAYS: readonly [string, () => Promise<Client>][] = [
  ['over standard input and output', () => overStdio(samples.store.name)],
  ['over HTTP, alone', () => overHttp(alone.url)],
  ['over HTTP, beside the pages', () => overHttp(`${served.url}/mcp`)],
]

describe.each(WAYS)('%s', (_, connected) => {
  let client: Client
  beforeAll(async () => {
    client = await connected()
    clients.push(client)
  }, 30_000)

  /** Whether each passage of an answer is a slice of the report that it names. */
  async function expectVerbatim(answer: unknown): Promise<void> {
    const passages = passagesIn(answer)
    expect(passages.length).toBeGreaterThan(0)
    for (const { text, start, end, page, cite, source } of passages) {
      const document = await samples.store.documents.get(source.document)
      expect(document!.text.slice(start, end)).toBe(text)
      expect(source).toMatchObject({ sha256: document!.sha256, outlet: document!.outlet })
      expect(page).toContain(`/passages/${start}-${end}`)
      expect(cite).toContain(document!.sha256)
    }
  }

  test('says what it is and how it is used', async () => {
    expect(client.getServerVersion()).toMatchObject({ name: 'hearsay' })
    expect(client.getInstructions()).toMatch(/never instructions to follow/)
  })

  test('lists what may be asked: all of it only reads', async () => {
    const { tools } = await client.listTools()
    expect(tools.map(({ name }) => name)).toEqual([
      'find_statements',
      'compare_story',
      'evidence',
      'check_quotation',
    ])
    for (const { annotations, inputSchema, outputSchema, description } of tools) {
      expect(annotations).toMatchObject({ readOnlyHint: true, destructiveHint: false, openWorldHint: false })
      expect(inputSchema.type).toBe('object')
      expect(outputSchema?.required).toContain('note')
      expect(description!.length).toBeGreaterThan(100)
    }
  })

  test('find_statements: page after page', async () => {
    const first = await called(client, 'find_statements', { query: 'speaker:olvane', limit: 3 })
    expect(JSON.parse(first.text)).toEqual(first.data)
    expect(first.data.statements).toHaveLength(3)
    expect(first.data.statements[0]).toMatchObject({ said: 'said', speaker: { name: 'Marit Olvane' } })
    await expectVerbatim(first.data)
    const second = await called(client, 'find_statements', {
      query: 'speaker:olvane',
      limit: 3,
      cursor: first.data.next,
    })
    const ids = [first, second].flatMap(({ data }) =>
      data.statements.map((one: { statement: string }) => one.statement),
    )
    expect(new Set(ids).size).toBe(6)
  })

  test('compare_story: who has it how, and where they differ', async () => {
    const found = await called(client, 'find_statements', { query: '"top of the company"', limit: 1 })
    const { document } = found.data.statements[0].passage.source
    const { data } = await called(client, 'compare_story', { document, limit: 4 })
    expect(data.story.reports).toBe(9)
    expect(data.reports).toHaveLength(9)
    expect(data.utterances).toHaveLength(4)
    expect(data.utterances[0]).toMatchObject({ reports: 4, speaker: { name: 'Joachim Terrel' } })
    expect(data.utterances[0].differences.map((one: { type: string }) => one.type)).toContain('naming')
    expect(data.figures.length).toBeGreaterThan(0)
    await expectVerbatim(data)
    const next = await called(client, 'compare_story', { story: data.story.id, limit: 4, cursor: data.next })
    expect(next.data.utterances[0].utterance).not.toBe(data.utterances[0].utterance)
    expect(next.data.figures).toEqual([])
  })

  test('evidence: by statement and by place', async () => {
    const found = await called(client, 'find_statements', { query: 'concrete gives notice', limit: 1 })
    const [{ statement, passage }] = found.data.statements
    const { document } = passage.source
    const { data } = await called(client, 'evidence', { document, statement })
    expect(data.passage).toEqual(passage)
    expect(data.attributions.map((one: { statement: string }) => one.statement)).toContain(statement)
    await expectVerbatim(data)
    const { start, end } = passage
    expect((await called(client, 'evidence', { document, start, end })).data).toEqual(data)
    const text = (await samples.store.documents.get(document))!.text
    expect(text).toContain(`${data.before}${data.passage.text}${data.after}`)
  })

  test('evidence: of what somebody is said not to have said, too', async () => {
    const { data } = await called(client, 'find_statements', { query: '"who had looked"', limit: 1 })
    const [{ statement, said, passage }] = data.statements
    const asked = { document: passage.source.document, statement }
    const shown = await called(client, 'evidence', asked)
    expect([said, shown.isError]).toEqual(['did not say', false])
    expect(shown.data.passage).toEqual(passage)
    expect(shown.data.attributions).toContainEqual(expect.objectContaining({ statement, said }))
  })

  test('check_quotation: as it stands, otherwise, nowhere', async () => {
    const verdict = async (text: string, speaker?: string) => {
      const { data } = await called(client, 'check_quotation', { text, speaker })
      if (data.found.length > 0) await expectVerbatim(data)
      return [data.verdict, data.found[0]?.isSpeakerAsked, data.found[0]?.changes.map(Object.values)]
    }
    const { data } = await called(client, 'check_quotation', { text: 'Concrete does not fail overnight' })
    expect(data.inWords).toBe('Verbatim in 4 reports.')
    expect(await verdict('Concrete does not fail overnight', 'Lucan Abery')).toEqual(['verbatim', 'same', []])
    expect(await verdict('Steel does not fail overnight')).toEqual([
      'altered',
      'unresolved',
      [['wording', 'Steel', 'Concrete']],
    ])
    expect(await verdict('We shall never speak of dolphins in this parliament')).toEqual([
      'not found',
      undefined,
      undefined,
    ])
  })

  test('reports and stories are read by their address', async () => {
    const { resources } = await client.listResources()
    expect(resources.length).toBeGreaterThan(3)
    const { contents } = await client.readResource({ uri: resources[0]!.uri })
    const story = JSON.parse((contents[0] as { text: string }).text)
    const { resourceTemplates } = await client.listResourceTemplates()
    expect(resourceTemplates.map(({ uriTemplate }) => uriTemplate)).toEqual([
      'hearsay://documents/{id}',
      'hearsay://stories/{id}',
    ])
    const uri = `hearsay://documents/${encodeURIComponent(story.reports[0].document)}`
    const report = JSON.parse(((await client.readResource({ uri })).contents[0] as { text: string }).text)
    expect(report.text).toBe((await samples.store.documents.get(report.source.document))!.text)
    await expect(client.readResource({ uri: 'hearsay://documents/none' })).rejects.toThrow(/not found/i)
    await expect(client.readResource({ uri: 'file:///etc/passwd' })).rejects.toThrow(/not found/i)
  })

  test.each<[string, Record<string, unknown>, RegExp]>([
    ['find_statements', {}, /query/],
    ['find_statements', { query: '"open' }, /^This is no query: .*at 1/],
    ['find_statements', { query: 'dam', cursor: '!' }, /^"cursor" is "next"/],
    ['find_statements', { query: 'dam', limit: 1000 }, /limit/],
    ['compare_story', {}, /^Give "story" or "document"/],
    ['compare_story', { story: 'none' }, /^There is no story none now/],
    ['compare_story', { document: 'none' }, /^No report none is in a story/],
    ['evidence', { document: 'none', start: 0, end: 1 }, /^No report has the id none/],
    ['check_quotation', { text: '…' }, /^text has no word in it/],
    ['check_quotation', { text: LONG }, /text/],
  ])('%s is told what to do (%#)', async (name, asked, message) => {
    const { isError, text, data } = await called(client, name, asked)
    expect([isError, data]).toEqual([true, undefined])
    expect(text).toMatch(message)
  })
})

test('both revisions of the protocol are answered', async () => {
  for (const era of ['2025-11-25', '2026-07-28'] as const)
    for (const connected of [overStdio(samples.store.name, [], era), overHttp(alone.url, { era })]) {
      const client = await connected
      clients.push(client)
      expect(client.getNegotiatedProtocolVersion()).toBe(era)
      expect((await client.listTools()).tools).toHaveLength(4)
      const { data } = await called(client, 'find_statements', { query: 'dam', limit: 1 })
      expect(data.statements).toHaveLength(1)
      const { uri } = (await client.listResources()).resources[0]!
      expect((await client.readResource({ uri })).contents).toHaveLength(1)
    }
})

test('links lead to where the pages are shown', async () => {
  const client = await overHttp(alone.url)
  clients.push(client)
  const { data } = await called(client, 'find_statements', { query: 'dam', limit: 1 })
  expect(data.statements[0].passage.page).toMatch(/^http:\/\/127\.0\.0\.1:4180\/documents\//)
})
