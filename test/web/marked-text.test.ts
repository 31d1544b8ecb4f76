import fc from 'fast-check'
import { parseHTML } from 'linkedom'
import { describe, expect, test } from 'vitest'
import { type Mark, markedText } from '../../src/web/marked-text.ts'

/** `a2-5` in place of an object: the mark called a on characters 2 to 5. */
function marks(...notation: readonly string[]): Mark[] {
  return notation.map(one => {
    const [, name, start, end] = /^(\w+?)(\d+)-(\d+)$/.exec(one)!
    return { start: Number(start), end: Number(end), once: ` id="${name}"`, attributes: '' }
  })
}

describe('marks become elements', () => {
  test.each([
    ['none', [], 'abcdefgh'],
    ['one', ['x2-4'], 'ab<x>cd</>efgh'],
    ['nested', ['x1-6', 'y2-4'], 'a<x>b<y>cd</>ef</>gh'],
    ['beside', ['x0-2', 'y2-4'], '<x>ab</><y>cd</>efgh'],
    ['the same characters', ['x2-4', 'y2-4'], 'ab<x><y>cd</></>efgh'],
    ['crossing', ['x1-4', 'y3-6'], 'a<x>bc<y>d</></><>ef</>gh'],
    ['crossing two', ['x0-5', 'y1-4', 'z3-7'], '<x>a<y>bc<z>d</></><>e</></><>fg</>h'],
    ['in any order', ['y2-4', 'x1-6'], 'a<x>b<y>cd</>ef</>gh'],
    ['empty, backwards or beyond the text', ['x3-3', 'y5-4', 'z6-99'], 'abcdefgh'],
  ])('%s', (_, notation, expected) => {
    const html = markedText('abcdefgh', marks(...notation))
      .replace(/<span id="(\w+)">/g, '<$1>')
      .replaceAll('<span>', '<>')
      .replaceAll('</span>', '</>')
    expect(html).toBe(expected)
  })
})

test('whatever the marks, the text is the text and each mark has its anchor once', () => {
  const mark = fc
    .tuple(fc.nat(30), fc.nat(30))
    .filter(([a, b]) => a !== b)
    .map(([a, b]): [number, number] => [Math.min(a, b), Math.max(a, b)])
  fc.assert(
    fc.property(
      fc.string({ minLength: 31, maxLength: 31, unit: fc.constantFrom('a', '<', '&', '"', ' ', '\n') }),
      fc.array(mark, { maxLength: 60 }),
      (text, spans) => {
        const html = markedText(
          text,
          spans.map(([start, end], i) => ({ start, end, once: ` id="m${i}"`, attributes: '' })),
        )
        const { document } = parseHTML(`<html><body><div>${html}</div></body></html>`)
        expect(document.querySelector('div')!.textContent).toBe(text)
        expect(document.querySelectorAll('[id]').length).toBe(spans.length)
      },
    ),
    { seed: 7, numRuns: 300 },
  )
})

test('ten thousand marks that all cross take no time', () => {
  const crossing = Array.from({ length: 10_000 }, (_, i) => `m${i}-${i + 10_000}`)
  const start = performance.now()
  const html = markedText('x'.repeat(20_000), marks(...crossing.map(one => one.replace('m', 'a'))))
  expect(html.match(/ id=/g)!.length).toBe(10_000)
  expect(performance.now() - start).toBeLessThan(1000)
})
