import type { Collation } from '../../src/model/collation.ts'
import { attributed, ferry, passage, report, utterance } from './fixture.ts'

const BODIES = [
  ['صوت الميناء', 'قالت رئيسة البلدية: “لن تتوقف العبارة اليوم، ولن تزيد التذكرة على 4 كرونات”'],
  ['جريدة الجزيرة', 'قالت العمدة “لن تتوقف العبارة غدا، ولن تزيد التذكرة على 14 كرونة”'],
  ['Sound Agency', 'أكدت “لن تتوقف «العبارة» اليوم”'],
] as const

/** Three reports whose words run from right to left, one of an outlet whose name does not. */
export function rightToLeft(): Collation {
  const documents = BODIES.map(([outlet, body], i) => ({
    ...report(outlet, `2031-03-04T0${i}:00:00Z`, 'العبارة كل يوم', body),
    language: 'ar',
  }))
  const quoted = documents.map(document =>
    attributed(
      {
        document,
        source: '',
        cue: /^\S+/.exec(document.text.slice(document.title!.length + 2))![0],
        content: /“.*”/.exec(document.text)![0],
      },
      's-tarn',
    ),
  )
  const [first, second] = documents
  const counted = (document: typeof first, value: number) => ({
    ...passage(document!, String(value)),
    value,
    upper: null,
    bound: 'exact' as const,
    asOf: null,
    asOfBasis: null,
  })
  return {
    ...ferry(),
    documents,
    attributions: quoted,
    occasions: [],
    utterances: [utterance('s-tarn', null, quoted, documents)],
    positions: [],
    stories: [{ id: 't-rtl', title: 'العبارة كل يوم', documents: documents.map(({ id }) => id) }],
    copies: [
      { from: first!.id, to: second!.id, containment: 0.6, basis: 'inferred', passages: [], variants: [] },
    ],
    figures: [
      {
        what: 'كرونات',
        unit: null,
        status: 'differ',
        story: 't-rtl',
        readings: [counted(first, 4), counted(second, 14)],
      },
    ],
    terms: [],
    problems: [],
  }
}
