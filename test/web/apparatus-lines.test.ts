import { describe, expect, test } from 'vitest'
import type { Utterance } from '../../src/model/utterance.ts'
import { apparatusLines } from '../../src/web/apparatus-lines.ts'
import { readingGroups } from '../../src/web/reading-groups.ts'
import { againstBase, wordsMarkup } from '../../src/web/reading-text.ts'
import { aligned } from './aligned.ts'

/** Readings of one utterance, each the whole text of its document; `~` before one makes it a paraphrase. */
function groups(...readings: readonly string[]) {
  const texts = readings.map(text => text.replace(/^~/, ''))
  const said: Utterance = {
    id: 'u',
    speaker: null,
    occasion: null,
    readings: readings.map((text, k) => ({
      document: String(k),
      attribution: '',
      span: [0, texts[k]!.length],
      form: text.startsWith('~') ? 'indirect' : 'direct',
    })),
    apparatus: aligned(
      texts.map((text, k) => ({ document: String(k), span: [0, text.length] as const, text })),
    ),
    variants: [],
    origins: [],
  }
  return readingGroups(said, id => texts[Number(id)]!)
}

/** Lines of columns, `|` between columns, as many rows as readings. */
function table(capacity: number, ...readings: readonly string[]): string[][] {
  const found = groups(...readings)
  return apparatusLines(found, capacity).map(line =>
    found.map((_, g) => line.map(({ words }) => wordsMarkup(words[g]!) || '·').join(' | ')),
  )
}

describe('columns', () => {
  test.each([
    [
      'one word changed',
      ['we must go now', 'we should go now'],
      ['we | must | go now', 'we | should | go now'],
    ],
    [
      'a phrase for a phrase',
      ['do not send one more ship', 'do not let another ship'],
      ['do not | send one more | ship', 'do not | let another | ship'],
    ],
    [
      'cut at the end',
      ['it is here and it stays', 'it is here'],
      ['it is here | and it stays', 'it is here | ·'],
    ],
    [
      'marks as the outlet set them',
      ['“It is,” he said, “a ship.”', '"It is a ship"'],
      ['“It is,” <small class="aside">he said,</small> “a ship.”'],
    ],
    [
      'scare quotes make another word',
      ['the ‘ship’ left us', 'the ship left us'],
      ['the | ‘ship’ | left us', 'the | ship | left us'],
    ],
  ])('%s', (_, readings, expected) => {
    const [first] = table(90, ...readings)
    expect(first ?? [expected[0]]).toEqual(groups(...readings).length === 1 ? [expected[0]] : expected)
  })

  test('long readings break into lines of about one length', () => {
    const lines = table(
      34,
      'the ferry will run every day until the ice has come',
      'the ferry must run every day until the ice has come',
    )
    expect(lines).toEqual([
      ['the ferry | will | run every day', 'the ferry | must | run every day'],
      ['until the ice has come', 'until the ice has come'],
    ])
  })
})

/** A text with one or more readings in square brackets; the brackets are not of the text. */
function bracketed(...texts: readonly string[]) {
  const readings = texts.flatMap((marked, document) =>
    [...marked.matchAll(/\[([^\]]*)\]/g)].map((match, i) => {
      const start = match.index - 2 * i
      return { document: String(document), span: [start, start + match[1]!.length] as const }
    }),
  )
  const plain = texts.map(text => text.replace(/[[\]]/g, ''))
  const textOf = (id: string): string => plain[Number(id)]!
  const said: Utterance = {
    id: 'u',
    speaker: null,
    occasion: null,
    readings: readings.map(reading => ({ ...reading, attribution: '', form: 'direct' })),
    apparatus: aligned(readings.map(reading => ({ ...reading, text: textOf(reading.document) }))),
    variants: [],
    origins: [],
  }
  return readingGroups(said, textOf).map(group => wordsMarkup(group.words).replace(/<\/?small[^>]*>/g, '/'))
}

describe('a reading is shown as its outlet set it', () => {
  test.each([
    ['marks outside the span', '“[We go],” she said.', '“We go,”'],
    ['no mark, no stop', 'She said that [we go], and left.', 'we go'],
    ['in the midst of a quotation', '“Now. [We go]. Then.”', 'We go'],
    ['marks of marks', '‘“[We go]”’', '‘“We go”’'],
  ])('%s', (_, text, expected) => {
    expect(bracketed(text, '[we stay]')).toContain(expected)
  })

  test('an interrupted quotation is one reading, its interruption set apart', () => {
    const interrupted = '“[we go on],” she said, “[and they stay there].”'
    expect(bracketed('[we go on and they stay here]', interrupted)).toEqual([
      'we go on and they stay here',
      '“we go on,” /she said,/ “and they stay there.”',
    ])
  })

  test('words said twice in one report are two readings', () => {
    expect(bracketed('[we go on]. “[we go up],” she said.')).toEqual(['we go on', '“we go up,”'])
  })
})

describe('readings of the same words are one', () => {
  test.each([
    ['other marks', ['“We go.”', '"We go."', '‘We go’'], 1],
    ['capitals', ['We go', 'we go'], 1],
    ['a word more', ['We go', 'We do go'], 2],
    ['a paraphrase of the same words', ['we go', '~we go'], 2],
  ])('%s', (_, readings, count) => {
    expect(groups(...readings).length).toBe(count)
  })

  test('the base is the commonest quotation; paraphrases come last', () => {
    const order = groups('~they must', 'we must go', 'we will go', '“we will go”').map(g => g.readings.length)
    expect(order).toEqual([2, 1, 1])
  })
})

test('against the base other words are marked, and what is cut leaves a gap', () => {
  const [base, other] = groups('we must not go now', 'we must not go now!', 'we should go')
  expect(againstBase(other!.words, base!.words).replace(/<i class="gap">.*?<\/i>/g, '[]')).toBe(
    'we <b class="diff">should</b> go []',
  )
})

test('a reading of a hundred thousand words is laid out in linear time', () => {
  const words = Array.from({ length: 100_000 }, (_, row) => ({
    row,
    start: row * 2,
    key: 'a',
    before: '',
    text: 'a',
    after: '',
    aside: '',
    space: true,
  }))
  const group = { readings: [], words, quoted: true }
  const start = performance.now()
  expect(apparatusLines([group, { ...group, words: words.slice(1) }]).length).toBeGreaterThan(1000)
  expect(performance.now() - start).toBeLessThan(2000)
})
