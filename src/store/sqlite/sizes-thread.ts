import { parentPort, workerData } from 'node:worker_threads'
import SqliteDatabase from 'better-sqlite3'
import { tableSizes } from './sqlite-sizes.ts'

// A thread of its own: every page of a large file takes seconds to look at, in which nobody else would be answered.
const open = new SqliteDatabase(workerData as string, { readonly: true })
try {
  parentPort!.postMessage(tableSizes(open))
} finally {
  open.close()
}
