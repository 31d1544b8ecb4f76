import { expect, test } from 'vitest'
import { Collator } from '../../src/collation/collator.ts'
import type { StoryFindings } from '../../src/store/collations.ts'
import { packValue, unpackText, unpackValue } from '../../src/store/packed.ts'
import { type ExcerptAsked, excerptOf, storyExcerpt } from '../../src/store/story-excerpt.ts'
import { annotatedHarbour } from './harbour-reports.ts'

const collator = new Collator()
for (const document of annotatedHarbour()) collator.add(document)
const stories: readonly StoryFindings[] = collator.changes().come

function packed(findings: StoryFindings): { json: string; kept: StoryFindings } {
  const bytes = packValue(findings)
  return { json: unpackText(bytes), kept: unpackValue(bytes) }
}

test('an excerpt is what picking it out of all of the story comes to', () => {
  for (const findings of stories) {
    const ids = findings.utterances.map(({ id }) => id)
    for (const some of [[], ids.slice(0, 1), ids.slice(1), ids.filter((_, i) => i % 2 === 0)])
      expectSame(findings, { utterances: some })
    for (const document of [...findings.story.documents, 'd-none']) expectSame(findings, { document })
    const readings = findings.utterances.flatMap(utterance => utterance.readings)
    for (const { document, span } of readings) {
      expectSame(findings, { document, span })
      expect(excerptOf(findings, { document, span }).utterances.length).toBeGreaterThan(0)
      expectSame(findings, { document, span: [span[1] - 1, span[1] + 200] })
    }
  }
})

function expectSame(findings: StoryFindings, asked: ExcerptAsked): void {
  const { json, kept } = packed(findings)
  expect(storyExcerpt(json, findings.story.id, asked)).toEqual(excerptOf(kept, asked))
}

test('words of a report that look like what is looked for are none of it', () => {
  const [story] = stories
  const [first, ...rest] = story!.utterances
  const words = `{"id":${JSON.stringify(first!.id)},"speaker":null} \\ " {{{ \\"`
  const title = { ...story!.story, title: words }
  const apparatus = { ...first!.apparatus, rows: [[{ text: words, span: [0, 1] as const }]] }
  const { json, kept } = packed({
    ...story!,
    story: title,
    utterances: [...rest, { ...first!, apparatus }],
  })
  const excerpt = storyExcerpt(json, story!.story.id, { utterances: [first!.id] })
  expect(excerpt).toEqual(excerptOf(kept, { utterances: [first!.id] }))
  expect(excerpt!.story.title).toBe(words)
})

test('what is not written as expected is told', () => {
  const { json } = packed(stories[0]!)
  expect(storyExcerpt(json, stories[0]!.story.id, { utterances: ['u-none'] })).toBeNull()
  expect(
    storyExcerpt(json.replace('{"id":"t-', '{"title":"","id":"t-'), stories[0]!.story.id, { utterances: [] }),
  ).toBeNull()
})
