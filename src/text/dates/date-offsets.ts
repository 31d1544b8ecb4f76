import type { Bound } from '../../model/figure.ts'
import type { Atoms } from '../tokens/atoms.ts'
import { isCapitalised } from '../words/letter-case.ts'
import { isPartOfNumber, isStandalone } from './date-parts.ts'
import type { DatePhrase, DateReader } from './dates.ts'

const NUMBER_WORDS: ReadonlyMap<string, number> = new Map(
  [
    'one a an ein eine einem einer un une una uno',
    'two zwei deux dos',
    'three drei trois tres',
    'four vier quatre cuatro',
    'five fünf cinq cinco',
    'six sechs seis',
    'seven sieben sept siete',
    'eight acht huit ocho',
    'nine neun neuf nueve',
    'ten zehn dix diez',
    'eleven elf onze once',
    'twelve zwölf douze doce',
  ].flatMap((names, i) => names.split(' ').map(name => [name, i + 1] as const)),
)

type Unit = 'day' | 'week' | 'month' | 'year'

const UNITS: ReadonlyMap<string, Unit> = new Map(
  Object.entries({
    day: 'day days tag tagen tage jour jours día días',
    week: 'week weeks woche wochen semaine semaines semana semanas',
    month: 'month months monat monaten monate mois mes meses',
    year: 'year years jahr jahren jahre an ans année années año años',
  } satisfies Record<Unit, string>).flatMap(([unit, names]) =>
    names.split(' ').map(name => [name, unit as Unit] as const),
  ),
)

interface Amount {
  readonly count: number
  readonly unit: Unit
  readonly next: number
}

/** "two weeks", "45 days", "45-day". */
function readAmount(atoms: Atoms, i: number): Amount | null {
  let count: number | undefined
  if (atoms.kind(i) === 'number') {
    count =
      atoms.at(i).length <= 4 && isStandalone(atoms, i) && !isPartOfNumber(atoms, i) ? Number(atoms.at(i)) : 0
  } else if (atoms.kind(i) === 'word' && !isCompound(atoms, i)) count = NUMBER_WORDS.get(atoms.lower(i))
  if (count === undefined || count === 0) return null
  const at = atoms.at(i + 1) === '-' && atoms.gap(i + 1) === 'none' ? i + 2 : i + 1
  if (atoms.gap(at) === 'break') return null
  const unit = UNITS.get(atoms.lower(at))
  return unit === undefined ? null : { count, unit, next: at + 1 }
}

/** "twenty-two": the word before the hyphen counts too. */
function isCompound(atoms: Atoms, i: number): boolean {
  return atoms.gap(i) === 'none' && atoms.at(i - 1) === '-'
}

export const readAgo: DateReader = (atoms, i) => {
  const amount = readAmount(atoms, i)
  if (amount === null || atoms.lower(amount.next) !== 'ago') return null
  return back(amount, i, amount.next + 1)
}

const IN_FRONT: readonly (readonly string[])[] = [['vor'], ['il', 'y', 'a'], ['hace']]

export const readFrontedAgo: DateReader = (atoms, i) => {
  const front = IN_FRONT.find(words => words[0] === atoms.lower(i))
  if (front === undefined || !front.every((word, k) => atoms.lower(i + k) === word)) return null
  const amount = readAmount(atoms, i + front.length)
  return amount === null ? null : back(amount, i, amount.next)
}

function back({ count, unit }: Amount, first: number, last: number): DatePhrase {
  if (unit === 'day') {
    return { first, last, value: null, precision: 'day', relative: { kind: 'offset', days: -count } }
  }
  return period(first, last, unit, -count)
}

function period(first: number, last: number, unit: 'week' | 'month' | 'year', count: number): DatePhrase {
  const precision = unit === 'week' ? 'day' : unit
  return { first, last, value: null, precision, relative: { kind: 'period', unit, count } }
}

/** A stretch of days or weeks; "two days later" counts from another event and tells nothing. */
export const readDuration: DateReader = (atoms, i) => {
  const amount = readAmount(atoms, i)
  if (amount === null || (amount.unit !== 'day' && amount.unit !== 'week')) return null
  const word = atoms.lower(i)
  if (word === 'a' || word === 'an' || word === 'one' || AFTER_OTHER_EVENT.has(atoms.lower(amount.next)))
    return null
  const days = amount.unit === 'week' ? amount.count * 7 : amount.count
  return {
    first: i,
    last: amount.next,
    value: null,
    precision: 'day',
    relative: { kind: 'duration', days, bound: boundBefore(atoms, i) },
  }
}

