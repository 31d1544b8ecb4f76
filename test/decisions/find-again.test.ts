import { describe, expect, test } from 'vitest'
import { anchorOf } from '../../src/decisions/anchor-of.ts'
import { findAgain } from '../../src/decisions/find-again.ts'
import { copyId, figureId } from '../../src/decisions/finding.ts'
import { presentIn } from '../../src/decisions/present.ts'
import type { Figure } from '../../src/model/figure.ts'
import { type MarkedParts, markedParts } from './marked-parts.ts'

const BEFORE = markedParts(
  [
    'd1 one.example | Ann said: [u ann: We will go home today.] Then: [v ann: Nobody stays.]',
    'd2 two.example | [u ann: We will go home now,] Ann said. Bo said: [w bo: The boats are late.]',
    'd3 three.example | [w bo: The boats are late again,] said Bo.',
  ],
  { harbour: 'd1 d2', boats: 'd3' },
)

/** The name of what was found again; null for nothing. */
function foundAgain(name: string, now: MarkedParts, before = BEFORE): string | null {
  const anchor = anchorOf(before.id(name), presentIn(before.parts))!
  const found = findAgain(anchor, presentIn(now.parts))
  if (found === null) return null
  const names = ['u', 'v', 'w', 'x', 'y', 'ann', 'bo', 'cy', 'harbour', 'boats', 'both', 'd1', 'd2', 'd3']
  const attributions = now.parts.documents.flatMap(({ id }) => names.map(one => `${id}/${one}`))
  return [...names, ...attributions].find(one => now.id(one) === found.id) ?? found.id
}

