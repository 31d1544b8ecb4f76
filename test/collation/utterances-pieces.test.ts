import { describe, expect, it } from 'vitest'
import { piecesOf } from '../../src/collation/utterances/utterance-pieces.ts'
import { report } from './report.ts'

/** The pieces of the only attribution, parts of an interrupted one joined by ` … `. */
function pieces(marked: string): string[] {
  const { analysis, attributions } = report('a', marked)
  return piecesOf(analysis, attributions[0]!).map(p =>
    p.spans.map(([s, e]) => analysis.text.slice(s, e)).join(' … '),
  )
}

/** Where the only piece could be cut. */
function clauses(marked: string): string[] {
  const { analysis, attributions } = report('a', marked)
  return piecesOf(analysis, attributions[0]!).flatMap(p =>
    p.clauses.map(([s, e]) => analysis.text.slice(s, e)),
  )
}

describe('content in pieces', () => {
  it.each([
    ['one sentence', '[ann: “The mill stays open,”] Ann said.', ['The mill stays open']],
    [
      'three sentences make three',
      '[ann: “The mill stays open. Nobody leaves! Who would?”] Ann said.',
      ['The mill stays open', 'Nobody leaves!', 'Who would?'],
    ],
    [
      'before and after the cue',
      '[ann: “The mill stays open,”] Ann said. [+: “Nobody leaves.”]',
      ['The mill stays open', 'Nobody leaves'],
    ],
    [
      'interrupted: one piece in two spans',
      '[ann: “The mill,”] Ann said, [+: “stays open all winter.”]',
      ['The mill … stays open all winter'],
    ],
    [
      'without the conjunction',
      'Ann said [ann: that the mill would stay open].',
      ['the mill would stay open'],
    ],
    ['with what is pointed at', '[ann: “That mill stays,”] Ann said.', ['That mill stays']],
    ['with the antecedent', 'Ann kept [ann: that which was hers], she said.', ['that which was hers']],
    ['with the pronoun', '[ann: “That is why the mill stays,”] Ann said.', ['That is why the mill stays']],
    [
      'a mark whose partner stands inside stays',
      'Ann called it [ann: “a good mill” and a good town].',
      ['“a good mill” and a good town'],
    ],
    [
      'quoted words inside',
      'Ann said [ann: the mill was “alive and well” again].',
      ['the mill was “alive and well” again'],
    ],
    ['a question keeps its mark', '[ann: “Who owns the mill?”] Ann asked.', ['Who owns the mill?']],
    ['an abbreviation keeps its stop', 'Ann left for [ann: the U.S.], she said.', ['the U.S.']],
  ])('%s', (_, marked, expected) => {
    expect(pieces(marked)).toEqual(expected)
  })

  it.each([
    ['no word', '[ann: “…”] Ann said.'],
    ['nothing', '[ann: ] Ann said.'],
    ['marks only', '[ann: “” ,] Ann said.'],
  ])('makes no piece of %s', (_, marked) => {
    expect(pieces(marked)).toEqual([])
  })

  it('leaves no word of the content out but conjunctions', () => {
    const marked = '[ann: “The mill stays; the dam, however, goes. And so do we,”] Ann said.'
    expect(
      pieces(marked)
        .join(' ')
        .match(/\p{L}+/gu),
    ).toEqual('The mill stays the dam however goes so do we'.split(' '))
  })

  it('tries a sentence at conjunctions and semicolons', () => {
    expect(
      clauses('[ann: “The mill stays open; the dam is sold, and the river will be free,”] Ann said.'),
    ).toEqual(['The mill stays open', 'the dam is sold', 'the river will be free'])
  })

  it.each([
    ['a pair of names', '[ann: “Bread and salt will be here,”] Ann said.'],
    ['a simple sentence', '[ann: “The mill stays open all winter,”] Ann said.'],
  ])('has no place to cut %s', (_, marked) => {
    expect(clauses(marked)).toEqual([])
  })

  it('is done with ten thousand signs', () => {
    const { analysis } = report('a', `${'“; and '.repeat(10_000)}word`)
    const begun = performance.now()
    piecesOf(analysis, { content: [[0, analysis.text.length]] })
    expect(performance.now() - begun).toBeLessThan(1000)
  })
})