const AFTER_OTHER_EVENT = new Set(['later', 'earlier', 'before', 'old', 'from'])

const LOWER_BOUNDS = new Set(['than', 'over', 'least', 'exceeding', 'beyond'])
const ROUGH = new Set(['about', 'around', 'nearly', 'almost', 'some', 'roughly', 'approximately'])

function boundBefore(atoms: Atoms, i: number): Bound {
  const word = atoms.lower(i - 1)
  if (word === 'than' && (atoms.lower(i - 2) === 'less' || atoms.lower(i - 2) === 'fewer')) return 'at-most'
  return LOWER_BOUNDS.has(word) ? 'at-least' : ROUGH.has(word) ? 'about' : 'exact'
}

const PERIOD_WORDS: ReadonlyMap<string, number> = new Map([
  ['last', -1],
  ['this', 0],
  ['next', 1],
  ['letzte', -1],
  ['letzten', -1],
  ['vergangene', -1],
  ['vergangenen', -1],
  ['nächste', 1],
  ['nächsten', 1],
])

const PERIODS_BEHIND: ReadonlyMap<string, number> = new Map([
  ['dernière', -1],
  ['dernier', -1],
  ['prochaine', 1],
  ['prochain', 1],
  ['pasada', -1],
  ['pasado', -1],
  ['próxima', 1],
  ['próximo', 1],
])

export const readPeriod: DateReader = (atoms, i) => {
  if (atoms.kind(i) !== 'word' || atoms.gap(i + 1) !== 'space') return null
  const before = PERIOD_WORDS.get(atoms.lower(i))
  const [unit, count] =
    before === undefined
      ? [UNITS.get(atoms.lower(i)), PERIODS_BEHIND.get(atoms.lower(i + 1))]
      : [UNITS.get(atoms.lower(i + 1)), before]
  if (unit === undefined || unit === 'day' || count === undefined) return null
  return period(i, i + 2, unit, count)
}

export const readDayWord: DateReader = (atoms, i, words) => {
  if (atoms.kind(i) !== 'word') return null
  const word = atoms.lower(i)
  if (word === 'day' && atoms.lower(i + 1) === 'before' && atoms.lower(i + 2) === 'yesterday') {
    return offset(i, i + 3, -2)
  }
  const part =
    PARTS_OF_DAY.has(atoms.lower(i + 1)) && atoms.gap(i + 1) === 'space' ? PARTS.get(word) : undefined
  if (part !== undefined) return offset(i, i + 2, part)
  if (word === 'aujourd' && atoms.lower(i + 2) === 'hui') return offset(i, i + 3, 0)
  const days = words.days.get(word)
  if (days === undefined || (days === 0 && !meansDay(atoms, i))) return null
  return offset(i, i + 1, days)
}

/** "last night", "this morning". */
const PARTS_OF_DAY = new Set(['morning', 'afternoon', 'evening', 'night'])
const PARTS: ReadonlyMap<string, number> = new Map([
  ['last', -1],
  ['this', 0],
])

function offset(first: number, last: number, days: number): DatePhrase {
  return { first, last, value: null, precision: 'day', relative: { kind: 'offset', days } }
}

/** "the youth of today", "today's world": nowadays. */
function meansDay(atoms: Atoms, i: number): boolean {
  // "USA Today", "Trending Today": a capital inside a sentence makes it a name.
  if (isCapitalised(atoms.at(i)) && atoms.kind(i - 1) === 'word' && atoms.gap(i) === 'space') return false
  if (atoms.lower(i - 1) === 'of') return false
  const possessive = (atoms.at(i + 1) === "'" || atoms.at(i + 1) === '’') && atoms.gap(i + 1) === 'none'
  return !(possessive && NOWADAYS.has(atoms.lower(i + 3)))
}

const NOWADAYS = new Set(
  'world youth society generation technology standards economy young children terms life prices climate age'.split(
    ' ',
  ),
)

/** Words that the readers of this file begin with. */
export const OFFSET_OPENERS: readonly string[] = [
  ...NUMBER_WORDS.keys(),
  ...UNITS.keys(),
  ...PERIOD_WORDS.keys(),
  ...IN_FRONT.map(words => words[0]!),
  'aujourd',
]
