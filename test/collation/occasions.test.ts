import { describe, expect, it } from 'vitest'
import type { AnnotatedDocument } from '../../src/attribution/annotate.ts'
import { referenceDay } from '../../src/collation/occasions/occasion-reference.ts'
import { findOccasions } from '../../src/collation/occasions/occasions.ts'
import type { Attribution, SpeakerBasis } from '../../src/model/attribution.ts'
import type { Document } from '../../src/model/document.ts'
import type { Span } from '../../src/model/span.ts'
import { analyse } from '../../src/text/analyse.ts'
import { findDates } from '../../src/text/dates/dates.ts'
import { plainDocument } from '../plain-document.ts'

const MARK = /\{(\d) (\w+): ([^}]*)\}|<(\d): ([^>]*)>|\[(\d): ([^\]]*)\]/g

/**
 * `{1 ann: Ann Field} <1: said> on Sunday [1: that it rained]`: source, cue and content of attribution 1, by
 * speaker ann; `{0 ann: she}` is a mention and no more. Attributions with a pronoun for source follow on.
 */
function report(id: string, marked: string, published: string | null = null): AnnotatedDocument {
  let text = ''
  let at = 0
  const parts: Record<
    string,
    { source: Span[]; cue: Span[]; content: Span[]; speaker: string | null; basis: SpeakerBasis }
  > = {}
  const part = (n: string) =>
    (parts[n] ??= { source: [], cue: [], content: [], speaker: null, basis: 'named' })
  const mentions = new Map<string, Span[]>()
  for (const match of marked.matchAll(MARK)) {
    text += marked.slice(at, match.index)
    at = match.index + match[0].length
    const words = match[3] ?? match[5] ?? match[7]!
    const span: Span = [text.length, text.length + words.length]
    text += words
    if (match[1] !== undefined) {
      const speaker = match[2]!
      mentions.set(speaker, [...(mentions.get(speaker) ?? []), span])
      if (match[1] === '0') continue
      part(match[1]).source.push(span)
      part(match[1]).speaker = speaker
      if (/^(he|she|they)$/i.test(words)) part(match[1]).basis = 'pronoun'
    } else if (match[4] !== undefined) part(match[4]).cue.push(span)
    else part(match[6]!).content.push(span)
  }
  text += marked.slice(at)
  const attributions = Object.entries(parts).map(
    ([n, { source, cue, content, speaker, basis }]): Attribution => ({
      id: `${id}-${n}`,
      document: id,
      kind: /^“/.test(text.slice(...(content[0] ?? [0, 0]))) ? 'direct' : 'indirect',
      source,
      cue,
      content,
      speaker: speaker === null ? null : `${id} ${speaker}`,
      speakerBasis: basis,
      act: 'states',
      addressee: null,
      relay: [],
      confidence: 1,
    }),
  )
  const document: Document = plainDocument(id, text, { published })
  const analysis = analyse(document)
  const speakers = [...mentions].map(([name, spans]) => ({
    id: `${id} ${name}`,
    name,
    kind: 'person' as const,
    named: true,
    titles: [],
    speaksFor: null,
    mentions: spans.map(span => ({ span, form: 'name' as const })),
  }))
  return { document, attributions, speakers, figures: [], analysis, names: [], dates: findDates(analysis) }
}

function find(documents: readonly AnnotatedDocument[]) {
  const attributions = documents.flatMap(d =>
    d.attributions.map(a => ({ ...a, speaker: a.speaker?.split(' ')[1] ?? null })),
  )
  const stories = [{ id: 'story', title: '', documents: documents.map(d => d.document.id) }]
  return findOccasions(documents, stories, attributions)
}

/** `2017-11-19 stated | place | audience | documents`, the unknown as `?`. */
function table(documents: readonly AnnotatedDocument[]): string[] {
  return find(documents).occasions.map(({ date, place, audience, documents: carriers }) =>
    [
      date === null ? '?' : `${date.value} ${date.basis}`,
      place?.text ?? '?',
      audience?.text ?? '?',
      carriers.join(' '),
    ].join(' | '),
  )
}

