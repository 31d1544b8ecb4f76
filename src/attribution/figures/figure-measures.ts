import type { Token } from '../../text/analysis.ts'
import { STOPS } from './figure-nouns.ts'
import { readSubject } from './figure-subjects.ts'

const AREAS = new Set(['hectares', 'acres', 'square km', 'square miles', 'square m', 'square feet'])
const LENGTHS = new Set(['nautical miles', 'km', 'm', 'miles', 'feet', 'cm', 'mm', 'inches'])
const SPEEDS = new Set(['km/h', 'mph'])
/** Of an earthquake. */
export const MAGNITUDE = 'magnitude'
const HEAT = new Set(['°C', '°F', 'degrees'])

/** Land as such: an area of it is named by what befell it. */
const LAND = new Set(
  'land forest forests woodland woods scrub scrubland bush brush vegetation grassland pine trees countryside terrain'.split(
    ' ',
  ),
)

/** What befalls land, by the verb that tells it. */
const BEFALLS: ReadonlyMap<string, string> = byWord({
  burned:
    'burn burns burned burnt burning scorched charred consumed ravaged blackened engulfed destroyed torched fire blaze wildfire flames',
  flooded: 'flood flooded submerged inundated underwater swamped',
  cleared: 'cleared felled logged deforested',
})

/** What a length measures, by a noun before it or an adjective behind it. */
const DIMENSIONS: ReadonlyMap<string, string> = byWord({
  depth: 'depth deep',
  height: 'height high tall altitude',
  length: 'length long',
  width: 'width wide',
  level: 'level stood stands rose risen crested peaked reached reaches hit',
  rain: 'rain rainfall precipitation',
  snow: 'snow snowfall',
})

function byWord(table: Readonly<Record<string, string>>): Map<string, string> {
  return new Map(
    Object.entries(table).flatMap(([name, words]) => words.split(' ').map(word => [word, name] as const)),
  )
}

/** "30 degrees of latitude", "north". */
const ANGLES = /^(?:of|latitude|longitude|north|south|east|west|from)$/

/** What units measure that are used for one thing. */
const UNTOLD: ReadonlyMap<string, string> = new Map([
  ['MW', 'power'],
  ['GW', 'power'],
  ['barrels', 'oil'],
])

const WINDS = /^(?:winds?|gusts?|gusting|hurricane|cyclone|typhoon|storm)$/
const REACH = 10

/** What a measure tells: its goods ("tonnes of wheat"), an area burned, a depth, a speed; null for a mere distance. */
export function readMeasure(
  tokens: readonly Token[],
  start: number,
  first: number,
  last: number,
  end: number,
  unit: string,
): string | null {
  if (unit === MAGNITUDE) return MAGNITUDE
  if (HEAT.has(unit)) return ANGLES.test(tokens[last]?.lower ?? '') && last < end ? null : 'temperature'
  if (SPEEDS.has(unit))
    return findNear(tokens, start, first, last, end, t => WINDS.test(t) || null) !== null
      ? 'wind speed'
      : 'speed'
  const goods = readGoods(tokens, last, end)
  if (AREAS.has(unit)) {
    if (goods !== null && !goods.split(' ').every(word => LAND.has(word))) return goods
    const befell = findNear(tokens, start, first, last, end, word => BEFALLS.get(word))
    return befell === null ? goods : `area ${befell}`
  }
  if (goods !== null) return goods
  const plain = UNTOLD.get(unit)
  if (plain !== undefined) return plain
  if (!LENGTHS.has(unit))
    return findNear(tokens, start, first, last, end, w => WEIGHS.test(w) || null)
      ? 'weight'
      : goodsBefore(tokens, start, first)
  const behind = DIMENSIONS.get(tokens[last]?.lower ?? '')
  if (behind !== undefined && last < end) return behind
  for (let at = first - 1; at >= Math.max(start, first - REACH); at--) {
    const { lower, kind } = tokens[at]!
    if (kind === 'number' || lower === ',' || lower === ';') return null
    const name = DIMENSIONS.get(lower)
    if (name !== undefined && !ADJECTIVES.has(lower)) return name
  }
  return null
}

/** "magnitude 6.4", "a magnitude of 5.9". */
export function isMagnitude(tokens: readonly Token[], start: number, first: number): boolean {
  const at = tokens[first - 1]?.lower === 'of' ? first - 2 : first - 1
  if (at < start) return false
  const { lower } = tokens[at]!
  if (lower === MAGNITUDE) return true
  return /^measur(?:ed|es|ing)$/.test(lower) && isOfQuake(tokens, start, at)
}

function isOfQuake(tokens: readonly Token[], start: number, at: number): boolean {
  for (let k = at - 1; k >= Math.max(start, at - REACH); k--)
    if (/^(?:earthquake|quake|tremor|aftershock)$/.test(tokens[k]!.lower)) return true
  return false
}

const WEIGHS = /^(?:weigh|weighs|weighed|weighing|weight)$/
const ADJECTIVES = new Set('deep high tall long wide'.split(' '))

const MADE = new Set(
  'output production harvest crop yield catch exports imports sales stocks reserves'.split(' '),
)

/** "Copper output was 79,000 tonnes": what comes out. */
function goodsBefore(tokens: readonly Token[], start: number, first: number): string | null {
  const subject = readSubject(tokens, start, first)
  if (subject === null || !MADE.has(subject)) return subject
  for (let at = first - 1; at > start; at--) {
    if (tokens[at]!.lower !== subject) continue
    const { kind, lower } = tokens[at - 1]!
    return kind === 'word' && lower.length > 2 && !STOPS.has(lower) ? lower : subject
  }
  return subject
}

/** The first answer that a word near the number gives, those before it first. */
function findNear<T>(
  tokens: readonly Token[],
  start: number,
  first: number,
  last: number,
  end: number,
  ask: (lower: string) => T | null | undefined,
): T | null {
  for (let at = first - 1; at >= Math.max(start, first - REACH); at--) {
    const found = ask(tokens[at]!.lower)
    if (found) return found
  }
  for (let at = last; at < Math.min(end, last + REACH); at++) {
    const found = ask(tokens[at]!.lower)
    if (found) return found
  }
  return null
}

/** Words of a state that no goods have. */
const NO_GOODS = new Set(
  'crude raw fresh pure hidden worth lost sold stolen found seized shipped produced smuggled left missing'.split(
    ' ',
  ),
)

/** "tonnes of wheat": the goods; null where the measure stands alone. */
function readGoods(tokens: readonly Token[], last: number, end: number): string | null {
  if (tokens[last]?.lower !== 'of') return null
  const words: string[] = []
  for (let at = last + 1; at < Math.min(end, last + 5); at++) {
    const token = tokens[at]!
    if (token.kind !== 'word' || STOPS.has(token.lower) || words.length === 3) break
    if (NO_GOODS.has(token.lower)) {
      if (words.length > 0) break
      continue
    }
    if (EACH.test(token.lower)) break
    words.push(token.lower)
  }
  return words.length === 0 ? null : words.join(' ')
}

const EACH =
  /^(?:per|each|every|daily|weekly|monthly|yearly|annually|last|this|next|nationwide|today|yesterday)$/
