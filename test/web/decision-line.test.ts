import { parseHTML } from 'linkedom'
import { expect, test } from 'vitest'
import type { DecisionLine } from '../../src/lookup/lookup.ts'
import { DecisionItem } from '../../src/web/decision-line.tsx'

const ACCEPTED: DecisionLine = {
  number: 7,
  kind: 'accept',
  subject: 'a-1',
  content: null,
  anchors: [
    {
      kind: 'attribution',
      id: 'a-1',
      names: ['Not one more barge'],
      documents: [
        { document: 'd-1', location: '/reports/daily-bollard.txt', spans: [[10, 28]], words: ['0'] },
      ],
    },
  ],
  who: 'ada',
  at: '2031-05-04T12:00:00.000Z',
  undoes: null,
  undoneBy: null,
  standing: { about: { kind: 'attribution', id: 'a-1' }, holds: true, made: [] },
  said: {
    document: 'd-1',
    outlet: 'Daily Bollard',
    location: '/reports/daily-bollard.txt',
    span: [10, 28],
    before: 'said: “',
    text: 'Not one more barge',
    after: '.” The b',
  },
}

function told(decision: DecisionLine): string {
  const viewer = { name: 'ivo', role: 'reader', csrf: '', signedIn: true } as const
  const { document } = parseHTML(String(DecisionItem({ decision, viewer, back: '/decisions' })))
  return document.querySelector('p')!.textContent.replace(/\s+/g, ' ').trim()
}

test.each<[what: string, change: Partial<DecisionLine>, line: string]>([
  ['a direct quotation in its own marks', {}, 'according to Daily Bollard: “Not one more barge.”'],
  [
    'indirect speech without any',
    { said: { ...ACCEPTED.said!, before: 'id that ', after: ' would d' } },
    'according to Daily Bollard: Not one more barge',
  ],
  [
    'an outlet that is not named by where the report was read',
    { said: { ...ACCEPTED.said!, outlet: null } },
    'according to daily-bollard: “Not one more barge.”',
  ],
  [
    'what is not kept any more as it was decided about',
    { said: null },
    'according to daily-bollard: Not one more barge',
  ],
])('a decision names %s', (_, change, line) => {
  expect(told({ ...ACCEPTED, ...change })).toBe(`accepted attribution ${line}`)
})
