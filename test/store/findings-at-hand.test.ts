import { expect, test } from 'vitest'
import type { StoryFindings } from '../../src/store/collations.ts'
import { FindingsAtHand } from '../../src/store/findings-at-hand.ts'

test('what was looked at last is kept, up to so many characters', () => {
  const [a, b, c] = ['a', 'b', 'c'].map(id => ({ story: { id } }) as StoryFindings)
  const atHand = new FindingsAtHand(10)
  atHand.put('a', a!, 4)
  atHand.put('b', b!, 4)
  expect(atHand.get('a')).toBe(a)
  atHand.put('c', c!, 4)
  expect([atHand.get('a'), atHand.get('b'), atHand.get('c')]).toEqual([a, null, c])
  atHand.put('large', b!, 11)
  expect(['a', 'c', 'large'].map(print => atHand.get(print))).toEqual([null, null, null])
  atHand.put('a', a!, 4)
  expect(atHand.get('a')).toBe(a)
})
