import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { textChanges } from '../../src/web/text-changes.ts'

/** `[-out-]` and `{+in+}`. */
function noted(former: string, latter: string): string {
  return textChanges(former, latter)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'out' ? `[-${text}-]` : `{+${text}+}`))
    .join('')
}

describe('what was changed in a text', () => {
  test.each([
    ['The ferry runs.', 'The ferry runs.', 'The ferry runs.'],
    ['The ferry runs daily.', 'The ferry ran daily.', 'The ferry [-runs-]{+ran+} daily.'],
    ['At least 12 people crossed.', 'At least 14 people crossed.', 'At least [-12-]{+14+} people crossed.'],
    ['She will go.', 'She will not go.', 'She will {+not +}go.'],
    ['One. Two. Three.', 'One. Three.', 'One. [-Two. -]Three.'],
    ['', 'New words', '{+New words+}'],
    ['Old words', '', '[-Old words-]'],
    ['العبارة تبحر اليوم', 'العبارة تبحر غدا', 'العبارة تبحر [-اليوم-]{+غدا+}'],
  ])('%s → %s', (former, latter, expected) => {
    expect(noted(former, latter)).toBe(expected)
  })
})

test('both texts can be read from it, to the character', () => {
  const words = fc.array(
    fc.constantFrom('the', 'ferry', 'ran', 'daily', ' ', '\n', '.', '“', '12', 'é', '😀'),
    {
      maxLength: 60,
    },
  )
  fc.assert(
    fc.property(words, words, (a, b) => {
      const [former, latter] = [a.join(''), b.join('')]
      const changes = textChanges(former, latter)
      const of = (kind: string) =>
        changes
          .filter(change => change.kind === 'same' || change.kind === kind)
          .map(({ text }) => text)
          .join('')
      expect(of('out')).toBe(former)
      expect(of('in')).toBe(latter)
    }),
    { numRuns: 300, seed: 7 },
  )
})

test('texts of 50,000 words that were rewritten, or repeat one word, cost well under a second', () => {
  const words = (from: number) =>
    Array.from({ length: 25_000 }, (_, i) => `word${(i * from) % 7919}`).join(' ')
  for (const [a, b] of [
    [words(3), words(5)],
    ['a '.repeat(25_000), 'b '.repeat(25_000)],
    ['a b '.repeat(12_000), 'b a '.repeat(12_000)],
  ] as const) {
    const { user } = process.cpuUsage()
    textChanges(a, b)
    expect((process.cpuUsage().user - user) / 1000).toBeLessThan(1000)
  }
})
