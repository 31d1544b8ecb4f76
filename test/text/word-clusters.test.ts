import { expect, test } from 'vitest'
import {
  COARSE_CLUSTERS,
  coarseCluster,
  WORD_CLUSTERS,
  wordCluster,
} from '../../src/text/words/word-clusters.ts'

test.each([
  ['monday', 'friday'],
  ['january', 'march'],
  ['weeks', 'months'],
  ['would', 'could'],
  ['argued', 'conceded'],
  // Digits do not count.
  ['17', '48,200'],
  ['12-year-old', '47-year-old'],
])('%s stands where %s stands', (a, b) => {
  expect(wordCluster(a)).toBeGreaterThan(0)
  expect(wordCluster(a)).toBe(wordCluster(b))
})

test.each([
  ['he', 'she'],
  ['his', 'her'],
  ['is', 'was'],
])('%s stands nearly where %s stands', (a, b) => {
  expect(wordCluster(a)).not.toBe(wordCluster(b))
  expect(coarseCluster(wordCluster(a))).toBe(coarseCluster(wordCluster(b)))
})

test.each([
  ['monday', 'argued'],
  ['he', 'of'],
  ['minister', 'would'],
])('%s does not stand where %s stands', (a, b) => {
  expect(coarseCluster(wordCluster(a))).not.toBe(coarseCluster(wordCluster(b)))
})

test.each(['', 'qqxzzq', 'constructor', '__proto__'])('“%s” is unknown', word => {
  expect(wordCluster(word)).toBe(0)
  expect(coarseCluster(wordCluster(word))).toBe(0)
})

test('every cluster lies in a larger one', () => {
  for (let c = 1; c < WORD_CLUSTERS; c++) {
    expect(coarseCluster(c)).toBeGreaterThan(0)
    expect(coarseCluster(c)).toBeLessThan(COARSE_CLUSTERS)
  }
})
