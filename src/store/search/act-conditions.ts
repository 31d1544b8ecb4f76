import { type RawBuilder, sql } from 'kysely'
import type { Searched } from './found-places.ts'
import type { ActClause } from './parse-query.ts'

/** What a query says of acts, in SQL of both engines: of the statement whose `act` it is, or of all in the document. */
export function actConditions(
  what: Searched,
  acts: readonly ActClause[],
  document: RawBuilder<unknown>,
  act: RawBuilder<unknown>,
): RawBuilder<unknown>[] {
  return acts.map(({ any, isNegated }) => {
    const not = sql.raw(isNegated ? 'not' : '')
    return what === 'statements'
      ? sql`${act} ${not} in (${sql.join(any)})`
      : sql`${not} exists (select 1 from statements x where x.document = ${document} and x.act in (${sql.join(any)}))`
  })
}
