import { expect, test } from 'vitest'
import { readByRules } from '../../src/attribution/attributions.ts'
import { settledForms } from '../../src/attribution/labelling/settled-forms.ts'
import type { Span } from '../../src/model/span.ts'
import { analyse } from '../../src/text/analyse.ts'
import { findNames } from '../../src/text/names/names.ts'

/** Rules with the forms they settle, in a text whose first paragraph may be a headline. */
function settled(written: string, headline: boolean): string[] {
  const text = written.replaceAll('¶', '\n\n')
  const end = text.indexOf('\n\n')
  const titleSpan: Span | null = headline ? [0, end < 0 ? text.length : end] : null
  const analysis = analyse({ text, language: 'en', titleSpan })
  const reading = readByRules(analysis, findNames(analysis))!
  const form = settledForms(analysis, reading)
  return reading.candidates.map(found => `${found.rule}: ${form(found)}`)
}

test.each([
  ['State television quoted Lee as saying it was closed.', ['quoted-as-saying: spans']],
  ['“It is closed.” — Ann Lee', ['colon-quotation: spans']],
  ['In Lee’s view, the port is closed.', ['in-view-of: spans']],
  ['She left out the figure of the port, according to which it was closed.', ['according-to: spans']],
  ['According to Lee, the port was closed.', ['according-to: null']],
  ['QUILL: Who signed it?¶VARGA: I did.', ['headline-colon: spans', 'headline-colon: spans']],
  ['QUILL: 1,769.¶VARGA: 1,501.', ['headline-colon: null', 'headline-colon: null']],
  ['Nordia News reported that Ann Lee said it was closed.', ['reported-speech: found']],
  ['Lee said it was closed.', ['reported-speech: null']],
  ['Lee declined to say that it was closed.', ['reported-speech: null']],
])('%s', (text, forms) => {
  expect(settled(text, false)).toEqual(forms)
})

test.each([
  ['Harbour ministry: no boats before dawn', ['headline-colon: spans']],
  ['Lee to Millers: Bread Is Not for Sale', ['headline-colon: spans']],
  ['Harbour sold in secret: Quill', ['headline-colon: spans']],
  ['Ann Lee: We Will Not Yield', ['headline-colon: null']],
  ['Ostvik denies selling harbour', ['reported-speech: found']],
])('in a headline: %s', (text, forms) => {
  expect(settled(text, true)).toEqual(forms)
})
