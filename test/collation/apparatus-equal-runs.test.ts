import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { alignmentModel } from '../../src/collation/apparatus/alignment-model.ts'
import { equalRuns } from '../../src/collation/apparatus/equal-runs.ts'
import { Vocabulary } from '../../src/collation/utterances/vocabulary.ts'

function runsOf(a: string, b: string) {
  const vocabulary = new Vocabulary(alignmentModel().substitutions)
  const [x, y] = [a, b].map(text =>
    text
      .split(' ')
      .filter(Boolean)
      .map(lower => vocabulary.word(lower)),
  )
  return equalRuns(x!, y!)
}

/** Runs as their words, each behind the places where it begins: `3/2 the old mill`, `7/6 lock for gate`. */
function shown(a: string, b: string): string[] {
  return runsOf(a, b).map(run => {
    const words = a.split(' ').slice(run.a, run.a + run.length)
    const other = run.equal ? '' : ` for ${b.split(' ')[run.b]}`
    return `${run.a}/${run.b} ${words.join(' ')}${other}`
  })
}

describe('words that two texts have in one row', () => {
  test.each([
    [
      'but for one word',
      'we will shut the old mill in spring',
      'we will close the old mill in spring',
      ['3/3 the old mill in spring'],
    ],
    [
      'one word for one word between two rows',
      'nobody will open the lock before the spring tide comes',
      'nobody will open the gate before the spring tide comes',
      ['0/0 nobody will open the', '4/4 lock for gate', '5/5 before the spring tide comes'],
    ],
    [
      'two for one is no such place',
      'nobody will open the lock before the spring tide comes',
      'nobody will open the mill gate before the spring tide comes',
      ['0/0 nobody will open the', '5/6 before the spring tide comes'],
    ],
    [
      'around what one has more',
      'the council shut the mill',
      'the council says it shut the mill',
      ['2/4 shut the mill'],
    ],
    [
      'two rows',
      'nobody here wants a war and the lock stays shut',
      'nobody here wants any war but the lock stays shut',
      ['0/0 nobody here wants', '6/6 the lock stays shut'],
    ],
    [
      'of two that cross the longer',
      'on friday morning the council shut the old mill',
      'the council shut the old mill on friday morning',
      ['3/0 the council shut the old mill'],
    ],
    [
      'words that two rows claim are the first one’s',
      'open the gate of the mill today',
      'open the gate of the gate of the mill today',
      ['0/0 open the gate of the'],
    ],
  ])('%s', (_, a, b, expected) => {
    expect(shown(a, b)).toEqual(expected)
  })

  test.each([
    ['nothing', '', 'the mill'],
    ['small words alone', 'it is of the', 'it is of the'],
    ['two words', 'old mill', 'the old mill was'],
    ['words that are there twice', 'the mill and the mill', 'the mill and the mill'],
    ['one word in other company', 'we shut the lock', 'they open a lock here'],
  ])('none: %s', (_, a, b) => {
    expect(shown(a, b)).toEqual([])
  })

  test('every run is equal words, in order, none across or over another', () => {
    const text = fc
      .array(fc.constantFrom(...'the a of mill lock gate council shut old 12 and open'.split(' ')), {
        maxLength: 30,
      })
      .map(words => words.join(' '))
    fc.assert(
      fc.property(text, text, (a, b) => {
        let [endA, endB] = [0, 0]
        for (const run of runsOf(a, b)) {
          expect(run.a >= endA && run.b >= endB).toBe(true)
          endA = run.a + run.length
          endB = run.b + run.length
          const [x, y] = [a.split(' ').slice(run.a, endA), b.split(' ').slice(run.b, endB)]
          expect(x.join(' ') === y.join(' ')).toBe(run.equal)
        }
      }),
      { seed: 20261101, numRuns: 300 },
    )
  })
})
