import { rmSync } from 'node:fs'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { termsOfStories } from '../../src/collation/terms/story-terms.ts'
import { FINDING_KINDS, type FindingKind } from '../../src/decisions/anchor.ts'
import { anchorOf } from '../../src/decisions/anchor-of.ts'
import { type DecidedCollation, decided } from '../../src/decisions/decided.ts'
import { type Present, presentIn } from '../../src/decisions/present.ts'
import type { StoryAnswer } from '../../src/lookup/lookup.ts'
import { lookupIn } from '../../src/lookup/lookup-in.ts'
import type { Collation } from '../../src/model/collation.ts'
import type { Span } from '../../src/model/span.ts'
import type { NewDecision } from '../../src/store/decisions.ts'
import { openStore } from '../../src/store/open-store.ts'
import type { Store } from '../../src/store/store.ts'
import { storedCollation } from '../../src/workers/stored-collation.ts'
import { scratchFolder } from '../store/scratch.ts'
import { fillWithSamples } from './sample-store.ts'

const folder = scratchFolder('lookup')
let store: Store
let raw: Collation
let present: Present

beforeAll(async () => {
  store = await openStore(folder)
  await fillWithSamples(store)
  raw = await storedCollation(store)
  present = presentIn(raw)
  expect(raw.stories.length).toBeGreaterThan(3)
  expect(raw.positions.length).toBeGreaterThan(2)
}, 60_000)

afterAll(async () => {
  await store.close()
  rmSync(folder, { recursive: true, force: true })
})

async function allStories(): Promise<StoryAnswer[]> {
  const stories: StoryAnswer[] = []
  for await (const story of lookupIn(store).eachStory()) stories.push(story)
  return stories
}

function sorted<T>(list: readonly T[]): T[] {
  const keyed = list.map(item => [JSON.stringify(item), item] as const)
  return keyed.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, item]) => item)
}

function once<T extends { readonly id: string }>(list: readonly T[]): T[] {
  return sorted([...new Map(list.map(item => [item.id, item])).values()])
}

/** What the stories of a store say together is what the store says as a whole. */
function expectTogether(stories: readonly StoryAnswer[], whole: Collation | DecidedCollation): void {
  const parts = stories.map(({ collation }) => collation)
  const all = <K extends keyof Collation>(key: K) =>
    parts.flatMap(part => [...part[key]]) as Collation[K][number][]
  for (const key of ['attributions', 'occasions', 'utterances', 'figures', 'copies'] as const)
    expect(sorted(all(key) as unknown[]), key).toEqual(sorted([...whole[key]] as unknown[]))
  const ids = (list: readonly { readonly id: string }[]) => [...new Set(list.map(({ id }) => id))].sort()
  expect(ids(all('documents') as Collation['documents'][number][])).toEqual(ids(whole.documents))
  expect(once(all('stories') as Collation['stories'][number][])).toEqual(once(whole.stories))
  expect(once(all('positions') as Collation['positions'][number][])).toEqual(once(whole.positions))
  expect(
    sorted(termsOfStories(all('terms') as Collation['terms'][number][]).map(({ referent }) => referent)),
  ).toEqual(sorted(whole.terms.map(({ referent }) => referent)))
  expect(ids(all('speakers') as Collation['speakers'][number][])).toEqual(ids(whole.speakers))
  const about = (collation: Collation | DecidedCollation) =>
    'decisions' in collation ? collation.decisions.filter(one => one.about !== null) : []
  expect(sorted([...new Map(parts.flatMap(about).map(one => [one.number, one])).values()])).toEqual(
    sorted(about(whole)),
  )
}

/** Every span of a collation is inside a document of it. */
function expectInside({ documents, ...found }: Collation): void {
  const lengths = new Map(documents.map(({ id, text }) => [id, text.length]))
  const expectIn = (document: string, [start, end]: Span) => {
    expect(lengths.has(document), document).toBe(true)
    expect(start >= 0 && start <= end && end <= lengths.get(document)!).toBe(true)
  }
  for (const { document, source, cue, content, relay } of found.attributions)
    for (const span of [...source, ...cue, ...content, ...relay.map(link => link.span)])
      expectIn(document, span)
  for (const { readings, variants } of found.utterances)
    for (const { document, span } of [...readings, ...variants.flatMap(variant => variant.readings)])
      expectIn(document, span)
  for (const { date, place, audience } of found.occasions)
    for (const { document, span } of [date, place, audience].flatMap(part => part?.from ?? []))
      expectIn(document, span)
  for (const { readings } of found.figures)
    for (const { document, span } of readings) expectIn(document, span)
  for (const { names } of found.terms)
    for (const { document, span } of names.flatMap(name => name.passages)) expectIn(document, span)
  for (const { from, to, passages, variants } of found.copies) {
    for (const passage of passages) {
      expectIn(from, passage.from)
      expectIn(to, passage.to)
    }
    for (const { document, span } of variants.flatMap(variant => variant.readings)) expectIn(document, span)
  }
}

