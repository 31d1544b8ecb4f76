import { describe, expect, it } from 'vitest'
import type { ScoredPair } from '../../src/collation/utterances/utterance-context.ts'
import { rivalOdds, rivalSigns } from '../../src/collation/utterances/utterance-rivals.ts'

/** `ab 2`: the log-odds of readings a and b. Returns the log-odds among rivals, by pair. */
function amongRivals(notation: string): Record<string, number> {
  const pairs = [...notation.matchAll(/(\w)(\w) (-?[\d.]+)/g)].map(
    ([, a, b, odds]): ScoredPair => ({
      a: a!.charCodeAt(0),
      b: b!.charCodeAt(0),
      odds: Number(odds),
      position: -9,
    }),
  )
  const signs = rivalSigns(pairs)
  return Object.fromEntries(
    pairs.map(({ a, b }, i) => [String.fromCharCode(a, b), Number(rivalOdds(signs[i]!).toFixed(2))]),
  )
}

describe('a pair among its rivals', () => {
  it('is less likely where one of the two is liker to a third that the other is unlike', () => {
    const alone = amongRivals('ab 1').ab!
    expect(amongRivals('ab 1, ac 4').ab).toBeLessThan(alone)
    expect(amongRivals('ab 1, ac 4').ab).toBeLessThan(0)
    expect(amongRivals('ab 1, ac 4, bd 4').ab).toBeLessThan(amongRivals('ab 1, ac 4').ab!)
  })

  it('is not where the third is like both', () => {
    expect(amongRivals('ab 1, ac 4, bc 4').ab).toBe(amongRivals('ab 1').ab)
  })

  it('gains nothing by a rival that is unlikely itself', () => {
    expect(amongRivals('ab 1, ac -5').ab).toBe(amongRivals('ab 1').ab)
  })

  it('comes out the same in whatever order the pairs are told', () => {
    expect(amongRivals('ab 1, bc 2, cd 1, ad 0')).toEqual(amongRivals('ad 0, cd 1, bc 2, ab 1'))
  })
})
