import { describe, expect, it } from 'vitest'
import { ReadingSearch } from '../../src/collation/utterances/reading-search.ts'
import { readingWords } from '../../src/collation/utterances/reading-words.ts'
import { analyse } from '../../src/text/analyse.ts'

const words = (text: string) =>
  readingWords(analyse({ text, language: 'en', titleSpan: null }), [[0, text.length]])

const SPOKEN: Readonly<Record<string, string>> = {
  ferry: 'The ferry will run day and night until spring, because the old bridge cannot carry another winter.',
  levy: 'The council rejects the levy on river salt; it was drawn up in secret and voted on at midnight.',
  guard: 'On the eastern canal the guard is doubled, and salt from the river towns is weighed in secret.',
  grain: 'Grain reaches the island late, and the winter is long.',
  night: 'Another council sits at night, and until it has voted the carts carry nothing.',
}
const search = new ReadingSearch(Object.values(SPOKEN).map(words))

describe('readings are found', () => {
  it.each([
    ['by a few running words', 'ferry', 'run night and day until the'],
    ['by a few words turned round', 'levy', 'secretly drawn up and voted'],
    [
      'by words that stand together before words that are scattered',
      'guard',
      'in secret the salt is weighed',
    ],
    [
      'by a whole translation',
      'levy',
      'We refuse the tax on salt from the river: it was written secretly and put to the vote at midnight.',
    ],
    ['by a short sentence', 'grain', 'The grain came late to the isle.'],
  ])('%s', (_, name, query) => {
    expect(Object.keys(SPOKEN)[search.search(words(query), 1)[0]!.at]).toBe(name)
  })

  it('not where no word is shared', () => {
    expect(search.search(words('Xylophones!'), 5)).toEqual([])
  })
})
