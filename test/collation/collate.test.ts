import { resolve } from 'node:path'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { type AnnotatedDocument, annotate } from '../../src/attribution/annotate.ts'
import { collate } from '../../src/collation/collate.ts'
import { collationJson } from '../../src/export/collation-json.ts'
import { distinct } from '../../src/ingest/batch.ts'
import { readDocuments } from '../../src/ingest/read.ts'
import type { Collation } from '../../src/model/collation.ts'
import type { Document } from '../../src/model/document.ts'
import type { Span } from '../../src/model/span.ts'
import { plainDocument } from '../plain-document.ts'

const SAMPLES = resolve(import.meta.dirname, '../../samples')

let annotated: AnnotatedDocument[]
let collation: Collation

beforeAll(async () => {
  const read: Document[] = []
  for await (const item of readDocuments([SAMPLES])) if ('document' in item) read.push(item.document)
  annotated = distinct(read).documents.map(annotate)
  collation = collate(annotated, [])
})

describe('every span is a slice of a stored text', () => {
  const inside = (document: string, span: Span) => {
    const text = collation.documents.find(d => d.id === document)?.text
    expect(text, document).toBeDefined()
    const [start, end] = span
    expect(
      Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start <= end && end <= text!.length,
    ).toBe(true)
    // Neither end may stand inside a surrogate pair.
    expect(text!.slice(start, end).isWellFormed()).toBe(true)
    return text!.slice(start, end)
  }

  test('attributions', () => {
    expect(collation.attributions.length).toBeGreaterThan(100)
    for (const a of collation.attributions) {
      for (const span of [...a.source, ...a.cue, ...a.content])
        expect(inside(a.document, span).trim()).not.toBe('')
      for (const link of a.relay) expect(inside(a.document, link.span)).not.toBe('')
      expect(a.confidence).toBeGreaterThanOrEqual(0)
      expect(a.confidence).toBeLessThanOrEqual(1)
    }
  })

  test('readings lie in the content of their attribution', () => {
    const attributions = new Map(collation.attributions.map(a => [a.id, a]))
    for (const u of collation.utterances) {
      for (const r of u.readings) {
        inside(r.document, r.span)
        const content = attributions.get(r.attribution)!.content
        expect(content.some(([s, e]) => s <= r.span[0] && r.span[1] <= e)).toBe(true)
      }
    }
  })

  test('apparatus: a column a reading, its cells the words of the reading, in order and none missing', () => {
    for (const u of collation.utterances) {
      expect(u.apparatus.witnesses).toEqual(u.readings.map(r => r.document))
      u.readings.forEach((reading, column) => {
        const cells = u.apparatus.rows.flatMap(row => row[column] ?? [])
        for (const cell of cells) expect(inside(reading.document, cell.span)).toBe(cell.text)
        const words = (text: string) => (text.match(/[\p{L}\p{N}]+/gu) ?? []).sort()
        expect(words(cells.map(c => c.text).join(' '))).toEqual(words(inside(reading.document, reading.span)))
      })
    }
  })

  test('variants, occasions, copies, figures and terms', () => {
    for (const u of collation.utterances) {
      for (const v of u.variants) for (const r of v.readings) expect(inside(r.document, r.span)).toBe(r.text)
    }
    for (const o of collation.occasions) {
      for (const part of [o.date, o.place, o.audience]) {
        for (const p of part?.from ?? []) expect(inside(p.document, p.span)).not.toBe('')
        if (part) expect(part.from.length).toBeGreaterThan(0)
      }
    }
    for (const c of collation.copies) {
      for (const p of c.passages) {
        inside(c.from, p.from)
        inside(c.to, p.to)
      }
    }
    for (const f of collation.figures)
      for (const r of f.readings) expect(inside(r.document, r.span)).toMatch(/\S/)
    for (const t of collation.terms) {
      for (const n of t.names) {
        for (const p of n.passages) expect(inside(p.document, p.span)).not.toBe('')
        expect(n.passages.length).toBe(Object.values(n.counts).reduce((a, b) => a + b, 0))
      }
    }
  })
})

test('every id that is named exists, and no id is given twice', () => {
  const { documents, speakers, attributions, occasions, utterances, positions, stories } = collation
  for (const list of [documents, speakers, attributions, occasions, utterances, positions, stories]) {
    expect(new Set(list.map(x => x.id)).size).toBe(list.length)
  }
  const known = (list: readonly { id: string }[], id: string | null) =>
    id === null || list.some(x => x.id === id)
  expect(attributions.filter(a => !known(speakers, a.speaker))).toEqual([])
  expect(utterances.filter(u => !known(speakers, u.speaker) || !known(occasions, u.occasion))).toEqual([])
  expect(positions.filter(p => !p.utterances.every(u => known(utterances, u)))).toEqual([])
  expect(stories.flatMap(s => s.documents).sort()).toEqual(documents.map(d => d.id).sort())
})

test('what somebody did not say is no attribution of the collation and no reading', () => {
  const text = 'Lee declined to say that 41 boats were lost. Brandt said that 17 boats were lost.'
  const document = annotate(plainDocument('d', text))
  expect(document.attributions.filter(a => a.negated)).toHaveLength(1)
  const { attributions, utterances } = collate([document], [])
  expect(attributions.map(a => a.content.map(([s, e]) => text.slice(s, e)))).toEqual([
    ['that 17 boats were lost'],
  ])
  expect(utterances.flatMap(u => u.readings.map(r => r.attribution))).toEqual(attributions.map(a => a.id))
})

test('documents in any order give the same bytes', { timeout: 60_000 }, () => {
  const bytes = (c: Collation) => [...collationJson(c)].join('')
  const expected = bytes(collation)
  fc.assert(
    fc.property(
      fc.shuffledSubarray(annotated, { minLength: annotated.length, maxLength: annotated.length }),
      shuffled => {
        expect(bytes(collate(shuffled, [])) === expected).toBe(true)
      },
    ),
    { seed: 7, numRuns: 5 },
  )
})

test('any part of the documents is collated without fail', () => {
  fc.assert(
    fc.property(fc.subarray(annotated, { maxLength: 6 }), some => {
      const { documents, stories } = collate(some, [])
      expect(documents).toHaveLength(some.length)
      expect(stories.flatMap(s => s.documents)).toHaveLength(some.length)
    }),
    { seed: 11, numRuns: 20 },
  )
})
