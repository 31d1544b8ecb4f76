import { parseHTML } from 'linkedom'
import { describe, expect, test } from 'vitest'
import type { Span } from '../../src/model/span.ts'
import { FoundWords } from '../../src/web/found-words.tsx'

/** Found words between brackets, as they are marked on the page. */
function shown(text: string, spans: readonly Span[], from = 0): string {
  const html = `<p>${FoundWords({ text, from, spans })}</p>`
  const { document } = parseHTML(html)
  for (const mark of document.querySelectorAll('mark')) mark.textContent = `[${mark.textContent}]`
  return document.querySelector('p')!.textContent!
}

describe('found words', () => {
  test.each<[text: string, spans: Span[], from: number, then: string]>([
    ['the dam gave way', [[4, 7]], 0, 'the [dam] gave way'],
    [
      'the dam gave way',
      [
        [104, 107],
        [113, 116],
      ],
      100,
      'the [dam] gave [way]',
    ],
    ['the dam', [], 0, 'the dam'],
    // What is not in the slice, or lies over another, marks nothing twice.
    [
      'the dam',
      [
        [0, 3],
        [1, 7],
        [4, 7],
        [50, 60],
      ],
      0,
      '[the] [dam]',
    ],
    [
      'dam',
      [
        [90, 102],
        [101, 109],
      ],
      100,
      '[da]m',
    ],
    ['<b>dam</b> & "x"', [[3, 6]], 0, '<b>[dam]</b> & "x"'],
  ])('%s %j from %i: %s', (text, spans, from, then) => {
    expect(shown(text, spans, from)).toBe(then)
  })

  test('of a long text the part round the first of them, cut between words', () => {
    const text = `${'before '.repeat(300)}gate ${'after '.repeat(300)}`
    const at = text.indexOf('gate')
    const part = shown(text, [[at, at + 4]])
    expect(part).toMatch(/^… before .*before \[gate\] after .* …$/)
    expect(part.length).toBeLessThan(500)
    expect(shown(text, [])).toMatch(/^before .*before …$/)
  })

  test('never cuts a character, nor runs long over a text without spaces', () => {
    const text = '𝒟'.repeat(3000)
    const part = shown(text, [[4000, 4002]])
    expect(part.isWellFormed()).toBe(true)
    expect(part).toContain('[𝒟]')
    expect(part.length).toBeLessThan(500)
  })
})
