import { describe, expect, test } from 'vitest'
import type { Collation } from '../../src/model/collation.ts'
import { attributed, ferry, report, utterance } from './fixture.ts'
import { manyReports } from './many-reports.ts'
import { rendered, spoken } from './rendered.ts'

const EMPTY: Collation = {
  documents: [],
  speakers: [],
  attributions: [],
  occasions: [],
  utterances: [],
  positions: [],
  stories: [],
  copies: [],
  figures: [],
  terms: [],
  problems: [],
}

describe('every link on the page leads somewhere on it', () => {
  test.each([
    ['six reports', ferry()],
    ['many reports', manyReports(2, 20)],
  ])('%s', (_, collation) => {
    const { document } = rendered(collation)
    const ids = [...document.querySelectorAll('[id]')].map(element => element.id)
    expect(ids.length).toBe(new Set(ids).size)
    const known = new Set(ids)
    const links = [...document.querySelectorAll('a[href^="#"]')].map(a => a.getAttribute('href')!.slice(1))
    expect(links.length).toBeGreaterThan(20)
    expect(links.filter(link => !known.has(link))).toEqual([])
  })
})

test('a passage’s anchor holds its words, and a report’s text is shown to the character', () => {
  const collation = ferry()
  const { document } = rendered(collation)
  for (const { id, text } of collation.documents) {
    expect(document.getElementById(`d.${id}`)!.querySelector('.text')!.textContent).toBe(text)
  }
  for (const { document: id, span } of collation.utterances.flatMap(u => u.readings)) {
    const { text } = collation.documents.find(one => one.id === id)!
    expect(document.getElementById(`d.${id}.${span[0]}.${span[1]}`)!.textContent).toBe(text.slice(...span))
  }
})

describe('never a bare quotation', () => {
  const { document } = rendered(ferry())

  test('each utterance says according to whom and who said it', () => {
    const leads = [...document.querySelectorAll('.said h4, .singles .lead')].map(spoken)
    expect(leads).toEqual([
      'According to Sound Agency and 4 more, Ilse Tarn said',
      'According to Brackwater Post and 2 more, Ilse Tarn said',
      'According to Pier Notes, Bo Osk said',
      'According to Brackwater Post, “She” (not resolved) said',
    ])
  })

  test('the matrix, the statements of a speaker and the positions name an outlet', () => {
    const cards = [...document.querySelectorAll('.matrix th[scope=row], .statements li, .sides > div')].map(
      spoken,
    )
    expect(cards.length).toBe(2 + 3 + 2)
    for (const card of cards) expect(card).toMatch(/according to \S/)
  })
})

describe('the matrix', () => {
  const { document } = rendered(ferry())
  const rows = [...document.querySelectorAll('.matrix tbody tr:not(.speaker)')]

  test('says of every report how it carries an utterance', () => {
    const heads = [...document.querySelectorAll('.matrix thead th[scope=col]')].map(spoken)
    expect(heads).toEqual([
      'Brackwater Post',
      'Hag Island Leaf',
      'Sound Agency',
      'Pier Notes',
      'Evening Oar',
      'Courrier du Large',
      'reports',
    ])
    expect([...rows[0]!.querySelectorAll('td')].map(spoken)).toEqual([
      'quoted in full',
      'quoted in full',
      'quoted in full',
      'paraphrased',
      'quoted in full',
      'not found in our copy',
      '5 of 6',
    ])
  })

  test('shows where readings differ in more than wording', () => {
    expect([...rows[0]!.querySelectorAll('.badge')].map(spoken)).toEqual([
      'negation inside quotation marks',
      'figure inside quotation marks',
      'modality inside quotation marks',
      'reporting verb',
    ])
    expect([...rows[0]!.querySelectorAll('.diff')].map(spoken)).toEqual(['must', '4'])
  })
})

