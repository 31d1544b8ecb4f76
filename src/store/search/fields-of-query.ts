import { fold } from './fold.ts'
import { LONGEST_QUERY, type QueryField, type QueryPart, queryParts } from './query-parts.ts'

/** Quotation marks have no way to stand inside a value. */
const QUOTES = /["“”„‟«»＂]/g

/** A query without one of its parts, and the same with white space as it is written by hand. */
export function withoutPart(query: string, { span: [start, end] }: QueryPart): string {
  return `${query.slice(0, start).trimEnd()} ${query.slice(end).trimStart()}`.trim()
}

/**
 * The part by which a query asks for a value of a field by itself: not one that is left out, and no alternative.
 * Names are one whatever their case and accents, as they are when they are looked for.
 */
export function partFor(query: string, field: QueryField, value: string): QueryPart | null {
  const { parts } = queryParts(query)
  const wanted = comparable(value)
  return (
    parts.find(
      (part, i) =>
        part.field === field &&
        !part.isNegated &&
        !part.isAlternative &&
        !part.isPrefix &&
        parts[i + 1]?.isAlternative !== true &&
        comparable(part.value) === wanted,
    ) ?? null
  )
}

/** The query that asks for the value of the field, too; as it is where it does already; null where it gets too long. */
export function withField(query: string, field: QueryField, value: string): string | null {
  if (partFor(query, field, value) !== null) return query
  const words = value.replace(QUOTES, ' ').replace(/\s+/g, ' ').trim()
  if (words === '') return null
  // A day asks for part of what its month does, and two days together for nothing.
  const before = field === 'on' ? withoutDays(query) : query.trim()
  const written = /^[\p{L}\p{N}-]+$/u.test(words) ? words : `"${words}"`
  const asked = `${before} ${field}:${written}`.trim()
  return asked.length > LONGEST_QUERY ? null : asked
}

function withoutDays(query: string): string {
  const days = queryParts(query).parts.filter(({ field, isAlternative }) => field === 'on' && !isAlternative)
  return days.reduceRight(withoutPart, query.trim())
}

function comparable(value: string): string {
  return value.split(/\s+/).map(fold).filter(Boolean).join(' ')
}