describe('what a decision was about', () => {
  test('is kept: the kind, the name, and where it stood', () => {
    const present = presentIn(BEFORE.parts)
    expect(anchorOf(BEFORE.id('u'), present)).toEqual({
      kind: 'utterance',
      id: BEFORE.id('u'),
      names: ['We will go home today.'],
      documents: [
        {
          document: 'd1',
          location: 'one.example',
          spans: [[10, 32]],
          words: [expect.stringMatching(/^[0-9a-f]{16}$/)],
        },
        { document: 'd2', location: 'two.example', spans: [[0, 20]], words: [expect.any(String)] },
      ],
    })
    expect(anchorOf('ann', present)).toMatchObject({
      kind: 'speaker',
      names: ['Dr ann', 'ann'],
      documents: [
        {
          document: 'd1',
          spans: [
            [10, 32],
            [39, 52],
          ],
        },
        { document: 'd2' },
      ],
    })
    expect(anchorOf(BEFORE.id('harbour'), present)).toMatchObject({
      kind: 'story',
      names: ['harbour'],
      documents: [
        { document: 'd1', spans: [], words: [] },
        { document: 'd2', spans: [] },
      ],
    })
    expect(anchorOf('nothing', present)).toBeNull()
  })

  test('is found again under its id', () => {
    for (const name of ['u', 'v', 'w', 'd1/u', 'ann', 'bo', 'harbour', 'boats', 'd1'])
      expect(foundAgain(name, BEFORE)).toBe(name)
  })

  test('is found again when it has grown', () => {
    const now = markedParts(
      [
        'd1 one.example | Ann said: [u ann: We will go home today.] Then: [v ann: Nobody stays.]',
        'd2 two.example | [u ann: We will go home now,] Ann said. Bo said: [w bo: The boats are late.]',
        'd3 three.example | [w bo: The boats are late again,] said Bo.',
        'd4 four.example | [u ann: We shall all of us go home,] Ann said. [w bo: The boats are very late,] said Bo.',
        'd5 five.example | [u ann: We shall all of us go back to our homes,] Ann said.',
        'd6 six.example | [u ann: We shall all of us go back to our homes,] Ann said.',
      ],
      { harbour: 'd1 d2 d4 d5 d6', boats: 'd3' },
    )
    for (const name of ['u', 'w', 'harbour']) {
      expect(now.id(name)).not.toBe(BEFORE.id(name))
      expect(foundAgain(name, now), name).toBe(name)
    }
  })

  test('is found again when its spans have moved by a word', () => {
    const now = markedParts([
      'd1 one.example | Ann said: We [u ann: will go home today.] Then[v ann: : Nobody stays.]',
      'd2 two.example | We [u ann: will go home now,] Ann said. Bo said: [w bo: The boats are late.]',
    ])
    for (const name of ['d1/u', 'u', 'v', 'd1/v']) expect(foundAgain(name, now), name).toBe(name)
  })

  test('is found again in a revision by the words that still stand there', () => {
    const now = markedParts(
      [
        'd9 one.example | Update. Ann said: [x ann: We will go home today.] And then: [y ann: No one stays.]',
        'd2 two.example | [x ann: We will go home now,] Ann said. Bo said: [w bo: The boats are late.]',
        'd3 three.example | [w bo: The boats are late again,] said Bo.',
      ],
      { harbour: 'd2 d9', boats: 'd3' },
    )
    expect(['d1/u', 'u', 'v', 'd1/v', 'harbour', 'd1'].map(name => foundAgain(name, now))).toEqual([
      'd9/x',
      'x',
      // "Nobody stays" is gone.
      null,
      null,
      'harbour',
      'd9',
    ])
  })

  test('goes with the part that holds most of it', () => {
    const now = markedParts(
      [
        'd1 one.example | Ann said: [x ann: We will go home today.] Then: [v ann: Nobody stays.]',
        'd2 two.example | [y ann: We will go home now,] Ann said. Bo said: [w bo: The boats are late.]',
        'd3 three.example | [w bo: The boats are late again,] said Bo.',
      ],
      { both: 'd1 d2 d3' },
    )
    expect(foundAgain('u', now)).toBe('x')
    expect(foundAgain('harbour', now)).toBe('both')
    expect(foundAgain('boats', now)).toBe('both')
  })

  const one = 'd1 one.example | [u ann: We will go home.]'
  const two = 'd2 two.example | [u ann: We will go home.]'
  test.each<[string, string, readonly string[], Record<string, string>, string[]]>([
    ['two halves', 'u', [one, two], {}, [one, two.replace('[u', '[x')]],
    ['less than half of it', 'd1/u', [one], {}, ['d1 one.example | We will [u ann: go home.]']],
    ['more besides than it', 'd1/u', ['d1 one.example | [u ann: We] will go home.'], {}, [one]],
    ['another document', 'u', [one], {}, [two]],
    [
      'another place in it',
      'u',
      ['d1 one.example | [u ann: We go.] We go.'],
      {},
      ['d1 one.example | We go. [u ann: We go.]'],
    ],
    [
      'another speaker of one sentence',
      'ann',
      [one],
      {},
      ['d1 one.example | [u bo: We will] [v bo: stay, and] [w bo: go home.]'],
    ],
    [
      'the same words in other places of a revision',
      'u',
      ['d1 one.example | [u ann: We go.]'],
      {},
      ['d8 one.example | [x ann: We go.] [y ann: We go.]'],
    ],
    ['nothing at all', 'u', [one], {}, []],
  ])('is not %s', (_, name, before, stories, now) => {
    expect(foundAgain(name, markedParts(now), markedParts(before, stories))).toBeNull()
  })

  test('is no story of half its documents', () => {
    const documents = ['d1 a | x', 'd2 b | x', 'd3 c | x', 'd4 d | x']
    const before = markedParts(documents, { harbour: 'd1 d2 d3 d4' })
    const halves = markedParts(documents, { harbour: 'd1 d2', boats: 'd3 d4' })
    expect(foundAgain('harbour', halves, before)).toBeNull()
    const most = markedParts(documents, { boats: 'd1', both: 'd2 d3 d4' })
    expect(foundAgain('harbour', most, before)).toBe('both')
  })

  test('a copy is one way round; a figure is the row that is most like it', () => {
    const documents = ['d1 a | 12 boats', 'd2 b | 12 boats', 'd3 c | 14 boats']
    const reading = (document: string, value: number) => ({
      document,
      span: [0, 8] as const,
      value,
      upper: null,
      bound: 'exact' as const,
      asOf: null,
      asOfBasis: null,
    })
    const figure = (status: Figure['status'], ...readings: Figure['readings']): Figure => ({
      what: 'boats',
      unit: null,
      story: 't',
      status,
      readings,
    })
    const { parts } = markedParts(documents)
    const before = {
      ...parts,
      copies: [{ from: 'd1', to: 'd2' }],
      figures: [figure('agree', reading('d1', 12), reading('d2', 12))],
    }
    const turned = presentIn({ ...parts, copies: [{ from: 'd2', to: 'd1' }] })
    expect(findAgain(anchorOf(copyId({ from: 'd1', to: 'd2' }), presentIn(before))!, turned)).toBeNull()
    const all = figure('not-comparable', reading('d1', 12), reading('d2', 12), reading('d3', 14))
    const same = figure('differ', reading('d1', 12), reading('d2', 12))
    const anchor = anchorOf(figureId(before.figures[0]!), presentIn(before))!
    expect(findAgain(anchor, presentIn({ ...parts, figures: [all, same] }))?.id).toBe(figureId(same))
    expect(findAgain(anchor, presentIn({ ...parts, figures: [all] }))?.id).toBe(figureId(all))
  })
})
