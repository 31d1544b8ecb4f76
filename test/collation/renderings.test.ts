import { expect, test } from 'vitest'
import { renderingsOf } from '../../src/collation/utterances/rendering.ts'
import { scoreByWords } from '../../src/collation/utterances/same-utterance.ts'
import { report } from './report.ts'

const BODY =
  'Ann Lorne said on the quay that [ann: every ship of the northern towns must stop buying salt from the garrison].'

function renderings(id: string, marked: string) {
  const document = report(id, marked)
  return renderingsOf(document, document.attributions, new Map(), new Map(), new Set(['ann']))
}

test('headline, lead and subheadings say again what the body says', () => {
  const marked =
    'Lorne: [ann: Boycott the Salt]\n\n' +
    'Ada Lorne has asked [ann: the towns of the north to buy no more salt], a port paper wrote on the day after.\n\n' +
    `${BODY} The crowd on the quay was the largest that anybody in the town remembers.\n\n` +
    'Lorne Urges [ann: Towns to Boycott Salt]\n\n' +
    `${BODY.replace('every ship', 'each boat')} The crowd on the quay went home in the rain before it was dark.`
  expect(renderings('a', marked).map(r => r.repeats)).toEqual([true, true, false, true, false])
})

test('a short headline is held against another report’s body with doubt, a long one without', () => {
  const against = (headline: string, repeats: boolean) => {
    const [a] = renderings('a', `[ann: ${headline}]. It rained.`)
    const [b] = renderings('b', `${BODY} It rained.`)
    return (
      scoreByWords([
        { ...a!, repeats },
        { ...b!, repeats: false },
      ])[0]?.odds ?? 0
    )
  }
  const short = 'Towns must stop buying salt'
  const long = 'Every ship of the northern towns must stop buying salt from the garrison'
  expect(against(short, false) - against(short, true)).toBe(1)
  expect(against(long, false) - against(long, true)).toBe(0)
})
