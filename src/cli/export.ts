import { BundleError } from '../export/bundle/bundle-error.ts'
import type { ExportPart } from '../export/export-part.ts'
import { type ExportScope, exportParts } from '../lookup/export-parts.ts'
import { lookupIn } from '../lookup/lookup-in.ts'
import { QueryError } from '../store/search/query-problem.ts'
import type { Store } from '../store/store.ts'
import { bundleWithPage } from '../web/bundle-with-page.ts'
import { type ExportAsked, type WrittenExport, writeExport } from './export-writing.ts'
import { printable } from './printable.ts'
import { progressOn } from './progress.ts'
import { bytesText, counted } from './quantities.ts'
import { writeOut } from './standard-output.ts'
import { hanging } from './terminal-text.ts'
import { type StoreOption, withStore } from './with-store.ts'

export interface ExportOptions extends StoreOption, ExportAsked, ExportScope {}

/** `hearsay export`. Returns the exit code: 1 where there is nothing of it or it was not written, 2 where the query is none. */
export function exportStored(options: ExportOptions): Promise<number> {
  return withStore(options, false, async store => {
    const scope = scopeOf(options)
    try {
      const written = await writeExport(options, await partsIn(store, scope), part =>
        bundleWithPage(part, ({ sha256 }) => store.snapshots.get(sha256)),
      )
      if (written === null) {
        process.stderr.write(`not found: ${missing(scope)}\n`)
        return 1
      }
      await tell(written, options)
      return 0
    } catch (error) {
      return failed(error)
    }
  })
}

/** What went wrong, in a line; the exit code. */
export function failed(error: unknown): number {
  if (error instanceof QueryError) {
    process.stderr.write(`error: query: ${printable(error.message)}\n(--help shows the usage)\n`)
    return 2
  }
  const { code, message } = error as NodeJS.ErrnoException
  if (!(error instanceof BundleError) && typeof code !== 'string') throw error
  if (!(error instanceof BundleError) && !FILE_FAULTS.has(code!)) throw error
  process.stderr.write(`not written: ${printable(message)}\n`)
  return 1
}

/** What the system says of files that cannot be written. */
const FILE_FAULTS = new Set([
  'ENOENT',
  'EACCES',
  'EPERM',
  'EISDIR',
  'ENOTDIR',
  'EEXIST',
  'ENOSPC',
  'EROFS',
  'EDQUOT',
  'ENAMETOOLONG',
])

function scopeOf({ story, utterance, document, speaker, query }: ExportScope): ExportScope {
  return {
    ...(story === undefined ? {} : { story }),
    ...(utterance === undefined ? {} : { utterance }),
    ...(document === undefined ? {} : { document }),
    ...(speaker === undefined ? {} : { speaker }),
    ...(query === undefined ? {} : { query }),
  }
}

async function partsIn(store: Store, scope: ExportScope): Promise<AsyncIterable<ExportPart>> {
  const isEverything = Object.keys(scope).length === 0
  const of = isEverything ? (await store.stats()).stories : 0
  return watched(exportParts(lookupIn(store), store, scope), of)
}

async function* watched(parts: AsyncIterable<ExportPart>, of: number): AsyncGenerator<ExportPart> {
  const progress = progressOn(process.stderr)
  let done = 0
  try {
    for await (const part of parts) {
      yield part
      progress.at('exporting', ++done, of)
    }
  } finally {
    progress.end()
  }
}

function missing(scope: ExportScope): string {
  const [asked] = Object.entries(scope)
  if (asked === undefined) return 'the store has no story; "hearsay read PATH…" makes some'
  const [what, id] = asked
  return what === 'query' ? `nothing in a story has ${printable(id)}` : `${what} ${printable(id)}`
}

/** Of files, what was written; where the export itself was, it says all. */
export async function tell({ files, parts }: WrittenExport, { format, json }: ExportOptions): Promise<void> {
  if (files.length === 0) return
  if (json) {
    await writeOut([`${JSON.stringify({ format, parts, files })}\n`])
    return
  }
  await writeOut(
    files.map(({ path, bytes }) => `${hanging('', `${printable(path)}  ${bytesText(bytes)}`, '  ')}\n`),
  )
  if (files.length > 1) await writeOut([`${counted(files.length, 'file')}.\n`])
}
