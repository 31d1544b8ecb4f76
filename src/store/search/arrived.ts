import { askingDecided, isDecidedSaid } from './decided-clauses.ts'
import { type DecidedVoices, type FoundSpeech, NOBODY } from './decided-voice.ts'
import { type ActClause, type Clause, parseQuery, type Sequence } from './parse-query.ts'
import { dayNumber } from './place.ts'
import { QueryError } from './query-problem.ts'

/** A document or statement as search knows it, looked through by itself: what has just come is held against many queries. */
export interface Arrived {
  readonly holds: (clause: Clause) => boolean
  /** As `dayNumber` gives it; 0 for none. */
  readonly day: number
  /** Null for a document. */
  readonly act: string | null
}

/** `terms` as they are stored, see `terms.ts`. */
export function arrived(
  terms: string,
  day: string | null,
  speech: (FoundSpeech & { readonly act: string }) | null = null,
): Arrived {
  const text = ` ${terms} `
  let words: ReadonlySet<string> | null = null
  const stands = ({ terms: wanted, isPrefix }: Sequence) => {
    if (wanted.length > 1 || isPrefix) return text.includes(` ${wanted.join(' ')}${isPrefix ? '' : ' '}`)
    words ??= new Set(terms.split(' '))
    return words.has(wanted[0]!)
  }
  return {
    holds: ({ any, isNegated, decided }) =>
      (any.some(stands) || (decided !== undefined && speech !== null && isDecidedSaid(decided, speech))) !==
      isNegated,
    day: day === null || day === '' ? 0 : dayNumber(...partsOf(day)),
    act: speech?.act ?? null,
  }
}

function partsOf(day: string): [year: number, month: number, day: number] {
  return [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))]
}

/** What a query asks of one thing that has come. */
export interface ArrivalQuery {
  /** Of a statement; of a document by itself. */
  fits(one: Arrived): boolean
  /** For documents: whether it asks who says something in them, or how. */
  readonly asksStatements: boolean
  /** Whether what is said in a document is what it asks for. */
  saidIn(statements: readonly Arrived[]): boolean
}

/** As `Search` understands it. Throws `QueryError`. */
export function arrivalQuery(
  text: string,
  what: 'documents' | 'statements',
  voices: DecidedVoices = NOBODY,
): ArrivalQuery {
  const { clauses, acts, days, ...rest } = askingDecided(parseQuery(text), voices)
  // Whatever else a query comes to ask for has to be asked here, too.
  rest satisfies Readonly<Record<string, never>>
  const isOfDocuments = what === 'documents'
  const speakers = isOfDocuments ? clauses.filter(({ asksSpeaker }) => asksSpeaker !== 'no') : []
  const mixed = speakers.find(({ asksSpeaker }) => asksSpeaker === 'some')
  if (mixed !== undefined) {
    const message = 'where documents are looked for, speaker: can only be an alternative to speaker:'
    throw new QueryError(text, [{ code: 'bad-alternative', message, span: mixed.span }])
  }
  const own = clauses.filter(clause => !speakers.includes(clause))
  const isAny = ({ any }: ActClause, { act }: Arrived) => any.some(one => one === act)
  return {
    fits: one =>
      one.day >= days.from &&
      one.day < days.to &&
      own.every(one.holds) &&
      (isOfDocuments || acts.every(clause => isAny(clause, one) !== clause.isNegated)),
    asksStatements: isOfDocuments && speakers.length + acts.length > 0,
    saidIn: statements =>
      speakers.every(
        clause => statements.some(({ holds }) => holds({ ...clause, isNegated: false })) !== clause.isNegated,
      ) && acts.every(clause => statements.some(one => isAny(clause, one)) !== clause.isNegated),
  }
}
