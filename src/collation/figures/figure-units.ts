/** A unit told in another: the other's name and how many of it make one, by the international definitions of 1959. */
interface Measure {
  readonly base: string
  readonly factor: number
}

const MILE = 1609.344
const FOOT = 0.3048
const ACRE = 4046.8564224

const MEASURES: ReadonlyMap<string, Measure> = new Map([
  ['mph', { base: 'km/h', factor: MILE / 1000 }],
  ['acres', { base: 'hectares', factor: ACRE / 10_000 }],
  ['square km', { base: 'hectares', factor: 100 }],
  ['square miles', { base: 'hectares', factor: MILE ** 2 / 10_000 }],
  ['km', { base: 'm', factor: 1000 }],
  ['miles', { base: 'm', factor: MILE }],
  ['feet', { base: 'm', factor: FOOT }],
  ['inches', { base: 'm', factor: FOOT / 12 }],
  ['cm', { base: 'm', factor: 1 / 100 }],
  ['mm', { base: 'm', factor: 1 / 1000 }],
  ['tonnes', { base: 'kg', factor: 1000 }],
  ['cubic m', { base: 'litres', factor: 1000 }],
  ['gallons', { base: 'litres', factor: 3.785411784 }],
  ['GW', { base: 'MW', factor: 1000 }],
  ['basis points', { base: 'percentage points', factor: 1 / 100 }],
])

/** The unit by which a unit is compared; degrees that nothing is said of are taken for Celsius. */
export function baseUnit(unit: string | null): string | null {
  if (unit === null) return null
  if (unit === 'degrees' || unit === '°F') return '°C'
  return MEASURES.get(unit)?.base ?? unit
}

/** A number of a unit as one of its base unit. */
export function inBaseUnit(value: number, unit: string | null): number {
  if (unit === '°F') return ((value - 32) * 5) / 9
  return value * (MEASURES.get(unit ?? '')?.factor ?? 1)
}