test('identical readings stand in one line, whatever marks they are set in', () => {
  const { document } = rendered(ferry())
  const lines = [...document.querySelector('.said .stack')!.querySelectorAll('li')].map(line => ({
    names: [...line.querySelectorAll('bdi')].map(spoken),
    words: spoken(line.querySelector('p')),
  }))
  expect(lines).toEqual([
    {
      names: ['Sound Agency', 'Evening Oar'],
      words: '"The ferry must run every day, and no ticket will cost more than 4 crowns,"',
    },
    {
      names: ['Brackwater Post'],
      words: '“The ferry will run every day, and no ticket will cost more than 4 crowns,”',
    },
    {
      names: ['Hag Island Leaf'],
      words: '‘The “ferry” will not run every day, and no ticket will cost more than 14 crowns,’',
    },
  ])
})

test('a story shows its title with its outlet, its occasion with its grounds, its figures and its copies', () => {
  const { document } = rendered(ferry())
  const text = (selector: string) => spoken(document.querySelector(selector))
  expect(text('.story h2')).toBe('Brackwater mayor pledges ferry for Hag Island')
  expect(text('.attribution')).toBe('The headline of Sound Agency and 1 more; 4 reports have others')
  expect(text('.occasion')).toBe(
    'WhoIlse TarnWhenTuesday 4 March 2031stated: ‘Tuesday, 4 March 2031’ Brackwater Post; ‘on Tuesday’ Sound AgencyWherenot found in our copiesTo whomthe harbour councilstated: ‘the harbour council’ Brackwater Post',
  )
  expect([...document.querySelectorAll('.figure th, .figure .asof, .figure .status')].map(spoken)).toEqual([
    'sources differ',
    'at least 1,200',
    'as of 4 Mar 2031, stated',
    'about 1,500',
    'as of: not said',
  ])
  expect(text('.copies p')).toContain('Independent reports: 5 of 6')
  expect(document.querySelector('.copies .solid')).not.toBeNull()
  expect(text('.copies .variants li')).toBe(
    'truncation"We have waited for nine winters." became → nothing here',
  )
  expect(text('.term')).toContain('1× in scare quotes')
  expect(text('.problems')).toContain('1 input not readscans/pier.pdf')
})

test('the apparatus follows the direction of its text', () => {
  const collation = ferry()
  const [first, second] = ['قالت “لن تتوقف العبارة اليوم”', 'قالت “لن تتوقف العبارة غدا”'].map((body, i) => ({
    ...report(`Outlet ${i}`, null, 'العبارة', body),
    language: 'ar',
  }))
  const documents = [first!, second!]
  const quoted = documents.map(document =>
    attributed({ document, source: '', cue: 'قالت', content: /“.*”/.exec(document.text)![0] }, 's-tarn'),
  )
  const { document } = rendered({
    ...collation,
    documents,
    attributions: quoted,
    occasions: [],
    utterances: [utterance('s-tarn', null, quoted, documents)],
    positions: [],
    stories: [{ id: 't', title: 'العبارة', documents: documents.map(d => d.id) }],
    copies: [],
    figures: [],
    terms: [],
  })
  const columns = document.querySelector('.columns')!
  expect([columns.getAttribute('lang'), columns.getAttribute('dir')]).toEqual(['ar', 'rtl'])
})

test('words of a verdict are none of the page’s own', () => {
  const { html } = rendered(ferry())
  const text = html.replace(/<(?:style|script)>.*?<\/(?:style|script)>/gs, '').replace(/<[^>]*>/g, ' ')
  expect(text).not.toMatch(/contradict|\bli(?:ed|es|ar)\b|\bfalse\b|\btrue\b|\bclaim|fake|mislead|\bbias/i)
})

test('nothing read, nothing compared: the page says so', () => {
  expect(spoken(rendered(EMPTY).document.querySelector('main'))).toContain('nothing to compare')
})

test('the same collation gives the same bytes', () => {
  expect(rendered(ferry()).html).toBe(rendered(ferry()).html)
})

describe('size and time', () => {
  test('a page of eight reports is below 300 kB', () => {
    expect(rendered(manyReports(1, 8)).html.length).toBeLessThan(300_000)
  })

  test('ten times the stories cost about ten times as much, not a hundred times', () => {
    const few = rendered(manyReports(4, 5)).html.length
    const many = manyReports(40, 5)
    const start = performance.now()
    const { html } = rendered(many)
    expect(html.length / few).toBeLessThan(11)
    expect(performance.now() - start).toBeLessThan(10_000)
  })
})
