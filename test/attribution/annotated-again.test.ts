import { expect, test } from 'vitest'
import { annotate, annotatedAgain } from '../../src/attribution/annotate.ts'
import type { Annotation } from '../../src/model/annotation.ts'
import { plainDocument } from '../plain-document.ts'

test('what was kept of an annotated document makes it whole again', () => {
  const text =
    'Harl, 3 May 2031. “We will mend 30 sluices by Friday,” Ada Perl, the mayor of Harl, told reporters. At least 12 were hurt, she said.'
  const whole = annotate(plainDocument('a', text, { published: '2031-05-03' }))
  const { document, attributions, speakers, figures } = whole
  const kept: Annotation = JSON.parse(JSON.stringify({ document, attributions, speakers, figures }))
  expect(annotatedAgain(kept)).toEqual(whole)
})
