import { Ajv } from 'ajv'
import { expect, test } from 'vitest'
import { citationOf, cslJson } from '../../src/export/citation.ts'
import { ferry } from '../web/fixture.ts'
import { CSL_ITEMS } from './csl-schema.ts'
import { exported, samples } from './samples.ts'

const isCsl = new Ajv({ strict: true }).compile(CSL_ITEMS)

const document = {
  ...ferry().documents[0]!,
  outlet: 'Brackwater\nPost',
  title: 'Mayor promises\n a daily ferry',
  byline: 'Runa Holt',
  credit: 'Sound Agency',
  sha256: 'a'.repeat(64),
}

test('every report of the samples is an item as CSL-JSON has them', async () => {
  const { documents, ...rest } = await samples('rate-decision')
  const items = JSON.parse(await exported(cslJson, [{ collation: { ...rest, documents } }]))
  expect(items.map((item: { id: string }) => item.id)).toEqual(documents.map(({ id }) => id))
  expect(isCsl(items), JSON.stringify(isCsl.errors)).toBe(true)
  expect(items.some((item: { issued?: object }) => item.issued !== undefined)).toBe(true)
})

test('a report as an item and as a line', () => {
  const { csl, line } = citationOf(document)
  expect(csl).toEqual({
    id: document.id,
    type: 'article-newspaper',
    title: 'Mayor promises a daily ferry',
    author: [{ literal: 'Runa Holt' }],
    'container-title': 'Brackwater Post',
    issued: { 'date-parts': [[2031, 3, 4]] },
    URL: 'https://brackwater-post.example/ferry',
    language: 'en',
    source: 'Sound Agency',
    note: `SHA-256 ${'a'.repeat(64)}`,
  })
  expect(line).toBe(
    `Brackwater Post, “Mayor promises a daily ferry”, Runa Holt, 4 March 2031, https://brackwater-post.example/ferry (SHA-256 ${'a'.repeat(64)})`,
  )
})

test('a passage of it names its characters', () => {
  expect(citationOf(document, [30, 52]).line).toMatch(/ \(SHA-256 a{64}, characters 30–52\)$/)
})

test.each([
  ['2031', [2031], ', 2031,'],
  ['2031-03', [2031, 3], ', March 2031,'],
  ['2031-03-04T23:30:00-05:00', [2031, 3, 4], ', 4 March 2031,'],
  ['2031-13-04', [2031], ', 2031,'],
  ['yesterday', null, null],
  [null, null, null],
] as const)('published %s', (published, parts, words) => {
  const { csl, line } = citationOf({ ...document, published })
  expect(csl.issued ?? null).toEqual(parts && { 'date-parts': [parts] })
  if (words !== null) expect(line).toContain(words)
  else expect(line).toContain('Runa Holt, https://')
})

test('what nothing is known of is cited by the place it was read from', () => {
  const { csl, line } = citationOf({
    ...document,
    outlet: null,
    title: null,
    byline: null,
    credit: null,
    published: null,
    language: 'und',
    location: 'reports/notes.txt',
  })
  expect(line).toBe(`notes, reports/notes.txt (SHA-256 ${'a'.repeat(64)})`)
  expect(csl).toEqual({
    id: document.id,
    type: 'document',
    'container-title': 'notes',
    note: `SHA-256 ${'a'.repeat(64)}`,
  })
})

test('an address that a browser must not be led to is no URL', () => {
  const { csl } = citationOf({ ...document, location: 'javascript:alert(1)' })
  expect(csl.URL).toBeUndefined()
})
