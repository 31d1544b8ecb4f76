import type { Kysely } from 'kysely'
import { byCodeUnits } from '../../model/order.ts'
import type { Schema } from '../schema.ts'
import type { DecidedVoices } from './decided-voice.ts'

/** How many of some statements have each value, the commonest first; what has none counts nowhere. */
export interface SearchFacets {
  /** The newest that fit, so many of them. */
  readonly counted: number
  /** Whether more fit than were counted. */
  readonly more: boolean
  /** As people have decided, else as the documents name them. */
  readonly speaker: readonly FacetValue[]
  readonly outlet: readonly FacetValue[]
  readonly act: readonly FacetValue[]
  /** Months, as `on:` takes them: `2031-05`. */
  readonly date: readonly FacetValue[]
}

export interface FacetValue {
  readonly value: string
  readonly count: number
}

/** Statements that are counted. */
export const FACETED = 200
/** Of one facet. */
const MOST_VALUES = 20
const MONTH = '2031-05'.length

/** `numbers`: of the statements, at most one more than are counted. */
export async function facetsOf(
  queries: Kysely<Schema>,
  numbers: readonly number[],
  voices: DecidedVoices,
): Promise<SearchFacets> {
  const counted = numbers.slice(0, FACETED)
  const rows =
    counted.length === 0
      ? []
      : await queries
          .selectFrom('statements')
          .select(['id', 'speaker', 'speaker_name as speakerName', 'outlet', 'act', 'day'])
          .where('number', 'in', counted)
          .execute()
  return {
    counted: rows.length,
    more: numbers.length > FACETED,
    speaker: valuesOf(rows.map(row => voices.of(row)?.name ?? row.speakerName)),
    outlet: valuesOf(rows.map(row => row.outlet)),
    act: valuesOf(rows.map(row => row.act)),
    date: valuesOf(rows.map(row => row.day.slice(0, MONTH))),
  }
}

function valuesOf(values: readonly (string | null)[]): FacetValue[] {
  const counts = new Map<string, number>()
  for (const value of values) if (value) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || byCodeUnits(a.value, b.value))
    .slice(0, MOST_VALUES)
}
