import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { Collation } from '../../../src/model/collation.ts'
import { unreadFeed } from '../../../src/store/feeds.ts'
import { idInPath } from '../../../src/web/links.ts'
import { NOON } from '../../store/engines.ts'
import { type ServedSamples, serveSamples } from '../served-samples.ts'
import { documentedAnswer, ROUTES } from './documented.ts'

const OVERVIEW = {
  store: 'postgres://store.example/hearsay',
  at: NOON,
  kinds: [{ kind: 'annotate', counts: { waiting: 3, delayed: 0, active: 1, done: 9, failed: 1 } }],
  failing: [],
  dead: [
    {
      id: '7',
      kind: 'annotate',
      about: 'd-1',
      reason: 'too slow',
      version: '0.1.0',
      tries: 3,
      at: NOON,
      again: null,
    },
  ],
  deadTotal: 1,
}

// A busy machine is waited for.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

let served: ServedSamples
let dam: Collation & { readonly id: string }

const asked = new Set<string>()

/** Asks for what an operation is, and holds the answer against its documentation. */
async function answerOf<T>(operation: string, path: string, init: RequestInit = {}): Promise<T> {
  asked.add(operation)
  return (await documentedAnswer(operation, await served.ask(`/api/v1${path}`, init))) as T
}

const posted = (body: unknown): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
})

beforeAll(async () => {
  served = await serveSamples({ jobs: async () => OVERVIEW })
  await served.store.feeds.put(unreadFeed('https://news.example/feed', NOON))
  const { items } = await answerOf<{ items: { id: string; title: string }[] }>('listStories', '/stories')
  const { id } = items.find(({ title }) => title.includes('dam'))!
  dam = await answerOf('getStory', `/stories/${id}`)
})

afterAll(async () => {
  expect(served.failures).toEqual([])
  await served.close()
})

