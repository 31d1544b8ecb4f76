import type { Database, Queries } from './database.ts'

/** Work of a store that only one process does at a time, and who does it. */
export interface Lease {
  readonly work: string
  readonly holder: string
}

/** Who does what only one may do. Time is that of whoever asks: the clocks of several machines must agree to a second. */
export interface Leases {
  /** Whether the work is the holder's for so many seconds from now. Asking again in time prolongs it. */
  take(lease: Lease, seconds: number): Promise<boolean>
  /** Who does it, or did until the lease ran out. */
  holder(work: string): Promise<string | null>
  /** Ends it early; no difference where it is not the holder's. */
  release(lease: Lease): Promise<void>
}

export function leasesIn(database: Database): Leases {
  return {
    take: ({ work, holder }, seconds) =>
      database.write(async queries => {
        const now = database.now()
        const until = new Date(Date.parse(now) + 1000 * seconds).toISOString()
        await queries
          .insertInto('leases')
          .values({ work, holder, until })
          .onConflict(conflict =>
            conflict
              .column('work')
              .doUpdateSet({ holder, until })
              .where(({ or, eb }) => or([eb('leases.holder', '=', holder), eb('leases.until', '<=', now)])),
          )
          .execute()
        return holds(queries, { work, holder })
      }),
    holder: work =>
      database.read(async queries => {
        const row = await queries
          .selectFrom('leases')
          .select('holder')
          .where('work', '=', work)
          .executeTakeFirst()
        return row?.holder ?? null
      }),
    release: ({ work, holder }) =>
      database.write(async queries => {
        await queries.deleteFrom('leases').where('work', '=', work).where('holder', '=', holder).execute()
      }),
  }
}

/** Whether it is still the holder's, whatever the time: nobody else has taken it. */
export async function holds(queries: Queries, { work, holder }: Lease): Promise<boolean> {
  const row = await queries.selectFrom('leases').select('holder').where('work', '=', work).executeTakeFirst()
  return row?.holder === holder
}
