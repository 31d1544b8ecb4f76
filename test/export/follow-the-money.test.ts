import { beforeAll, describe, expect, test } from 'vitest'
import { type FtmEntity, followTheMoney } from '../../src/export/follow-the-money/follow-the-money.ts'
import type { Collation } from '../../src/model/collation.ts'
import { faultsOf } from './ftm-faults.ts'
import { exported, samples } from './samples.ts'

let collation: Collation
let entities: readonly FtmEntity[]
const ofSchema = (schema: string) => entities.filter(entity => entity.schema === schema)

const entitiesOf = async (collation: Collation) =>
  (await exported(followTheMoney, [{ collation }]))
    .split('\n')
    .filter(line => line !== '')
    .map((line): FtmEntity => JSON.parse(line))

beforeAll(async () => {
  collation = await samples('quay-speech')
  entities = await entitiesOf(collation)
})

test('its own schema finds nothing wrong', () => {
  expect(faultsOf(entities)).toEqual([])
})

test('that schema would find something', () => {
  const [article] = ofSchema('Article')
  const wrong = {
    ...article!,
    properties: { ...article!.properties, language: ['en'], publishedAt: ['Sunday'] },
  }
  expect(faultsOf([wrong])).toHaveLength(2)
  expect(() => faultsOf([{ ...article!, properties: { mood: ['good'] } }])).toThrow()
})

test('each report is an Article, and each attribution with a speaker joins the two with its very words', () => {
  expect(ofSchema('Article').map(({ properties }) => properties.bodyText!.join(''))).toEqual(
    collation.documents.map(({ text }) => text),
  )
  const texts = new Map(collation.documents.map(({ id, text }) => [id, text]))
  const said = collation.attributions.filter(({ speaker }) => speaker !== null)
  expect(ofSchema('Documentation').map(({ properties }) => properties.summary)).toEqual(
    said.map(({ document, content }) => [
      content.map(([start, end]) => texts.get(document)!.slice(start, end)).join(' … '),
    ]),
  )
})

describe('what the schema takes no more of', () => {
  test('a text of 150,000 signs is given in pieces, no character cut', async () => {
    const [first, ...others] = collation.documents
    const text = first!.text + '🚢'.repeat(75_000)
    const long = await entitiesOf({ ...collation, documents: [{ ...first!, text }, ...others] })
    expect(faultsOf(long)).toEqual([])
    const pieces = long.find(({ schema }) => schema === 'Article')!.properties.bodyText!
    expect(pieces.join('').startsWith(first!.text)).toBe(true)
    expect(pieces.every(piece => piece.isWellFormed())).toBe(true)
  })
})