describe('what is answered is what is documented', () => {
  test('stories and what was said in them', async () => {
    expect(dam.stories.map(({ id }) => id)).toEqual([dam.id])
    expect(dam.utterances.length).toBeGreaterThan(10)
    for (const utterance of dam.utterances.slice(0, 12)) {
      const [{ document, span }] = utterance.readings as [(typeof utterance.readings)[0]]
      const byId = await answerOf('getUtterance', `/utterances/${utterance.id}`)
      const byPassage = await answerOf(
        'getUtteranceAt',
        `/documents/${idInPath(document)}/said/${span.join('-')}`,
      )
      expect(byPassage).toEqual(byId)
      const evidence = await answerOf<{ text: string }>(
        'getEvidence',
        `/documents/${idInPath(document)}/passages/${span.join('-')}`,
      )
      const { text } = dam.documents.find(({ id }) => id === document)!
      expect(evidence.text).toBe(text.slice(...span))
    }
  })

  test('documents, their texts and their bytes', async () => {
    for (const { id, text, sha256 } of dam.documents) {
      const at = `/documents/${idInPath(id)}`
      expect(await answerOf('getStoryOfDocument', `${at}/story`)).toEqual(dam)
      await answerOf('getDocument', at)
      const { items } = await answerOf<{ items: unknown[] }>('listRevisions', `${at}/revisions`)
      expect(items).toHaveLength(1)
      expect(await answerOf('getText', `${at}/text`)).toBe(text)
      await answerOf('getSnapshot', `${at}/raw`)
      const raw = await served.ask(`/api/v1${at}/raw`)
      const digest = await crypto.subtle.digest('SHA-256', await raw.arrayBuffer())
      expect(Buffer.from(digest).toString('hex')).toBe(sha256)
    }
  })

  test('revisions, and what was changed', async () => {
    const [{ id }] = dam.documents as [Collation['documents'][0]]
    const document = (await served.store.documents.get(id))!
    const text = document.text.replace('dam', 'great dam')
    const later = { ...document, id: 'd-later', sha256: 'f'.repeat(64), text }
    await served.store.documents.put([{ document: later }])
    const revisions = await answerOf<{
      items: { document: string }[]
      changes: { former: string; latter: string; changes: { kind: string; text: string }[] }
    }>('listRevisions', '/documents/d-later/revisions')
    expect(revisions.items.map(one => one.document)).toEqual([id, 'd-later'])
    const { former, latter, changes } = revisions.changes
    expect([former, latter]).toEqual([id, 'd-later'])
    const without = (kind: string) => changes.flatMap(one => (one.kind === kind ? [] : one.text)).join('')
    expect([without('in'), without('out')]).toEqual([document.text, text])
    expect(changes.filter(({ kind }) => kind === 'in').map(one => one.text.trim())).toEqual(['great'])
  })

  test('speakers', async () => {
    const { items } = await answerOf<{ items: { id: string; name: string }[] }>('listSpeakers', '/speakers')
    expect(items.length).toBeGreaterThan(10)
    for (const { id, name } of items.slice(0, 10)) {
      const speaker = await answerOf<Collation>('getSpeaker', `/speakers/${id}`)
      expect(speaker.speakers.find(one => one.id === id)!.name).toBe(name)
    }
  })

  test('search', async () => {
    const found = await answerOf<{ items: { text: string }[] }>(
      'searchStatements',
      '/search/statements?q=dam',
    )
    expect(found.items.length).toBeGreaterThan(1)
    for (const { text } of found.items) expect(text.toLowerCase()).toContain('dam')
    const { items } = await answerOf<{ items: unknown[] }>('searchDocuments', '/search/documents?q=dam')
    expect(items.length).toBeGreaterThan(5)
    const both = await answerOf<Record<string, { items: unknown[] } | null>>('search', '/search?q=dam')
    expect(both.statements!.items).toEqual(found.items)
    expect(both.documents!.items).toEqual(items.slice(0, 6))
    // What only statements can be looked for by is no fault of the question.
    expect(await answerOf('search', '/search?q=speaker:vann+OR+dam')).toMatchObject({
      statements: { items: expect.anything() },
      documents: null,
      notInDocuments: [{ code: 'bad-alternative' }],
    })
    expect(await answerOf('search', '/search?q=dam&in=documents')).toMatchObject({ statements: null })
  })

  test('the state of the store', async () => {
    expect(await answerOf('listFeeds', '/feeds')).toMatchObject({
      items: [{ url: 'https://news.example/feed', state: 'active' }],
    })
    expect(await answerOf('getJobs', '/jobs')).toEqual({ queue: OVERVIEW, left: null })
    expect(await answerOf('getStats', '/stats')).toMatchObject({ stories: 4 })
    expect(await answerOf('listAccounts', '/accounts')).toEqual({ accounts: [], tokens: [] })
    await served.store.audit.append({ who: 'tester', action: 'look', subject: 'x', content: { a: 1 } })
    expect(await answerOf('listAudit', '/audit')).toMatchObject({ items: [{ who: 'tester' }], next: null })
  })

  test('texts in hand', async () => {
    const text = '“The ferry will run every day,” harbour master Ilse Tarn said.'
    expect(await answerOf('annotate', '/annotate', posted({ text, outlet: 'Skerry Radio' }))).toMatchObject({
      document: { outlet: 'Skerry Radio', text },
      attributions: [{ source: [[32, 56]], content: [[0, 31]] }],
    })
    const other = 'Harbour master Ilse Tarn said: “The ferry will run every night.”'
    const compared = await answerOf<Collation>(
      'compare',
      '/compare',
      posted({ reports: [{ text }, { text: other }] }),
    )
    expect(compared.utterances.map(({ readings }) => readings.length)).toEqual([2])
    const transcripts = [{ text: 'TARN: The ferry will not run every day.' }]
    expect(
      await answerOf(
        'checkAgainstTranscripts',
        '/check/transcripts',
        posted({ reports: [{ text }], transcripts }),
      ),
    ).toMatchObject({ checks: [{ verdict: 'altered' }] })
  })

  test('quotations against the store', async () => {
    const utterance = dam.utterances.find(
      ({ readings }) => readings.length > 1 && readings[0]!.form === 'direct',
    )!
    const [{ document, span }] = utterance.readings as [(typeof utterance.readings)[0]]
    const words = dam.documents.find(({ id }) => id === document)!.text.slice(...span)
    const answer = await answerOf<{ found: { verdict: string; document: { id: string } }[] }>(
      'checkQuotation',
      '/check',
      posted({ quotation: words.replace(/[“”]/g, '') }),
    )
    expect(answer.found.map(one => one.document.id)).toContain(document)
    const invented = 'We shall paint every lighthouse purple before the harvest'
    const text = `“${words.replace(/[“”]/g, '')},” she said. “${invented},” he said.`
    const checked = await answerOf<{ items: { answer: { verdict: string } }[] }>(
      'checkReport',
      '/check/report',
      posted({ report: { text } }),
    )
    expect(checked.items.map(item => item.answer.verdict)).toEqual(['verbatim', 'not found'])
  })

  test('the same in the formats of others', async () => {
    const document = idInPath(dam.documents[0]!.id)
    const [{ id, readings, speaker }] = dam.utterances as [Collation['utterances'][0]]
    const said = `/documents/${idInPath(readings[0]!.document)}/said/${readings[0]!.span.join('-')}`
    for (const [operation, path] of [
      ['exportStory', `/stories/${dam.id}`],
      ['exportStoryOfDocument', `/documents/${document}/story`],
      ['exportDocument', `/documents/${document}`],
      ['exportUtterance', `/utterances/${id}`],
      ['exportUtteranceAt', said],
      ['exportSpeaker', `/speakers/${speaker}`],
    ] as const) {
      const items = JSON.parse(await answerOf<string>(operation, `${path}/export/csl`)) as object[]
      expect(items.length, operation).toBeGreaterThan(0)
      const page = await served.ask(`${path}/export/csl`)
      expect(JSON.parse(await page.text())).toEqual(items)
    }
    const formats = [
      'annotation',
      'schema-org',
      'prov',
      'tei',
      'ftm',
      'csv',
      'jsonl',
      'parquet',
      'json',
      'bundle',
    ]
    for (const format of formats)
      expect(await answerOf('exportStory', `/stories/${dam.id}/export/${format}`)).not.toBe('')
    expect(await answerOf('exportStory', `/stories/${dam.id}/export/csv?table=speakers`)).toMatch(/^id,name/)
    const none = await served.ask(`/api/v1/stories/${dam.id}/export/docx`)
    expect(await documentedAnswer('exportStory', none)).toMatchObject({ type: '/api#problem-no-such-path' })
  })

  test('decisions, and what bears their mark', async () => {
    const decide = (body: unknown) => answerOf<{ number: number }>('decide', '/decisions', posted(body))
    const [utterance] = dam.utterances
    const speaker = dam.speakers.find(({ id }) => id === utterance!.speaker)!
    await decide({ kind: 'accept', subject: utterance!.id, content: { note: 'as on the recording' } })
    await decide({ kind: 'rename', subject: speaker.id, content: { name: 'Dr Ada Somebody' } })
    await decide({ kind: 'split', subject: dam.id, content: { parts: [[dam.documents[0]!.id]] } })
    const { number } = await decide({ kind: 'reject', subject: dam.attributions.at(-1)!.id })
    await answerOf('undo', `/decisions/${number}/undo`, posted({ note: 'a slip' }))
    const { items } = await answerOf<{ items: { who: string; undoneBy: number | null }[] }>(
      'listDecisions',
      '/decisions',
    )
    expect(items).toHaveLength(5)
    expect(items.every(({ who }) => who === 'tester')).toBe(true)
    expect(items.filter(({ undoneBy }) => undoneBy !== null)).toHaveLength(1)
    const document = dam.documents.at(-1)!.id
    const now = await answerOf<Collation & { decisions?: unknown[] }>(
      'getStoryOfDocument',
      `/documents/${document}/story`,
    )
    expect(now.stories.some(story => 'decided' in story)).toBe(true)
    expect(now.decisions!.length).toBeGreaterThan(0)
    expect(await answerOf('getSpeaker', `/speakers/${speaker.id}`)).toMatchObject({
      speakers: expect.arrayContaining([expect.objectContaining({ name: 'Dr Ada Somebody' })]),
    })
  })

  test('every operation was asked', () => {
    // Those of saved searches are asked in a file of their own.
    const here = ROUTES.filter(({ path }) => !path.startsWith('/saved'))
    expect(asked).toEqual(new Set(here.map(({ operationId }) => operationId)))
  })
})