interface Drawn {
  readonly kind: NewDecision['kind']
  readonly of: FindingKind
  readonly subject: number
  readonly other: number
}

const DRAWN: fc.Arbitrary<Drawn> = fc.record({
  kind: fc.constantFrom('accept', 'reject', 'split', 'merge', 'rename'),
  of: fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom('attribution', 'utterance', 'speaker', 'story') },
    { weight: 1, arbitrary: fc.constantFrom(...FINDING_KINDS) },
  ),
  subject: fc.nat(10_000),
  other: fc.nat(10_000),
})

function decisionOf({ kind, of, subject, other }: Drawn): NewDecision | null {
  const ids = [...present.all(of)].map(({ id }) => id)
  if (ids.length === 0) return null
  const [id, second] = [ids[subject % ids.length]!, ids[other % ids.length]!]
  const parts = [membersOf(of, id).slice(0, 1 + (other % 3))]
  const content = {
    accept: null,
    reject: null,
    split: { parts },
    merge: [second],
    rename: { name: `Name ${other % 3}` },
  }[kind]
  const named = new Set([id, second, ...(kind === 'split' ? parts.flat() : [])])
  return {
    kind,
    subject: id,
    content,
    who: 'ada',
    anchors: [...named].flatMap(one => anchorOf(one, present) ?? []),
  }
}

function membersOf(kind: FindingKind, id: string): string[] {
  switch (kind) {
    case 'utterance':
      return raw.utterances.find(one => one.id === id)!.readings.map(({ attribution }) => attribution)
    case 'story':
      return [...raw.stories.find(one => one.id === id)!.documents]
    default:
      return raw.attributions.filter(({ speaker }) => speaker === id).map(a => a.id)
  }
}

test('names of one thing are none where the story that they are in is divided', async () => {
  const [story] = raw.stories.filter(({ documents }) =>
    raw.terms.some(({ names }) =>
      names.every(({ passages }) => passages.every(({ document }) => documents.includes(document))),
    ),
  )
  const { number } = await store.decisions.add({
    kind: 'reject',
    subject: story!.id,
    content: null,
    who: 'ada',
    anchors: [anchorOf(story!.id, present)!],
  })
  try {
    const whole = decided(raw, await store.decisions.all())
    expect(whole.terms.length).toBeLessThan(raw.terms.length)
    expectTogether(await allStories(), whole)
  } finally {
    await store.decisions.undo(number, 'ada')
  }
})

describe('what a store is asked', () => {
  test('the stories together are the collation', async () => {
    const stories = await allStories()
    expectTogether(stories, raw)
    for (const { collation } of stories) expectInside(collation)
  })

  test('also when people have decided', { timeout: 120_000 }, async () => {
    const shown = async () =>
      new Map(
        (await allStories()).map(({ id, stamp, collation }) => [
          id,
          { stamp, json: JSON.stringify(collation) },
        ]),
      )
    const before = await shown()
    let laid = 0
    await fc.assert(
      fc.asyncProperty(fc.array(DRAWN, { minLength: 1, maxLength: 4 }), async drawn => {
        const added: number[] = []
        for (const decision of drawn.flatMap(one => decisionOf(one) ?? []))
          added.push((await store.decisions.add(decision)).number)
        try {
          const whole = decided(raw, await store.decisions.all())
          laid += whole === raw ? 0 : 1
          const stories = await allStories()
          expectTogether(stories, whole)
          for (const { collation } of stories) expectInside(collation)
          for (const answer of stories) {
            const was = before.get(answer.id)
            if (was !== undefined)
              expect(answer.stamp === was.stamp, answer.id).toBe(
                JSON.stringify(answer.collation) === was.json,
              )
          }
        } finally {
          for (const number of added.reverse()) await store.decisions.undo(number, 'ada')
        }
      }),
      { numRuns: 15, seed: 7 },
    )
    expect(laid).toBeGreaterThan(9)
    expect(await shown()).toEqual(before)
  })
})
