import { beforeAll, expect, test } from 'vitest'
import { schemaOrg } from '../../src/export/schema-org.ts'
import type { Collation } from '../../src/model/collation.ts'
import { ferry } from '../web/fixture.ts'
import { expanded } from './linked-data.ts'
import { exported, samples } from './samples.ts'

interface Node {
  readonly '@type': string
  readonly '@id': string
  readonly text?: string
  readonly description?: string
  readonly creator?: { readonly '@id': string }
  readonly isPartOf?: { readonly '@id': string }
  readonly hasPart?: readonly { readonly '@id': string }[]
}

let collation: Collation
let json: string
let nodes: readonly Node[]
const ofType = (type: string) => nodes.filter(node => node['@type'] === type)

beforeAll(async () => {
  collation = await samples('quay-speech')
  json = await exported(schemaOrg, [{ collation }])
  nodes = JSON.parse(json)['@graph']
})

test('a processor of JSON-LD understands every term', async () => {
  expect(await expanded(json)).toHaveLength(nodes.length)
})

test('everything has one name, and what is named is there', () => {
  const ids = nodes.map(node => node['@id'])
  expect(new Set(ids).size).toBe(ids.length)
  for (const { creator, isPartOf, hasPart = [] } of nodes)
    for (const named of [creator, isPartOf, ...hasPart]) if (named) expect(ids).toContain(named['@id'])
})

/** A mark that opens, with a space behind it in French. */
const OPENED = /["'“„«‘»]\s?$/u

test('a Quotation is what stands in quotation marks, by whoever is said to have said it, in its article', () => {
  const texts = new Map(collation.documents.map(({ id, text }) => [`urn:hearsay:${id}`, text]))
  expect(ofType('Quotation').length).toBeGreaterThan(30)
  for (const { text, isPartOf, description } of ofType('Quotation')) {
    const article = texts.get(isPartOf!['@id'])!
    const places = [...article.matchAll(new RegExp(RegExp.escape(text!), 'g'))].map(({ index }) => index)
    expect(places.some(at => OPENED.test(article.slice(0, at)))).toBe(true)
    expect(description).toMatch(/^According to .+ said$/)
  }
})

test('speech without marks is the outlet’s own words, and rates nothing', async () => {
  const [indirect] = JSON.parse(await exported(schemaOrg, [{ collation: ferry() }]))['@graph'].filter(
    (node: { genre?: string }) => node.genre === 'indirect speech',
  )
  expect(indirect).toMatchObject({
    '@type': 'CreativeWork',
    creator: { '@id': expect.stringContaining('urn:hearsay:outlet') },
    mentions: { '@id': 'urn:hearsay:s-tarn' },
  })
  expect(json).not.toMatch(/ClaimReview|reviewRating|"Claim"/)
})

test('each report is a NewsArticle of its outlet, by the hash of what was read', () => {
  const articles = new Map(ofType('NewsArticle').map(node => [node['@id'], node]))
  for (const { id, text, sha256 } of collation.documents)
    expect(articles.get(`urn:hearsay:${id}`)).toMatchObject({
      articleBody: text,
      identifier: `ni:///sha-256;${Buffer.from(sha256, 'hex').toString('base64url')}`,
    })
})
