import { type Clause, parseQuery, type Sequence } from './parse-query.ts'
import { dayNumber } from './place.ts'

/** A document or statement as search knows it, looked through by itself: what has just come is held against many queries. */
export interface Arrived {
  readonly holds: (clause: Clause) => boolean
  /** As `dayNumber` gives it; 0 for none. */
  readonly day: number
}

/** `terms` as they are stored, see `terms.ts`. */
export function arrived(terms: string, day: string | null): Arrived {
  const text = ` ${terms} `
  let words: ReadonlySet<string> | null = null
  const stands = ({ terms: wanted, isPrefix }: Sequence) => {
    if (wanted.length > 1 || isPrefix) return text.includes(` ${wanted.join(' ')}${isPrefix ? '' : ' '}`)
    words ??= new Set(terms.split(' '))
    return words.has(wanted[0]!)
  }
  return {
    holds: ({ any, isNegated }) => any.some(stands) !== isNegated,
    day: day === null || day === '' ? 0 : dayNumber(...partsOf(day)),
  }
}

function partsOf(day: string): [year: number, month: number, day: number] {
  return [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))]
}

/** What a query asks of one thing that has come. */
export interface ArrivalQuery {
  /** Of a statement, or of a document by itself. */
  fits(one: Arrived): boolean
  /** For documents: whether it asks who speaks in them. */
  readonly asksSpeakers: boolean
  /** Whether those who speak in a document are whom it asks for, by its statements. */
  spokenIn(statements: readonly Arrived[]): boolean
}

/** As `Search` understands it. Throws `QueryError`. */
export function arrivalQuery(text: string, what: 'documents' | 'statements'): ArrivalQuery {
  const { clauses, days } = parseQuery(text)
  const speakers = what === 'documents' ? clauses.filter(({ asksSpeaker }) => asksSpeaker !== 'no') : []
  const own = clauses.filter(clause => !speakers.includes(clause))
  return {
    fits: one => one.day >= days.from && one.day < days.to && own.every(one.holds),
    asksSpeakers: speakers.length > 0,
    spokenIn: statements =>
      speakers.every(
        clause => statements.some(({ holds }) => holds({ ...clause, isNegated: false })) !== clause.isNegated,
      ),
  }
}
