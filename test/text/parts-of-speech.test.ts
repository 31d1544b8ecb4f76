import { describe, expect, test } from 'vitest'
import { partsOfSpeech } from '../../src/text/parts-of-speech/tagger.ts'
import { TAGS } from '../../src/text/parts-of-speech/tags.ts'
import { read } from './notation.ts'
import { TAGGED_SENTENCES, untagged, wordsOf } from './tagged-sentences.ts'

function tagsOf(text: string): string[] {
  return [...partsOfSpeech(read(text))].map(tag => TAGS[tag]!)
}

/** The tag of every word that stands in brackets. */
function tagsInBrackets(line: string): string {
  const words = [...line.matchAll(/\[([^\]]+)\]/g)]
  const text = line.replace(/[[\]]/g, '')
  const { tokens } = read(text)
  const tags = tagsOf(text)
  return words
    .map((match, k) => {
      const start = match.index - 2 * k
      return tags[tokens.findIndex(token => token.start === start)]
    })
    .join(' ')
}

test('of sentences tagged by hand nearly all words are right, verbs too', () => {
  let [all, right, verbs, verbsRight] = [0, 0, 0, 0]
  for (const line of TAGGED_SENTENCES) {
    const { text, tags } = untagged(line)
    const words = wordsOf(text)
    expect([line, words.length]).toEqual([line, tags.length])
    const found = tagsOf(text)
    words.forEach((token, i) => {
      const good = tags[i]!.includes(found[token]!)
      all++
      if (good) right++
      if (!tags[i]![0]!.startsWith('VB')) return
      verbs++
      if (good) verbsRight++
    })
  }
  expect(all).toBeGreaterThan(1000)
  // Floors: what the weights reach, a little less.
  expect(right / all).toBeGreaterThan(0.96)
  expect(verbsRight / verbs).toBeGreaterThan(0.9)
})

describe('one spelling, two parts of speech', () => {
  test.each([
    ['The minister [claims] the port is safe. Her [claims] are disputed.', 'VBZ NNS'],
    ['Critics [claim] victory. The [claim] is false.', 'VBP NOUN'],
    ['He [promises] reforms, but his [promises] worry her.', 'VBZ NNS'],
    ['She [demands] an answer. Their [demands] were met.', 'VBZ NNS'],
    ['Officials [fear] a flood, and [fear] spreads.', 'VBP NOUN'],
    ['They [told] him. He was [told] nothing.', 'VBD VBN'],
    ['She [quoted] him; he was [quoted] as saying so.', 'VBD VBN'],
    [
      'She said [that] it failed. [That] was wrong. The plan [that] failed was hers. [That] plan failed.',
      'SCONJ PRON REL DET',
    ],
    ['He wants [to] go [to] Vell.', 'PART ADP'],
    ['[Her] aides told [her] so.', 'POSS PRON'],
    ["Dorn['s] aide said [it's] over, and [he'd] gone.", 'PART PRONAUX PRONAUX'],
    ['She pointed [out] that he ran [out] of time.', 'PRT ADP'],
    ['Dorn [had] left and [had] a plan; they [have] been [told].', 'HAVE HAVE HAVE VBN'],
    ['[Trust] in him fell. They [trust] him.', 'NOUN VBP'],
    ['In [May] he [may] go.', 'PROPN MODAL'],
    ['“We [will] win,” [adds] Mira [Tolland].', 'MODAL VBZ PROPN'],
    ['[MINISTER] [DENIES] [CLAIMS] SHE [LIED]', 'NOUN VBZ NNS VBD'],
    ['[Rebels] [Vow] to [Fight] On', 'NNS VBP VB'],
  ])('%s', (line, tags) => {
    expect(tagsInBrackets(line)).toBe(tags)
  })
})

test.each([
  [
    'signs and figures',
    '“$5, or 6%?” (7.5)',
    'PUNCT SYM NUM PUNCT CCONJ NUM SYM PUNCT PUNCT PUNCT NUM PUNCT',
  ],
  ['nothing', '', ''],
  ['one word', 'Help', 'VB'],
])('%s', (_, text, tags) => {
  expect(tagsOf(text).join(' ')).toBe(tags)
})

test('what was read before changes nothing, not even more spellings than are kept', {
  timeout: 60_000,
}, () => {
  const line = 'The minister claims that critics, who doubt her, report lies about reports.'
  const before = tagsOf(line)
  const flood = Array.from({ length: 52_000 }, (_, i) => (i % 3 === 1 ? 'said' : `w${i.toString(36)}`)).join(
    ' ',
  )
  const first = tagsOf(flood)
  expect(tagsOf(flood)).toEqual(first)
  expect(tagsOf(line)).toEqual(before)
})