/** 2017-11-19 was a Sunday; where a report has a day of publication it is Monday the 20th. */
const MONDAY = '2017-11-20'

const SINGLE: readonly (readonly [text: string, published: string | null, occasion: string])[] = [
  [
    '{1 ann: Ann Field} <1: said> in a speech on November 19, 2017 [1: that it rained].',
    null,
    '2017-11-19 stated | ? | ? | a',
  ],
  ['{1 ann: Ann Field} <1: said> on Sunday [1: that it rained].', MONDAY, '2017-11-19 inferred | ? | ? | a'],
  ['[1: “It rained,”] {1 ann: Ann Field} <1: said> Sunday.', MONDAY, '2017-11-19 inferred | ? | ? | a'],
  ['On Sunday, {1 ann: Ann Field} <1: said> [1: it rained].', MONDAY, '2017-11-19 inferred | ? | ? | a'],
  [
    '{1 ann: Ann Field} <1: told> reporters in Vell on Sunday [1: that it rained].',
    MONDAY,
    '2017-11-19 inferred | Vell | reporters | a',
  ],
  [
    '{1 ann: Ann Field} <1: repeated> before the dyeing committee on Sunday, November 19, 2017 [1: that it rained].',
    null,
    '2017-11-19 stated | ? | ? | a',
  ],
  [
    '{0 ann: Ann Field} opened a new mill at Vell on Sunday, November 19, 2017. Speaking to weavers, {1 ann: Field} <1: said> [1: it rained].',
    null,
    '2017-11-19 stated | Vell | weavers | a',
  ],
  [
    '{0 ann: Ann Field} met weavers in the town hall of Vell on Sunday, November 19, 2017. {1 ann: Field} <1: said> [1: it rained].',
    null,
    '2017-11-19 stated | town hall of Vell | weavers | a',
  ],
  [
    'At a news conference in Vell on Sunday, {1 ann: Ann Field} <1: said> [1: it rained].',
    MONDAY,
    '2017-11-19 inferred | Vell | ? | a',
  ],
  [
    'In an interview with the Ardmore Times, {1 ann: Ann Field} <1: said> [1: it rained].',
    MONDAY,
    '? | ? | Ardmore Times | a',
  ],
  [
    'Addressing parliament on Sunday, {1 ann: Ann Field} <1: said> [1: it rained].',
    MONDAY,
    '2017-11-19 inferred | ? | parliament | a',
  ],
  [
    '{1 ann: Ann Field} <1: warned> [1: of rain]. She made her remarks after a tour of a mill with new looms at Ore University of Weaving & Dyeing on Sunday.',
    MONDAY,
    '2017-11-19 inferred | Ore University of Weaving & Dyeing | ? | a',
  ],
  [
    '{1 ann: Ann Field} <1: warned> [1: of rain]. {0 ann: Field} met with hundreds of weavers from the valleys of Ore and Tam in the Quay Theatre on Sunday, November 19, 2017.',
    null,
    '2017-11-19 stated | Quay Theatre | hundreds of weavers from the valleys of Ore and Tam | a',
  ],
  [
    '{1 ann: Ann Field} <1: warned> [1: of rain]. The founders of the Weavers’ Guild met with {0 ann: Field} in Vell on Sunday.',
    MONDAY,
    '2017-11-19 inferred | Vell | founders of the Weavers’ Guild | a',
  ],
  [
    '{1 ann: Ann Field} <1: told> weavers in the northern town of Tam yesterday [1: that it rained].',
    MONDAY,
    '2017-11-19 inferred | northern town of Tam | weavers | a',
  ],
  [
    '[1: “It rained,”] {1 ann: Ann Field} <1: said> on the steps of the Chamber, in the Courier’s words.',
    MONDAY,
    '? | steps of the Chamber | ? | a',
  ],
  [
    'On Sunday {0 ann: Field} returned to the matter at the Guild in Vell. [1: “It rained,”] {1 ann: she} <1: told> weavers there.',
    MONDAY,
    '2017-11-19 inferred | Guild in Vell | weavers | a',
  ],
  [
    'In {0 ann: Field}’s Sunday speech {1 ann: she} <1: warned> [1: of rain].',
    MONDAY,
    '2017-11-19 inferred | ? | ? | a',
  ],
  [
    '{1 ann: Ann Field} <1: said> yesterday at the presidential palace in Vell [1: that it rained].',
    MONDAY,
    '2017-11-19 inferred | presidential palace in Vell | ? | a',
  ],
  [
    'Sun Nov 19 2017\n\n{1 ann: Ann Field} <1: said> on Sunday [1: that it rained]. She then left the town for good.',
    null,
    '2017-11-19 inferred | ? | ? | a',
  ],
  [
    '{1 ann: Field} again, to the Echo on Sunday<1: :> [1: “It rained.”]',
    MONDAY,
    '2017-11-19 inferred | ? | ? | a',
  ],
  ['{1 ann: Ann Field} <1: said> in March 2017 [1: that it rained].', null, '2017-03 stated | ? | ? | a'],
]

