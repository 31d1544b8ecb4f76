import { Worker } from 'node:worker_threads'
import type SqliteDatabase from 'better-sqlite3'

/** Bytes by table with its indexes, as the pages of the file have it; every page is looked at. */
export function tableSizes(open: SqliteDatabase.Database): Map<string, number> {
  const rows = open
    .prepare<[], { table: string; bytes: number }>(
      `select coalesce(m.tbl_name, s.name) as "table", sum(s.pgsize) as bytes
       from dbstat s left join sqlite_master m on m.name = s.name where s.aggregate = 1 group by 1 order by 1`,
    )
    .all()
  return new Map(rows.map(row => [row.table, row.bytes]))
}

const MODULE = new URL(`./sizes-thread${import.meta.url.slice(-3)}`, import.meta.url)

/** The same of a file, while this thread does other things. */
export function tableSizesElsewhere(file: string): Promise<Map<string, number>> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(MODULE, { workerData: file })
    thread.once('message', resolve)
    thread.once('error', reject)
    thread.once('exit', code => reject(new Error(`the thread that looks at sizes ended with ${code}`)))
  })
}
