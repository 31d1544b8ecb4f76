/** Answered by the thread that serves: what other parts of it know, and what stays open. */
const NOT_ELSEWHERE = /^\/(?:api\/v1\/)?jobs$|^\/mcp$/

/** All that a speaker said, as long as that is: sent as it is taken, and not made whole before. */
const STREAMED = /^\/(?:api\/v1\/)?speakers\/[^/]+\/export\/([^/]+)$/
const WHOLE: ReadonlySet<string> = new Set(['json', 'bundle'])
/** Archives are made whole, one table of them is not. */
const ARCHIVES: ReadonlySet<string> = new Set(['csv', 'parquet'])

/** What is sent there is only read for: it asks the store what a page would. */
const READ_FOR = /^\/api\/v1\/check(?:\/report)?$/

/** Whether a thread that makes pages may answer a request; `table`: whether one table is asked for. */
export function mayBeElsewhere(method: string, path: string, table: boolean): boolean {
  if (method === 'POST') return READ_FOR.test(path)
  if ((method !== 'GET' && method !== 'HEAD') || NOT_ELSEWHERE.test(path)) return false
  const format = STREAMED.exec(path)?.[1]
  return format === undefined || WHOLE.has(format) || (ARCHIVES.has(format) && !table)
}