const NO_DATE: readonly string[] = [
  'Since October 9, 2017 it rained. {1 ann: Ann Field} <1: said> [1: it was wet].',
  '{1 ann: Ann Field} <1: said> [1: the vote on April 14, 2018 stands].',
  '{1 ann: Ann Field} <1: spoke> about the races which are to be run on April 14, 2018 [1: and rain].',
  'At the meeting, {1 ann: Ann Field} <1: praised> [1: the rain] ahead of the vote on April 14, 2018.',
  'The bridge fell on November 19, 2017. {1 ann: Ann Field} <1: mourned> [1: it].',
  '{1 ann: Ann Field} <1: warned> [1: of rain]. She will address the guild on April 14, 2018.',
  '{1 ann: Ann Field} <1: said> [1: “On November 19, 2017 it rained.”]',
  '{1 ann: Ann Field} <1: commented> after the flood of November 19, 2017 [1: on rain].',
  '{1 ann: Ann Field}, who met the mayor on November 19, 2017, <1: warned> [1: of rain].',
  '{1 ann: Ann Field} <1: warned> [1: of rain]. Bob Hill met the mayor on November 19, 2017.',
  '{1 ann: Ann Field} <1: has warned> [1: of rain] until November 19, 2017.',
  '{1 ann: Field} on the flood of November 19, 2017<1: :> [1: “It rained.”]',
  '{1 ann: Ann Field} <1: declared> November 19, 2017 a day of rain. [1: “Wet,”] she said.',
  '{1 ann: Ann Field} closed the mill on November 19, 2017, <1: citing> [1: rain].',
  '{1 ann: Ann Field} <1: imposed> [1: a tariff on looms and closed the mill] on November 19, 2017.',
  '{1 ann: Ann Field} <1: praised> [1: the host] of November 19, 2017’s first debate.',
  'A poll released on November 19, 2017 by {1 ann: Ann Field} <1: shows> [1: rain].',
  'Following the November 19, 2017 debate {1 ann: Ann Field} <1: warned> [1: of rain].',
  'They met for more than 40 days. {1 ann: Ann Field} <1: warned> [1: of rain].',
]

