import type { Kysely } from 'kysely'
import { unpackText } from '../packed.ts'
import type { Schema } from '../schema.ts'
import type { FaultReport } from './fault.ts'
import { unpackedOr } from './unpacked-or.ts'

/** Hits in one question. */
const PAGE = 200

/** Searches that look for nothing there is, hits that lie outside their texts, and deliveries that wait for no time. */
export async function verifySavedSearches(queries: Kysely<Schema>, report: FaultReport): Promise<void> {
  const searches = await queries.selectFrom('saved_searches').selectAll().orderBy('number').execute()
  const names = new Map(searches.map(({ number, id }) => [number, id]))
  for (const { id, what, webhook_url, webhook_secret, webhook_state } of searches) {
    const fault = (message: string) => report({ kind: 'reference', subject: id, message })
    if (what !== 'documents' && what !== 'statements') fault(`as a saved search, it looks for ${what}`)
    const isWhole =
      webhook_url === null
        ? webhook_secret === null && webhook_state === null
        : webhook_secret !== null && ['active', 'paused', 'ended'].includes(webhook_state ?? '')
    if (!isWhole) fault(`as a saved search, it has half a webhook (${webhook_state ?? 'without a state'})`)
  }
  await verifyHits(queries, names, report)
  const deliveries = await queries
    .selectFrom('deliveries')
    .select(['id', 'state', 'next_due'])
    .orderBy('number')
    .execute()
  for (const { id, state, next_due } of deliveries) {
    const fault = (message: string) => report({ kind: 'reference', subject: id, message })
    const isWaiting = state === 'waiting'
    if (!isWaiting && state !== 'delivered' && state !== 'failed')
      fault(`as a delivery, it is ${state}, which says nothing`)
    else if (isWaiting !== (next_due !== null))
      fault(`as a delivery, it is ${state} and due ${next_due ?? 'never'}`)
  }
}

async function verifyHits(
  queries: Kysely<Schema>,
  names: ReadonlyMap<number, string>,
  report: FaultReport,
): Promise<void> {
  for (let after = 0; ; ) {
    const rows = await queries
      .selectFrom('saved_hits as h')
      .innerJoin('texts as t', 't.document', 'h.document')
      .select(['h.number', 'h.search', 'h.statement', 'h.start', 'h.end', 'h.pieces', 't.text'])
      .where('h.number', '>', after)
      .orderBy('h.number')
      .limit(PAGE)
      .execute()
    for (const { number, search, statement, start, end, pieces, text } of rows) {
      if (statement === null) continue
      // A text that cannot be read is told of by itself.
      const length = unpackedOr(() => unpackText(text))?.length ?? Number.POSITIVE_INFINITY
      if (start === null || end === null || start < 0 || start > end || end > length)
        report({
          kind: 'span',
          subject: names.get(search) ?? String(search),
          message: `hit ${number} of it lies outside its text`,
        })
      else if (!arePieces(pieces, start, end))
        report({
          kind: 'span',
          subject: names.get(search) ?? String(search),
          message: `the pieces of hit ${number} of it are not in order within it`,
        })
    }
    const last = rows.at(-1)
    if (last === undefined) return
    after = last.number
  }
}

/** Several, in order, from where it begins to where it ends; null for one. */
function arePieces(stored: string | null, start: number, end: number): boolean {
  if (stored === null) return true
  const pieces = unpackedOr<unknown>(() => JSON.parse(stored))
  if (!Array.isArray(pieces) || pieces.length < 2) return false
  let at = start
  for (const piece of pieces) {
    if (!Array.isArray(piece) || piece.length !== 2 || !piece.every(Number.isInteger)) return false
    if (piece[0] < at || piece[1] < piece[0]) return false
    at = piece[1]
  }
  return pieces[0][0] === start && at === end
}
