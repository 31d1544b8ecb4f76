// Invented reports in any number, for measuring speed and growth: stories of ten reports on one speech each,
// with two wordings of every sentence, quotation, retelling, copies with names swapped, and rising tolls.
// The same seed gives the same reports.

import { capital, inventedWord, seeded } from './invented-words.ts'

export interface GeneratedReport {
  readonly id: string
  readonly title: string
  readonly text: string
  readonly publisher: string
  readonly published: string
}

const REPORTS_A_STORY = 10

/** Pairs of wordings: what two translators make of one word. */
export const WORDINGS: readonly (readonly [string, string])[] = [
  ['harbour', 'port'],
  ['border', 'frontier'],
  ['agreement', 'accord'],
  ['tariffs', 'duties'],
  ['workers', 'labourers'],
  ['fishing fleet', 'fishing boats'],
  ['parliament', 'assembly'],
  ['reservoir', 'dam lake'],
  ['factories', 'plants'],
  ['schools', 'classrooms'],
  ['railway', 'rail line'],
  ['hospital', 'clinic'],
  ['budget', 'state purse'],
  ['army', 'forces'],
  ['neighbours', 'neighbouring states'],
  ['grain', 'wheat'],
  ['prices', 'costs'],
  ['bridge', 'crossing'],
  ['valley', 'lowland'],
]
const VERBS: readonly (readonly [string, string])[] = [
  ['reopen', 'open again'],
  ['protect', 'defend'],
  ['finance', 'pay for'],
  ['rebuild', 'build anew'],
  ['return', 'give back'],
  ['inspect', 'examine'],
  ['reject', 'turn down'],
  ['widen', 'enlarge'],
  ['share', 'divide fairly'],
  ['close', 'shut'],
]
const MODALS: readonly (readonly [string, string])[] = [
  ['will', 'shall'],
  ['must', 'have to'],
  ['should', 'ought to'],
  ['will not', 'shall not'],
]
const TIMES: readonly (readonly [string, string])[] = [
  ['before the winter', 'before winter comes'],
  ['within a year', 'in one year'],
  ['without delay', 'at once'],
  ['by the spring', 'until spring'],
]
const SAID = [
  'said',
  'told reporters',
  'added',
  'stressed',
  'noted',
  'declared',
  'underlined',
  'told the crowd',
]
const OFFICES = ['President', 'Prime Minister', 'Foreign Minister', 'Governor', 'Interior Minister']
const GIVEN = ['Ada', 'Ivo', 'Mira', 'Jonas', 'Lena', 'Tomas', 'Petra', 'Anton', 'Clara', 'Viktor']
/** What all reports of a story may have from one wire: so many sentences, and this share of what fills them. */
const SHARED = 30
const FROM_A_WIRE = 0.2
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
const DAY = 24 * 60 * 60 * 1000
const FIRST_DAY = Date.UTC(2025, 0, 1)

/** How many stories go on beside each other, and who speaks. */
export interface Press {
  /** So many stories begin on each day; without it one, and after 700 days the first day comes again. */
  readonly storiesADay?: number
  /** So many people speak, again and again; without it everybody once. */
  readonly cast?: number
}

/** `count` reports of about `words` words, as JSON documents. */
export function* generatedReports(
  count: number,
  words = 700,
  seed = 1,
  press: Press = {},
): Generator<GeneratedReport> {
  const outlets = Array.from(
    { length: 40 },
    (_, i) => `${capital(inventedWord(seeded(seed * 1000 + i)))} Post`,
  )
  for (let story = 0; story * REPORTS_A_STORY < count; story++) {
    const reports = storyReports(story, words, seeded(seed + story * 7919), { outlets, press, seed })
    yield* reports.slice(0, Math.min(REPORTS_A_STORY, count - story * REPORTS_A_STORY))
  }
}

function storyReports(
  story: number,
  words: number,
  random: () => number,
  { outlets, press, seed }: { outlets: readonly string[]; press: Press; seed: number },
): GeneratedReport[] {
  const { storiesADay, cast } = press
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!
  const name = () => capital(inventedWord(random))
  const person = (from: () => number) => {
    const one = <T>(list: readonly T[]): T => list[Math.floor(from() * list.length)]!
    return { office: one(OFFICES), given: one(GIVEN), surname: capital(inventedWord(from)) }
  }
  const speaker =
    cast === undefined ? person(random) : person(seeded(seed + 31 * Math.floor(random() * cast) + 0x7e115))
  const [city, country, rival] = [name(), name(), name()]
  const days = storiesADay === undefined ? story % 700 : Math.floor(story / storiesADay)
  const day = new Date(FIRST_DAY + days * DAY)
  const toll = 10 + Math.floor(random() * 400)
  const speech = Array.from({ length: 24 }, () => twoWordings(random, [inventedWord(random), rival]))
  const shared = Array.from({ length: SHARED }, () => backgroundSentence(random, city))
  const reports: GeneratedReport[] = []
  for (let k = 0; k < REPORTS_A_STORY; k++) {
    const translation = k % 2
    const later = Math.floor(random() * 3)
    const published = new Date(day.getTime() + later * DAY)
    const when =
      k % 3 === 0
        ? WEEKDAYS[day.getUTCDay()]!
        : `${day.getUTCDate()} ${day.toLocaleString('en-GB', { month: 'long', timeZone: 'UTC' })} ${day.getUTCFullYear()}`
    const copied = k > 0 && k % 5 === 4 ? reports[k - 1]! : null
    const id = `g${story}-${k}`
    if (copied) {
      reports.push({
        ...copied,
        id,
        publisher: pick(outlets),
        text: copied.text.replaceAll(rival, `${rival}land`),
      })
      continue
    }
    const parts = [
      `${speaker.office} ${speaker.given} ${speaker.surname} of ${country} spoke to a crowd in ${city} on ${when}.`,
    ]
    let turn = Math.floor(random() * 4)
    while (parts.join(' ').split(' ').length < words) {
      const sentence = speech[turn % speech.length]![translation]!
      const who = pick([
        `${speaker.office} ${speaker.surname}`,
        speaker.surname,
        `the ${speaker.office.toLowerCase()}`,
        `${speaker.given} ${speaker.surname}`,
      ])
      const form = random()
      if (form < 0.4) parts.push(`“${capital(sentence)},” ${who} ${pick(SAID)}.`)
      else if (form < 0.6) parts.push(`${capital(who)} ${pick(SAID)} that ${sentence}.`)
      else if (form < 0.7)
        parts.push(
          `“${capital(sentence)}.” ${capital(speech[(turn + 1) % speech.length]![translation]!)}, according to ${who}.`,
        )
      parts.push(random() < FROM_A_WIRE ? pick(shared) : backgroundSentence(random, city))
      if (random() < 0.1)
        parts.push(
          `At least ${toll + later * 7} people were killed in the ${inventedWord(random)} floods, the ${city} Health Ministry said.`,
        )
      turn++
    }
    reports.push({
      id,
      title: `${speaker.surname} Speaks of ${capital(inventedWord(random))} in ${city}`,
      text: parts.reduce((text, part, i) => text + (i === 0 ? '' : i % 3 === 0 ? '\n\n' : ' ') + part, ''),
      publisher: pick(outlets),
      published: published.toISOString().slice(0, 10),
    })
  }
  return reports
}