describe('the occasion of one report', () => {
  it.each(SINGLE)('%s', (marked, published, occasion) => {
    expect(table([report('a', marked, published)])).toEqual([occasion])
  })

  it.each(NO_DATE)('takes no date of another event: %s', marked => {
    const { occasions } = find([report('a', marked)])
    expect(occasions.map(o => o.date)).toEqual(occasions.map(() => null))
  })

  it('leaves what has no date, place or listeners without an occasion', () => {
    const { occasions, occasionOf } = find([report('a', '{1 ann: Ann Field} <1: said> [1: it rained].')])
    expect([occasions, [...occasionOf]]).toEqual([[], []])
  })

  it('keeps apart what was said earlier, with what follows on from it', () => {
    const text =
      '{1 ann: Ann Field} <1: said> on Sunday [1: it rained].\n\n' +
      'In March {2 ann: she} <2: had told> the Ardmore Times [2: it was dry]. [3: “Bone dry,”] {3 ann: she} <3: added>.\n\n' +
      '{4 ann: Field} <4: thanked> [4: the guild].'
    const { occasions, occasionOf } = find([report('a', text, MONDAY)])
    expect(occasions.map(o => [o.date?.value, o.audience?.text])).toEqual([
      ['2017-03', 'Ardmore Times'],
      ['2017-11-19', undefined],
    ])
    const days = new Map(occasions.map(o => [o.id, o.date?.value]))
    expect(['a-1', 'a-2', 'a-3', 'a-4'].map(id => days.get(occasionOf.get(id)!))).toEqual([
      '2017-11-19',
      '2017-03',
      '2017-03',
      '2017-11-19',
    ])
  })

  it('lets a paragraph go on with the day it opened with', () => {
    const text =
      '{1 ann: Ann Field} <1: said> in a speech on Sunday [1: it rained].\n\n' +
      'On Friday {0 ann: Field} went to the Guild. [2: “Rain,”] {2 ann: she} <2: told> weavers. [3: “More.”] {3 ann: She} <3: left>.'
    const { occasions, occasionOf } = find([report('a', text, MONDAY)])
    const days = new Map(occasions.map(o => [o.id, o.date?.value]))
    expect(['a-1', 'a-2', 'a-3'].map(id => days.get(occasionOf.get(id)!))).toEqual([
      '2017-11-19',
      '2017-11-17',
      '2017-11-17',
    ])
  })

  it('takes the listeners for no words, whoever else is said to have been told', () => {
    const text =
      '[1: “It rained,”] {1 ann: Ann Field} <1: told> [2: weavers at the Guild on Monday], as {2 ann: she} <2: had told> dyers on Sunday.'
    const [occasion] = find([report('a', text, MONDAY)]).occasions
    expect([occasion?.date?.value, occasion?.audience?.text]).toEqual(['2017-11-20', 'weavers'])
  })

  it('takes the one who met for the speaker, not the one who asked', () => {
    const text =
      '{0 ann: Field} <2: met> weavers at Vell Hall on Sunday, and she was <1: asked> by {1 bob: one of them} [1: if it rained]. [2: “No,”] {2 ann: Field} said.'
    expect(table([report('a', text, MONDAY)])).toContain('2017-11-19 inferred | Vell Hall | weavers | a')
  })

  it('tells no occasion at which nothing was said', () => {
    const text = '{0 ann: Field} met weavers in Vell on Sunday. {1 bob: Bob Hill} <1: said> [1: it rained].'
    expect(table([report('a', text, MONDAY)])).toEqual([])
  })

  it('reads a long line without full stops in linear time', () => {
    const started = performance.now()
    const text = `{1 ann: Ann Field} <1: said> [1: it rained] ${'and told weavers in Vell on Sunday '.repeat(20_000)}`
    find([report('a', text, MONDAY)])
    expect(performance.now() - started).toBeLessThan(10_000)
  })

  it.each([
    '{1 ann: Ann Field} <1: said> on November 25, 2017 [1: it rained].',
    '{1 ann: Ann Field} <1: praised> [1: Hill], who will host the final debate on Sunday.',
  ])('takes no day to come: %s', marked => {
    expect(table([report('a', marked, MONDAY)])).toEqual([])
  })

  it('gives each speaker an occasion of their own', () => {
    const text =
      '{1 ann: Ann Field} <1: said> on Sunday [1: it rained]. {2 bob: Bob Hill} <2: told> reporters on Friday [2: it was dry].'
    expect(table([report('a', text, MONDAY)])).toEqual([
      '2017-11-17 inferred | ? | reporters | a',
      '2017-11-19 inferred | ? | ? | a',
    ])
  })
})

const LINE = 'Mon Nov 20 2017\n\n'

