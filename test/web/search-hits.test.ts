import { parseHTML } from 'linkedom'
import { describe, expect, test } from 'vitest'
import { DocumentHits, type FoundStatement, StatementHits } from '../../src/web/search-hits.tsx'

const HIT: FoundStatement = {
  id: 'a-1',
  document: 'd-1',
  location: '/reports/daily-bollard.txt',
  outlet: 'Halyard',
  title: 'The gate',
  published: '2031-05-04',
  language: 'en',
  supersededBy: null,
  spans: [[14, 18]],
  act: 'warns',
  kind: 'direct',
  negated: false,
  speaker: 's-1',
  speakerName: 'Ada Vell',
  decidedSpeaker: null,
  span: [10, 27],
  pieces: [[10, 27]],
  text: 'the gate will not',
}

function told(hit: Partial<FoundStatement>) {
  const { document } = parseHTML(String(StatementHits({ hits: [{ ...HIT, ...hit }] })))
  const words = (selector: string) =>
    (document.querySelector(selector)?.textContent ?? '').replace(/\s+/g, ' ').trim()
  const links = [...document.querySelectorAll('a')].map(link => link.getAttribute('href'))
  return { lead: words('.lead'), note: words('.note'), links, marked: words('mark') }
}

describe('a statement that was found', () => {
  test.each<[what: string, hit: Partial<FoundStatement>, lead: string]>([
    ['as reported', {}, 'According to Halyard, Ada Vell said:'],
    [
      'by another name, as somebody has decided',
      { decidedSpeaker: { id: 's-2', name: 'Mayor Vell' } },
      'According to Halyard, Mayor Vell (as decided; in the report Ada Vell) said:',
    ],
    ['not said', { negated: true }, 'According to Halyard, Ada Vell did not say:'],
    ['no outlet', { outlet: null }, 'According to daily-bollard, Ada Vell said:'],
    [
      'no speaker',
      { speaker: null, speakerName: null },
      'According to Halyard, a speaker not resolved said:',
    ],
    ['not yet collated', { speaker: null }, 'According to Halyard, Ada Vell said:'],
  ])('%s', (_, hit, lead) => {
    expect(told(hit).lead).toBe(lead)
  })

  test('leads to its speaker, its words, every report’s words and the report', () => {
    expect(told({}).links).toEqual([
      '/speakers/s-1',
      '/documents/d-1/passages/10-27',
      '/documents/d-1/said/10-27',
      '/documents/d-1',
    ])
    expect(told({}).note).toBe('4 May 2031 · warns, direct · every report’s words · The gate')
    expect(told({}).marked).toBe('gate')
  })

  test('what was not said is no reading; of a revision that is past the later one is named', () => {
    expect(told({ negated: true }).links).not.toContain('/documents/d-1/said/10-27')
    expect(told({ supersededBy: 'd-2' }).links).toEqual([
      '/speakers/s-1',
      '/documents/d-1/passages/10-27',
      '/documents/d-1',
      '/documents/d-2',
    ])
  })
})

test('a document that was found: its headline and some of its text, marked', () => {
  const hit = {
    ...HIT,
    titleSpans: [[4, 8]] as const,
    spans: [[104, 108]] as const,
    excerpt: { span: [100, 118] as const, text: 'the gate will not …' },
  }
  const { document } = parseHTML(String(DocumentHits({ hits: [hit as never] })))
  expect([...document.querySelectorAll('mark')].map(mark => mark.textContent)).toEqual(['gate', 'gate'])
  expect(document.querySelector('.words')!.textContent).toMatch(/^… the gate will/)
})
