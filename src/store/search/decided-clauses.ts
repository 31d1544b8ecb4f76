import { type RawBuilder, sql } from 'kysely'
import type { StatementsTable } from '../schema.ts'
import type { DecidedVoices, FoundSpeech } from './decided-voice.ts'
import type { Clause, Query, Sequence } from './parse-query.ts'
import { FIELDS, speakerTerms } from './terms.ts'

/** What is said by those who are meant by a name that no document may have for them. */
export interface DecidedSaid {
  /** What the index knows all of it by, and some of others besides. */
  readonly ways: readonly Sequence[]
  readonly speakers: ReadonlySet<string>
  readonly besides: ReadonlySet<string>
  readonly without: ReadonlySet<string>
  /** What documents call them, where it is not collated yet. */
  readonly called: ReadonlySet<string>
}

/** The query with each clause that asks for speakers asking for those, too, whom people have decided to be called so. */
export function askingDecided(query: Query, voices: DecidedVoices): Query {
  if (voices.isEmpty) return query
  return { ...query, clauses: query.clauses.map(clause => withDecided(clause, voices)) }
}

function withDecided(clause: Clause, voices: DecidedVoices): Clause {
  if (clause.asksSpeaker === 'no') return clause
  const asked = voices.askedFor(clause.any.filter(({ terms }) => terms[0]!.startsWith(FIELDS.speaker)))
  if (asked.length === 0) return clause
  const ways = new Map<string, Sequence>()
  for (const { written } of asked)
    for (const name of written) {
      const terms = speakerTerms(name)
      if (terms.length > 0) ways.set(terms.join(' '), { terms, isPrefix: false })
    }
  return {
    ...clause,
    decided: {
      ways: fewest([...ways.values()]),
      speakers: new Set(asked.flatMap(voice => voice.speakers)),
      besides: new Set(asked.flatMap(voice => voice.besides)),
      without: new Set(asked.flatMap(voice => voice.without)),
      called: new Set(asked.flatMap(voice => voice.foundAs.filter(name => voices.called(name) === voice))),
    },
  }
}

/** What has all words of another in its order is found by that. */
function fewest(ways: readonly Sequence[]): Sequence[] {
  const kept: { readonly written: string; readonly way: Sequence }[] = []
  for (const way of ways.toSorted((a, b) => a.terms.length - b.terms.length)) {
    const written = ` ${way.terms.join(' ')} `
    if (!kept.some(other => written.includes(other.written))) kept.push({ written, way })
  }
  return kept.map(({ way }) => way)
}

/** As the index is asked: for more than is meant. */
export function widened(clause: Clause): Clause {
  return clause.decided === undefined ? clause : { ...clause, any: [...clause.any, ...clause.decided.ways] }
}

/** Whether a statement is one of these. */
export function isDecidedSaid(
  { speakers, besides, without, called }: DecidedSaid,
  { id, speaker, speakerName }: FoundSpeech,
): boolean {
  if (besides.has(id)) return true
  if (without.has(id)) return false
  return speaker === null ? speakerName !== null && called.has(speakerName) : speakers.has(speaker)
}

/** The same in SQL of both engines, never null. `row`: the statement. */
export function decidedSaid(
  { speakers, besides, without, called }: DecidedSaid,
  row: 's' | 'w',
): RawBuilder<unknown> {
  const among = (column: keyof StatementsTable, list: ReadonlySet<string>) =>
    list.size === 0
      ? sql`(1 = 0)`
      : sql`coalesce(${sql.ref(`${row}.${column}`)} in (${sql.join([...list])}), 1 = 0)`
  const speaker = sql.ref(`${row}.speaker`)
  const own = sql`${among('speaker', speakers)} or (${speaker} is null and ${among('speaker_name', called)})`
  return sql`(${among('id', besides)} or ((${own}) and not ${among('id', without)}))`
}
