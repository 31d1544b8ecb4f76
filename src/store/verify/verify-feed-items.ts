import type { Kysely } from 'kysely'
import { unpackValue } from '../packed.ts'
import type { Schema } from '../schema.ts'
import type { FaultReport } from './fault.ts'
import { unpackedOr } from './unpacked-or.ts'

/** Items in one question. */
const PAGE = 500

/** Items that wait and could never be read, or have settled and would be read again. */
export async function verifyFeedItems(queries: Kysely<Schema>, report: FaultReport): Promise<void> {
  for (let after: readonly [feed: string, key: string] | null = null; ; ) {
    let page = queries
      .selectFrom('feed_items')
      .select(['feed', 'key', 'state', 'next_due', 'entry'])
      .orderBy('feed')
      .orderBy('key')
      .limit(PAGE)
    if (after !== null) {
      const [feed, key]: readonly [string, string] = after
      page = page.where(({ or, and, eb }) =>
        or([eb('feed', '>', feed), and([eb('feed', '=', feed), eb('key', '>', key)])]),
      )
    }
    const rows = await page.execute()
    for (const { feed, key, state, next_due, entry } of rows) {
      const fault = (message: string) =>
        report({ kind: 'reference', subject: key, message: `as an item of ${feed}, ${message}` })
      const isWaiting = state === 'waiting'
      if (!isWaiting && state !== 'taken' && state !== 'given-up') fault(`it is ${state}, which says nothing`)
      else if (isWaiting !== (next_due !== null)) fault(`it is ${state} and due ${next_due ?? 'never'}`)
      else if (isWaiting && (entry === null || unpackedOr(() => [unpackValue<unknown>(entry)]) === null))
        fault('it waits, and what was said of it cannot be read')
    }
    const last = rows.at(-1)
    if (last === undefined) return
    after = [last.feed, last.key]
  }
}