const BY_REPORT: readonly (readonly [text: string, published: string | null, occasion: string])[] = [
  [
    'The guild shut its mill on Monday. {1 ann: Ann Field} <1: said> [1: it rained].',
    MONDAY,
    '2017-11-20 inferred | ? | ? | a',
  ],
  [
    '[2: Twelve mills stood still as of Sunday], {2 bob: the guild} <2: said>.\n\n{1 ann: Ann Field} <1: told> reporters in Vell [1: it rained].',
    MONDAY,
    '2017-11-19 inferred | Vell | reporters | a',
  ],
  [
    '[2: The number of idle mills rose to twelve on Monday], {2 bob: the guild} <2: said>.\n\n{1 ann: Ann Field} <1: told> reporters in Vell [1: it rained].',
    MONDAY,
    '2017-11-20 inferred | Vell | reporters | a',
  ],
  [
    '{0 ann: Ann Field} came down to the mill in Vell yesterday with a loom. [1: “It rained,”] {1 ann: Field} <1: said>.',
    MONDAY,
    '2017-11-19 inferred | ? | ? | a',
  ],
  [
    '{1 ann: Ann Field} <1: called> [1: on Sunday for the mills of the valley to open].',
    MONDAY,
    '2017-11-19 inferred | ? | ? | a',
  ],
  [
    `${LINE}{1 ann: Ann Field} <1: said> [1: it rained]. She was wet to the bone.`,
    null,
    '2017-11-20 inferred | ? | ? | a',
  ],
  [
    'VELL, Nov 19 (Ore Press) - {1 ann: Ann Field} <1: said> [1: it rained]. She was wet to the bone.',
    MONDAY,
    '2017-11-19 inferred | ? | ? | a',
  ],
]

const NOT_BY_REPORT: readonly string[] = [
  'The bridge fell on Sunday. {1 ann: Ann Field} <1: mourned> [1: it].',
  '{1 ann: Ann Field} <1: mourned> [1: it] after the bridge fell on Sunday with a noise.',
  '[2: The bridge will open on Sunday], {2 bob: the guild} <2: said>. {1 ann: Ann Field} <1: wept> [1: at it].',
  '{0 ann: Ann Field} will leave for Vell on Sunday. {1 ann: Field} <1: said> [1: it rained].',
  '{1 ann: Ann Field} <1: praised> [1: the host] of Sunday night’s debate.',
  'Sunday’s vote was close. {1 ann: Ann Field} <1: said> [1: it rained].',
  'The mill shut last week. {1 ann: Ann Field} <1: said> [1: it rained].',
  '{1 ann: Ann Field} <1: said> [1: it rained].',
]

describe('the day a report is of', () => {
  it.each(BY_REPORT)('dates what it does not date: %s', (marked, published, occasion) => {
    expect(table([report('a', marked, published)])).toContain(occasion)
  })

  it.each(NOT_BY_REPORT)('is not another event’s, nor known from metadata alone: %s', marked => {
    expect(table([report('a', marked, MONDAY)])).toEqual([])
  })

  it('dates nothing that had been said before', () => {
    const text = `${LINE}{1 ann: Ann Field} <1: said> [1: it rained]. {2 ann: She} had once <2: said> [2: it never did]. {3 ann: She} previously <3: said> [3: so].`
    const { occasionOf } = find([report('a', text)])
    expect([...occasionOf.keys()]).toEqual(['a-1'])
  })

  it('shows what it was read from', () => {
    const text = `${LINE}The guild shut its mill on Monday. {1 ann: Ann Field} <1: said> [1: it rained].`
    const one = report('a', text)
    const from = find([one]).occasions[0]!.date!.from.map(p => one.document.text.slice(...p.span))
    expect(from).toEqual(['Monday', 'Mon Nov 20 2017'])
  })
})

const STATING = report(
  'b',
  '[1: “It rained,”] {1 ann: Ann Field} <1: said> in a speech on November 19, 2017.',
)
const WEEKDAY = report(
  'a',
  '{1 ann: Ann Field} <1: warned> [1: of rain]. {0 ann: She} made the remarks after she toured looms at Ore University on Sunday.',
)
const UNDATED = report(
  'c',
  'Mon Nov 20 2017\n\n{1 ann: Ann Field} <1: warned> [1: of rain]. {0 ann: Field} made these remarks during a visit to a show of looms at Ore University of Vell.',
)

