import { CROWD } from '../../attribution/figures/figure-crowds.ts'
import { isPeoplesName } from '../../attribution/figures/figure-nouns.ts'
import { STATES } from '../../attribution/figures/figure-states.ts'
import type { FigureMention } from '../../model/figure.ts'

import { baseUnit } from './figure-units.ts'

/** A figure of one document, under the name by which it is compared. */
export interface NamedFigure<T> {
  readonly what: string
  readonly unit: string | null
  readonly figure: T
}

/** Names that tell so little that only the same value can be the same quantity. */
const LOOSE = new Set(['people', 'money'])

/**
 * Groups of figures that count the same: by what they count and its unit. Where a story tells of the
 * dead of two peoples, each people's are counted by themselves.
 */
export function groupByKind<T extends { readonly mention: FigureMention; readonly words: string }>(
  figures: readonly T[],
): NamedFigure<T>[][] {
  const kinds = Map.groupBy(figures, f => kindKey(f.mention.what, f.mention.unit))
  const named: NamedFigure<T>[] = []
  for (const members of kinds.values()) {
    const peoples = new Set(members.flatMap(f => peopleOf(f.words) ?? []))
    for (const figure of members) {
      const { what, unit } = figure.mention
      const people = peoples.size > 1 ? peopleOf(figure.words) : null
      named.push({ what: people === null ? what : `${people} ${what}`, unit, figure })
    }
  }
  return [
    ...Map.groupBy(named, ({ what, unit, figure }) => {
      const { value, upper } = figure.mention
      return kindKey(what, LOOSE.has(what) ? `${unit} ${value} ${upper}` : unit)
    }).values(),
  ]
}

function kindKey(what: string, unit: string | null): string {
  const words = what.split(' ').map(word => SAME.get(word) ?? word)
  return `${words.join(' ')}\n${baseUnit(unit) ?? ''}`
}

/** Words for one thing, which outlets take by turns; the name shown is the first report's. */
const SAME: ReadonlyMap<string, string> = new Map(
  Object.entries({
    homes: 'houses dwellings households',
    apartments: 'flats',
    aircraft: 'planes jets warplanes aeroplanes airplanes',
    troops: 'soldiers servicemen',
    children: 'kids',
    lawmakers: 'deputies mps legislators parliamentarians',
    trucks: 'lorries',
    police: 'policemen',
    cattle: 'cows',
    protesters: 'demonstrators protestors',
    inmates: 'prisoners',
    jobs: 'posts',
    price: 'cost',
    migrants: 'immigrants',
    votes: 'vote ballots',
  }).flatMap(([one, others]) => others.split(' ').map(other => [other, one] as const)),
)

/** What is done once: its number is the same whatever the day of the report. */
const SETTLED = new Set(
  'fine ransom contract loan grant compensation bribe reward deal bailout sentence signatures votes'.split(
    ' ',
  ),
)

/** Names of which an event or a month has but one. */
const TELLING = new Set(
  (
    'inflation unemployment growth turnout approval deficit debt tariff poverty temperature magnitude sentence signatures ransom ' +
    'fine bail compensation depth damage budget bribe reward'
  ).split(' '),
)
const TELLING_PHRASES = new Set([
  'interest rate',
  'interest rate change',
  'wages change',
  'wind speed',
  'area burned',
  'area flooded',
  'share of capacity',
])

/** Whether a name alone tells what is counted; of most things a report counts several. */
export function isTelling({ what, unit }: FigureMention): boolean {
  if (what === CROWD || TELLING.has(what) || TELLING_PHRASES.has(what) || what.startsWith('votes '))
    return true
  return unit === 'people' && STATES.has(what.split(' ').at(-1)!)
}

/** Whether a name says more than a noun does: what befell things, what a price is for. */
export function isNamed({ what }: FigureMention): boolean {
  return / (?:per|change)\b/.test(what) || STATES.has(what.split(' ').at(-1)!)
}

export function isSettled({ what, asOfSpan }: FigureMention): boolean {
  if (what === CROWD) return asOfSpan === null
  return SETTLED.has(what) || what.startsWith('votes ')
}

/** "at least 17,600 Ardmorians": the people's name that ends the words. */
function peopleOf(words: string): string | null {
  const last = /[\p{L}’'-]+$/u.exec(words.slice(-LONGEST_NAME))?.[0]
  return last !== undefined && isPeoplesName(last) ? last : null
}

const LONGEST_NAME = 40
