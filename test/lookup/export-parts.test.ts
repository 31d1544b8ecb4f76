import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bundleFaults } from '../../src/cli/bundle-faults.ts'
import { bundle } from '../../src/export/bundle/bundle.ts'
import type { ExportPart } from '../../src/export/export-part.ts'
import { STREAM_FORMATS } from '../../src/export/formats.ts'
import { joinedParts } from '../../src/export/joined-parts.ts'
import { type ExportScope, exportParts } from '../../src/lookup/export-parts.ts'
import type { Collation } from '../../src/model/collation.ts'
import type { Fault } from '../../src/store/verify/fault.ts'
import { VERSION } from '../../src/version.ts'
import { SAMPLES, type StoredSamples, samplesInStore } from '../api/samples-in-store.ts'

let stored: StoredSamples
let story: Collation

const partsOf = async (scope: ExportScope): Promise<ExportPart[]> => {
  const parts: ExportPart[] = []
  for await (const part of exportParts(stored.lookup, stored.store, scope)) parts.push(part)
  return parts
}

beforeAll(async () => {
  stored = await samplesInStore([join(SAMPLES, 'quay-speech')])
  const { items } = await stored.lookup.stories()
  story = (await stored.lookup.story(items[0]!.id))!.collation
}, 60_000)

afterAll(() => stored.close())

/** Everything that can be asked for, with something of each. */
function scopes({ stories, documents, speakers, utterances }: Collation): ExportScope[] {
  const [document] = documents
  const [reading] = utterances.find(({ readings }) => readings.length > 1)!.readings
  return [
    {},
    { story: stories[0]!.id },
    { storyOf: document!.id },
    { document: document!.id },
    { said: { document: reading!.document, span: reading!.span } },
    { query: 'act:promises' },
    ...utterances.slice(0, 4).map(({ id }) => ({ utterance: id })),
    ...speakers.slice(0, 4).map(({ id }) => ({ speaker: id })),
  ]
}

async function expectWhole(scope: ExportScope): Promise<void> {
  const parts = await partsOf(scope)
  expect(parts.length, JSON.stringify(scope)).toBeGreaterThan(0)
  const faults: Fault[] = []
  bundleFaults(bundle({ part: joinedParts(parts), page: '', snapshots: new Map() }), fault =>
    faults.push(fault),
  )
  expect(faults, JSON.stringify(scope)).toEqual([])
  for (const { pieces } of STREAM_FORMATS) for await (const piece of pieces(parts)) expect(piece).not.toBe('')
}

test('whatever is asked for has all that it names, in every format', { timeout: 30_000 }, async () => {
  for (const scope of scopes(story)) await expectWhole(scope)
})

test('each document is said to have been read by the version that did', async () => {
  const [part] = await partsOf({ story: story.stories[0]!.id })
  expect(new Set(part!.extractorOf!.values())).toEqual(new Set([VERSION]))
  expect(part!.extractorOf!.size).toBe(story.documents.length)
})

test('what is not there gives no part', async () => {
  for (const scope of [
    { story: 'x' },
    { utterance: 'x' },
    { document: 'x' },
    { speaker: 'x' },
    { query: 'zyzzyva' },
  ])
    expect(await partsOf(scope)).toEqual([])
})

test('the same once people have decided', { timeout: 30_000 }, async () => {
  const decide = (kind: 'reject' | 'rename', subject: string, content = {}) =>
    stored.store.decisions.add({ kind, subject, content, who: 'tester' })
  const gone = story.utterances.find(({ readings }) => readings.length > 2)!
  await decide('reject', gone.id)
  await decide('reject', story.attributions[0]!.id)
  await decide('rename', story.speakers[0]!.id, { name: 'The Harbour Reeve' })
  const now = (await stored.lookup.story(story.stories[0]!.id))!.collation
  expect(now.speakers.map(({ name }) => name)).toContain('The Harbour Reeve')
  expect(now.utterances.map(({ id }) => id)).not.toContain(gone.id)
  for (const scope of scopes(now)) await expectWhole(scope)
})
