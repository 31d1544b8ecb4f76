import { beforeAll, describe, expect, test } from 'vitest'
import { tei } from '../../src/export/tei/tei.ts'
import type { Collation } from '../../src/model/collation.ts'
import { ferry } from '../web/fixture.ts'
import { exported, samples } from './samples.ts'
import { type ReadEdition, readEdition } from './tei-read.ts'
import { subsetFaults } from './tei-schemas.ts'

let collation: Collation
let xml: string
let edition: ReadEdition

beforeAll(async () => {
  collation = await samples('quay-speech')
  xml = await exported(tei, [{ collation }])
  edition = readEdition(xml)
})

test('it is valid by the schema, and names what is there', async () => {
  expect(await subsetFaults(xml)).toEqual([])
  expect(new Set(edition.names).size).toBe(edition.names.length)
  expect(new Set(edition.references).difference(new Set(edition.names))).toEqual(new Set())
})

test.each([
  ['a lemma', '<rdg wit', '<lem wit'],
  ['a reading of nobody', / wit="[^"]+"/, ''],
  ['a type of ours with a space in it', 'reporting-verb', 'reporting verb'],
  ['a witness without a name', /<witness xml:id="[^"]+"/, '<witness'],
])('the schema would find %s', async (_, was, is) => {
  const wrong = xml
    .replace(was, is)
    .replace(is === '<lem wit' ? '</rdg>' : '', is === '<lem wit' ? '</lem>' : '')
  expect(wrong).not.toBe(xml)
  expect(await subsetFaults(wrong)).not.toEqual([])
})

test('there is no base text', () => {
  expect(xml).not.toContain('<lem')
})

const plain = (text: string) => text.replace(/\s+/g, ' ').trim()

/** What the apparatus has of one witness: its cells, with a space where its text has one. */
function witnessText(collation: Collation, utterance: Collation['utterances'][number], k: number): string {
  const { witnesses, rows } = utterance.apparatus
  const { text } = collation.documents.find(({ id }) => id === witnesses[k])!
  const cells = rows.flatMap(row => row[k] ?? [])
  return cells
    .map(({ text: word, span }, i) => {
      const before = cells[i - 1]
      return (before !== undefined && /\s/.test(text.slice(before.span[1], span[0])) ? ' ' : '') + word
    })
    .join('')
}

test('each witness read by itself is the reading of its report, word for word', () => {
  const read = new Map(edition.utterances.map(utterance => [utterance.id, utterance]))
  expect(read.size).toBe(collation.utterances.length)
  let looked = 0
  for (const utterance of collation.utterances) {
    const { readings } = read.get(utterance.id)!
    const seen = new Map<string, number>()
    for (const [k, document] of utterance.apparatus.witnesses.entries()) {
      const number = (seen.get(document) ?? 0) + 1
      seen.set(document, number)
      const siglum = edition.witnesses.get(document)! + (number === 1 ? '' : `+${number}`)
      expect(plain(readings.get(siglum) ?? readings.get('all')!)).toBe(
        plain(witnessText(collation, utterance, k)),
      )
      looked++
    }
  }
  expect(looked).toBeGreaterThan(100)
})

describe('the ferry', () => {
  test('where outlets differ stands once, typed, with what each has', async () => {
    const { utterances, witnesses } = readEdition(await exported(tei, [{ collation: ferry() }]))
    const [first] = utterances
    const figure = first!.apps.filter(({ type }) => type === 'figure')
    expect(figure).toHaveLength(1)
    const [post, wire, copy, island] = [...ferry().documents.map(({ id }) => witnesses.get(id)!)]
    const readings = new Map(
      figure[0]!.readings.flatMap(([wit, text]) => wit.split(' ').map(one => [one, text.trim()])),
    )
    expect([post, wire, copy, island].map(siglum => readings.get(siglum!))).toEqual(['4', '4', '4', '14'])
  })

  test('a text that speaks of markup is not markup', async () => {
    const collation = ferry()
    const title = 'The sign &lt; and <b>bold</b> & "that" ]]> &amp;amp; \u0000 end'
    const xml = await exported(tei, [
      { collation: { ...collation, stories: collation.stories.map(story => ({ ...story, title })) } },
    ])
    expect(await subsetFaults(xml)).toEqual([])
    expect(readEdition(xml).header.join('')).toContain(title.replace('\u0000', '\ufffd'))
  })

  test.each([
    ['2031-03-04T09:30:00+01:00', '2031-03-04T09:30:00+01:00'],
    ['2031-03-04T09:30Z', '2031-03-04'],
    ['2031-03-04', '2031-03-04'],
    ['in the spring of 2031', null],
  ])('%s is dated %s', async (published, when) => {
    const [document, ...others] = ferry().documents
    const xml = await exported(tei, [
      { collation: { ...ferry(), documents: [{ ...document!, published }, ...others] } },
    ])
    expect(xml).toContain(`<date${when === null ? '' : ` when="${when}"`}>${published}</date>`)
  })

  test('nothing is a corpus too', async () => {
    const { documents, ...rest } = ferry()
    const empty = Object.fromEntries(Object.keys(rest).map(name => [name, []])) as unknown as Collation
    expect(await subsetFaults(await exported(tei, [{ collation: { ...empty, documents: [] } }]))).toEqual([])
    expect(await subsetFaults(await exported(tei, [{ collation: { ...empty, documents } }]))).toEqual([])
  })
})
