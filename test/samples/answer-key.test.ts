import { beforeAll, expect, test } from 'vitest'
import { collateSamples, holdAgainstKey, type Part } from '../../bench/answer-key.ts'

/**
 * How much of the samples' answer key is found at least, part by part. A change may raise a floor; lowering one
 * wants a reason in its commit.
 */
const FLOORS: Readonly<Record<string, number>> = {
  'pairs of documents in one story': 93,
  'pairs of documents kept apart': 258,
  'day of the occasion, by document': 34,
  'pairs of readings in one utterance': 254,
  'pairs of utterances kept apart': 780,
  'speaker of the utterance': 152,
  positions: 5,
  'variants, typed and placed': 27,
  copies: 2,
  'changes in copies, typed': 13,
  'changes shown that are some': 13,
  'figure readings, with bound': 43,
  'status of figures': 12,
  'not taken for speech': 33,
  'speakers found under their name': 20,
  aliases: 40,
  'two of one surname kept apart': 3,
  'source of a quotation: speaker and basis': 23,
  relays: 9,
  'names in their term': 12,
}

let parts: Part[]

beforeAll(async () => {
  parts = holdAgainstKey(await collateSamples())
})

test('every part of the key has its floor', () => {
  expect(parts.map(p => p.part).sort()).toEqual(Object.keys(FLOORS).sort())
})

test.each(Object.entries(FLOORS))('%s: at least %i', (name, floor) => {
  const part = parts.find(p => p.part === name)!
  expect(part.found, part.misses.join('\n')).toBeGreaterThanOrEqual(floor)
})
