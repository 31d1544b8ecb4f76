import { beforeAll, expect, test } from 'vitest'
import { webAnnotation } from '../../src/export/web-annotation.ts'
import type { Collation } from '../../src/model/collation.ts'
import { sha256 } from '../../src/model/identifier.ts'
import type { Span } from '../../src/model/span.ts'
import { expanded } from './linked-data.ts'
import { exported, samples } from './samples.ts'

interface Specific {
  readonly type: string
  readonly purpose?: string
  /** The text by its hash; the first time in an annotation with what is known of it. */
  readonly source: string | { readonly id: string; readonly sourceSha256: string; readonly via?: string }
  readonly selector: readonly [
    { readonly exact: string; readonly prefix: string; readonly suffix: string },
    { readonly start: number; readonly end: number },
  ]
}

interface Annotation {
  readonly id: string
  readonly motivation: string
  readonly body:
    | { readonly value: string }
    | readonly (Specific | { readonly type: string; readonly value: string })[]
  readonly target: readonly Specific[]
}

let collation: Collation
let json: string
let items: readonly Annotation[]

beforeAll(async () => {
  collation = await samples()
  json = await exported(webAnnotation, [{ collation }])
  items = JSON.parse(json).first.items
})

const textNamed = new Map<string, string>()
const textOf = (name: string): string => {
  if (textNamed.size === 0)
    for (const { text } of collation.documents)
      textNamed.set(`ni:///sha-256;${Buffer.from(sha256(text), 'hex').toString('base64url')}`, text)
  return textNamed.get(name)!
}

const isSpecific = (body: object): body is Specific => 'selector' in body
const passagesOf = (annotation: Annotation) => [
  ...annotation.target,
  ...[annotation.body].flat().filter(isSpecific),
]

test('every selector leads to its very words in the text that it names', () => {
  let count = 0
  for (const { source, selector } of items.flatMap(passagesOf)) {
    const [{ exact, prefix, suffix }, { start, end }] = selector
    const text = textOf(typeof source === 'string' ? source : source.id)
    expect([...text].slice(start, end).join('')).toBe(exact)
    expect([...text].slice(0, start).join('').endsWith(prefix)).toBe(true)
    expect(text.split(prefix + exact + suffix).length).toBe(2)
    count++
  }
  expect(count).toBeGreaterThan(1000)
})

test('every piece of what was said is a target, in order, and source and cue are bodies', () => {
  const byId = new Map(items.map(item => [item.id, item]))
  for (const { id, document, source, cue, content } of collation.attributions) {
    const { text } = collation.documents.find(one => one.id === document)!
    const slices = (spans: readonly Span[]) => spans.map(([start, end]) => text.slice(start, end))
    const item = byId.get(`urn:hearsay:${id}`)!
    const exact = (list: readonly Specific[]) => list.map(one => one.selector[0].exact)
    expect(exact(item.target)).toEqual(slices(content))
    const bodies = (item.body as readonly Specific[]).filter(isSpecific)
    expect(exact(bodies.filter(body => body.purpose === 'identifying'))).toEqual(slices(source))
    expect(exact(bodies.filter(body => body.purpose === 'classifying'))).toEqual(slices(cue))
  }
})

test('each annotation tells of every text that it is about, by the hash of what was read', () => {
  const hashes = new Set(collation.documents.map(({ sha256 }) => sha256))
  for (const annotation of items) {
    const sources = passagesOf(annotation).map(({ source }) => source)
    const told = sources.filter(source => typeof source !== 'string')
    for (const { sourceSha256 } of told) expect(hashes).toContain(sourceSha256)
    expect(told.map(({ id }) => id)).toEqual(
      expect.arrayContaining(sources.filter(source => typeof source === 'string')),
    )
  }
})

test('never a bare quotation: each says according to whom', () => {
  for (const { body } of items)
    for (const one of [body].flat())
      if ('value' in one) expect(one.value).toMatch(/According to .+, .+ (?:said|did not say)/)
})

test('the readings of one thing said once stand together', () => {
  const linking = items.filter(({ motivation }) => motivation === 'linking')
  const several = collation.utterances.filter(({ readings }) => readings.length > 1)
  expect(linking.map(({ id, target }) => [id, target.length])).toEqual(
    several.map(({ id, readings }) => [`urn:hearsay:${id}`, readings.length]),
  )
  expect(JSON.parse(json).total).toBe(items.length)
})

test('a processor of JSON-LD understands every term', async () => {
  const [collection] = await expanded(json)
  const pages = collection!['http://www.w3.org/ns/activitystreams#first'] as Record<string, unknown>[]
  const [{ '@list': list }] = pages[0]!['http://www.w3.org/ns/activitystreams#items'] as [
    { '@list': object[] },
  ]
  expect(list).toHaveLength(items.length)
  expect(list[0]).toMatchObject({
    '@type': ['http://www.w3.org/ns/oa#Annotation'],
    'http://www.w3.org/ns/oa#motivatedBy': [{ '@id': 'http://www.w3.org/ns/oa#describing' }],
  })
})