describe('one occasion over several reports', () => {
  it('gathers a stated day, a weekday and no day into one', () => {
    expect(table([STATING, WEEKDAY, UNDATED])).toEqual([
      '2017-11-19 stated | Ore University of Vell | ? | a b c',
    ])
  })

  it('tells for each report what its day was read or inferred from', () => {
    const documents = [STATING, WEEKDAY, UNDATED]
    const texts = new Map(documents.map(d => [d.document.id, d.document.text]))
    const [occasion] = find(documents).occasions
    const readings = occasion!.date!.readings.map(r => [
      r.document,
      r.basis,
      ...r.from.map(p => `${p.document}: ${texts.get(p.document)!.slice(...p.span)}`),
    ])
    expect(readings).toEqual([
      ['a', 'inferred', 'a: Sunday', 'b: November 19, 2017'],
      ['b', 'stated', 'b: November 19, 2017'],
      ['c', 'inferred', 'c: Mon Nov 20 2017', 'b: November 19, 2017'],
    ])
  })

  it('gives every attribution of a known speaker in these reports that occasion', () => {
    const { occasions, occasionOf } = find([STATING, WEEKDAY, UNDATED])
    expect(occasionOf).toEqual(new Map(['a-1', 'b-1', 'c-1'].map(id => [id, occasions[0]!.id])))
  })

  it('is the same whatever the order of the reports', () => {
    const one = find([STATING, WEEKDAY, UNDATED])
    const other = find([UNDATED, WEEKDAY, STATING])
    expect(other.occasions).toEqual(one.occasions)
    expect([...other.occasionOf].sort()).toEqual([...one.occasionOf].sort())
  })

  const written = (id: string, day: string) =>
    report(id, `Nov ${day} 2017\n\n{1 ann: Ann Field} <1: said> [1: it rained]. She was wet to the bone.`)

  it('prefers the day that a companion tells to a date line', () => {
    expect(table([STATING, written('c', '20')])).toEqual(['2017-11-19 stated | ? | ? | b c'])
  })

  it('takes the first of several date lines', () => {
    expect(table([written('a', '21'), written('b', '20'), written('c', '29')])).toEqual([
      '2017-11-20 inferred | ? | ? | a b',
      '2017-11-29 inferred | ? | ? | c',
    ])
  })

  it('leaves a date line open behind two days that are told', () => {
    const sunday = report('a', '{1 ann: Ann Field} <1: said> on November 18, 2017 [1: it snowed].')
    const days = table([STATING, sunday, written('c', '20')])
    expect(days).toEqual(['2017-11-18 stated | ? | ? | a', '2017-11-19 stated | ? | ? | b'])
  })

  it('reads the weekday of a report without a date against the other reports of its story', () => {
    const other = report('b', '{1 bob: Bob Hill} <1: said> on Sunday [1: it snowed].', MONDAY)
    const open = report(
      'a',
      '{2 eve: Eve Moss} <2: spoke> on Sunday [2: of snow].\n\n{1 ann: Ann Field} <1: said> [1: it rained].',
    )
    expect(table([other, open])).toEqual(['a', 'b', 'a'].map(id => `2017-11-19 inferred | ? | ? | ${id}`))
  })

  const quoting = (id: string, day: string, published: string, words: string) =>
    report(id, `The guild met on ${day}. [1: “${words}”] {1 ann: Ann Field} <1: said>.`, published)
  const BELL = 'We rang the old bell, because it rained all night in Vell.'

  it('takes words that were quoted on a day shortly before for those', () => {
    const again = quoting('b', 'Monday', MONDAY, 'We rang the old bell, because it rained.')
    expect(table([quoting('a', 'Saturday', '2017-11-18', BELL), again])).toEqual([
      '2017-11-18 inferred | ? | ? | a b',
    ])
  })

  it.each([
    ['something new', 'Monday', MONDAY, `${BELL} Nobody has come to thank us for it.`],
    ['long after', 'Monday', '2017-11-27', BELL],
    ['too little to tell', 'Monday', MONDAY, 'We rang it.'],
  ])('keeps its day where a report quotes %s', (_, day, published, words) => {
    const days = table([quoting('a', 'Saturday', '2017-11-18', BELL), quoting('b', day, published, words)])
    expect(days).toEqual(['2017-11-18 inferred | ? | ? | a', `${published} inferred | ? | ? | b`])
  })

  it('gives each of many date lines a day, whatever was told before', () => {
    const told = report('t', '{1 ann: Ann Field} <1: said> on November 10, 2017 [1: it rained].')
    expect(table([told, written('a', '15'), written('b', '18')])).toEqual([
      '2017-11-10 stated | ? | ? | a t',
      '2017-11-18 inferred | ? | ? | b',
    ])
  })

  it('gives a date line without year the year of its companions', () => {
    const wire = report(
      'a',
      'VELL, Nov 19 (Ore Press) - {1 ann: Ann Field} <1: said> [1: it rained]. She was wet to the bone.',
    )
    expect(table([STATING, wire])).toEqual(['2017-11-19 stated | ? | ? | a b'])
  })

  it('does not give a weekday to a day of another name', () => {
    const friday = report('a', '{1 ann: Ann Field} <1: said> on Friday [1: it rained].')
    expect(table([STATING, friday])).toEqual(['2017-11-19 stated | ? | ? | b'])
  })

  it('leaves a weekday open where two days have it', () => {
    const later = report('d', '{1 ann: Ann Field} <1: said> on November 26, 2017 [1: it snowed].')
    const open = report('a', '{1 ann: Ann Field} <1: said> on Sunday in Vell [1: it rained].')
    expect(table([STATING, later, open])).toEqual([
      '2017-11-19 stated | ? | ? | b',
      '2017-11-26 stated | ? | ? | d',
      '? | Vell | ? | a',
    ])
  })

  it('keeps different days apart', () => {
    const later = report('d', '{1 ann: Ann Field} <1: said> on December 16, 2017 [1: it snowed].')
    expect(table([STATING, later]).length).toBe(2)
  })

  it('joins undated reports of the same place and listeners', () => {
    const others = ['c', 'd'].map(id =>
      report(id, '{1 ann: Ann Field} <1: told> weavers in Tam [1: it rained].', '2017-11-10'),
    )
    expect(table([STATING, ...others])).toEqual(['2017-11-19 stated | ? | ? | b', '? | Tam | weavers | c d'])
  })

  it('does not join a report from before the day, or from long after', () => {
    const before = report('c', '{1 ann: Ann Field} <1: told> weavers [1: it rained].', '2017-11-18')
    const after = report('c', '{1 ann: Ann Field} <1: told> weavers [1: it rained].', '2018-02-18')
    for (const other of [before, after]) {
      expect(table([STATING, other])).toEqual(['2017-11-19 stated | ? | ? | b', '? | ? | weavers | c'])
    }
  })
})

