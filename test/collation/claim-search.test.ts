import { describe, expect, it } from 'vitest'
import { ClaimSearch } from '../../src/collation/claims/claim-search.ts'
import { greatestPlaces } from '../../src/collation/claims/greatest-places.ts'
import { postWords } from '../../src/collation/claims/post-words.ts'
import { StuckWords } from '../../src/collation/claims/stuck-words.ts'
import { greatest, TermIndex } from '../../src/collation/claims/term-index.ts'

const CLAIMS = [
  {
    title: 'Did the Mayor of Ost Sell the Bridge?',
    text: 'Mayor Ann Marrow sold the old bridge to a salt company.',
  },
  { title: 'Salt in the Wells', text: 'The wells of Ost have turned to salt.' },
  { title: null, text: 'A ferry sank in the harbour on Tuesday.' },
  { title: 'Was a Mayor Arrested?', text: 'The mayor of Vell was arrested at a ferry landing.' },
  { title: 'Beavers', text: 'Beavers have dammed the river above Ost.' },
]
const search = new ClaimSearch(CLAIMS)
const first = (post: string) => search.search(post, 5)[0]?.at

describe('the claim that a post repeats', () => {
  it.each([
    ['by its words', 'cant believe the mayor has SOLD our bridge', 0],
    ['by a tag with seams', 'shame!!! #SaltWells2031', 1],
    ['by a tag without', 'what about #beaversdammed https://example.org/ferry-harbour', 4],
    ['misspelt', 'they say the harbur is closed, a fery went down', 2],
    ['by the name of an account', 'Well done @AnnMarrowOst pic.example', 0],
    ['by its rarer words', 'the mayor of vell', 3],
  ])('is found %s', (_, post, at) => {
    expect(first(post)).toBe(at)
  })

  it.each([[''], ['https://example.org/bridge-mayor-salt'], ['of the and'], ['🌊🌊🌊']])(
    'is none for “%s”',
    post => {
      expect(search.search(post, 5)).toEqual([])
    },
  )

  it('comes first with at most 1, the others behind it in order', () => {
    const found = search.search('the mayor and the ferry', 2)
    expect(found).toHaveLength(2)
    expect(found[0]!.score).toBeLessThanOrEqual(1 + 1e-6)
    expect(found[0]!.score).toBeGreaterThanOrEqual(found[1]!.score)
  })

  it('is found by what like claims say that the post does not', () => {
    const like = new ClaimSearch([
      { text: 'The dam at Vell burst after the beavers came.' },
      { text: 'Beavers gnawed through a lock gate.' },
      { text: 'Sluices were opened by night.' },
      { text: 'The dam at Vell is of clay.' },
    ])
    const found = like.search('the Vell dam', 4).map(f => f.at)
    expect(found).toContain(1)
    expect(found).not.toContain(2)
  })

  it('counts a repeated tag once', () => {
    expect(search.search('#Salt #Salt #Salt mayor bridge', 5)).toEqual(search.search('#Salt mayor bridge', 5))
  })
})

describe('words of a post', () => {
  it.each([
    ['#SaveTheOldBridge2031', 'save the old bridge 2031'],
    ['@OstFMNews', 'ost fm news'],
    ['gone!https://t.co/Xy1 — Ann (@ann_m)', 'gone ann ann m'],
    ['#Ostpic.twitter.com/Ab1', 'ost'],
    ['on May 3, 1999 — Ann (@ann) June 14, 2031', 'on may 3 1999 ann ann june 2031'],
  ])('%s', (post, words) => {
    expect(postWords(post).join(' ')).toBe(words)
  })
})

describe('words stuck together', () => {
  const stuck = new StuckWords([
    ['old', 'bridge', 'closes'],
    ['the', 'bridge'],
    ['ferry', 'clos', 'es'],
  ])

  it.each([
    ['oldbridgecloses', 'old bridge closes'],
    ['savetheferry', ''],
    ['bridges', ''],
    ['closes', ''],
    ['bridge'.repeat(5), ''],
  ])('%s', (word, parts) => {
    expect(stuck.partsOf(word).join(' ')).toBe(parts)
  })
})

it.each([
  [3, Number.NEGATIVE_INFINITY, [2, 0, 4]],
  [2, Number.NEGATIVE_INFINITY, [2, 0]],
  [9, 1, [2, 0, 4]],
  [0, 0, []],
])('the %i greatest above %d are at %j', (count, above, places) => {
  expect(greatestPlaces(Float64Array.of(5, 1, 9, -2, 5), count, above)).toEqual(places)
})

describe('an index of terms', () => {
  const index = new TermIndex([['a', 'b'], ['a', 'c', 'c', 'c'], ['a']])
  const scores = (...terms: string[]) => [...index.score(new Map(terms.map(t => [t, 1])))]

  it('adds more for a rarer term', () => {
    expect(index.rarity('b')).toBeGreaterThan(index.rarity('a'))
    expect(index.rarity('nowhere')).toBe(0)
    expect(scores('nowhere')).toEqual([0, 0, 0])
  })

  it('marks a long text down', () => {
    const [short, long, shortest] = scores('a')
    expect(short).toBeGreaterThan(long!)
    expect(shortest).toBeGreaterThan(short!)
  })

  it('is saturated by repetition', () => {
    const often = new TermIndex([Array(50).fill('a'), ['b']], { limit: 1.2, length: 0 })
    expect(greatest(often.score(new Map([['a', 1]])))).toBeLessThan(often.rarity('a') * 2.2)
  })

  it('has nothing to give where there is nothing', () => {
    expect(new TermIndex([]).score(new Map([['a', 1]]))).toHaveLength(0)
    expect(new ClaimSearch([]).search('bridge', 5)).toEqual([])
  })
})

it('reads hostile posts in time that grows with them', () => {
  for (const post of [
    '#'.repeat(200_000),
    'http://'.repeat(50_000),
    '#aA'.repeat(50_000),
    `@${'x_'.repeat(100_000)}`,
  ]) {
    expect(search.search(post, 5).length).toBeLessThanOrEqual(5)
  }
})
