import { expect, test } from 'vitest'
import type { Candidate } from '../../src/attribution/candidate.ts'
import { repaired, resumed } from '../../src/attribution/labelling/span-repairs.ts'
import { analyse } from '../../src/text/analyse.ts'
import { type MarkedAttribution, marked, partsShown } from './attribution-notation.ts'

interface Finding {
  readonly rule: string
  readonly lemma?: string
}

const analysisOf = (text: string) => analyse({ text, language: 'en', titleSpan: null })

function candidate({ rule, lemma }: Finding, parts: MarkedAttribution): Candidate {
  const { source, cue, content, addressee } = parts
  return { rule, lemma: lemma ?? null, source, cue, content, addressee: addressee[0] ?? null, odds: 0.9 }
}

// What labels give, what the rule of the same cue found, and the spans that come of both.
test.each([
  [
    'a relative clause belongs to the source',
    '[X “Go,”] [C said] [S Lee], who runs the port.',
    '[X “Go,”] [C said] [S Lee, who runs the port].',
    '[X “Go,”] [C said] [S Lee, who runs the port].',
    { rule: 'direct-speech' },
  ],
  [
    'a relative clause without its head',
    'Lee, [S who runs the port,] [C said] [X it was open].',
    '[S Lee, who runs the port,] [C said] [X it was open].',
    '[S Lee, who runs the port,] [C said] [X it was open].',
    { rule: 'reported-speech' },
  ],
  [
    'a clause that reports speech is another attribution',
    '[X “Go,”] [C said] [S Lee, who] asked to be heard.',
    '[X “Go,”] [C said] [S Lee, who asked to be heard].',
    '[X “Go,”] [C said] [S Lee], who asked to be heard.',
    { rule: 'direct-speech' },
  ],
  [
    'what comes between is nobody who speaks',
    'Lee, after a talk with [S the crews,] [C said] [X it was open].',
    '[S Lee, after a talk with the crews,] [C said] [X it was open].',
    '[S Lee], after a talk with the crews, [C said] [X it was open].',
    { rule: 'reported-speech' },
  ],
  [
    'when it was said',
    '[S Lee last month] [C said] [X it was open].',
    '[S Lee] last month [C said] [X it was open].',
    '[S Lee] last month [C said] [X it was open].',
    { rule: 'reported-speech' },
  ],
  [
    'when something was published',
    '[S A poll last month] [C showed] [X it was liked].',
    '[S A poll] last month [C showed] [X it was liked].',
    '[S A poll last month] [C showed] [X it was liked].',
    { rule: 'reported-speech' },
  ],
  [
    'a source that the labels missed',
    'Lee [C said] [X it was open].',
    '[S Lee] [C said] [X it was open].',
    '[S Lee] [C said] [X it was open].',
    { rule: 'reported-speech' },
  ],
  [
    'a listener is no part of the cue',
    '[S Lee] [C cautioned crews] [X that it was closed].',
    '[S Lee] [C cautioned] [A crews] [X that it was closed].',
    '[S Lee] [C cautioned] crews [X that it was closed].',
    { rule: 'reported-speech', lemma: 'caution' },
  ],
  [
    'a listener is no source',
    '[S The crews] [C were told] [X that it was closed].',
    '[A The crews] [C were told] [X that it was closed].',
    'The crews [C were told] [X that it was closed].',
    { rule: 'passive', lemma: 'tel' },
  ],
  [
    'there and here stand with the subject',
    '[S A man] [C there wrote] [X that it was closed].',
    '[S A man] there [C wrote] [X that it was closed].',
    '[S A man] there [C wrote] [X that it was closed].',
    { rule: 'reported-speech', lemma: 'writ' },
  ],
  [
    'it stands for what follows',
    '[X It] [C was said] [X that it was closed].',
    'It [C was said] [X that it was closed].',
    'It [C was said] [X that it was closed].',
    { rule: 'passive', lemma: 'say' },
  ],
  [
    'a conjunction before the marks',
    '[S Lee] [C added] [X that, “It is closed.”]',
    '[S Lee] [C added] that, [X “It is closed.”]',
    '[S Lee] [C added] that, [X “It is closed.”]',
    { rule: 'speech-opened', lemma: 'ad' },
  ],
  [
    'a clause is said as a whole',
    'If it rains the port [X is closed], [S she] [C argued].',
    '[X If it rains the port is closed], [S she] [C argued].',
    '[X If it rains the port is closed], [S she] [C argued].',
    { rule: 'parenthetical-speech', lemma: 'argu' },
  ],
  [
    'beside a quotation nothing without marks',
    '[X “It is closed,”] [S Lee] [C said] of [X the old port].',
    '[X “It is closed,”] [S Lee] [C said] of the old port.',
    '[X “It is closed,”] [S Lee] [C said] of the old port.',
    { rule: 'direct-speech', lemma: 'say' },
  ],
])('%s: %s', (_, labels, rule, right, finding) => {
  const [given, found, expected] = [marked(labels), marked(rule), marked(right)]
  const { text } = given
  expect([found.text, expected.text]).toEqual([text, text])
  const mended = repaired(analysisOf(text), given.parts[0]!, candidate(finding, found.parts[0]!))
  expect(partsShown(text, mended)).toBe(partsShown(text, expected.parts[0]!))
})

test.each([
  [
    'the sentence’s own verb',
    '[S Lee’s] [C promise] [X to keep the port was cheered].',
    '[S Lee’s] [C promise] [X to keep the port] was cheered.',
  ],
  [
    'a verb of the clause',
    '[S Lee’s] [C claim] [X that the port is old will be heard].',
    '[S Lee’s] [C claim] [X that the port is old] will be heard.',
  ],
  [
    'whose noun it is does not open the sentence',
    'Few heard [S Lee’s] [C claim] [X that the port is old].',
    'Few heard [S Lee’s] [C claim] [X that the port is old].',
  ],
  [
    'of a cue in a relative clause the pronoun is the source',
    '“Go,” said [S Lee, who] [C asked] [X that it be closed].',
    '“Go,” said Lee, [S who] [C asked] [X that it be closed].',
  ],
])('without a rule, %s: %s', (_, labels, right) => {
  const [given, expected] = [marked(labels), marked(right)]
  const mended = repaired(analysisOf(given.text), given.parts[0]!, null)
  expect(partsShown(given.text, mended)).toBe(partsShown(given.text, expected.parts[0]!))
})

test('speech that goes on behind its tag is added', () => {
  const { text, parts } = marked('[X “It is closed,”] [S Lee] [C said]. [X2 “It stays so.”]')
  const [given, further] = [parts[0]!, parts[1]!.content]
  const rule = candidate({ rule: 'direct-speech' }, { ...given, content: [...given.content, ...further] })
  expect(resumed(analysisOf(text), given, rule)).toEqual(further)
  expect(resumed(analysisOf(text), given, { ...rule, rule: 'reported-speech' })).toEqual([])
})