describe('the day of publication', () => {
  it.each([
    ['Sun Nov 19 2017\n\nIt rained.', '2017-11-19'],
    ['A flood in Vell\n\nPublished: 19 November 2017, 10:32\n\nIt rained.', '2017-11-19'],
    ['date 2017-11-19 Vell Times - It rained in the valley.', '2017-11-19'],
    ['VELL, November 19, 2017 (Ore Press) — It rained.', '2017-11-19'],
    ['Vell/Ore, 19. November 2017. It rained.', '2017-11-19'],
    ['A flood\n\nVell, Sunday 19 November 2017, 10 p.m.\n\nIt rained.', '2017-11-19'],
    ['It rained on November 19, 2017.', null],
    ['In a speech on November 19, 2017 - a wet day - she wept.', null],
    ['Sunday\n\nIt rained.', null],
    [`${'It rained. '.repeat(200)}\n\nSun Nov 19 2017`, null],
  ])('%s', (text, day) => {
    expect(referenceDay(report('a', text))?.day ?? null).toBe(day)
  })

  it('is the metadata’s where there are some', () => {
    expect(referenceDay(report('a', 'Sun Nov 19 2017\n\nIt rained.', '2017-11-20T01:00:00+03:30'))).toEqual({
      day: '2017-11-20',
      passage: null,
    })
  })
})
