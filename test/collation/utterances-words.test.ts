import { expect, it } from 'vitest'
import { ComparedWordings } from '../../src/collation/utterances/compared-readings.ts'
import { letterRuns } from '../../src/collation/utterances/letter-runs.ts'
import type { ReadingWords } from '../../src/collation/utterances/reading-words.ts'
import { readingWords, readingWordsOnce } from '../../src/collation/utterances/reading-words.ts'
import { rarityAmong } from '../../src/collation/utterances/word-rarity.ts'
import { analyse } from '../../src/text/analyse.ts'

const analysed = (text: string) => analyse({ text, language: 'en', titleSpan: null })
const words = (text: string): ReadingWords => readingWords(analysed(text), [[0, text.length]])

it('takes apart once what two reports have to the letter', () => {
  const [a, b] = [analysed('Salt is dear. The tide is low.'), analysed('Rain fell. The tide is low.')]
  const wordsOf = readingWordsOnce()
  expect(wordsOf(a, [[14, 29]])).toBe(wordsOf(b, [[11, 26]]))
  expect(wordsOf(a, [[14, 29]])).toEqual(readingWords(b, [[11, 26]]))
})

it.each([
  ['the same words', 'The tide is low, he said.', 'The tide is low he said', true],
  ['a word written like a name', 'The tide is low, he said.', 'The Tide is low, he said.', false],
  ['another word', 'The tide is low, he said.', 'The tide was low, he said.', false],
])('numbers wordings: %s', (_, one, other, same) => {
  const both = [words(one), words(other)]
  const wordings = new ComparedWordings(rarityAmong(both))
  expect(wordings.numberOf(both[0]!) === wordings.numberOf(both[1]!)).toBe(same)
})

it('likens two wordings either way round alike', () => {
  const both = [
    words('The old bridge cannot carry another winter.'),
    words('Another winter breaks the bridge.'),
  ]
  const wordings = new ComparedWordings(rarityAmong(both))
  const [a, b] = both.map(w => wordings.numberOf(w))
  expect(wordings.likeness(a!, b!)).toBe(wordings.likeness(b!, a!))
})

it('compares no more of a word of many parts than of any reading', () => {
  expect(words('ebb-'.repeat(5000)).words).toHaveLength(250)
})

it('finds the same runs of letters whatever was read before', () => {
  const before = letterRuns('the ferry will run')
  letterRuns('salt '.repeat(3000))
  expect(letterRuns('the ferry will run')).toEqual(before)
  expect(new Set(before).size).toBe(before.length)
})