function twoWordings(random: () => number, rare: readonly string[]): readonly [string, string] {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!
  const [subject, object, verb, modal, time] = [
    pick(WORDINGS),
    pick(WORDINGS),
    pick(VERBS),
    pick(MODALS),
    pick(TIMES),
  ]
  const place = rare[Math.floor(random() * rare.length)]
  const make = (t: 0 | 1) =>
    `the ${subject[t]} of ${place} ${modal[t]} ${verb[t]} the ${object[t]} ${time[t]}`
  return [make(0), make(1)]
}

const OPENERS =
  'For years|Since the flood|Until last autumn|In the old days|Some time ago|After two dry summers|Long before that|On most mornings|By then|Every few weeks|In a report of the time|As far as records go back|Before the railway came|Over the past decade|When the market moved|In a single night|At low water|Towards the end of the month|Without much notice|On paper'.split(
    '|',
  )
const ADJECTIVES =
  'narrow crowded forgotten muddy wooden northern disused crooked spotless quiet half-built steep tidy rusted popular costly lonely brick ancient cheerful damp temporary central flooded hidden'.split(
    ' ',
  )
const GROUPS =
  'shopkeepers|pensioners|teachers|volunteers|ferry crews|beekeepers|surveyors|retired miners|students|market women|bus drivers|councillors|historians|tenants|nurses|anglers|stonemasons|clerks|choir members|gardeners'.split(
    '|',
  )
const DID =
  'crossed|painted|measured|mapped|avoided|admired|cleaned|photographed|rented|guarded|mentioned|emptied|patched|surrounded|bypassed|ignored|flooded|fenced|counted|borrowed|auctioned|described|drained|furnished|sketched|insured|sold|visited|outgrew|moved'.split(
    '|',
  )
const TAILS =
  'with little to show for it|as the older maps still show|at a cost that nobody wrote down|while the kettle was on|on the far side of the hill|before anyone had asked|under a sky without clouds|to the annoyance of the dogs|for the second time in a month|in spite of the smell|with borrowed tools|between two thunderstorms|along the towpath|for want of anything better|beside the bus depot|out of habit|in boots too large for them|by candlelight|after a long lunch|against all advice|where the two roads meet|in less than an hour|during the harvest fair|from the top floor|with a brass band in front|on three separate occasions|in the shade of the limes|without a single complaint|at the third attempt|like their grandparents before them'.split(
    '|',
  )

/** Words of the sentences that fill reports: two stories have only some of them in common. */
export const FILLING: readonly string[] = [OPENERS, ADJECTIVES, GROUPS, DID, TAILS]
  .flat()
  .flatMap(phrase => phrase.toLowerCase().split(/[^a-z]+/))
  .filter(word => word.length >= 4)

/** What fills a report between the things said: of so many words that hardly two of them are alike. */
function backgroundSentence(random: () => number, city: string): string {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!
  const noun = () => `${pick(ADJECTIVES)} ${pick(pick(WORDINGS))}`
  const place = () =>
    pick([`near ${city}`, `of ${capital(inventedWord(random))}`, `in ${city}`, 'of the town'])
  const some = pick([`${2 + Math.floor(random() * 90)} `, 'Some ', 'Many ', 'Several ', ''])
  const group = `${some}${some === '' ? capital(pick(GROUPS)) : pick(GROUPS)}`
  return pick([
    () => `${pick(OPENERS)}, ${pick(GROUPS)} ${place()} ${pick(DID)} the ${noun()} ${pick(TAILS)}.`,
    () =>
      `${group} ${place()} ${pick(DID)} one ${noun()} and ${pick(DID)} the ${inventedWord(random)} ${pick(TAILS)}.`,
    () =>
      `The ${noun()} ${place()} had been ${pick(DID).replace(/outgrew/, 'outgrown')} ${pick(TAILS)}, and ${pick(GROUPS)} ${pick(DID)} another.`,
    () =>
      `One ${noun()} ${place()}, ${pick(DID).replace(/outgrew/, 'outgrown')} in ${1850 + Math.floor(random() * 170)}, is where ${pick(GROUPS)} ${pick(DID)} their ${inventedWord(random)}.`,
  ])()
}
