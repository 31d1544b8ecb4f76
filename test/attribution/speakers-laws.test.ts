import fc from 'fast-check'
import { expect, test } from 'vitest'
import { resolveSpeakers } from '../../src/attribution/speakers/speakers.ts'
import { analyse } from '../../src/text/analyse.ts'
import { findNames } from '../../src/text/names/names.ts'
import { marked } from '../notation.ts'

const WORDS =
  'Ann Lee Bob Hart the minister President of Nordia said she he they it who “ ” , . ¶ (IQF) Ministry Bank His Eminence Sen. ’s al-Masri van der US two officials a spokesman for and’s'.split(
    ' ',
  )

const PIECES = fc.array(fc.constantFrom(...WORDS, '[S ', '[C ', '[X ', ']'), { maxLength: 60 })

test('names, mentions and speakers hold together on any text', () => {
  fc.assert(
    fc.property(PIECES, pieces => {
      const { text, attributions } = marked(pieces.join(' '))
      const analysis = analyse({ text, language: 'en', titleSpan: null })
      const names = findNames(analysis)
      let last = 0
      for (const name of names) {
        expect(text.slice(name.span[0], name.span[1])).toBe(name.text)
        expect(name.span[0]).toBeGreaterThanOrEqual(last)
        expect(name.text.trim()).toBe(name.text)
        last = name.span[1]
      }
      const result = resolveSpeakers('d', analysis, names, attributions)
      const ids = new Set(result.speakers.map(s => s.id))
      expect(ids.size).toBe(result.speakers.length)
      expect(result.attributions).toHaveLength(attributions.length)
      for (const a of result.attributions) if (a.speaker !== null) expect(ids.has(a.speaker)).toBe(true)
      for (const speaker of result.speakers) {
        expect(speaker.name).not.toBe('')
        for (const { span } of speaker.mentions) expect(text.slice(span[0], span[1])).not.toBe('')
      }
    }),
    { seed: 7, numRuns: 400 },
  )
})

test.each([
  ['one name over and over', 'Ann Lee said that the minister left. '.repeat(20_000)],
  ['capitals without end', 'Ann Bob Eva '.repeat(100_000)],
  ['titles without end', 'minister '.repeat(200_000)],
  ['of without end', 'Bank of '.repeat(150_000)],
])('%s takes linear time', (_, text) => {
  const analysis = analyse({ text, language: 'en', titleSpan: null })
  const before = performance.now()
  const names = findNames(analysis)
  const attributions = analysis.sentences.slice(0, 10_000).map((s, i) => {
    const source = analysis.tokens[s.firstToken]!
    return {
      ...marked('[S a] [X b]').attributions[0]!,
      id: String(i),
      source: [[source.start, source.end] as const],
      content: [[source.end, s.end] as const],
    }
  })
  resolveSpeakers('d', analysis, names, attributions)
  expect(performance.now() - before).toBeLessThan(15_000)
})
